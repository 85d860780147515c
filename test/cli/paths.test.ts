import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedPaths } from './checkResult.js';
import { xlsxOf } from '../exchange/support/printXlsx.js';
import { cleanReport, crossfoot, folder } from './crossfoot.js';

async function pathsOf(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const { stdout } = await crossfoot(['check', '--format', 'json', ...args], { cwd });
  return checkedPaths(stdout);
}

const FILES = {
  'b.report.md': cleanReport,
  'a/某局2024年度报告.md': cleanReport,
  'a/2023年年报.md': cleanReport,
  'a/notes.md': '# 笔记\n',
  'a/report.txt': cleanReport,
  'a/picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]),
  'node_modules/c.report.md': cleanReport,
  '.git/d.report.md': cleanReport,
};

describe('paths', () => {
  test('a folder is searched for reports, by name', async () => {
    const cwd = await folder(FILES);
    expect(await pathsOf(['.'], cwd)).toStrictEqual(['a/2023年年报.md', 'a/某局2024年度报告.md', 'b.report.md']);
    expect(await pathsOf([`${cwd}/a/`], '/')).toStrictEqual([`${cwd}/a/2023年年报.md`, `${cwd}/a/某局2024年度报告.md`]);
  });

  test('a glob also finds other text files, but neither pictures nor what tools keep', async () => {
    const cwd = await folder(FILES);
    expect(await pathsOf(['a/*'], cwd)).toStrictEqual([
      'a/2023年年报.md',
      'a/notes.md',
      'a/report.txt',
      'a/某局2024年度报告.md',
    ]);
    expect(await pathsOf(['**/*.{txt,report.md}'], cwd)).toStrictEqual(['a/report.txt', 'b.report.md']);
    expect(await pathsOf(['*'], cwd)).toStrictEqual(['b.report.md']);
    expect(await pathsOf([join(cwd, 'a/20*.md')], '/')).toStrictEqual([join(cwd, 'a/2023年年报.md')]);
    expect(await pathsOf(['../*.md'], join(cwd, 'a'))).toStrictEqual(['../b.report.md']);
  });

  test.each(['xlsx', 'xlsm', 'csv', 'tsv'])(
    'sheets are met by a glob that ends in .%s, and by no other',
    async (ending) => {
      const sheet = ending.startsWith('x') ? xlsxOf([[{ text: '甲' }, { text: '1' }]]) : '甲,1\n';
      const cwd = await folder({ [`甲.${ending}`]: sheet, '乙.txt': cleanReport });
      expect(await pathsOf([`*.${ending}`], cwd)).toStrictEqual([`甲.${ending}`]);
      expect(await pathsOf(['*'], cwd)).toStrictEqual(['乙.txt']);
    },
  );

  test('a file that exists is no pattern', async () => {
    const cwd = await folder({ '[2024]报告.md': cleanReport, '2报告.md': cleanReport });
    expect(await pathsOf(['[2024]报告.md'], cwd)).toStrictEqual(['[2024]报告.md']);
  });

  test('each file is checked once, in the order of the operands', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport, 'b.report.md': cleanReport });
    expect(await pathsOf(['b.report.md', '.', './b.report.md', '*.md'], cwd)).toStrictEqual([
      'b.report.md',
      'a.report.md',
    ]);
  });

  test('a link to a folder above does not make a circle', async () => {
    const cwd = await folder({ 'a/x.report.md': cleanReport });
    await symlink(cwd, join(cwd, 'a/up'));
    expect(await pathsOf(['.'], cwd)).toStrictEqual(['a/x.report.md']);
  });

  test('`-` is standard input, and `--` ends the options', async () => {
    const cwd = await folder({ '-x.report.md': cleanReport });
    const { code, stdout } = await crossfoot(['check', '--format', 'json', '--', '-x.report.md', '-'], {
      cwd,
      input: cleanReport,
    });
    expect(checkedPaths(stdout)).toStrictEqual(['-x.report.md', '-']);
    expect(code).toBe(0);
  });
});
