import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportData, type TableFormat } from '../../../server/src/core/index.js';
import { all, child, readXml, type XmlNode } from './readXml.js';
import { changed, changedRow, checked, cleanReport, exportBytes, published } from './support.js';

type Parts = ReadonlyMap<string, XmlNode>;

async function xlsx(text: string): Promise<Parts> {
  const files = unzipSync(await exportBytes('xlsx', checked(text)));
  return new Map(Object.entries(files).map(([path, content]) => [path, readXml(strFromU8(content))]));
}

function part(parts: Parts, path: string): XmlNode {
  const found = parts.get(path);
  if (found === undefined) throw new Error(`no part ${path}`);
  return found;
}

const sheets = (parts: Parts): readonly XmlNode[] =>
  all(part(parts, 'xl/workbook.xml'), 'sheet').map((_, index) => part(parts, `xl/worksheets/sheet${index + 1}.xml`));

/** What a cell holds: a number, or a text. */
function contentOf(cell: XmlNode): number | string | null {
  const value = child(cell, 'v');
  if (value !== undefined) return Number(value.text);
  return cell.attributes['t'] === 'inlineStr' ? cell.text : null;
}

const cellsOf = (sheet: XmlNode): ReadonlyMap<string, number | string | null> =>
  new Map(all(sheet, 'c').map((cell) => [cell.attributes['r'] ?? '', contentOf(cell)]));

/** The squares that a range such as `A1:C2` covers. */
function squaresOf(range: string): readonly string[] {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(range) ?? [];
  const squares: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    for (let code = left.charCodeAt(0); code <= right.charCodeAt(0); code++) {
      squares.push(`${String.fromCharCode(code)}${row}`);
    }
  }
  return squares;
}

/** Figures in the order in which the form's grid has them, row by row. */
const figuresOf = (format: TableFormat, data: ReturnType<typeof reportData>): readonly (number | string | null)[] =>
  format.grid.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      if (cell.kind === 'label') return [];
      const row = format.rows.find(({ key }) => key === cell.row);
      const place = row?.cells.findIndex(({ column }) => column === cell.column) ?? -1;
      return [data.tables[format.key]?.[cell.row]?.[place] ?? null];
    }),
  );

describe('the figures as an Excel file', () => {
  test.each(published)(
    '$name: a sheet for each table, each figure once, in the order of the form',
    async ({ text }) => {
      const { report } = checked(text);
      const parts = await xlsx(text);
      const data = reportData(report);
      const found = sheets(parts);
      expect(found).toHaveLength(report.tables.length);
      report.tables.forEach(({ format }, index) => {
        const sheet = found[index];
        if (sheet === undefined) throw new Error('a sheet is missing');
        const merged = all(sheet, 'mergeCell').flatMap(({ attributes }) => squaresOf(attributes['ref'] ?? ''));
        expect(new Set(merged).size).toBe(merged.length);
        const covered = new Set(
          all(sheet, 'mergeCell').flatMap(({ attributes }) => squaresOf(attributes['ref'] ?? '').slice(1)),
        );
        for (const square of covered) expect(cellsOf(sheet).get(square)).toBeNull();
        const figures = all(sheet, 'c').filter(
          ({ attributes }) => attributes['s'] === '3' && !covered.has(attributes['r'] ?? ''),
        );
        expect(figures.map(contentOf)).toEqual(figuresOf(format, data));
        const labels = all(sheet, 'c').flatMap((cell) => (cell.attributes['s'] === '3' ? [] : (contentOf(cell) ?? [])));
        const expected = format.grid.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.kind === 'label' && cell.text !== '' ? [cell.text] : [])),
        );
        expect(labels).toEqual(expected);
      });
    },
  );

  test('every part is named and related, and a sheet has its parts in the order of the schema', async () => {
    const parts = await xlsx(cleanReport);
    const types = all(part(parts, '[Content_Types].xml'), 'Override').map(({ attributes }) => attributes['PartName']);
    const named = [...parts.keys()].filter((path) => path.startsWith('xl/') && !path.endsWith('.rels'));
    expect([...types].sort()).toEqual(named.map((path) => `/${path}`).sort());
    const targets = all(part(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship');
    for (const { attributes } of targets) expect(parts.has(`xl/${attributes['Target'] ?? ''}`)).toBe(true);
    const order = ['sheetPr', 'sheetFormatPr', 'cols', 'sheetData', 'mergeCells', 'pageMargins', 'pageSetup'];
    for (const sheet of sheets(parts)) expect(sheet.children.map(({ name }) => name)).toEqual(order);
    const names = all(part(parts, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name'] ?? '');
    expect(names.every((name) => name.length <= 31 && !/[\\/?*[\]:]/u.test(name))).toBe(true);
    expect(new Set(names).size).toBe(3);
    expect(part(parts, 'xl/workbook.xml').text).toContain("'收到和处理政府信息公开申请情况表'!$1:$3");
  });

  test('a blank stays blank, a computed cell is its figure, and what looks like a formula is a text', async () => {
    const requests = async (text: string): Promise<readonly (number | string | null)[]> => [
      ...cellsOf(sheets(await xlsx(text))[1] ?? part(new Map(), 'sheet2')).values(),
    ];
    const before = await requests(cleanReport);
    const blank = await requests(changedRow('（一）予以公开', ([, ...others]) => ['', ...others]));
    expect(before.filter((each) => each === 19)).toHaveLength(2);
    expect(blank.filter((each) => each === 19)).toHaveLength(1);
    const computed = await requests(changedRow('（一）予以公开', (figures) => [...figures.slice(0, -1), '=']));
    expect(computed).toEqual(before);
    const formula = await requests(changedRow('（一）予以公开', ([, ...others]) => ['=1+1', ...others]));
    expect(formula).toContain('=1+1');
  });

  test('a report without tables has the empty ones of its form; the same report gives the same bytes', async () => {
    const empty = sheets(await xlsx('# 某局2024年政府信息公开工作年度报告\n'));
    expect(empty).toHaveLength(3);
    expect(all(empty[1] ?? part(new Map(), 'sheet2'), 'v')).toEqual([]);
    expect(await exportBytes('xlsx', checked(cleanReport))).toEqual(await exportBytes('xlsx', checked(cleanReport)));
    const title = changed('organisation: ', 'organisation: <&>');
    expect((await xlsx(title)).size).toBeGreaterThan(5);
  });
});
