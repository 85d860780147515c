import type { Figure } from './figureFrame.js';

const LENGTH = 24;

/** 市长信箱16件: the figure with the last words before it, to name it in a message. */
export const nameFigure = (text: string, { phrase }: Figure): string =>
  text
    .slice(Math.max(phrase.start, phrase.end - LENGTH), phrase.end)
    .replace(/\s+/gu, '')
    .replace(/^其中/u, '');
