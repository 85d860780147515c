import { expect, test } from 'vitest';
import {
  explainMethod,
  findingFixesMethod,
  fixAllMethod,
  importMethod,
  renderMethod,
  verdictChangedMethod,
  verdictMethod,
  type ExplainResult,
  type FindingFixesResult,
  type FixAllResult,
  type ImportResult,
  type RenderResult,
  type VerdictChangedParams,
} from '../../server/protocol/index.js';
import { rules } from '../../server/src/core/index.js';
import { printDocx } from '../exchange/support/printDocx.js';
import { png } from '../exchange/support/pictures.js';
import { plain, printHtml } from '../exchange/support/printHtml.js';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport, wrongReport } from './support/samples.js';

const URI = 'file:///reports/a.report.md';
const htmlOf = ({ blocks }: RenderResult): string => blocks.map(({ content }) => content?.html ?? '').join('\n');
const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes as string).toString('base64');

onEachServer((start) => {
  test('the verdict counts relations and findings', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const verdict = await editor.request<Record<string, number>>(verdictMethod, { uri: URI });
    expect(verdict).toMatchObject({
      version: 1,
      broken: 2,
      unchecked: 0,
      findings: { error: 1, warning: 0, information: 0, hint: 0 },
    });
    expect(verdict['relations']).toBe((verdict['passed'] ?? 0) + 2);
    expect(await editor.request(verdictMethod, { uri: 'file:///nowhere.md' })).toBeNull();
  });

  test('a client that wants verdicts hears of each one, and of the end', async () => {
    const editor = await start({ initializationOptions: { verdicts: true } });
    await editor.open(URI, wrongReport());
    await editor.pull(URI);
    await editor.replace(URI, ' 20 |', ' 19 |');
    await editor.pull(URI);
    await editor.close(URI);
    await editor.hears(verdictChangedMethod, (params) => (params as VerdictChangedParams).verdict === null);
    const heard = editor.heard.filter(({ method }) => method === verdictChangedMethod);
    expect(heard.map(({ params }) => params)).toMatchObject([
      { uri: URI, verdict: { version: 1, broken: 2 } },
      { uri: URI, verdict: { version: 2, broken: 0 } },
      { uri: URI, verdict: null },
    ]);
  });

  test('a client that does not ask hears no verdicts', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    await editor.pull(URI);
    expect(editor.heard.map(({ method }) => method)).not.toContain(verdictChangedMethod);
  });

  test('the preview shows the official tables, with lines and findings', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const page = await editor.request<RenderResult>(renderMethod, { uri: URI });
    expect(page.version).toBe(1);
    expect(page.title).toContain('青岭市财政局');
    expect(htmlOf(page)).toMatch(/colspan[^>]*>法人或其他组织/u);
    const found = page.blocks.flatMap(({ content }) => content?.findings ?? []);
    expect(found).toMatchObject([{ rule: 'table-relation', severity: 'error' }]);
    const lines = page.blocks.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines).toContain(editor.find(URI, '## 一、').line);
    expect(await editor.request(renderMethod, { uri: 'file:///nowhere.md' })).toBeNull();
  });

  test('the preview sends a client only what it does not have', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const first = await editor.request<RenderResult>(renderMethod, { uri: URI });
    const known = first.blocks.map(({ key }) => key);
    await editor.replace(URI, '## 一、', '新写的段落。\n\n## 一、');
    const second = await editor.request<RenderResult>(renderMethod, { uri: URI, known });
    expect(second.version).toBe(2);
    const sent = second.blocks.filter(({ content }) => content !== undefined);
    expect(sent.map(({ content }) => content?.html.includes('新写的段落'))).toEqual([true]);
    const [last, moved] = [first.blocks.at(-1), second.blocks.at(-1)];
    expect(moved).toEqual({ key: last?.key, line: (last?.line ?? 0) + 2, start: (last?.start ?? 0) + 8 });
  });

  test('the fixes of a finding on the page are those of the version shown, or none', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const page = await editor.request<RenderResult>(renderMethod, { uri: URI });
    const block = page.blocks.find(({ content }) => (content?.findings.length ?? 0) > 0);
    const [found] = block?.content?.findings ?? [];
    if (block === undefined || found === undefined) throw new Error('no finding');
    const place = {
      uri: URI,
      version: 1,
      rule: found.rule,
      start: block.start + found.start,
      end: block.start + found.end,
    };
    const answer = await editor.request<FindingFixesResult>(findingFixesMethod, place);
    const [fix] = answer.fixes;
    expect(answer.ignore).toMatchObject({ uri: URI, version: 1, rule: found.rule, after: ' -->\n' });
    expect(answer.ignore?.before).toContain(`disable-next-line ${found.rule}: `);
    await editor.apply(URI, fix?.edits ?? []);
    expect(await editor.diagnostics(URI)).toEqual([]);
    expect(await editor.request(findingFixesMethod, place)).toBeNull();
    expect(await editor.request(findingFixesMethod, { ...place, version: 2, rule: 'term' })).toBeNull();
  });

  test('a document that is opened again has keys of its own', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const first = await editor.request<RenderResult>(renderMethod, { uri: URI });
    await editor.close(URI);
    await editor.open(URI, cleanReport());
    const known = first.blocks.map(({ key }) => key);
    const second = await editor.request<RenderResult>(renderMethod, { uri: URI, known });
    expect(second.blocks.every(({ content }) => content !== undefined)).toBe(true);
  });

  test('fix-all with proved values fills what the relations force, and nothing else', async () => {
    const editor = await start();
    const blank = cleanReport().replace(/(（一）予以公开\s*\|\s*)19/u, '$1  ');
    await editor.open(URI, blank);
    const lossless = await editor.request<FixAllResult>(fixAllMethod, { uri: URI, classes: ['lossless'] });
    expect(lossless.edits).toEqual([]);
    const { version, edits } = await editor.request<FixAllResult>(fixAllMethod, {
      uri: URI,
      classes: ['lossless', 'proved'],
    });
    expect(version).toBe(1);
    await editor.apply(URI, edits);
    expect(editor.text(URI).replace(/ +/gu, ' ')).toBe(cleanReport().replace(/ +/gu, ' '));
  });

  test('formatting sets columns and headings, and leaves a formatted report alone', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport().replace('## 一、总体情况', '一、总体情况').replace('|         0 |', '| 0 |'));
    const params = { textDocument: { uri: URI }, options: { tabSize: 2, insertSpaces: true } };
    const edits = await editor.request<FixAllResult['edits']>('textDocument/formatting', params);
    await editor.apply(URI, edits);
    expect(editor.text(URI)).toContain('\n## 一、总体情况\n');
    expect(await editor.request('textDocument/formatting', params)).toEqual([]);
  });

  test('VS Code registers the formatter for reports only, others have it for all that they send', async () => {
    const vscode = await start();
    const registration = await vscode.hears('client/registerCapability', (params) =>
      JSON.stringify(params).includes('textDocument/formatting'),
    );
    expect(registration).toMatchObject({
      registrations: [{ registerOptions: { documentSelector: [{ language: 'annual-report' }] } }],
    });
  });

  test('a text is imported, whatever its encoding, with notes in the language of the client', async () => {
    const editor = await start({ locale: 'zh-CN' });
    const text =
      '首页 > 公开\n青岭市财政局2021年政府信息公开工作年度报告\n一、总体情况\n做好公开工作。\n分享到:\n青岭市财政局\n2022年1月20日\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const bytes of [base64(text), base64(utf16)]) {
      const result = await editor.request<ImportResult>(importMethod, { name: '年报.txt', bytes });
      expect(result.pictures).toBeUndefined();
      expect(result.text).toMatch(/^---\n.*\n# 青岭市财政局2021年政府信息公开工作年度报告\n/su);
      expect(result.text).toContain('一、总体情况');
      const dropped = result.notes.find((note) => note.text?.includes('分享到') === true);
      expect(dropped).toMatchObject({ kind: 'dropped', source: { start: { line: 4, character: 0 } } });
      expect(dropped?.message).toMatch(/\p{Script=Han}/u);
    }
  });

  test('a web page and a Word file are imported; the places of the notes are in their words', async () => {
    const editor = await start();
    const blocks = [
      { kind: 'title', text: '青岭市财政局2021年政府信息公开工作年度报告' },
      { kind: 'paragraph', text: '分享到：' },
      { kind: 'paragraph', text: '一、总体情况' },
    ] as const;
    for (const [name, bytes] of [
      ['年报.html', printHtml(blocks, plain)],
      ['年报.docx', printDocx(blocks)],
    ] as const) {
      const result = await editor.request<ImportResult>(importMethod, { name, bytes: base64(bytes) });
      expect(result.text).toContain('## 一、总体情况');
      expect(result.extracted?.split('\n')).toEqual(blocks.map(({ text }) => text));
      expect(result.notes).toMatchObject([{ kind: 'dropped', text: '分享到：', source: { start: { line: 1 } } }]);
    }
  });

  test('the pictures of a page come with the report, in the folder that the client names or in that of the file', async () => {
    const editor = await start();
    const page = `<h1>青岭市财政局2021年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>如图。</p><img src="data:image/png;base64,${base64(png())}" alt="大厅">`;
    for (const [given, folder] of [
      [{}, '年报 1.files'],
      [{ pictureFolder: '图 (2)_#.files' }, '图 (2)_#.files'],
    ] as const) {
      const params = { name: '年报 1.html', bytes: base64(page), ...given };
      const { text, pictures } = await editor.request<ImportResult>(importMethod, params);
      const [, address = ''] = /如图。\n\n!\[大厅\]\(([^ ()]*)\)\n/u.exec(text) ?? [];
      expect(decodeURIComponent(address)).toBe(`${folder}/image1.png`);
      expect(pictures).toEqual([{ name: `${folder}/image1.png`, bytes: base64(png()) }]);
    }
  });

  test.each([
    ['a zipped file', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['a PDF', [...Buffer.from('%PDF-1.7\n')]],
    ['binary data', [0x00, 0x01, 0x02, 0x03]],
    ['bytes in no known encoding', [0xff, 0xff, 0xff, 0x80]],
  ])('%s is refused in a sentence', async (_, bytes) => {
    const editor = await start();
    await expect(
      editor.request(importMethod, { name: 'x.bin', bytes: base64(Uint8Array.from(bytes)) }),
    ).rejects.toMatchObject({
      code: -32803,
      message: expect.stringMatching(/“x\.bin” cannot be imported: .*\./u) as string,
    });
  });

  test('every rule is explained in both languages, and only rules are', async () => {
    const [chinese, english] = [await start({ locale: 'zh-CN' }), await start({ locale: 'en' })];
    for (const { id, name, why } of rules) {
      const page = await chinese.request<ExplainResult>(explainMethod, { rule: id });
      expect(page.title).toBe(name['zh-CN']);
      expect(page.markdown).toContain(why['zh-CN']);
      expect((await english.request<ExplainResult>(explainMethod, { rule: id })).markdown).toContain(why.en);
    }
    expect(await chinese.request(explainMethod, { rule: 'no-such-rule' })).toBeNull();
  });
});
