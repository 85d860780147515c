import { link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenReport, cleanReport, crossfoot, folder } from './crossfoot.js';

/** What lies in a folder with all below it, by name, as text. */
async function contents(cwd: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(cwd, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'latin1')] as const)),
  );
}

/** Runs a command that must be refused: exit code 2, a message that names these, and nothing in the folder changed. */
async function refused(cwd: string, args: readonly string[], ...named: readonly string[]): Promise<void> {
  const before = await contents(cwd);
  const { code, stdout, stderr } = await crossfoot(args, { cwd });
  expect([code, stdout]).toEqual([2, '']);
  for (const words of named) expect(stderr).toContain(words);
  expect(await contents(cwd)).toEqual(before);
}

const page = `<h1>某某县财政局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>略。</p>`;
const docx = async (cwd: string, name: string): Promise<void> => {
  await crossfoot(['export', '-', '--to', 'docx', '-o', name], { cwd, input: cleanReport });
};

describe('a source is never overwritten', () => {
  test.each(['docx/', './docx', '../CWD/docx/'])('by its own kind in its own folder: %s', async (where) => {
    const cwd = await folder({ 'docx/.keep': '' });
    await docx(cwd, 'docx/a.docx');
    const output = where.replace('CWD', cwd.slice(cwd.lastIndexOf('/') + 1));
    await refused(cwd, ['export', 'docx/a.docx', '--to', 'docx', '-o', output], 'a.docx');
    await refused(cwd, ['export', 'docx/a.docx', '--to', 'docx', '-o', output, '--force'], 'a.docx');
  });

  test('a web page, through a symbolic link to the folder', async () => {
    const cwd = await folder({ 'pages/a.html': page });
    await symlink('pages', join(cwd, 'linked'));
    await refused(cwd, ['export', 'pages/a.html', '--to', 'html', '-o', 'linked/', '--force'], 'pages/a.html');
  });

  test('through a hard link and a symbolic link to the file', async () => {
    const cwd = await folder({ 'a.html': page });
    await link(join(cwd, 'a.html'), join(cwd, 'hard.html'));
    await symlink('a.html', join(cwd, 'soft.html'));
    for (const name of ['hard.html', 'soft.html'])
      await refused(cwd, ['export', 'a.html', '--to', 'html', '-o', name, '--force'], 'a.html');
  });

  test('another source of the same run', async () => {
    const cwd = await folder({ 'in/a.report.md': cleanReport, 'a.html': page });
    await refused(cwd, ['export', 'in/a.report.md', 'a.html', '--to', 'html', '-o', './', '--force'], 'a.html');
  });

  test('by import into its own folder', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport });
    await refused(cwd, ['import', 'a.report.md', '-o', './', '--force'], 'a.report.md');
  });
});

describe('another file is replaced only with --force', () => {
  test('by import -o', async () => {
    const cwd = await folder({ 'a.html': page, 'a.report.md': brokenReport });
    await refused(cwd, ['import', 'a.html', '-o', 'a.report.md'], 'a.report.md', '--force');
    expect((await crossfoot(['import', 'a.html', '-o', 'a.report.md', '--force'], { cwd })).code).toBe(0);
    expect(await readFile(join(cwd, 'a.report.md'), 'utf8')).toContain('略。');
  });

  test('by export into a folder: nothing of the run is written', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport, 'b.report.md': cleanReport, 'out/b.html': page });
    await refused(cwd, ['export', '.', '--to', 'html', '-o', 'out/'], 'out/b.html');
    expect((await crossfoot(['export', '.', '--to', 'html', '-o', 'out/', '--force'], { cwd })).code).toBe(0);
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['a.html', 'b.html']);
  });

  test('by check --keep', async () => {
    const cwd = await folder({ 'a.html': page, 'kept/a.report.md': brokenReport });
    await refused(cwd, ['check', 'a.html', '--keep', 'kept'], 'kept/a.report.md');
    expect((await crossfoot(['check', 'a.html', '--keep', 'kept', '--force'], { cwd })).code).not.toBe(2);
  });

  test('a picture of the author, by one of an import', async () => {
    const picture =
      '<img alt="图" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">';
    const cwd = await folder({ 'a.html': page + picture, 'b.files/image1.png': 'his own' });
    await refused(cwd, ['import', 'a.html', '-o', 'b.report.md'], 'image1.png', '--force');
    expect((await crossfoot(['import', 'a.html', '-o', 'b.report.md', '--force'], { cwd })).code).toBe(0);
    const once = await contents(cwd);
    expect((await crossfoot(['import', 'a.html', '-o', 'b.report.md', '--force'], { cwd })).code).toBe(0);
    expect(await contents(cwd)).toEqual(once);
  });
});

test('a report and its notes do not go into one file', async () => {
  const cwd = await folder({ 'a.html': page });
  await refused(cwd, ['import', 'a.html', '-o', 'out.md', '--notes', './out.md'], 'out.md');
  await symlink('out.md', join(cwd, 'notes.json'));
  const { code } = await crossfoot(['import', 'a.html', '-o', 'out.md', '--notes', 'notes.json'], { cwd });
  expect(code).toBe(2);
});

test('sources of one name get numbered results, and that is said', async () => {
  const cwd = await folder({ 'a/x.report.md': cleanReport, 'b/X.report.md': cleanReport });
  const { code, stderr } = await crossfoot(['export', 'a', 'b', '--to', 'html', '-o', 'out/'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('b/X.report.md');
  expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['X-2.html', 'x.html']);
});

test('a link whose file is not there yet stays a link', async () => {
  const cwd = await folder({ 'a.html': page });
  await symlink('later.report.md', join(cwd, 'link.report.md'));
  expect((await crossfoot(['import', 'a.html', '-o', 'link.report.md'], { cwd })).code).toBe(0);
  expect(await readFile(join(cwd, 'later.report.md'), 'utf8')).toContain('略。');
});

test('a name that the file system does not take has a message of its own', async () => {
  const cwd = await folder({ 'a.html': page });
  const long = '长'.repeat(100);
  const { code, stderr } = await crossfoot(['import', 'a.html', '-o', `${long}.report.md`], { cwd });
  expect([code, stderr.includes('太长')]).toEqual([2, true]);
  expect(await readdir(cwd)).toEqual(['a.html']);
  const fits = `${'长'.repeat(80)}.report.md`;
  expect((await crossfoot(['import', 'a.html', '-o', fits], { cwd })).code).toBe(0);
  await mkdir(join(cwd, 'sub'));
  await writeFile(join(cwd, 'sub', fits), cleanReport.replace('## ', '##'));
  expect((await crossfoot(['format', '--write', join('sub', fits)], { cwd })).code).toBe(0);
});

test('a device takes what is written and stays a device', async () => {
  const cwd = await folder({ 'a.html': page });
  expect((await crossfoot(['import', 'a.html', '-o', '/dev/null'], { cwd })).code).toBe(0);
  expect(await readFile('/dev/null', 'utf8')).toBe('');
});
