import { describe, expect, test } from 'vitest';
import { reportData, type ReportData } from '../../../server/src/core/index.js';
import { changedRow, checked, cleanReport, exportText, published } from './support.js';

/** Reads CSV strictly by RFC 4180: quotes where they must be, lines that end in CR LF. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/uy;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (match === null) throw new Error(`no field at ${text.slice(at, at + 40)}`);
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const csv = async (text: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<readonly (readonly string[])[]> => {
  const content = await exportText('csv', checked(text), locale);
  expect(content.startsWith('\ufeff')).toBe(true);
  return readCsv(content.slice(1));
};

describe('figures as CSV', () => {
  test.each(published)('every figure of $name stands in a row of its own', async ({ text }) => {
    const [header, ...rows] = await csv(text, 'en');
    expect(header).toEqual(['organisation', 'year', 'table', 'row', 'column', 'figure', 'key']);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
    const { tables } = reportData(checked(text).report);
    const expected = Object.entries(tables).flatMap(([table, lines]) =>
      Object.entries(lines).flatMap(([row, figures]) =>
        figures.map((figure) => [`${table}.${row}`, figure === null ? '' : String(figure)]),
      ),
    );
    const found = rows.map((row) => [row[6]?.replace(/\.[^.]+$/u, ''), row[5]]);
    const inRows = found.filter(([key]) => expected.some(([known]) => known === key));
    expect(inRows).toEqual(expected);
    expect(found.filter(([, figure]) => figure !== '')).toEqual(inRows.filter(([, figure]) => figure !== ''));
  });

  test('the names are the form’s, the keys those of references', async () => {
    const [header, ...rows] = await csv(cleanReport);
    expect(header).toEqual(['机关', '年度', '表', '行', '列', '数值', '键']);
    const total = rows.find((row) => row[6] === '表三.予以公开.总计');
    expect(total?.slice(2, 6)).toEqual([
      '收到和处理政府信息公开申请情况表',
      '三、本年度办理结果 （一）予以公开',
      '总计',
      '19',
    ]);
  });

  test('a blank is empty, not 0; a name with a comma, a quotation mark or a formula stays a name', async () => {
    const blank = changedRow('（一）予以公开', ([, ...others]) => ['', ...others]);
    const rows = await csv(blank.replace(/^organisation:.*$/mu, 'organisation: =HYPERLINK("http://x,y")'));
    const row = rows.find((each) => each[6] === '表三.予以公开.自然人');
    expect(row?.[5]).toBe('');
    expect(row?.[0]).toBe('\'=HYPERLINK("http://x,y")');
  });
});

describe('figures as JSON', () => {
  test.each(published)('$name: the same as crossfoot data', async ({ text }) => {
    const result = checked(text);
    const json = JSON.parse(await exportText('json', result, 'en')) as ReportData;
    expect(json).toEqual(reportData(result.report));
  });
});
