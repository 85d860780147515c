import { describe, expect, it } from 'vitest';
import { isBlankMark, readFigure } from '../../../server/src/core/tables/figure.js';

const shown = (text: string): string => {
  const content = readFigure(text);
  return content.kind === 'figure' ? `${content.value.toFixed()} ${content.canonical}` : content.kind;
};

describe('readFigure', () => {
  it.each([
    ['0', '0 0'],
    ['22', '22 22'],
    ['007', '7 7'],
    ['+18', '18 +18'],
    ['-3', '-3 -3'],
    ['－2', '-2 -2'],
    ['−2', '-2 -2'],
    ['减2', '-2 -2'],
    ['增27', '27 +27'],
    ['减少 2', '-2 -2'],
    ['１４', '14 14'],
    ['1,234,567', '1234567 1234567'],
    ['１，２３４', '1234 1234'],
    ['39.3156 万元', '39.3156 39.3156万元'],
    ['251000元', '251000 251000元'],
    ['190.457379', '190.457379 190.457379'],
    ['22件', '22 22件'],
    ['2笔', '2 2笔'],
    ['3 批次', '3 3批次'],
    ['\u00a0\u30000\u00a0', '0 0'],
  ])('reads %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each(['', ' ', '\u00a0', '/', '／', '-', '—', '——', '无', '空'])('takes %j for a blank', (text) => {
    expect(shown(text)).toBe('blank');
    expect(isBlankMark(text)).toBe(true);
  });

  it.each(['约3', '22（其中修订 16 件）', 'abc', '1,23', '3 4', '一', '1.2.3', '--1', '=1', '１２a'])(
    'takes %j for no number',
    (text) => {
      expect(shown(text)).toBe('invalid');
    },
  );

  it('keeps decimals exact', () => {
    expect(shown('0.1')).toBe('0.1 0.1');
    expect(shown('123456789012345678901234567890')).toBe(
      '123456789012345678901234567890 123456789012345678901234567890',
    );
  });

  it('knows the mark of a computed cell', () => {
    expect(shown(' = ')).toBe('computed');
  });
});
