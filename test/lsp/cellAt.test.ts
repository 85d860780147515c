import { expect, test } from 'vitest';
import { parseReport } from '../../server/src/core/index.js';
import { cellAt } from '../../server/src/lsp/cellAt.js';

const HEAD = '项目 结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');

test.each([
  ['pipes', '|', '|'],
  ['bars of full width', '｜', '｜'],
  ['escaped bars', '\\|', '\\|'],
  ['tabs', '', '\t'],
] as const)('the cell at a place between %s', (_, outer, bar) => {
  const row = (cells: readonly string[]): string => `${outer} ${cells.join(` ${bar} `)} ${outer}`.trim();
  const text = [
    row(HEAD),
    row(['行政复议', '1', '2', '', '3', '6']),
    row(['行政诉讼 未经复议直接起诉', '0', '0', '0', '0', '0']),
    row(['行政诉讼 复议后起诉', '0', '0', '0', '0', '0']),
  ].join('\n');
  const report = parseReport(text);
  const columnAt = (offset: number): string | undefined => cellAt(report, offset)?.cell.format.column;
  const line = text.indexOf('行政复议');
  expect(columnAt(line)).toBeUndefined();
  expect(columnAt(text.indexOf('1', line))).toBe('upheld');
  expect(columnAt(text.indexOf('1', line) + 1)).toBe('upheld');
  expect(columnAt(text.indexOf('2', line))).toBe('corrected');
  expect(columnAt(text.indexOf('3', line) - 2 - bar.length)).toBe('other');
  expect(columnAt(text.indexOf('3', line))).toBe('pending');
  expect(columnAt(text.indexOf('6', line))).toBe('total');
});
