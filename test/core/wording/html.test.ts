import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/core/index.js';
import { htmlToDialect } from '../../../server/src/core/wording/htmlToDialect.js';
import { findEntities, findTags } from '../../../server/src/core/text/htmlTags.js';

describe('tags', () => {
  test.each(['<http://www.example.gov.cn>', '<附件>', 'a<b且c>d', '<APP>', '<a@example.com>', '1 < 2 > 0'])(
    '%s is none',
    (text) => {
      expect(findTags(text)).toEqual([]);
    },
  );

  test('are found with their place, name and attributes', () => {
    const text = '文<TD colspan="2">字</td>';
    expect(findTags(text).map(({ start, end, name, closing }) => [text.slice(start, end), name, closing])).toEqual([
      ['<TD colspan="2">', 'td', false],
      ['</td>', 'td', true],
    ]);
  });
});

test('entities that keep Markdown from reading a mark stay', () => {
  expect(findEntities('&lt;b&gt; &amp;nbsp; &#60; &#x7c; &unknown;')).toEqual([]);
  expect(findEntities('a&nbsp;b&#8220;&#x201D;').map(({ character }) => character)).toEqual([' ', '“', '”']);
});

describe('to the dialect', () => {
  test('spans become < and ^, also where a cell spans both ways', () => {
    const html =
      '<table><tr><td rowspan=2 colspan=2>甲</td><td>乙</td></tr><tr><td>1</td></tr><tr><td>a</td><td>b</td><td>2</td></tr></table>';
    expect(htmlToDialect(html)).toBe('| 甲 | < | 乙 |\n| --- | --- | --- |\n| ^ | ^ | 1 |\n| a | b | 2 |');
  });

  test('a pipe in a cell is escaped, a nested table gives its words, rows are filled up', () => {
    const html = '<table><tr><th>a|b</th><th>c</th></tr><tr><td>x<table><tr><td>y</td></tr></table></td></tr></table>';
    expect(htmlToDialect(html)).toBe('| a\\|b | c |\n| --- | --- |\n| x y |  |');
  });

  test('text keeps its paragraphs; scripts, styles and comments go', () => {
    const html =
      '<div><p>第一段<b>重点</b></p><!-- 注 --><p>第二段<br>换行&hellip;</p></div><script>if (a<b) {}</script><style>p{}</style>';
    expect(htmlToDialect(html)).toBe('第一段重点\n\n第二段\n换行…');
  });

  test('an unclosed table is read to its end, surplus ends of tables are nothing', () => {
    expect(htmlToDialect('<table><tr><td>1<td>2')).toBe('| 1 | 2 |\n| --- | --- |');
    expect(htmlToDialect('</table></td>文字</tr>')).toBe('文字');
  });

  test('the wide form of the requests table is recognised after conversion', () => {
    const row = (label: string, figures: string): string => `<tr><td colspan="3">${label}</td>${figures}</tr>`;
    const figures = '<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td>';
    const html = `<table>${row('一、本年新收政府信息公开申请数量', figures)}${row('二、上年结转政府信息公开申请数量', figures)}${row('四、结转下年度继续办理', figures)}</table>`;
    const { tables } = parseReport(htmlToDialect(html));
    expect(tables.map(({ format, rows }) => [format.key, rows.map(({ format: { key } }) => key)])).toEqual([
      ['requests', ['received', 'carriedIn', 'carriedOut']],
    ]);
  });
});
