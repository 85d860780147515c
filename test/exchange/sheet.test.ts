import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile, type ImportedFile } from '../../server/src/exchange/importFile.js';
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
    expect(extracted).toBe('甲乙丙\t内\t式\t3\t2025年1月20日\t2025年1月20日\t7\t39.3156\t#REF!');
  });

  test('leaves its hidden sheets out, with a note', async () => {
    const { extracted, notes } = await imported('a.xlsx', xlsxOf([[{ text: '见' }, { text: '1' }]]));
    expect(extracted).toBe('见\t1');
    expect(notes).toMatchObject([{ kind: 'dropped', text: '内部' }]);
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
    ['a blank at the end', '甲,1,\n乙,2,3', '甲\t1\t\n乙\t2\t3'],
  ])('%s', async (_, text, extracted) => {
    expect((await imported('a.csv', strToU8(text))).extracted).toBe(extracted);
  });
});
