import { describe, expect, test } from 'vitest';
import { checkedPaths, readResult } from './checkResult.js';
import { brokenReport, cleanReport, crossfoot, folder } from './crossfoot.js';

const off = JSON.stringify({ rules: { 'table-relation': 'off' } });
const hint = `\ufeff${JSON.stringify({ $schema: 'x', rules: { 'table-relation': 'hint' } })}`;

async function severities(args: readonly string[], cwd: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { stdout } = await crossfoot(['check', '--format', 'json', ...args], { cwd });
  const { files } = readResult(stdout);
  return Object.fromEntries(files.map(({ path, findings }) => [path, findings.map(({ severity }) => severity)]));
}

describe('rule levels', () => {
  test('the nearest crossfoot.json at or above the report counts', async () => {
    const cwd = await folder({
      'x.report.md': brokenReport,
      'a/crossfoot.json': off,
      'a/x.report.md': brokenReport,
      'a/b/x.report.md': brokenReport,
      'a/c/crossfoot.json': hint,
      'a/c/x.report.md': brokenReport,
    });
    expect(await severities(['.'], cwd)).toStrictEqual({
      'a/b/x.report.md': [],
      'a/c/x.report.md': ['hint'],
      'a/x.report.md': [],
      'x.report.md': ['error'],
    });
  });

  test('--config replaces it, --rules goes on top', async () => {
    const cwd = await folder({ 'crossfoot.json': off, 'strict.json': hint, 'x.report.md': brokenReport });
    expect(await severities(['x.report.md', '--config', 'strict.json'], cwd)).toStrictEqual({
      'x.report.md': ['hint'],
    });
    expect(await severities(['x.report.md', '--rules', 'title=off, table-relation=information'], cwd)).toStrictEqual({
      'x.report.md': ['information'],
    });
  });

  test.each([
    ['--rules', 'table-relation=fatal', 'fatal'],
    ['--rules', 'table-relaton=off', 'table-relation'],
    ['--rules', 'table-relation', 'table-relation'],
    ['--config', 'missing.json', 'missing.json'],
  ])('%s %s is refused in one sentence', async (option, value, named) => {
    const { code, stderr } = await crossfoot(['check', '-', option, value], { input: cleanReport });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
    expect(code).toBe(2);
  });

  test.each([
    '{"rules": {',
    '[]',
    '{"rules": []}',
    '{"ruels": {}}',
    '{"rules": {"nonsense": "off"}}',
    '{"rules": {"title": 1}}',
  ])('a configuration %s stops its own reports only', async (content) => {
    const cwd = await folder({
      'bad/crossfoot.json': content,
      'bad/a.report.md': cleanReport,
      'bad/b.report.md': cleanReport,
      'good.report.md': cleanReport,
    });
    const { code, stdout, stderr } = await crossfoot(['check', '.', '--format', 'json'], { cwd });
    expect(checkedPaths(stdout)).toStrictEqual(['good.report.md']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('crossfoot.json');
    expect(code).toBe(2);
  });
});
