import { characterAt, characterBefore } from '../../core/text/character.js';

/** Chinese characters and marks, between which a line break means nothing. Full-width digits are not among them. */
const WIDE = /[\p{Script=Han}\u3000-\u30ff\uff01-\uff0f\uff1a-\uff5e]/u;

/** Whether the characters on both sides of a break are Chinese. */
export const isChinese = (before: string, after: string): boolean =>
  WIDE.test(characterBefore(before, before.length)) && WIDE.test(characterAt(after, 0));
