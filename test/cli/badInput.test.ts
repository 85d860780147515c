import { chmod, open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedPaths, readResult } from './checkResult.js';
import { cleanReport, crossfoot, crossfootAsUser, folder, type Run } from './crossfoot.js';

const COMMANDS = ['check', 'fix', 'format', 'import', 'data'];

/** One sentence or two that name the place, in the language of the person; never a stack trace. */
function expectSentence({ code, stderr }: Run, named: string): void {
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(named);
  expect(stderr).toMatch(/[。）]\n$/u);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/u);
  expect(code).toBe(2);
}

const INPUTS: readonly (readonly [string, string, Uint8Array | string | undefined])[] = [
  ['a missing file', 'missing.md', undefined],
  ['an empty file', 'empty.md', ''],
  ['a file of white space', 'white.md', '\ufeff \r\n\t\u3000\n'],
  ['a binary file', 'binary.md', new Uint8Array([0, 1, 2, 3, 0xff, 0])],
  ['a zipped file', 'zip.md', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
  ['an encoding that is none', 'encoding.md', new Uint8Array([0xff, 0x80, 0x81, 0xff, 0xff, 0x20])],
  ['a text that is called docx', 'text.docx', 'x'],
];

describe.each(COMMANDS)('crossfoot %s', (command) => {
  test.each(INPUTS)('refuses %s', async (_, name, content) => {
    const cwd = await folder(content === undefined ? {} : { [name]: content });
    const run = await crossfoot([command, name], { cwd });
    expectSentence(run, name);
    expect(run.stderr).toMatch(/[\u4e00-\u9fff]/u);
  });

  test('refuses a file of 50 MB without reading it', async () => {
    const cwd = await folder({ 'large.md': '' });
    const file = await open(join(cwd, 'large.md'), 'r+');
    await file.truncate(50 * 1024 * 1024);
    await file.close();
    expectSentence(await crossfoot([command, 'large.md'], { cwd }), '20 MB');
  });

  test('refuses endless standard input', async () => {
    expectSentence(await crossfoot([command, '-'], { input: '好'.repeat(8 * 1024 * 1024) }), '20 MB');
  });
});

describe('bad input', () => {
  test('a folder without reports is said', async () => {
    const cwd = await folder({ 'notes.md': '# 笔记\n' });
    expectSentence(await crossfoot(['check', '.'], { cwd }), '没有报告');
    expectSentence(await crossfoot(['data', '.'], { cwd }), '文件夹');
  });

  test('what cannot be read does not keep the others from being checked', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport, 'b.report.md': '', 'c.report.md': cleanReport });
    const { code, stdout, stderr } = await crossfoot(['check', '.', 'gone.md', '--format', 'json'], { cwd });
    expect(checkedPaths(stdout)).toStrictEqual(['a.report.md', 'c.report.md']);
    expect(readResult(stdout).summary.files).toBe(2);
    expect(stderr).toMatch(/gone\.md[\s\S]*b\.report\.md/u);
    expect(code).toBe(2);
  });

  test('English messages for who reads English', async () => {
    const { stderr } = await crossfoot(['check', 'missing.md', '--locale', 'en']);
    expect(stderr).toBe('“missing.md” does not exist. Check the path.\n');
  });

  test('GB18030 and UTF-16 are read', async () => {
    const utf16 = Buffer.from(`\ufeff${cleanReport}`, 'utf16le');
    // 白鹭县2024年年报 in GB18030.
    const gb18030 = Buffer.from('2320b0d7f0d8cfd832303234c4eac4eab1a80a', 'hex');
    const cwd = await folder({ 'a.md': utf16, 'b.md': gb18030 });
    const { stdout, code } = await crossfoot(['data', 'a.md'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ organisation: '白鹭县自然资源局', year: 2024 });
    expect(code).toBe(0);
    expect((await crossfoot(['format', 'b.md'], { cwd })).stdout).toContain('白鹭县2024年年报');
  });

  test('a file and a folder without permission', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport, 'b/c.report.md': cleanReport });
    await chmod(cwd, 0o755);
    await chmod(join(cwd, 'a.report.md'), 0);
    await chmod(join(cwd, 'b'), 0);
    const run = await crossfootAsUser(['check', '.'], { cwd });
    await chmod(join(cwd, 'b'), 0o755);
    expect(run.stderr.trim().split('\n').sort()).toStrictEqual(['没有权限访问“a.report.md”。', '没有权限访问“b”。']);
    expect(run.code).toBe(2);
  });
});
