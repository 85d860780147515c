import { readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { officialPage } from '../exchange/support/officialPage.js';
import { base64, png } from '../exchange/support/pictures.js';
import { printDocx } from '../exchange/support/printDocx.js';
import { printHtml, site } from '../exchange/support/printHtml.js';
import { printXlsx } from '../exchange/support/printXlsx.js';
import { cleanReport, crossfoot, folder, publishedText } from './crossfoot.js';

const golden = join(import.meta.dirname, '../golden');
const source = publishedText('erqi-natural-resources');

interface Notes {
  readonly version: number;
  readonly source: string;
  readonly extracted?: string;
  readonly notes: readonly {
    readonly kind: string;
    readonly text?: string;
    readonly source: { readonly start: { readonly line: number; readonly character: number } };
  }[];
}

describe('crossfoot import', () => {
  test('prints the report and sums up the notes', async () => {
    const { code, stdout, stderr } = await crossfoot(['import', source]);
    expect(stdout).toMatch(
      /^---\nreport: gov-information-disclosure\norganisation: 郑州市自然资源和规划局二七分局\nyear: 2020\n/u,
    );
    expect(stderr).toMatch(/erqi-natural-resources\.txt：舍弃 \d+ 处，推测 \d+ 处，留空 \d+ 处，修复 \d+ 处/u);
    expect(code).toBe(0);
  });

  test('-o writes the report, --notes every note with its place', async () => {
    const cwd = await folder();
    const run = await crossfoot(['import', source, '-o', 'out.report.md', '--notes', 'notes.json'], { cwd });
    expect(run).toStrictEqual({ code: 0, stdout: '', stderr: '' });
    const { version, source: named, notes } = JSON.parse(await readFile(join(cwd, 'notes.json'), 'utf8')) as Notes;
    expect([version, named]).toStrictEqual([1, source]);
    const position = { line: expect.any(Number) as number, character: expect.any(Number) as number };
    for (const note of notes) {
      expect(note).toMatchObject({
        message: expect.stringMatching(/\S/u) as string,
        source: { start: position, end: position },
      });
      expect(['dropped', 'guessed', 'open', 'repaired']).toContain(note.kind);
    }
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: 'open', table: 'requests', row: 'denied.process', column: 'total' }),
    );
  });

  test('pictures are written beside the report, under its name; with a printed report they leave a note', async () => {
    const cwd = await folder();
    const page = (bytes: Uint8Array): string =>
      `<h1>某某县水务局2024年政府信息公开工作年度报告</h1><p>如图。</p><img alt="大厅" src="data:image/png;base64,${base64(bytes)}">`;
    await mkdir(join(cwd, 'a'));
    await writeFile(join(cwd, '年 报.html'), page(png(2)));
    await writeFile(join(cwd, 'a/年 报.html'), page(png(3)));
    const one = await crossfoot(['import', '年 报.html', '-o', '2024.report.md'], { cwd });
    expect([one.code, one.stdout]).toStrictEqual([0, '']);
    expect(await readFile(join(cwd, '2024.report.md'), 'utf8')).toContain('\n\n![大厅](2024.files/image1.png)\n');
    expect(await readFile(join(cwd, '2024.files/image1.png'))).toEqual(Buffer.from(png(2)));
    await crossfoot(['import', '年 报.html', 'a/年 报.html', '-o', 'out/'], { cwd });
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual(
      ['年 报-2.report.md', '年 报.report.md', '年 报-2.files', '年 报.files'].sort(),
    );
    expect(await readFile(join(cwd, 'out/年 报-2.files/image1.png'))).toEqual(Buffer.from(png(3)));
    const printed = await crossfoot(['import', '年 报.html', '--notes', 'notes.json'], { cwd });
    expect(printed.stdout).not.toContain('![');
    const { notes } = JSON.parse(await readFile(join(cwd, 'notes.json'), 'utf8')) as Notes;
    expect(notes).toMatchObject([{ kind: 'dropped', text: '大厅' }]);
  });

  test('several files go into a folder', async () => {
    const cwd = await folder();
    const other = publishedText('zhongwei-housing');
    const run = await crossfoot(['import', source, other, '-o', 'out/', '--notes', 'notes/'], { cwd });
    expect(run).toStrictEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readdir(join(cwd, 'out'))).toStrictEqual([
      'erqi-natural-resources.report.md',
      'zhongwei-housing.report.md',
    ]);
    expect(await readdir(join(cwd, 'notes'))).toStrictEqual([
      'erqi-natural-resources.notes.json',
      'zhongwei-housing.notes.json',
    ]);
    const intoOne = await crossfoot(['import', source, other, '-o', 'one.md'], { cwd });
    expect(intoOne.stderr).toContain('-o');
    expect(intoOne.code).toBe(2);
  });

  test('--year says what the text does not', async () => {
    const input = '一、总体情况\n\n做了很多工作。\n';
    const { stdout } = await crossfoot(['import', '-', '--year', '2023'], { input });
    expect(stdout).toContain('year: 2023\n');
    const refused = await crossfoot(['import', '-', '--year', '23'], { input });
    expect(refused.stderr).toContain('“23”');
    expect(refused.code).toBe(2);
  });

  test('a report in the dialect comes back as it is', async () => {
    expect(await crossfoot(['import', '-'], { input: cleanReport })).toStrictEqual({
      code: 0,
      stdout: cleanReport,
      stderr: '',
    });
  });

  test('never overwrites its source', async () => {
    const cwd = await folder({ 'a.txt': cleanReport });
    const { code, stderr } = await crossfoot(['import', './a.txt', '-o', 'a.txt'], { cwd });
    expect(stderr).toContain('a.txt');
    expect(code).toBe(2);
  });
});

describe('Word files, Excel files and web pages', () => {
  const report = readFileSync(join(golden, 'erqi-natural-resources', 'report.md'), 'utf8');
  const data = JSON.parse(readFileSync(join(golden, 'erqi-natural-resources', 'data.json'), 'utf8')) as object;
  const files = {
    'a.docx': printDocx(officialPage(report)),
    'b.html': printHtml(officialPage(report), site),
    'c.xlsx': printXlsx(officialPage(report)),
  };

  test.each(Object.keys(files))('%s gives the figures of the text', async (name) => {
    const cwd = await folder(files);
    const { stdout, code } = await crossfoot(['data', name], { cwd });
    expect([code, JSON.parse(stdout)]).toStrictEqual([0, data]);
  });

  test.each(Object.keys(files))('%s is imported with the words that its notes refer to', async (name) => {
    const cwd = await folder(files);
    const run = await crossfoot(['import', name, '-o', 'out.report.md', '--notes', 'notes.json'], { cwd });
    expect(run).toStrictEqual({ code: 0, stdout: '', stderr: '' });
    const { extracted, notes } = JSON.parse(await readFile(join(cwd, 'notes.json'), 'utf8')) as Notes;
    const lines = extracted?.split('\n') ?? [];
    const published = notes.find(({ text }) => text?.startsWith('发布日期') === true)?.source.start;
    expect(lines[published?.line ?? -1]?.slice(published?.character)).toMatch(/^发布日期：2021-01-20/u);
  });

  test('are checked as what they are imported to, and are never written to', async () => {
    const cwd = await folder(files);
    const { stdout, stderr } = await crossfoot(['check', '*.docx', '*.html', '*.xlsx', '--keep', 'kept'], { cwd });
    expect(stdout).toMatch(/^a\.docx:\d+:\d+: /mu);
    expect(stdout).toMatch(/^b\.html:\d+:\d+: /mu);
    expect(stderr).toBe('');
    expect(await readdir(join(cwd, 'kept'))).toStrictEqual(['a.report.md', 'b.report.md', 'c.report.md']);
    const all = await crossfoot(['check', '*'], { cwd });
    expect(all.stdout).toMatch(/^a\.docx:/mu);
    expect(all.stdout).not.toContain('c.xlsx');
    const fix = await crossfoot(['fix', '--write', 'a.docx'], { cwd });
    expect([fix.code, fix.stderr]).toStrictEqual([
      2,
      '“a.docx”不是报告文件，不能直接修改。请先用 crossfoot import 导入。\n',
    ]);
  });
});

describe('crossfoot data', () => {
  test('prints the figures of a report', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport });
    const { code, stdout } = await crossfoot(['data', 'a.report.md'], { cwd });
    const data = JSON.parse(stdout) as { tables: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    expect(data).toMatchObject({
      organisation: '白鹭县自然资源局',
      year: 2024,
      format: '2021',
      issued: '2025-01-20',
      sections: ['overview', 'proactiveDisclosure', 'requests', 'reviewAndLitigation', 'problems', 'otherMatters'],
    });
    expect(data.tables['requests']?.['denied.thirdParty']).toStrictEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(data.tables['reviewAndLitigation']?.['reconsideration']).toStrictEqual([3, 0, 1, 0, 4]);
    expect(code).toBe(0);
  });

  test('imports plain text first, leaves blanks open and keeps the unit of an amount', async () => {
    const { stdout } = await crossfoot(['data', source]);
    const { tables } = JSON.parse(stdout) as { tables: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    expect(tables['requests']?.['denied.process']).toStrictEqual([0, 0, 0, 0, 0, 0, null]);
    expect(tables['proactiveDisclosure']?.['procurement']).toStrictEqual([8, '39.3156万元']);
  });
});
