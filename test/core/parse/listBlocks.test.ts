import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/core/index.js';

const blocksOf = (text: string): readonly (readonly [string, string])[] =>
  parseReport(text).blocks.map(({ kind, range }) => [kind, text.slice(range.start, range.end)]);

describe('a number at the beginning of a line', () => {
  test('is an item where it stands further in within a bulleted list', () => {
    const list = '- 甲\n  1. 子一\n     - 孙\n  2. 子二\n- 乙';
    expect(blocksOf(`${list}\n\n段。`)).toEqual([
      ['paragraph', list],
      ['paragraph', '段。'],
    ]);
  });

  test('begins a paragraph or heading of the report elsewhere', () => {
    expect(blocksOf('- 甲\n1. 乙是新的。\n段。\n  2. 丙是旧的。')).toEqual([
      ['paragraph', '- 甲'],
      ['paragraph', '1. 乙是新的。\n段。'],
      ['paragraph', '  2. 丙是旧的。'],
    ]);
  });
});

test('a footnote is a block of its own', () => {
  expect(blocksOf('甲[^1]。\n[^1]: 一。\n续。\n[^2]: 二。\n\n乙。')).toEqual([
    ['paragraph', '甲[^1]。'],
    ['paragraph', '[^1]: 一。\n续。'],
    ['paragraph', '[^2]: 二。'],
    ['paragraph', '乙。'],
  ]);
});
