import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, padStart } from '../../../server/src/core/text/width.js';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['总计', 4],
    ['（一）', 6],
    ['１２', 4],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['\ud800', 1],
  ])('%j is %i wide', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('fills up to a width and never cuts', () => {
    expect(padEnd('总计', 6)).toBe('总计  ');
    expect(padStart('总计', 5)).toBe(' 总计');
    expect(padEnd('总计', 3)).toBe('总计');
  });
});
