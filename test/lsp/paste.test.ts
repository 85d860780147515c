import { expect, test } from 'vitest';
import {
  copyTableMethod,
  exportMethod,
  pasteMethod,
  type CopyTableResult,
  type ExportResult,
  type PasteParams,
  type PasteResult,
} from '../../server/protocol/index.js';
import type { Position } from '../../server/protocol/common.js';
import { xlsxOf, type SheetCell } from '../exchange/support/printXlsx.js';
import type { Editor } from './support/editor.js';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport } from './support/samples.js';

const URI = 'file:///reports/a.report.md';

type Clipboard = Pick<PasteParams, 'html' | 'text'>;

const paste = (editor: Editor, at: Position, clipboard: Clipboard, end = at): Promise<PasteResult | null> =>
  editor.request(pasteMethod, { uri: URI, range: { start: at, end }, ...clipboard });

/** Pastes and gives the text after it. */
async function pasted(editor: Editor, at: Position, clipboard: Clipboard, end = at): Promise<string> {
  const result = await paste(editor, at, clipboard, end);
  if (result === null) throw new Error('The paste was left to the editor.');
  await editor.apply(URI, result.edits);
  return editor.text(URI);
}

/** The rows of a text whose first cell begins so, without padding. */
const row = (text: string, label: string): string | undefined =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/ *\| */gu, '|'))
    .find((line) => line.startsWith(`|${label}`));

const DOCUMENTS = `<html><body><table><tr><td colspan=4>第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>1</td><td>0</td><td>7</td></tr><tr><td>行政规范性文件</td><td>1,204</td><td>0</td><td>9</td></tr></table></body></html>`;

onEachServer((start) => {
  test('cells copied in Excel become a statutory table on lines of its own', async () => {
    const editor = await start({ locale: 'zh-CN' });
    await editor.open(URI, cleanReport().replace(/\n/gu, '\r\n'));
    const at = editor.find(URI, '本年度认真贯彻', '本年度认真贯彻'.length);
    const result = await paste(editor, at, { html: DOCUMENTS, text: 'unused' });
    expect(result).toMatchObject({ version: 1, title: expect.stringMatching(/^粘贴为.*主动公开/u) as string });
    const text = await pasted(editor, at, { html: DOCUMENTS });
    expect(text).toMatch(/本年度认真贯彻\r\n\r\n\| 第二十条第（一）项 [^]*\|\r\n\r\n落实《/u);
    expect(row(text, '行政规范性文件')).toBe('|行政规范性文件|1,204|0|9|');
    expect(text).not.toMatch(/(?<!\r)\n/u);
  });

  test('any other table is pasted with its merged cells', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const html = '<table><tr><td colspan=2>培训</td></tr><tr><td>场次</td><td>人次</td></tr></table>';
    const at = editor.find(URI, '本年度认真贯彻');
    const result = await paste(editor, at, { html });
    expect(result).toMatchObject({
      title: 'Paste as a table',
      edits: [{ newText: '| 培训 | <    |\n| ---- | ---- |\n| 场次 | 人次 |\n\n' }],
    });
  });

  test('figures fill the cells of a table from the cursor to the right and down', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const line = editor.find(URI, '（一）予以公开').line;
    const at = { line, character: (editor.text(URI).split('\n')[line] ?? '').indexOf('19') + 1 };
    const result = await paste(editor, at, { text: '31\t2\r\n5\t１\r\n' });
    expect(result?.title).toBe('Fill in cells of the table: 4');
    const before = editor.text(URI).split('\n');
    const after = (await pasted(editor, at, { text: '31\t2\r\n5\t１\r\n' })).split('\n');
    expect(after[line]?.length).toBe(before[line]?.length);
    const cells = (text: string | undefined): readonly string[] => (text ?? '').split('|').map((each) => each.trim());
    expect(cells(after[line]).slice(2)).toEqual(['31', '2', ...cells(before[line]).slice(4)]);
    expect(cells(after[line + 1]).slice(2)).toEqual(['5', '1', ...cells(before[line + 1]).slice(4)]);
    expect(after.filter((each, index) => each !== before[index])).toHaveLength(2);
  });

  test('longer and shorter figures leave the columns of a table one below the other', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const { line } = editor.find(URI, '（一）予以公开');
    const bars = (): readonly number[] =>
      [...(editor.text(URI).split('\n')[line] ?? '').matchAll(/\|/gu)].map(({ index }) => index);
    const before = bars();
    const at = { line, character: (editor.text(URI).split('\n')[line] ?? '').indexOf('19') };
    await pasted(editor, at, { text: '7\t2345\r\n' });
    expect(row(editor.text(URI), '（一）予以公开')).toMatch(/\|7\|2345\|/u);
    expect(bars()).toEqual(before);
  });

  test('figures that are too many for the row or the table change nothing, and a sentence says so', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const line = editor.find(URI, '（一）予以公开').line;
    const at = { line, character: (editor.text(URI).split('\n')[line] ?? '').indexOf('19') };
    const last = editor.find(URI, '| 四、结转下年度');
    const deep = { line: last.line, character: (editor.text(URI).split('\n')[last.line] ?? '').lastIndexOf('0') };
    for (const result of [
      await paste(editor, at, { text: '1\t2\t3\t4\t5\t6\t7\t8' }),
      await paste(editor, deep, { text: '1\n2' }),
      await paste(editor, { line, character: 3 }, { text: '1\t2' }),
    ]) {
      expect(result).toMatchObject({ edits: [], title: expect.stringMatching(/do not fit/u) as string });
    }
  });

  test('empty columns of a selection that is wider than the row lose nothing', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const { line } = editor.find(URI, '行政许可');
    const at = { line, character: (editor.text(URI).split('\n')[line] ?? '').indexOf('0') };
    const html = '<table><tr><td colspan=3>17</td></tr></table>';
    expect(row(await pasted(editor, at, { html, text: '17\t\t\r\n' }), '行政许可')).toBe('|行政许可|17|<|<|');
    expect(await paste(editor, at, { text: '17\r\n4\r\n' })).toMatchObject({ edits: [] }); // a band stands between
  });

  test.each([
    ['words', { text: '本年度', html: '<p>本年度</p>' }],
    ['a single figure', { text: '12', html: '<table><tr><td>12</td></tr></table>' }],
    ['nothing', {}],
  ])('%s on the clipboard are left to the editor', async (_, clipboard) => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    expect(await paste(editor, editor.find(URI, '本年度认真'), clipboard)).toBeNull();
  });

  test('blank rows below the last row of a table lose nothing either', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const line = editor.find(URI, '四、结转下年度继续办理').line;
    const first = (editor.text(URI).split('\n')[line] ?? '').search(/\d/u);
    const html = '<table><tr><td>7</td></tr><tr><td></td></tr><tr><td></td></tr></table>';
    const after = await pasted(editor, { line, character: first }, { html, text: '7\r\n\r\n\r\n' });
    expect(row(after, '四、结转下年度继续办理')).toMatch(/\|7\|/u);
  });

  test('no table is put into the midst of another, and none into what is no report', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    expect(await paste(editor, editor.find(URI, '（一）予以公开'), { html: DOCUMENTS })).toBeNull();
    await editor.close(URI);
    await editor.open(URI, '# 笔记\n\n一段。\n', 'markdown');
    expect(await paste(editor, { line: 2, character: 0 }, { html: DOCUMENTS })).toBeNull();
  });

  test('a table that is selected whole is replaced', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const at = editor.find(URI, '| 第二十条第（一）项');
    const end = editor.find(URI, '\n## 三、');
    const text = await pasted(editor, at, { html: DOCUMENTS }, end);
    expect(row(text, '规章')).toBe('|规章|1|0|7|');
    expect(text.match(/规章/gu)).toHaveLength(1);
    expect(text).not.toMatch(/\n\n\n/u);
  });

  test('parameters that are not as the protocol demands are refused', async () => {
    const editor = await start();
    const at = { line: 0, character: 0 };
    for (const params of [{ uri: URI }, { uri: URI, range: { start: at, end: at }, html: 1 }]) {
      await expect(editor.request(pasteMethod, params)).rejects.toMatchObject({ code: -32602 });
    }
    await expect(editor.request(copyTableMethod, { uri: URI })).rejects.toMatchObject({ code: -32602 });
  });

  test('the table at the cursor is copied as its form is printed, and pastes back as the same table', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const position = editor.find(URI, '（一）予以公开');
    const copied = await editor.request<CopyTableResult>(copyTableMethod, { uri: URI, position });
    expect(copied.text).toMatch(/^（本列数据的勾稽关系为[^\n]*\t申请人情况\t/u);
    expect(copied.text).toMatch(/\t（一）予以公开\t\t19\t4\t/u);
    const at = editor.find(URI, '## 三、');
    const end = editor.find(URI, '\n## 四、');
    const before = editor.text(URI);
    const table = before.slice(before.indexOf('\n| 项目'), before.indexOf('\n## 四、'));
    const text = await pasted(editor, at, copied, end);
    expect(text).toContain(table.trim());
    expect(await editor.request(copyTableMethod, { uri: URI, position: { line: 0, character: 0 } })).toBeNull();
  });

  test('the tables of a sheet that is dropped go to the place of the drop', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const { bytes } = await editor.request<ExportResult>(exportMethod, { uri: URI, to: 'xlsx' });
    const other = 'file:///reports/other.report.md';
    await editor.open(
      other,
      '# 白鹭县自然资源局2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n末段\n',
    );
    const at = { line: 3, character: 0 };
    const params = { uri: other, range: { start: at, end: at }, file: { name: '数据.xlsx', bytes } };
    const result = await editor.request<PasteResult>(pasteMethod, params);
    await editor.apply(other, result.edits);
    expect(result.title).toMatch(/^Insert /u);
    for (const label of ['行政规范性文件', '（一）予以公开', '一、本年新收']) {
      expect(figuresOf(row(editor.text(other), label))).toEqual(figuresOf(row(cleanReport(), label)));
    }
    expect(editor.text(other)).toContain('末段');
  });

  test('a sheet whose formulas have no result is not put in where it is dropped', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const at = editor.find(URI, '本年度认真贯彻', '本年度认真贯彻'.length);
    const dropped = (sum: SheetCell): Promise<PasteResult | null> => {
      const rows = [
        ['渠道', '条数'],
        ['网站', '7'],
        ['微博', '3'],
      ].map((row) => row.map((text) => ({ text })));
      const bytes = Buffer.from(xlsxOf([...rows, [{ text: '合计' }, sum]])).toString('base64');
      const params: PasteParams = { uri: URI, range: { start: at, end: at }, file: { name: '渠道.xlsx', bytes } };
      return editor.request<PasteResult | null>(pasteMethod, params);
    };
    expect((await dropped({ text: '10' }))?.edits).toHaveLength(1);
    expect(await dropped({ text: '=', xml: ['', '<f>B2+B3</f>'] })).toBeNull();
  });

  test('the figures of a sheet fill the cells of the table that it is dropped on', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const line = cleanReport()
      .split('\n')
      .findIndex((each) => each.startsWith('| 行政规范性文件'));
    const text = cleanReport().split('\n')[line] ?? '';
    const at = { line, character: text.search(/\d/u) };
    const file = { name: '数据.csv', bytes: Buffer.from('5,0,8\n').toString('base64') };
    const result = await editor.request<PasteResult>(pasteMethod, { uri: URI, range: { start: at, end: at }, file });
    await editor.apply(URI, result.edits);
    expect(row(editor.text(URI), '行政规范性文件')).toBe('|行政规范性文件|5|0|8|');
  });

  test.each([
    ['prose.txt', '没有表格。'],
    ['broken.xlsx', 'PK\u0003\u0004'],
  ])('a file without cells has nothing to put in: %s', async (name, content) => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const at = { line: 0, character: 0 };
    const file = { name, bytes: Buffer.from(content).toString('base64') };
    expect(await editor.request(pasteMethod, { uri: URI, range: { start: at, end: at }, file })).toBeNull();
  });
});

const figuresOf = (line: string | undefined): readonly string[] => line?.match(/\d+/gu) ?? [];
