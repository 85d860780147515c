import type { DocumentSymbol, FoldingRange, Hover, SymbolInformation } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { vscodeCapabilities, type Editor } from './support/editor.js';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport, wrongReport } from './support/samples.js';

const URI = 'file:///reports/a.report.md';
const textDocument = { uri: URI };

const withSubheadings = (): string =>
  `---\nyear: 2021\n---\n\n${cleanReport()}`.replace(
    '本年度认真',
    '### （一）组织领导\n\n1.责任分工\n\n某段。\n\n<!-- 备注\n两行 -->\n\n### （二）培训\n\n本年度认真',
  );

const hover = (editor: Editor, needle: string, into: number): Promise<Hover | null> =>
  editor.request('textDocument/hover', { textDocument, position: editor.find(URI, needle, into) });

const valueOf = (result: Hover | null): string => {
  const contents = result?.contents;
  return contents !== undefined && typeof contents === 'object' && 'kind' in contents ? contents.value : '';
};

/** Names as an indented list. */
const tree = (symbols: readonly DocumentSymbol[], indent = ''): readonly string[] =>
  symbols.flatMap(({ name, children = [] }) => [`${indent}${name}`, ...tree(children, `${indent}  `)]);

onEachServer((start) => {
  test('the outline shows sections, headings below them, tables and rows', async () => {
    const editor = await start({ locale: 'zh-CN' });
    await editor.open(URI, withSubheadings());
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const lines = tree(symbols);
    expect(lines.slice(0, 7)).toEqual([
      '青岭市财政局2021年政府信息公开工作年度报告',
      '  一、总体情况',
      '    （一）组织领导',
      '      1.责任分工',
      '    （二）培训',
      '  二、主动公开政府信息情况',
      '    主动公开政府信息情况表',
    ]);
    expect(lines).toContain('      （三）不予公开 6.属于四类过程性信息');
    const [title] = symbols;
    const requests = title?.children?.[2]?.children?.[0];
    expect(requests?.children?.[0]).toMatchObject({ detail: '22 4 0 0 0 0 26' });
    const lineCount = editor.text(URI).trimEnd().split('\n').length;
    expect(title?.range).toMatchObject({ start: { line: 4 }, end: { line: lineCount - 1 } });
  });

  test('a client that knows no tree gets a flat outline', async () => {
    const editor = await start({ capabilities: {} });
    await editor.open(URI, cleanReport());
    const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols.find(({ name }) => name === '一、总体情况')).toMatchObject({
      containerName: '青岭市财政局2021年政府信息公开工作年度报告',
      location: { uri: URI, range: { start: { line: 2, character: 0 } } },
    });
  });

  test('sections, headings, tables, front matter and comments fold', async () => {
    const editor = await start();
    await editor.open(URI, withSubheadings());
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    const lines = editor.text(URI).split('\n');
    const shown = folds.map(({ startLine, endLine, kind }) => [lines[startLine], lines[endLine], kind]);
    expect(shown.slice(0, 5)).toEqual([
      ['---', '---', 'region'],
      ['## 一、总体情况', expect.stringContaining('本年度认真'), 'region'],
      ['### （一）组织领导', '两行 -->', 'region'],
      ['1.责任分工', '两行 -->', 'region'],
      ['<!-- 备注', '两行 -->', 'comment'],
    ]);
    expect(shown).toContainEqual([
      expect.stringContaining('| 项目 '),
      expect.stringContaining('四、结转下年度继续办理'),
      'region',
    ]);
  });

  test('folding keeps to the number of ranges that the client takes', async () => {
    const textDocumentCapabilities = { ...vscodeCapabilities.textDocument, foldingRange: { rangeLimit: 2 } };
    const editor = await start({ capabilities: { ...vscodeCapabilities, textDocument: textDocumentCapabilities } });
    await editor.open(URI, cleanReport());
    expect(await editor.request('textDocument/foldingRange', { textDocument })).toHaveLength(2);
  });

  test('hovering a figure shows what it is, its relations in numbers and the legal basis', async () => {
    const editor = await start({ locale: 'zh-CN' });
    await editor.open(URI, wrongReport());
    const result = await hover(editor, ' 20 |', 1);
    const value = valueOf(result);
    expect(value).toContain('**三、本年度办理结果 › （一）予以公开 × 自然人**');
    expect(value).toContain('20件');
    expect(value).toMatch(/✗ .*22 ≠ 20 \+ 3 = 23（不符/u);
    expect(value).toMatch(/✗ .*23 ≠ 20 \+ 4 = 24/u);
    expect(value).toContain('国办公开办函〔2021〕30号');
    expect(result?.range && editor.document(URI).getText(result.range)).toBe('20');
  });

  test('hovering a blank says that it is unknown, and what the relations prove', async () => {
    const editor = await start({ capabilities: {} });
    const text = cleanReport().replace(/(（一）予以公开\s*\|\s*)19/u, '$1  ');
    await editor.open(URI, text);
    const label = text.indexOf('（一）予以公开');
    const value = valueOf(await hover(editor, '（一）予以公开', text.indexOf('|', label) + 2 - label));
    expect(value).toContain('blank (unknown, not 0); the relations prove 19');
    expect(value).toMatch(/○ .*not checked/u);
    expect(value).not.toContain('\\');
  });

  test('prose, labels and other places have no hover', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    expect(await hover(editor, '本年度认真', 2)).toBeNull();
    expect(await hover(editor, '一、本年新收', 2)).toBeNull();
    expect(
      await editor.request('textDocument/hover', { textDocument, position: { line: 9999, character: 0 } }),
    ).toBeNull();
  });

  test('an edit while a request waits makes its places meaningless', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const symbols = editor.request('textDocument/documentSymbol', { textDocument });
    await editor.replace(URI, '本年度', '今年');
    await expect(symbols).rejects.toMatchObject({ code: -32801 });
  });
});
