import { range, type Range } from '../text/range.js';
import type { Figure } from './figureFrame.js';

const LENGTH = 24;

/** 市长信箱16件: the figure with the last words before it, to name it in a message. */
export const nameFigure = (text: string, figure: Figure): string =>
  asRead(text, figure, figure.phrase).replace(/\s+/gu, '').slice(-LENGTH).replace(/^其中/u, '');

/** 16件, with the marks of approximation. */
export const quoteFigure = (text: string, figure: Figure): string => asRead(text, figure, figure.quantity.range);

/** A reference is named by the figure that it shows. */
function asRead(text: string, { quantity }: Figure, { start, end }: Range): string {
  const { numberRange, spelling, value } = quantity;
  const number = spelling === 'reference' ? value.toFixed() : textIn(text, numberRange);
  return textIn(text, range(start, numberRange.start)) + number + textIn(text, range(numberRange.end, end));
}

const textIn = (text: string, { start, end }: Range): string => text.slice(start, end);
