import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { clipboardBlocks, figureGrid, pasteTables } from '../../server/src/exchange/clipboard/index.js';
import { builtInFormats } from '../../server/src/core/index.js';
import { settleRaised } from '../../server/src/exchange/markup/raised.js';
import { docxOf, paragraph } from './support/printDocx.js';
import { imported, received, requestRows, TITLE } from './support/requestRows.js';
import { xlsxOf } from './support/printXlsx.js';

const ROW = ['*', '0', '0', '2', '0', '0', '18'];

/** The cell with a star is written in the given way. */
const html = (cell: string): readonly [string, Uint8Array] => [
  'a.html',
  strToU8(
    `<h1>${TITLE}</h1><table>${requestRows(ROW)
      .map((cells) => `<tr>${cells.map((text) => `<td>${text === '*' ? cell : text}</td>`).join('')}</tr>`)
      .join('')}</table>`,
  ),
];
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const STYLES =
  '<w:styles><w:style w:type="character" w:styleId="a9"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="b9"><w:basedOn w:val="a9"/></w:style>' +
  '<w:style w:type="character" w:styleId="gone"><w:rPr><w:strike/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="unseen"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
const docx = (cell: string, style = ''): readonly [string, Uint8Array] => {
  const tc = (text: string): string =>
    `<w:tc>${text === '*' ? `<w:p><w:pPr>${style}</w:pPr>${cell}</w:p>` : paragraph(text)}</w:tc>`;
  const rows = requestRows(ROW).map((cells) => `<w:tr>${cells.map(tc).join('')}</w:tr>`);
  return ['a.docx', docxOf(`${paragraph(TITLE)}<w:tbl>${rows.join('')}</w:tbl>`, { 'word/styles.xml': STYLES })];
};
const xlsx = (attributes: string, content: string, styles = ''): readonly [string, Uint8Array] => [
  'a.xlsx',
  xlsxOf(
    [
      [{ text: TITLE }],
      ...requestRows(ROW).map((cells) =>
        cells.map((text) => (text === '*' ? { text, xml: [attributes, content] as const } : { text })),
      ),
    ],
    [],
    styles,
  ),
];
const rich = (properties: string, text: string): readonly [string, Uint8Array] =>
  xlsx('t="inlineStr"', `<is><r><t>16</t></r><r><rPr>${properties}</rPr><t>${text}</t></r></is>`);

const raised: readonly (readonly [string, readonly [string, Uint8Array]])[] = [
  ['<sup>', html('16<sup>1</sup>')],
  ['<sub>', html('16<sub>1</sub>')],
  ['a style', html('16<span style="VERTICAL-ALIGN: super; font-size: 8pt">1</span>')],
  [
    'a style in pieces',
    html('16<span style="vertical-align:super">[</span><span style="vertical-align:super">1]</span>'),
  ],
  ['a length', html('16<font style="vertical-align: 4px">1</font>')],
  ['a place', html('16<span style="position:relative;top:-0.4em">1</span>')],
  ['Word’s page', html('16<span style="mso-text-raise:5.0pt">1</span>')],
  [
    'a class of the page',
    html(
      '<style>td,p{color:red} /* b */ span.MsoFootnoteReference, .up\n{mso-style-priority:99;vertical-align:super;}</style>16<span class="x MsoFootnoteReference">1</span>',
    ),
  ],
  ['a star', html('16<sup>*</sup>')],
  ['characters of Unicode', html('16¹')],
  ['a circled number', html('16<sup>①</sup>')],
  ['Word', docx(run('16') + run('1', '<w:vertAlign w:val="superscript"/>'))],
  [
    'Word, in pieces',
    docx(run('16') + run('1', '<w:vertAlign w:val="superscript"/>') + run('2', '<w:vertAlign w:val="superscript"/>')),
  ],
  ['Word, by style', docx(run('16') + run('1', '<w:rStyle w:val="a9"/>'))],
  ['Word, by the style of a style', docx(run('16') + run('1', '<w:rStyle w:val="b9"/>'))],
  ['Word, by position', docx(run('16') + run('1', '<w:position w:val="8"/>'))],
  ['Word, characters of Unicode', docx(run('16¹²'))],
  ['Excel', rich('<vertAlign val="superscript"/>', '1')],
  ['Excel, lowered', rich('<vertAlign val="subscript"/>', '1')],
  ['Excel, characters of Unicode', xlsx('t="inlineStr"', '<is><t>16¹</t></is>')],
  [
    'comma-separated',
    ['a.csv', strToU8([[TITLE], ...requestRows(['16²', ...ROW.slice(1)])].map((cells) => cells.join(',')).join('\n'))],
  ],
  [
    'text',
    ['a.txt', strToU8([[TITLE], ...requestRows(['16³', ...ROW.slice(1)])].map((cells) => cells.join('\t')).join('\n'))],
  ],
];

test.each(raised)('a raised mark behind a figure is none of its digits, and noted: %s', async (_, file) => {
  const result = await imported(...file);
  expect(received(result)).toEqual([16, 0, 0, 2, 0, 0, 18]);
  expect(result.notes.filter(({ row, kind }) => row === 'received' && kind === 'guessed')).toHaveLength(1);
});

const unseen: readonly (readonly [string, readonly [string, Uint8Array]])[] = [
  ['<del>', html('16<del>1</del>')],
  ['struck by style', html('16<span style="text-decoration:line-through">1</span>')],
  ['hidden', html('16<span hidden>1</span>')],
  ['not displayed', html('16<span style="display:none">1</span>')],
  ['transparent', html('16<span style="opacity: 0">1</span>')],
  ['tiny', html('16<span style="font-size:1px">1</span>')],
  ['of no size', html('16<span style="font-size:0">1</span>')],
  ['Word, struck', docx(run('16') + run('1', '<w:strike/>'))],
  ['Word, struck twice', docx(run('16') + run('1', '<w:dstrike/>'))],
  ['Word, struck by style', docx(run('16') + run('1', '<w:rStyle w:val="gone"/>'))],
  ['Word, hidden', docx(run('16') + run('1', '<w:vanish/>'))],
  ['Word, hidden by style', docx(run('16', '<w:vanish w:val="0"/>') + run('1'), '<w:pStyle w:val="unseen"/>')],
  ['Word, tiny', docx(run('16') + run('1', '<w:sz w:val="2"/>'))],
  ['Excel, struck', rich('<strike/>', '1')],
  ['Excel, tiny', rich('<sz val="1"/>', '1')],
];

test.each(unseen)('struck, hidden and tiny words are no part of a figure, and noted: %s', async (_, file) => {
  const result = await imported(...file);
  expect(received(result)).toEqual([16, 0, 0, 2, 0, 0, 18]);
  expect(result.notes.filter(({ kind, text }) => kind === 'dropped' && text === '1')).toHaveLength(1);
});

test('a workbook’s cell that is struck out or tiny as a whole is blank, and noted', async () => {
  const styles =
    '<fonts><font/><font><strike/><sz val="11"/></font><font><sz val="1"/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>';
  for (const style of ['1', '2']) {
    const result = await imported(...xlsx(`s="${style}"`, '<v>16</v>', styles));
    expect(received(result)[0]).toBe(null);
    expect(result.notes.filter(({ kind, text }) => kind === 'dropped' && text === '16')).toHaveLength(1);
  }
});

test('what is raised as a whole has nothing to stand above', async () => {
  for (const file of [html('<sup>16</sup>'), docx(run('16', '<w:vertAlign w:val="superscript"/>'))]) {
    const result = await imported(...file);
    expect(received(result)).toEqual([16, 0, 0, 2, 0, 0, 18]);
  }
});

test('alignment of a cell raises nothing', async () => {
  const file = html('16').map((part) =>
    typeof part === 'string'
      ? part
      : strToU8(new TextDecoder().decode(part).replaceAll('<td>', '<td style="vertical-align:10px">')),
  ) as [string, Uint8Array];
  expect((await imported(...file)).notes.filter(({ row }) => row === 'received')).toEqual([]);
});

test('in prose it stands in brackets, with a note', async () => {
  const words = `<p>收到申请16<span style="vertical-align:super">1</span>件。</p>`;
  const result = await imported('a.html', strToU8(`<h1>${TITLE}</h1>${words}`));
  expect(result.extracted).toContain('收到申请16[1]件。');
  expect(result.notes.filter(({ kind, text }) => kind === 'guessed' && text === '1')).toHaveLength(1);
});

test('pasted cells keep the mark where it is seen, and are no figures alone', () => {
  const [format] = builtInFormats.slice(-1);
  if (format === undefined) throw new Error('There is no format.');
  const table = new TextDecoder().decode(html('16<sup>1</sup>')[1]);
  expect(pasteTables(clipboardBlocks({ html: table }), format)?.text).toMatch(/\| 16\[1\]/u);
  expect(figureGrid(clipboardBlocks({ html: '<table><tr><td>16<sup>1</sup></td><td>2</td></tr></table>' }))).toBe(
    undefined,
  );
});

describe('brackets around what is raised', () => {
  const words = {
    text: '甲16 1乙2',
    marks: [
      { kind: 'bold', start: 1, end: 3 },
      { kind: 'bold', start: 4, end: 5 },
    ] as const,
    inserts: [{ kind: 'footnote', at: 7, note: 1 }] as const,
  };
  test('move what stands behind them', () => {
    const { words: settled, marks } = settleRaised(words, [
      { start: 4, end: 5, place: 'super' },
      { start: 6, end: 7, place: 'sub' },
    ]);
    expect(settled.text).toBe('甲16 [1]乙[2]');
    expect(settled.marks).toEqual([
      { kind: 'bold', start: 1, end: 3 },
      { kind: 'bold', start: 4, end: 7 },
    ]);
    expect(settled.inserts).toEqual([{ kind: 'footnote', at: 11, note: 1 }]);
    expect(marks).toEqual([]);
  });
});
