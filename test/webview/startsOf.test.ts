import { expect, test } from 'vitest';
import type { FlowBlock } from '../../client/webview/pages/paginate.js';
import { paginate } from '../../client/webview/pages/paginate.js';
import { sheetSize } from '../../client/webview/pages/sheets.js';
import { startsOf } from '../../client/webview/pages/startsOf.js';

const block = (...heights: readonly number[]): FlowBlock => ({
  space: 0,
  lines: heights.map((height) => ({ height })),
  head: 0,
  orphans: 1,
  widows: 1,
  keepWithNext: false,
});
const sheetsOf = (blocks: readonly FlowBlock[]): ReturnType<typeof startsOf> =>
  startsOf(paginate(blocks, sheetSize.textHeight), blocks);

test('every page but the first begins on the next sheet', () => {
  const { byBlock, sheets } = sheetsOf([block(500, 500), block(300), block(700)]);
  expect(sheets).toBe(3);
  expect([...byBlock]).toEqual([
    [0, [{ line: 1, sheet: 2 }]],
    [2, [{ line: 0, sheet: 3 }]],
  ]);
});

test('what is higher than a page takes the sheets that it lies on', () => {
  const { byBlock, sheets } = sheetsOf([block(100), block(2500), block(10)]);
  // 2500 pixels reach over two sheets into a third.
  expect([...byBlock].slice(1)).toEqual([
    [1, [{ line: 0, sheet: 2 }]],
    [2, [{ line: 0, sheet: 5 }]],
  ]);
  expect(sheets).toBe(5);
});

test('nothing is on no sheet', () => {
  expect(sheetsOf([])).toEqual({ byBlock: new Map(), sheets: 0 });
});
