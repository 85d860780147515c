import { chmod, lstat, readFile, readdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  blankReport,
  brokenReport,
  changed,
  cleanReport,
  crossfoot,
  crossfootAsUser,
  folder,
  locatedReport,
} from './crossfoot.js';

/** Full-width digits: another spelling of the clean report. */
const unusual = changed('                        162 |', '                     １６２ |');
const respelt = (text: string): string => text.replace('                     １６２ |', '                     162 |');

describe('crossfoot fix', () => {
  test('prints the text with lossless and proved fixes, and leaves the file alone', async () => {
    const cwd = await folder({ 'a.report.md': unusual, 'b.report.md': blankReport });
    const lossless = await crossfoot(['fix', 'a.report.md'], { cwd });
    expect(lossless).toStrictEqual({ code: 0, stdout: respelt(unusual), stderr: '' });
    const proved = await crossfoot(['fix', 'b.report.md'], { cwd });
    const check = await crossfoot(['check', '-'], { input: proved.stdout });
    expect(check.stdout).toContain('42 通过，0 不符，0 未检');
    expect(await readFile(join(cwd, 'a.report.md'), 'utf8')).toBe(unusual);
  });

  test('--write writes only what changes, and keeps mode, link, mark and line endings', async () => {
    const crlf = `\ufeff${unusual.replaceAll('\n', '\r\n')}`;
    const cwd = await folder({ 'a.report.md': crlf, 'clean.report.md': cleanReport });
    await chmod(join(cwd, 'a.report.md'), 0o640);
    await symlink('a.report.md', join(cwd, 'link.report.md'));
    const { mtimeMs } = await stat(join(cwd, 'clean.report.md'));
    const { code, stdout, stderr } = await crossfoot(['fix', '--write', 'link.report.md', 'clean.report.md'], { cwd });
    expect({ code, stdout, stderr }).toStrictEqual({ code: 0, stdout: '', stderr: 'link.report.md：已修改\n' });
    expect(await readFile(join(cwd, 'a.report.md'), 'utf8')).toBe(respelt(crlf));
    expect((await stat(join(cwd, 'a.report.md'))).mode & 0o777).toBe(0o640);
    expect((await lstat(join(cwd, 'link.report.md'))).isSymbolicLink()).toBe(true);
    expect((await stat(join(cwd, 'clean.report.md'))).mtimeMs).toBe(mtimeMs);
    expect(await readdir(cwd)).toStrictEqual(['a.report.md', 'clean.report.md', 'link.report.md']);
  });

  test('makes a choice only with --unsafe, and only the preferred one', async () => {
    const safe = await crossfoot(['fix', '-'], { input: locatedReport });
    const unsafe = await crossfoot(['fix', '-', '--unsafe'], { input: locatedReport });
    const undecided = await crossfoot(['fix', '-', '--unsafe'], { input: brokenReport });
    expect(safe.stdout).toBe(locatedReport);
    expect(unsafe.stdout).toBe(cleanReport);
    expect(undecided.stdout).toBe(brokenReport);
  });

  test('leaves out a rule that is off', async () => {
    const { stdout } = await crossfoot(['fix', '-', '--rules', 'cell-number=off'], { input: unusual });
    expect(stdout).toBe(unusual);
  });

  test('ends the lines it inserts as the others end', async () => {
    const table = /\| 项目 [^\n]*结果维持[\s\S]*?\n\n/u.exec(cleanReport)?.[0] ?? '';
    const input = changed(table, '').replaceAll('\n', '\r\n');
    const { stdout } = await crossfoot(['fix', '-', '--unsafe'], { input });
    expect(stdout).toMatch(/行政复议 .*\r\n/u);
    expect(stdout).not.toMatch(/(?<!\r)\n/u);
  });

  test('does not write back what it would damage', async () => {
    const cwd = await folder({
      'a.md': Buffer.from(`\ufeff${unusual}`, 'utf16le'),
      'b.md': Buffer.concat([Buffer.from(unusual), Buffer.from([0xff, 0x0a])]),
      'c.txt': unusual,
    });
    const before = await readFile(join(cwd, 'b.md'));
    const utf16 = await crossfoot(['fix', '-w', 'a.md'], { cwd });
    const damaged = await crossfoot(['fix', '-w', 'b.md'], { cwd });
    const text = await crossfoot(['fix', '-w', 'c.txt'], { cwd });
    expect([utf16.code, damaged.code, text.code]).toStrictEqual([2, 2, 2]);
    expect(utf16.stderr).toContain('utf-16le');
    expect(damaged.stderr).toContain('损坏');
    expect(text.stderr).toContain('crossfoot import');
    expect(await readFile(join(cwd, 'b.md'))).toStrictEqual(before);
    expect((await crossfoot(['fix', 'a.md'], { cwd })).stdout).toBe(respelt(unusual));
  });

  test('does not replace a read-only file', async () => {
    const cwd = await folder({ 'a.report.md': unusual });
    await chmod(cwd, 0o777);
    await chmod(join(cwd, 'a.report.md'), 0o444);
    const { code, stderr } = await crossfootAsUser(['fix', '--write', 'a.report.md'], { cwd });
    expect({ code, stderr }).toStrictEqual({ code: 2, stderr: '没有权限访问“a.report.md”。\n' });
    expect(await readFile(join(cwd, 'a.report.md'), 'utf8')).toBe(unusual);
  });

  test('leaves nothing behind where it may not write', async () => {
    const cwd = await folder({ 'a.report.md': unusual });
    await chmod(cwd, 0o755);
    await chmod(join(cwd, 'a.report.md'), 0o666);
    const { code, stderr } = await crossfootAsUser(['fix', '--write', 'a.report.md'], { cwd });
    expect({ code, stderr }).toStrictEqual({ code: 2, stderr: '没有权限访问“a.report.md”。\n' });
    expect(await readdir(cwd)).toStrictEqual(['a.report.md']);
  });
});

describe('crossfoot format', () => {
  const untidy = cleanReport.replace('## 一、总体情况', '一、总体情况').replaceAll(/ +\|/gu, ' |');

  test('prints the canonical spelling', async () => {
    expect(await crossfoot(['format', '-'], { input: untidy })).toStrictEqual({
      code: 0,
      stdout: cleanReport,
      stderr: '',
    });
  });

  test('--check lists what would change, and changes nothing', async () => {
    const cwd = await folder({ 'a.report.md': untidy, 'b.report.md': cleanReport });
    const run = await crossfoot(['format', '--check', '.'], { cwd });
    expect(run).toStrictEqual({ code: 1, stdout: 'a.report.md\n', stderr: '' });
    expect(await readFile(join(cwd, 'a.report.md'), 'utf8')).toBe(untidy);
  });

  test('--write writes it', async () => {
    const cwd = await folder({ 'a.report.md': untidy });
    const run = await crossfoot(['format', '--write', '.'], { cwd });
    expect(run).toStrictEqual({ code: 0, stdout: '', stderr: 'a.report.md：已排版\n' });
    expect(await readFile(join(cwd, 'a.report.md'), 'utf8')).toBe(cleanReport);
    expect((await crossfoot(['format', '--check', '.'], { cwd })).code).toBe(0);
  });

  test('--check and --write exclude each other', async () => {
    const cwd = await folder({ 'a.report.md': untidy });
    expect((await crossfoot(['format', '--check', '--write', '.'], { cwd })).code).toBe(2);
  });
});
