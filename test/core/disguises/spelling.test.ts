import { describe, expect, test } from 'vitest';
import { defaultSettings, fixAll, formatReport } from '../../../server/src/core/index.js';
import { learned } from './compare.js';
import { realReports } from './realReports.js';

/** Each row of the tables, cell by cell, written otherwise; the delimiter rows too. */
const inRows = (text: string, write: (row: string, cells: readonly string[]) => string): string =>
  text.replace(/^\|.*\|$/gmu, (row) => write(row, row.slice(1, -1).split('|')));

const inCells = (text: string, write: (cell: string, column: number) => string): string =>
  inRows(text, (row, cells) =>
    /^[|\s:-]+$/u.test(row)
      ? row
      : `|${cells.map((cell, column) => (/^\s*[<^]?\s*$/u.test(cell) ? cell : ` ${write(cell.trim(), column)} `)).join('|')}|`,
  );

const withBars = (bar: string) => (text: string) => inRows(text, (_, cells) => bar + cells.join(bar) + bar);

const reference = (char: string): string => `&#${String(char.codePointAt(0))};`;

const disguises: Readonly<Record<string, (text: string) => string>> = {
  'bars of full width': withBars('｜'),
  'bars of box drawing': withBars('│'),
  'bars escaped by an editor': withBars('\\|'),
  'bars and hyphens escaped': (text) =>
    inRows(text, (row, cells) => `\\|${cells.join('\\|').replaceAll('-', /^[|\s:-]+$/u.test(row) ? '\\-' : '-')}\\|`),
  'bars escaped, a blank line behind each row': (text) => inRows(text, (_, cells) => `\\|${cells.join('\\|')}\\|\n`),
  'bars of full width without outer ones': (text) => inRows(text, (_, cells) => cells.join('｜').trim()),
  'some bars of full width': (text) => inRows(text, (_, cells) => `|${cells.join('｜')}|`),
  'every other row with bars of full width': (text) => {
    let count = 0;
    return inRows(text, (row, cells) => (count++ % 2 === 0 ? row : `｜${cells.join('｜')}｜`));
  },
  'drawn lines between rows': (text) =>
    inRows(text, (row, cells) =>
      /^[|\s:-]+$/u.test(row) ? `├${cells.map(() => '───').join('┼')}┤` : `│${cells.join('│')}│`,
    ),
  'a grid of the console': (text) =>
    inRows(text, (row, cells) => (/^[|\s:-]+$/u.test(row) ? `+${cells.map(() => '---').join('+')}+` : row)),
  'a quotation': (text) => inRows(text, (row) => `> ${row}`),
  'dashes for hyphens': (text) => inRows(text, (row) => (/^[|\s:-]+$/u.test(row) ? row.replace(/-+/gu, '——') : row)),
  'bold labels': (text) => inCells(text, (cell, column) => (column === 0 ? `**${cell}**` : cell)),
  'bold cells': (text) => inCells(text, (cell) => `**${cell}**`),
  'cells underscored': (text) => inCells(text, (cell) => `__${cell}__`),
  'italic cells': (text) => inCells(text, (cell) => `*${cell}*`),
  'bold italic cells': (text) => inCells(text, (cell) => `***${cell}***`),
  'bold by tags': (text) => inCells(text, (cell) => `<b>${cell}</b>`),
  'tags with a style': (text) => inCells(text, (cell) => `<strong><span style="color:red">${cell}</span></strong>`),
  'numbers in bold': (text) =>
    inCells(text, (cell) => cell.replace(/^(?:（[一二三四五六七八九十]+）|[一二三四]、|\d\.)/u, '**$&**')),
  'escaped marks': (text) => inCells(text, (cell) => cell.replace(/(\d)\./gu, '$1\\.').replace(/^-/u, '\\-')),
  'spaces as references': (text) => inCells(text, (cell) => `&nbsp;${cell}&nbsp;`),
  'quotes as references': (text) => inCells(text, (cell) => cell.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;')),
  'words as references': (text) =>
    inCells(text, (cell, column) => (column === 0 ? cell.replace(/\p{Script=Han}/gu, reference) : cell)),
  'references escaped once more': (text) =>
    inCells(text, (cell) => cell.replaceAll('“', '&amp;ldquo;').replaceAll('”', '&amp;rdquo;')),
  'breaks in labels': (text) =>
    inCells(text, (cell) => cell.replace(/^（[一二三四五六七]）\p{Script=Han}+(?= \d)/u, '$&<br>')),
};

describe.each(Object.entries(disguises))('%s', (_, disguise) => {
  test.each(realReports)('leave what $name says', ({ text }) => {
    const disguised = disguise(text);
    expect(learned(disguised)).toEqual(learned(text));
    // The formatter writes the table as it would have written the plain one.
    expect(learned(formatReport(disguised))).toEqual(learned(text));
    expect(formatReport(disguised)).toBe(formatReport(text));
    // So does saving, with no other change.
    expect(formatReport(fixAll(disguised, defaultSettings))).toBe(formatReport(fixAll(text, defaultSettings)));
  });
});
