import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base64, png } from '../exchange/support/pictures.js';
import { browserPath } from '../vscode/host/browser.mjs';
import { blankReport, brokenReport, cleanReport, crossfoot, folder, publishedText } from './crossfoot.js';

describe('crossfoot export', () => {
  test('prints each kind', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport });
    const run = async (to: string): Promise<string> => {
      const { code, stdout, stderr } = await crossfoot(['export', 'a.report.md', '--to', to], { cwd });
      expect([code, stderr]).toEqual([0, '']);
      return stdout;
    };
    expect(await run('html')).toMatch(/^<!doctype html>\n<html lang="zh-CN">[^]*@page[^]*<\/html>\n$/u);
    expect(await run('sheet')).toContain('政府信息公开工作年度报告校核单');
    expect(await run('csv')).toMatch(/^\ufeff机关,年度,表,行,列,数值,键\r\n/u);
    expect(await run('json')).toBe((await crossfoot(['data', 'a.report.md'], { cwd })).stdout);
  });

  test('-o writes a file, or one for each report into a folder', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport, 'b.report.md': brokenReport });
    const args = ['export', '.', publishedText('zhongwei-housing'), '--to', 'sheet', '-o'];
    expect(await crossfoot([...args, 'sheets/'], { cwd })).toStrictEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readdir(join(cwd, 'sheets'))).toStrictEqual([
      'a.check.html',
      'b.check.html',
      'zhongwei-housing.check.html',
    ]);
    expect(await readFile(join(cwd, 'sheets', 'b.check.html'), 'utf8')).toContain('不符');
    const one = await crossfoot([...args, 'one.html'], { cwd });
    expect([one.code, one.stderr]).toEqual([2, '导出多个文件时，-o 应为文件夹（以“/”结尾）。\n']);
    const overwrite = await crossfoot(['export', 'a.report.md', '--to', 'html', '-o', 'a.report.md'], { cwd });
    expect(overwrite.code).toBe(2);
    expect(await readFile(join(cwd, 'a.report.md'), 'utf8')).toBe(cleanReport);
  });

  test('the pictures beside the report go into the page; those from elsewhere do not', async () => {
    const text = `${cleanReport}\n![甲](a.files/1.png)和![乙](link/1.png)和![丙](../1.png)\n`;
    const cwd = await folder({ 'reports/a.report.md': text });
    await mkdir(join(cwd, 'reports/a.files'));
    await writeFile(join(cwd, 'reports/a.files/1.png'), png(2));
    await writeFile(join(cwd, '1.png'), png(3));
    await symlink(cwd, join(cwd, 'reports/link'));
    const { stdout } = await crossfoot(['export', 'reports/a.report.md', '--to', 'html'], { cwd });
    expect(stdout).toContain(`<img src="data:image/png;base64,${base64(png(2))}" alt="甲">`);
    expect(stdout).not.toContain(base64(png(3)));
    expect(stdout).toContain('〔图片：乙〕');
    await crossfoot(['export', 'reports/a.report.md', '--to', 'docx', '-o', 'b.docx'], { cwd });
    const again = await crossfoot(['export', 'b.docx', '--to', 'html'], { cwd });
    expect(again.stdout).toContain(`<img src="data:image/png;base64,${base64(png(2))}" alt="甲">`);
  });

  test('a Word file goes into a file, or to another program where one asks for it', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport });
    const args = ['export', 'a.report.md', '--to', 'docx'];
    expect(await crossfoot([...args, '-o', 'a.docx'], { cwd })).toStrictEqual({ code: 0, stdout: '', stderr: '' });
    expect((await readFile(join(cwd, 'a.docx'))).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect((await crossfoot([...args, '-o', '-'], { cwd })).stdout).toMatch(/^PK/u);
    const shown = await crossfoot(args, { cwd });
    expect([shown.code, shown.stdout, shown.stderr]).toEqual([
      2,
      '',
      'Word 文件不能显示在屏幕上。请用 -o 写明文件；要传给其他程序，用 -o -。\n',
    ]);
  });

  test('an installed browser prints a PDF', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport });
    const args = ['export', 'a.report.md', '--to', 'pdf', '-o', 'a.pdf', '--browser', await browserPath()];
    expect(await crossfoot(args, { cwd })).toStrictEqual({ code: 0, stdout: '', stderr: '' });
    expect((await readFile(join(cwd, 'a.pdf'))).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  test('without a browser it says how to get one', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport });
    const args = ['export', 'a.report.md', '--to', 'pdf', '-o', 'a.pdf'];
    const none = await crossfoot([...args, '--browser', 'nowhere'], { cwd });
    expect([none.code, none.stderr]).toEqual([
      2,
      '指定的浏览器“nowhere”不存在，或不能运行。请用 --browser 写明浏览器，或用 --to html 导出网页，在浏览器中打印。\n',
    ]);
    expect(await readdir(cwd)).toStrictEqual(['a.report.md']);
  });

  test('levels of rules count in the check sheet', async () => {
    const cwd = await folder({ 'a.report.md': blankReport });
    const sheet = async (...rules: string[]): Promise<string> =>
      (await crossfoot(['export', 'a.report.md', '--to', 'sheet', ...rules], { cwd })).stdout;
    expect(await sheet()).toContain('[单元格空白]');
    expect(await sheet('--rules', 'cell-blank=off')).not.toContain('[单元格空白]');
  });

  test('says what it cannot do', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport });
    const without = await crossfoot(['export', 'a.report.md'], { cwd });
    expect([without.code, without.stderr]).toEqual([
      2,
      '请用 --to 写明导出成什么：docx, html, pdf, sheet, sheet-docx, xlsx, csv, json。\n',
    ]);
    const unknown = await crossfoot(['export', 'a.report.md', '--to', 'odt', '--locale', 'en'], { cwd });
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      'Option --to cannot be “odt”. Use one of: docx, html, pdf, sheet, sheet-docx, xlsx, csv, json.\n',
    ]);
  });
});
