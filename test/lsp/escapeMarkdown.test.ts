import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../server/src/lsp/escapeMarkdown.js';

const read = (text: string): unknown => unified().use(remarkParse).use(remarkGfm).parse(text).children;

test.each(['新收 + 结转 = 总计 (22 + 1 = 23)', '一、本年新收 › 自然人 × 总计', '-1 ≠ 2.5; a & b < c', '✗ (broken)'])(
  'ordinary words and sums stay as they are: %s',
  (line) => {
    expect(escapeMarkdown(line)).toBe(line);
  },
);

test.each([
  '*a* _b_ `c` ~d~ ~~e~~',
  '[f](g) ![h](i) [j]: k',
  '<b>x</b> <!-- y -->',
  '&amp; &#12; \\* \\ \\',
  '# a',
  '> b',
  '- c',
  '+ d',
  '--- e',
  '* f',
  '1. g',
  '2) h',
])('marks show as they are: %s', (line) => {
  expect(read(escapeMarkdown(line))).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: line }] }]);
});
