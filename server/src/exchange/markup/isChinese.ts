/** Chinese characters and marks, between which a line break means nothing. Full-width digits are not among them. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff0f\uff1a-\uff5e]/u;

/** Whether the characters on both sides of a break are Chinese. */
export const isChinese = (before: string, after: string): boolean =>
  WIDE.test(before.slice(-1)) && WIDE.test(after.slice(0, 1));
