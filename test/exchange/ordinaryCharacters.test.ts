import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInFormats } from '../../server/src/core/index.js';
import { clipboardBlocks, figureGrid, pasteTables } from '../../server/src/exchange/clipboard/index.js';
import { importFile, type ImportedFile } from '../../server/src/exchange/importFile.js';
import { importText } from '../../server/src/exchange/index.js';
import { ordinaryWords } from '../../server/src/exchange/markup/ordinaryWords.js';
import { alter } from '../support/alterCharacters.js';
import { numbers } from './support/numbers.js';
import { officialPage, type PageBlock } from './support/officialPage.js';
import { printDocx } from './support/printDocx.js';
import { plain, printHtml, word } from './support/printHtml.js';
import { printCsv, printXlsx } from './support/printXlsx.js';

const folder = new URL('../fixtures/reports/', import.meta.url);
const reports = readdirSync(folder).map((name) => ({ name, source: readFileSync(new URL(name, folder), 'utf8') }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function imported(name: string, content: Uint8Array): Promise<ImportedFile> {
  const result = await importFile(name, content);
  if (!result.ok) throw new Error(result.message.text.en);
  return result;
}

const alterBlock = (block: PageBlock, pick: () => number): PageBlock =>
  block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: alter(cell.text, pick) }))) }
    : { ...block, text: alter(block.text, pick) };

const printers: readonly (readonly [string, (blocks: readonly PageBlock[]) => Uint8Array])[] = [
  ['a.docx', printDocx],
  ['a.xlsx', printXlsx],
  ['a.csv', (blocks) => bytes(printCsv(blocks))],
  ['a.html', (blocks) => bytes(printHtml(blocks, plain))],
  ['word.html', (blocks) => bytes(printHtml(blocks, word))],
];

describe.each(reports)('$name with characters from elsewhere', ({ source }) => {
  const ordinary = importText(source);

  test.each([1, 2, 3, 4, 5, 6])('as text comes in as the ordinary one does (%i)', (seed) => {
    const altered = alter(source, numbers(seed));
    expect(altered.length).toBeGreaterThan(source.length);
    const { text, notes } = importText(altered);
    expect(text).toBe(ordinary.text);
    expect(notes.map(({ message }) => message)).toEqual(ordinary.notes.map(({ message }) => message));
    // The places of the notes are those of the file at hand.
    const lines = altered.split(/\r\n|\r|\n/u);
    for (const { source: place } of notes) {
      expect(place.end.character).toBeLessThanOrEqual(lines[place.end.line]?.length ?? -1);
    }
    expect(notes.map((note) => note.source.start.line)).toEqual(ordinary.notes.map((note) => note.source.start.line));
  });

  test.each(printers)('as %s comes in as the ordinary one does', async (name, print) => {
    const blocks = officialPage(ordinary.text);
    const pick = numbers(7);
    const whole = await imported(name, print(blocks));
    const altered = await imported(name, print(blocks.map((block) => alterBlock(block, pick))));
    expect(altered.text).toBe(whole.text);
    expect(altered.notes).toEqual(whole.notes);
  });
});

describe('what is pasted', () => {
  const [format] = builtInFormats.slice(-1);
  if (format === undefined) throw new Error('there is a format');

  test('figures with invisible marks, as dialogs and pages have them', () => {
    expect(figureGrid(clipboardBlocks({ text: '\u202a11\u202c\t2\u200b\n\ufeff3\t\u{1d7d2}\n' }))).toEqual([
      ['11', '2'],
      ['3', '4'],
    ]);
    const html = '<table><tr><td>&#8234;11&#8236;<td>2&shy;<tr><td>3<td>4</table>';
    expect(figureGrid(clipboardBlocks({ html }))).toEqual([
      ['11', '2'],
      ['3', '4'],
    ]);
  });

  test('a table with radicals', () => {
    const text =
      '项⽬\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n⾏政复议\t1\t0\t0\t0\t1\n⾏政诉讼 未经复议直接起诉\t0\t0\t0\t0\t0\n⾏政诉讼 复议后起诉\t0\t0\t0\t0\t0';
    const pasted = pasteTables(clipboardBlocks({ text }), format);
    expect(pasted?.recognised.map(({ key }) => key)).toEqual(['reviewAndLitigation']);
    expect(pasted?.text).toBe(pasteTables(clipboardBlocks({ text: text.normalize('NFKC') }), format)?.text);
  });
});

test('marks stay on their words', () => {
  expect(
    ordinaryWords({
      text: '共\u202a1\u202c件，\u{2f81a}季⼀次',
      marks: [
        { kind: 'bold', start: 1, end: 4 },
        { kind: 'italic', start: 6, end: 9 },
        { kind: 'bold', start: 3, end: 4 },
      ],
      inserts: [{ kind: 'footnote', at: 9, note: 1 }],
    }),
  ).toEqual({
    text: '共1件，冬季一次',
    marks: [
      { kind: 'bold', start: 1, end: 2 },
      { kind: 'italic', start: 4, end: 6 },
    ],
    inserts: [{ kind: 'footnote', at: 6, note: 1 }],
  });
});
