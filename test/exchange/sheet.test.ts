import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile, type ImportedFile } from '../../server/src/exchange/importFile.js';
import { mergedCells, type Box } from '../../server/src/exchange/sheet/mergedCells.js';
import { escapeXml } from './support/printHtml.js';
import { xlsxOf, type SheetCell } from './support/printXlsx.js';

async function imported(name: string, bytes: Uint8Array): Promise<ImportedFile> {
  const result = await importFile(name, bytes);
  if (!result.ok) throw new Error(result.message.text.en);
  return result;
}

const xml = (attributes: string, content: string): SheetCell => ({ text: '*', xml: [attributes, content] });

describe('a workbook', () => {
  test('gives what its cells show: texts, results, dates, amounts without the noise of fractions', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0&quot;day&quot;[Red]"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>';
    const row = [
      { text: '甲乙丙' },
      xml('t="inlineStr"', '<is><t>内</t></is>'),
      xml('t="str"', '<f>A1</f><v>式</v>'),
      xml('', '<f>1+2</f><v>3</v>'),
      xml('s="1"', '<v>45677</v>'),
      xml('s="2"', '<v>45677.5</v>'),
      xml('s="3"', '<v>7</v>'),
      xml('', '<v>39.315600000000003</v>'),
      xml('t="e"', '<v>#REF!</v>'),
    ];
    const { extracted } = await imported('a.xlsx', xlsxOf([row], [], styles));
    expect(extracted).toBe('甲乙丙\t内\t式\t3\t2025年1月20日\t2025年1月20日\t7day\t39.3156\t#REF!');
  });

  test('leaves its hidden sheets out, with a note', async () => {
    const { extracted, notes } = await imported('a.xlsx', xlsxOf([[{ text: '见' }, { text: '1' }]]));
    expect(extracted).toBe('见\t1');
    expect(notes).toMatchObject([{ kind: 'dropped', text: '内部' }]);
  });

  test('gives no words of a cell that refers to none, and those that XML cannot write', async () => {
    const row = [
      { text: '甲_x000D_\n乙_x0007_丙_x005F_x' },
      xml('t="s"', ''),
      xml('t="inlineStr"', '<is><t>a_x4E00_b</t></is>'),
      xml('t="str"', '<f>A1</f><v>_x0041_</v>'),
    ];
    expect((await imported('a.xlsx', xlsxOf([row]))).extracted).toBe('甲 乙丙_x\t\ta一b\tA');
  });

  test('counts days from where the workbook says, and takes nothing else for a date', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const row = ['44215', '99999999', '-3', '1e300'].map((value) => xml('s="1"', `<v>${value}</v>`));
    const properties = '<workbookPr date1904="1"/>';
    expect((await imported('a.xlsx', xlsxOf([row], [], styles, { properties }))).extracted).toBe(
      '2025年1月20日\t99999999\t1903年12月29日\t1e+300',
    );
    expect((await imported('a.xlsx', xlsxOf([row], [], styles))).extracted).toBe('2021年1月19日\t99999999\t-3\t1e+300');
  });

  const formatted = (code: string, value: string): Uint8Array =>
    xlsxOf(
      [[{ text: '甲' }, xml(/^-?[\d.]+$/u.test(value) ? 's="1"' : 's="1" t="str"', `<v>${value}</v>`), { text: '乙' }]],
      [],
      `<numFmts><numFmt numFmtId="200" formatCode="${escapeXml(code)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`,
    );

  test.each([
    ['0.0%', '0.356', '35.6%', '0.356'],
    ['0\\.0,"万元"', '4156000', '415.6万元', '4156000'],
    ['0!.0,"万元"', '4156000', '415.6万元', '4156000'],
    ['#,##0.0,', '4156000', '4,156.0', '4156000'],
    ['0', '3.6', '4', '3.6'],
    ['0;[Red]0', '-3', '3', '-3'],
    ['# ?/?', '3.5', '3 1/2', '3.5'],
    ['0.00E+00', '12345', '1.23E+04', '12345'],
    ['[>100]"多";0', '120', '多', '120'],
    ['@"件"', '十六', '十六件', '十六'],
  ])('takes what the format %s makes a person see, and says what is stored', async (code, value, shown, stored) => {
    const { extracted, notes } = await imported('a.xlsx', formatted(code, value));
    expect(extracted).toBe(`甲\t${shown}\t乙`);
    const [note, ...others] = notes.filter(({ kind }) => kind === 'guessed');
    expect([note?.text, note?.message.parameters['stored'], note?.message.parameters['cell']]).toEqual([
      shown,
      stored,
      'B1',
    ]);
    expect(others).toEqual([]);
  });

  test.each([
    ['[DBNum1][$-804]General', '4156', '4156'],
    ['[DBNum2]0', '16', '16'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0', '0'],
    ['0_);(0)', '-3', '-3'],
    ['0"', '16', '16'],
  ])('keeps the figure that the format %s spells otherwise, with a note', async (code, value, text) => {
    const { extracted, notes } = await imported('a.xlsx', formatted(code, value));
    expect(extracted).toBe(`甲\t${text}\t乙`);
    expect(notes.filter(({ kind }) => kind === 'guessed').map((note) => note.text)).toEqual([text]);
  });

  test.each([
    [';;;', '5'],
    [';;;', '密'],
    ['0;-0;;@', '0'],
  ])('a cell that the format %s hides is blank, with a note', async (code, value) => {
    const { extracted, notes } = await imported('a.xlsx', formatted(code, value));
    expect(extracted).toBe('甲\t\t乙');
    expect(notes.filter(({ kind }) => kind === 'open').map(({ text }) => text)).toEqual([value]);
  });

  test.each([
    ['#,##0', '4156000', '4,156,000'],
    ['0.00', '3', '3.00'],
    ['0"件"', '16', '16件'],
    ['General"件"', '16', '16件'],
    ['00000', '12', '00012'],
    ['[Red]0;0', '5', '5'],
    ['yyyy-mm-dd', '45677', '2025年1月20日'],
    ['yyyy"年"', '45677', '2025年'],
    ['h:mm', '0.5', '12:00'],
    ['@', '密', '密'],
  ])('the format %s changes no figure and needs no note', async (code, value, shown) => {
    const { extracted, notes } = await imported('a.xlsx', formatted(code, value));
    expect(extracted).toBe(`甲\t${shown}\t乙`);
    expect(notes.map(({ text }) => text)).toEqual(['内部']);
  });

  test('a sheet that shows no zeros has blanks in their place, with one note', async () => {
    const columns = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
    const rows = [[{ text: '甲' }, { text: '0' }, { text: '0' }, { text: '5' }]];
    const { extracted, notes } = await imported('a.xlsx', xlsxOf(rows, [], '', { columns }));
    expect(extracted).toBe('甲\t\t\t5');
    expect(notes.filter(({ kind }) => kind === 'open').map(({ message }) => message.parameters)).toEqual([
      { text: '0', count: 2, cell: 'B1' },
    ]);
  });

  test('a truth value is shown as Excel shows it', async () => {
    expect((await imported('a.xlsx', xlsxOf([[xml('t="b"', '<v>1</v>'), { text: '甲' }]]))).extracted).toBe('TRUE\t甲');
  });

  test('leaves hidden rows and columns out, with a note; a merged cell keeps what is seen of it', async () => {
    const rows = [
      [{ text: '合' }, { text: '本年' }, { text: '隐列' }, { text: '上年' }],
      [undefined, { text: '1' }, { text: '2' }, { text: '3' }],
      [{ text: '隐行' }, { text: '4' }],
      [{ text: '计' }, { text: '6' }, undefined, { text: '7' }],
    ];
    const hidden = { columns: '<cols><col min="3" max="3" hidden="1"/></cols>', hiddenRows: [1, 3] };
    const { extracted, notes } = await imported('a.xlsx', xlsxOf(rows, ['A1:A2', 'D2:D3'], '', hidden));
    expect(extracted).toBe('合\t1\t3\n计\t6\t7');
    const texts = notes.map(({ kind, text }) => [kind, text]);
    expect(texts).toEqual([
      ['dropped', '内部'],
      ['dropped', '本年 隐列 上年'],
      ['dropped', '2'],
      ['dropped', '隐行 4'],
    ]);
  });

  test('quotes of a long hidden column only its beginning', async () => {
    const rows = Array.from({ length: 100 }, () => [{ text: '甲' }, { text: '隐' }]);
    const hidden = { columns: '<cols><col min="2" max="2" hidden="true"/></cols>' };
    const { notes } = await imported('a.xlsx', xlsxOf(rows, [], '', hidden));
    expect(notes.map(({ text }) => text)).toEqual(['内部', `${'隐 '.repeat(30)}…`]);
  });

  test('says what lies beneath a merged cell, unless it says the same', async () => {
    const rows = [
      [{ text: '甲' }, { text: '乙' }, { text: '1' }],
      [{ text: '丙' }, { text: '丙' }, { text: '2' }],
    ];
    const { extracted, notes } = await imported('a.xlsx', xlsxOf(rows, ['A1:B1', 'A2:B2']));
    expect(extracted).toBe('甲\t\t1\n丙\t\t2');
    expect(notes.map(({ text }) => text)).toEqual(['内部', '乙']);
  });

  test('says which formulas have no stored result, and which sheets no cells', async () => {
    const rows = [
      [{ text: '甲' }, xml('', '<f>1+1</f>'), xml('', '<f>1+2</f><v></v>'), xml('t="str"', '<f>A9</f><v></v>')],
    ];
    const sheets = '<sheet name="图" sheetId="3" r:id="c"/>';
    const { notes } = await imported('a.xlsx', xlsxOf(rows, [], '', { sheets }));
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['dropped', '内部'],
      ['open', 'B1'],
      ['dropped', '图'],
    ]);
    expect(notes[1]?.message.parameters).toEqual({ text: 'B1', count: 2 });
  });

  test('reads each place of a sheet once, however many merged cells a file states', () => {
    let read = 0;
    const box = (top: number): Box => ({
      top,
      left: 0,
      get bottom() {
        read++;
        return top + 1_998;
      },
      right: 3,
    });
    const boxAt = mergedCells(
      Array.from({ length: 20_000 }, (_, nth) => box(nth % 2)),
      2_000,
      10,
    );
    expect(boxAt(1_998, 3)?.top).toBe(0);
    expect([boxAt(1_999, 0), boxAt(0, 4)]).toEqual([undefined, undefined]);
    expect(read).toBeLessThan(5_000 + 20_000);
  });

  test('takes a lone cell of words for a line, and each line in it for a paragraph', async () => {
    const rows = [[{ text: '一、总体情况' }], [], [undefined, { text: '甲。\n乙。' }], [{ text: '丙' }, { text: '5' }]];
    const { extracted } = await imported('a.xlsx', xlsxOf(rows));
    expect(extracted?.split('\n')).toEqual(['一、总体情况', '甲。', '乙。', '丙\t5']);
  });

  test('is one whatever its name says', async () => {
    expect((await imported('a.docx', xlsxOf([[{ text: '见' }]]))).extracted).toBe('见');
  });

  test.each([
    ['a cell far outside', xlsxOf(Array.from({ length: 2_001 }, () => [{ text: '1' }])), /2000 rows/u],
    ['no workbook in it', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /damaged/u],
    ['entities', zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }), /document type/u],
    ['a text by another name', strToU8('一、总体情况'), /damaged/u],
  ])('is refused: %s', async (_, bytes, reason) => {
    const result = await importFile('a.xlsx', bytes);
    expect(result.ok ? '' : result.message.text.en).toMatch(reason);
  });
});

describe('comma-separated values', () => {
  test.each([
    ['quotes, doubled quotes and breaks', '"甲,乙","说""好""","1\n2"\r\n丙,,3', '甲,乙\t说"好"\t1 2\n丙\t\t3'],
    ['semicolons', '甲;1;2\n乙;3;4\n', '甲\t1\t2\n乙\t3\t4'],
    ['tabs', '甲\t1\n乙\t2', '甲\t1\n乙\t2'],
    ['a quote that never ends', '甲,"乙,1\n2', '甲\t乙,1 2'],
    ['words after a quote', '"甲"乙,1', '甲乙\t1'],
    ['a semicolon beside a comma in quotes', '收入;"1,234,567"', '收入\t1,234,567'],
    ['semicolons beside amounts', '甲;1,234;2,345\n乙;1,000;2,000', '甲\t1,234\t2,345\n乙\t1,000\t2,000'],
    ['commas beside semicolons in prose', '甲,"一;二",1\n乙,三;四;五,2', '甲\t一;二\t1\n乙\t三;四;五\t2'],
    ['a blank at the end', '甲,1,\n乙,2,3', '甲\t1\t\n乙\t2\t3'],
  ])('%s', async (_, text, extracted) => {
    expect((await imported('a.csv', strToU8(text))).extracted).toBe(extracted);
  });

  test('tabs of a .tsv, whatever else is in it', async () => {
    const text = '收入\t1,234,567\n说明,a,b\n说明,c,d\n';
    const { extracted } = await imported('a.tsv', strToU8(text));
    expect(extracted).toBe('收入\t1,234,567\n说明,a,b\n说明,c,d');
  });
});
