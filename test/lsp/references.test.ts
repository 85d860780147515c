import {
  CodeActionTriggerKind,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type DocumentHighlight,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { renderMethod, type RenderResult } from '../../server/protocol/index.js';
import { vscodeCapabilities, type Editor } from './support/editor.js';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport } from './support/samples.js';

const URI = 'file:///reports/a.report.md';
const textDocument = { uri: URI };

const capabilities: ClientCapabilities = {
  ...vscodeCapabilities,
  textDocument: {
    ...vscodeCapabilities.textDocument,
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    completion: { completionItem: { labelDetailsSupport: true } },
  },
};

const PROSE = '新收{=表三.新收.总计}件，其中自然人{=requests.received.natural}件。';
const withProse = (prose = PROSE): string => cleanReport().replace('本年度认真', `${prose}\n\n本年度认真`);
/** The report with the total of （一）予以公开 computed. */
const withComputed = (): string => withProse().replace(/^(\| （一）予以公开.*\|)[^|]*\|$/mu, '$1 = |');

const at = (editor: Editor, needle: string, into = 0): object => ({
  textDocument,
  position: editor.find(URI, needle, into),
});
const words = (editor: Editor, range: Range): string => editor.document(URI).getText(range);
const lineOf = (editor: Editor, { start }: Range): string =>
  editor.text(URI).split('\n')[start.line]?.split('|')[1]?.trim() ?? '';

async function rewrites(editor: Editor, needle: string, into: number): Promise<readonly CodeAction[]> {
  const position = editor.find(URI, needle, into);
  const found = await editor.request<readonly CodeAction[] | null>('textDocument/codeAction', {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['refactor.rewrite'], triggerKind: CodeActionTriggerKind.Invoked },
  });
  return found ?? [];
}

const editsOf = (edit: WorkspaceEdit | null | undefined): readonly { range: Range; newText: string }[] => {
  const [change] = edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('There is no edit.');
  return change.edits as { range: Range; newText: string }[];
};

onEachServer((start) => {
  test('a reference shows its figure behind it and follows an edit of the table', async () => {
    const editor = await start();
    await editor.open(URI, withComputed());
    const hints = async (): Promise<readonly unknown[]> => {
      const range = { start: { line: 0, character: 0 }, end: editor.document(URI).positionAt(1e6) };
      const all = await editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
      return all.map(({ label }) => label);
    };
    expect(await hints()).toEqual(['26', '22', '23']);
    await editor.replace(URI, ' 22 |', ' 23 |');
    expect(await hints()).toEqual(['26', '23', '23']);
    const line = editor.find(URI, PROSE).line;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    expect(await editor.request('textDocument/inlayHint', { textDocument, range })).toHaveLength(2);
  });

  test('paths are completed with the current figure, in the language that is typed', async () => {
    const editor = await start({ locale: 'zh-CN', capabilities });
    await editor.open(URI, withProse('新收{=件，即{=requests.re}件。'));
    const complete = async (needle: string, into: number): Promise<readonly CompletionItem[]> =>
      (await editor.request<CompletionList | null>('textDocument/completion', at(editor, needle, into)))?.items ?? [];

    const chinese = await complete('新收{=件', 4);
    expect(chinese).toContainEqual(
      expect.objectContaining({
        label: '表三.新收.总计',
        labelDetails: { description: '26' },
        textEdit: expect.objectContaining({ newText: '表三.新收.总计}' }) as unknown,
      }),
    );
    const english = (await complete('{=requests.re', 13)).find(({ label }) => label === 'requests.received.total');
    expect(english?.detail).toBe('一、本年新收政府信息公开申请数量 × 总计');
    const { textEdit } = english ?? {};
    if (textEdit === undefined || !('range' in textEdit)) throw new Error('The item has no edit.');
    await editor.apply(URI, [textEdit]);
    expect(editor.text(URI)).toContain('即{=requests.received.total}件。');

    expect(await complete('本年度认真', 2)).toEqual([]);
    expect(await complete(' 22 |', 1)).toEqual([]);
  });

  test('hovering a reference shows the cell, and hovering a cell how to refer to it', async () => {
    const editor = await start({ locale: 'zh-CN' });
    await editor.open(URI, withComputed());
    const hover = async (needle: string, into: number): Promise<string> =>
      JSON.stringify(await editor.request<Hover | null>('textDocument/hover', at(editor, needle, into)));
    expect(await hover('{=requests', 4)).toMatch(
      /一、本年新收政府信息公开申请数量 × 自然人.*22件.*`\{=表三\.新收\.自然人\}`/u,
    );
    expect(await hover('| = |', 2)).toMatch(/= 23件（自动计算）.*`\{=表三\.予以公开\.总计\}`/u);
  });

  test('the definition of a reference is its cell, that of a computed cell what it is computed from', async () => {
    const editor = await start({ capabilities });
    await editor.open(URI, withComputed());
    const definition = (needle: string, into: number): Promise<LocationLink[] | null> =>
      editor.request('textDocument/definition', at(editor, needle, into));

    const [link, ...more] = (await definition('{=表三', 4)) ?? [];
    expect(more).toEqual([]);
    if (link === undefined) throw new Error('There is no definition.');
    expect(words(editor, link.targetRange)).toBe('26');
    expect(lineOf(editor, link.targetRange)).toBe('一、本年新收政府信息公开申请数量');
    expect(link.originSelectionRange && words(editor, link.originSelectionRange)).toBe('{=表三.新收.总计}');

    const operands = (await definition('| = |', 2)) ?? [];
    expect(operands.map(({ targetRange }) => words(editor, targetRange))).toEqual(['19', '4', '0', '0', '0', '0']);
    expect(await definition('本年度认真', 1)).toBeNull();

    const plain = await start();
    await plain.open(URI, withProse());
    const [location] = await plain.request<Location[]>('textDocument/definition', at(plain, '{=表三', 4));
    expect(location?.uri).toBe(URI);
  });

  test('a typed figure that says what a cell says leads to the cell, and is one of its references', async () => {
    const editor = await start({ capabilities });
    await editor.open(URI, withProse('全年新收政府信息公开申请26件。'));
    const [link] =
      (await editor.request<LocationLink[] | null>('textDocument/definition', at(editor, '申请26', 3))) ?? [];
    expect(link && lineOf(editor, link.targetRange)).toBe('一、本年新收政府信息公开申请数量');
    expect(link?.originSelectionRange && words(editor, link.originSelectionRange)).toBe('26');
    const params = { ...at(editor, ' 26 |', 1), context: { includeDeclaration: false } };
    const found = await editor.request<Location[]>('textDocument/references', params);
    expect(found.map(({ range }) => range)).toContainEqual(link?.originSelectionRange);
    const offered = await rewrites(editor, '申请26', 3);
    expect(offered.map(({ title }) => title)).toEqual(['Turn 26 into a reference to requests.received.total']);
  });

  test('the references of a cell are in the prose and in the totals that follow from it', async () => {
    const editor = await start();
    await editor.open(URI, withComputed());
    const references = async (
      needle: string,
      into: number,
      includeDeclaration: boolean,
    ): Promise<readonly string[]> => {
      const params = { ...at(editor, needle, into), context: { includeDeclaration } };
      const found = await editor.request<Location[]>('textDocument/references', params);
      return found.map(({ range }) => `${lineOf(editor, range)} ${words(editor, range)}`.trim());
    };
    const received = '一、本年新收政府信息公开申请数量';
    expect(await references(' 22 |', 1, false)).toEqual(['{=requests.received.natural}', `${received} 26`]);
    expect(await references('{=requests', 3, true)).toEqual([
      `${received} 22`,
      '{=requests.received.natural}',
      `${received} 26`,
    ]);
    expect(await references(' 19 |', 1, false)).toEqual(['（一）予以公开 =', '（七）总计 22']);

    const highlights = await editor.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      at(editor, ' 22 |', 1),
    );
    expect(highlights.map(({ range }) => words(editor, range))).toEqual(['22', '{=requests.received.natural}']);
  });

  test('renaming a path rewrites every reference to its cell, and never changes a figure', async () => {
    const editor = await start({ capabilities, locale: 'en' });
    await editor.open(
      URI,
      withProse(`${PROSE}共{=requests.received.total}件，{=表三.收到.总计}件，{=表三.收到.总计}件。`),
    );
    const rename = (needle: string, newName: string): Promise<WorkspaceEdit | null> =>
      editor.request('textDocument/rename', { ...at(editor, needle, 3), newName });
    expect(await editor.request('textDocument/prepareRename', at(editor, '{=表三', 3))).toMatchObject({
      placeholder: '表三.新收.总计',
    });
    expect(await editor.request('textDocument/prepareRename', at(editor, '本年度认真', 1))).toBeNull();

    await expect(rename('{=表三', '表三.新收.自然人')).rejects.toThrow(/change the figure/u);
    await expect(rename('{=表三', '新收')).rejects.toThrow(/change the figure/u);
    await editor.apply(URI, editsOf(await rename('{=表三', 'requests.received.total')));
    expect(editor.text(URI).match(/\{=requests\.received\.total\}/gu)).toHaveLength(2);
    await editor.apply(URI, editsOf(await rename('{=表三.收到', '表三.新收.总计')));
    expect(editor.text(URI).match(/\{=表三\.新收\.总计\}/gu)).toHaveLength(2);
    expect(await editor.diagnostics(URI)).toEqual([]);
  });

  test('a figure becomes a reference and a reference a figure; a path changes its language', async () => {
    const editor = await start({ capabilities, locale: 'zh-CN' });
    await editor.open(URI, withProse('全年新收申请26件，约26件，第26条。'));
    expect(await rewrites(editor, '约26', 2)).toEqual([]);
    expect(await rewrites(editor, '第26', 2)).toEqual([]);
    const [toReference] = await rewrites(editor, '申请26', 3);
    await editor.apply(URI, editsOf(toReference?.edit));
    expect(editor.text(URI)).toContain('全年新收申请{=表三.新收.总计}件，约26件');

    const [toFigure, toEnglish] = await rewrites(editor, '{=表三', 4);
    expect(toFigure?.title).toBe('把引用改为数字 26');
    await editor.apply(URI, editsOf(toEnglish?.edit));
    expect(editor.text(URI)).toContain('{=requests.received.total}件');
    const [back] = await rewrites(editor, '{=requests', 4);
    await editor.apply(URI, editsOf(back?.edit));
    expect(editor.text(URI)).toBe(withProse('全年新收申请26件，约26件，第26条。'));
  });

  test('totals become computed, one or all of a table, and figures again', async () => {
    const editor = await start({ capabilities, locale: 'zh-CN' });
    await editor.open(URI, withProse());
    const [one, all] = await rewrites(editor, ' 26 |', 1);
    expect(one?.title).toBe('改为自动计算：一、本年新收政府信息公开申请数量·总计 26 → =（26）');
    expect(all?.title).toBe('本表 31 个合计全部改为自动计算');
    await editor.apply(URI, editsOf(all?.edit));
    expect(editor.text(URI).match(/\| += (?=\|)/gu)).toHaveLength(31);
    expect(await editor.diagnostics(URI)).toEqual([]);
    const [typed] = await rewrites(editor, ' = |', 1);
    await editor.apply(URI, editsOf(typed?.edit));
    expect(editor.text(URI)).toMatch(/一、本年新收政府信息公开申请数量.*\| +26 \|$/mu);
    expect(await rewrites(editor, ' 22 |', 1)).not.toContainEqual(
      expect.objectContaining({ title: expect.stringContaining('22 →') as unknown }),
    );
  });

  test('a figure that computing would change is named', async () => {
    const editor = await start({ capabilities, locale: 'en' });
    await editor.open(URI, withProse().replace(' 26 |', ' 25 |'));
    const titles = (await rewrites(editor, ' 25 |', 1)).map(({ title }) => title);
    expect(titles[0]).toContain('25 → = (26)');
    expect(titles[1]).toBe('Compute all 31 totals of this table (1 figures will change)');
  });

  test('a path that names no cell is an error with the nearest paths as fixes', async () => {
    const editor = await start();
    await editor.open(URI, withProse('新收{=requests.recieved.total}件。'));
    const [finding, ...more] = await editor.diagnostics(URI);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'reference', severity: 1 });
    const [fix] = await editor.actions(URI, finding);
    await editor.apply(URI, editsOf(fix?.edit));
    expect(editor.text(URI)).toContain('{=requests.received.total}');
    expect(await editor.diagnostics(URI)).toEqual([]);
  });

  test('the preview shows figures for references and computed cells', async () => {
    const editor = await start();
    await editor.open(URI, withComputed());
    const page = await editor.request<RenderResult>(renderMethod, { uri: URI });
    const html = page.blocks.map(({ content }) => content?.html ?? '').join('\n');
    const words = html.replace(/<[^>]+>/gu, '');
    expect(words).toContain('新收26件，其中自然人22件。');
    expect(html).toMatch(/<span class="reference"[^>]*>26<\/span>/u);
    expect(html).toMatch(/class="figure computed"[^>]*>23</u);
    expect(html).not.toContain('{=');
  });
});
