import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { clipboardBlocks, pasteTables } from '../../server/src/exchange/clipboard/index.js';
import { builtInFormats } from '../../server/src/core/index.js';
import { docxOf, paragraph } from './support/printDocx.js';
import { imported, received, receivedNotes, requestRows, TITLE } from './support/requestRows.js';
import { xlsxOf } from './support/printXlsx.js';

/** `|` is where the cell is broken. */
type Write = (rows: readonly (readonly string[])[]) => readonly [string, Uint8Array];

const html =
  (gap: string): Write =>
  (rows) => [
    'a.html',
    strToU8(
      `<h1>${TITLE}</h1><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell.replace('|', gap)}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
  ];
const docx =
  (gap: string): Write =>
  (rows) => {
    const cell = (text: string): string =>
      `<w:tc><w:p><w:r><w:t xml:space="preserve">${text.replace('|', gap)}</w:t></w:r></w:p></w:tc>`;
    const table = `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
    return ['a.docx', docxOf(paragraph(TITLE) + table)];
  };
const xlsx =
  (gap: string): Write =>
  (rows) => [
    'a.xlsx',
    xlsxOf([[{ text: TITLE }], ...rows.map((cells) => cells.map((text) => ({ text: text.replace('|', gap) })))]),
  ];
const csv =
  (gap: string): Write =>
  (rows) => [
    'a.csv',
    strToU8([[TITLE], ...rows].map((cells) => cells.map((cell) => `"${cell.replace('|', gap)}"`).join(',')).join('\n')),
  ];

const breaks: readonly (readonly [string, Write])[] = [
  ['a page, line break', html('<br>')],
  ['a page, paragraphs', html('</p><p>')],
  ['a page, space', html(' ')],
  ['a page, wide space', html('&#12288;')],
  ['Word, line break', docx('</w:t><w:br/><w:t>')],
  ['Word, paragraphs', docx('</w:t></w:r></w:p><w:p><w:r><w:t>')],
  ['Word, tab', docx('</w:t><w:tab/><w:t>')],
  ['Word, space', docx(' ')],
  ['Excel, line break', xlsx('\n')],
  ['Excel, space', xlsx(' ')],
  ['comma-separated, line break', csv('\n')],
];

describe.each(breaks)('a figure broken in its cell: %s', (_, write) => {
  test('is one where the row adds up with nothing else, and said so', async () => {
    const file = await imported(...write(requestRows(['1|6', '0', '0', '2', '0', '0', '18'])));
    expect(received(file)).toEqual([16, 0, 0, 2, 0, 0, 18]);
    expect(receivedNotes(file)).toEqual([['repaired', 'natural']]);
  });

  test('is kept in its cell and said so where the row does not prove it; the others stay', async () => {
    const file = await imported(...write(requestRows(['1|6', '0', '0', '2', '0', '0', '19'])));
    expect(received(file).slice(1)).toEqual([0, 0, 2, 0, 0, 19]);
    expect(file.text).toMatch(/\| ?1 6 *\|/u);
    expect(receivedNotes(file)).toEqual([['guessed', 'natural']]);
  });

  test('is kept where two readings add up', async () => {
    const file = await imported(...write(requestRows(['1|6', '0', '0', '2', '0', '0', '1|8'])));
    expect(received(file).slice(1, 6)).toEqual([0, 0, 2, 0, 0]);
    expect(receivedNotes(file).map(([kind]) => kind)).toEqual(['guessed', 'guessed']);
  });
});

test('a row that lacks a cell lends none of another’s figures to it', async () => {
  const file = await imported(...html('<br>')(requestRows(['1|6', '0', '0', '2', '0', '0'])));
  expect(received(file).slice(0, 2)).not.toEqual([1, 6]);
});

test('figures of all columns in one merged cell are still those of the columns', async () => {
  const rows = requestRows(['x']).map((cells) =>
    cells.map((cell) => `<td${cell === 'x' ? ' colspan=7>16 0 0 2 0 0 18' : `>${cell}`}</td>`).join(''),
  );
  const file = await imported('a.html', strToU8(`<h1>${TITLE}</h1><table><tr>${rows.join('</tr><tr>')}</tr></table>`));
  expect(received(file)).toEqual([16, 0, 0, 2, 0, 0, 18]);
});

test('a pasted table keeps its cells', () => {
  const [format] = builtInFormats.slice(-1);
  if (format === undefined) throw new Error('There is no format.');
  const rows = requestRows(['"1\n6"', '0', '0', '2', '0', '0', '19']);
  const pasted = pasteTables(clipboardBlocks({ text: rows.map((cells) => cells.join('\t')).join('\n') }), format);
  expect(pasted?.text).toMatch(/\| 1 6 +\| +0 \| +0 \| +2 \| +0 \| +0 \| +19 \|/u);
});
