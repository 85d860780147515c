import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/core/index.js';
import { cleanReport, crossfoot } from './crossfoot.js';

const COMMANDS = ['check', 'fix', 'format', 'import', 'data', 'rules', 'explain', 'lsp'];
const LATER = ['new', 'sum', 'compare'];

describe('usage', () => {
  test.each(['zh-CN', 'en'])('--help lists the commands that work, in %s', async (locale) => {
    const { code, stdout } = await crossfoot(['--help', '--locale', locale]);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'mu'));
    for (const command of LATER) expect(stdout).not.toMatch(new RegExp(`^  ${command}\\b`, 'mu'));
    expect(/[\u4e00-\u9fff]/u.test(stdout.replaceAll(/\*.*\.md/gu, ''))).toBe(locale === 'zh-CN');
    expect(code).toBe(0);
  });

  test.each(COMMANDS)('%s --help names its options', async (command) => {
    const [chinese, english] = await Promise.all([
      crossfoot([command, '--help']),
      crossfoot([command, '-h', '--locale=en']),
    ]);
    expect(chinese.stdout).toMatch(new RegExp(`^用法: crossfoot ${command}\\b`, 'u'));
    expect(english.stdout).toMatch(new RegExp(`^Usage: crossfoot ${command}\\b`, 'u'));
    expect(english.stdout).toContain('--locale zh-CN|en');
    expect([chinese.code, english.code]).toStrictEqual([0, 0]);
  });

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await crossfoot(['--version'])).toStrictEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each(LATER)('%s says that it comes later', async (command) => {
    const { code, stdout, stderr } = await crossfoot([command, 'x']);
    expect(stderr).toContain(`本版本还没有命令 ${command}`);
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' });
  });

  test.each([
    [[], 'crossfoot --help'],
    [['chekc', 'a.md'], '是否指 check'],
    [['zzz'], '“zzz”'],
    [['check'], 'PATH…'],
    [['data', 'a', 'b'], '“b”'],
    [['check', 'a', '--fromat', 'json'], '--format'],
    [['check', 'a', '--format'], 'text|json|sarif'],
    [['check', 'a', '--format', '--keep', 'x'], '--format'],
    [['check', 'a', '--format', 'xml'], '“xml”'],
    [['check', 'a', '--fail-on', 'fatal'], '“fatal”'],
    [['fix', 'a', '--write=yes'], '--write'],
    [['check', 'a', '--locale', 'fr'], '“fr”'],
    [['explain'], 'RULE'],
    [['explain', 'table-relaton'], 'table-relation'],
    [['lsp'], '--stdio'],
    [['--verbose'], '--verbose'],
  ])('crossfoot %j is refused', async (args, named) => {
    const { code, stdout, stderr } = await crossfoot(args, { env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: '' });
  });

  test.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, '找不到'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'does not exist'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'C' }, '找不到'],
    [{ LC_ALL: '', LANG: 'zh_CN' }, '找不到'],
    [{ LC_ALL: '', LANG: 'C.UTF-8' }, 'does not exist'],
  ])('the environment %j decides the language', async (env, words) => {
    expect((await crossfoot(['check', 'missing.md'], { env })).stderr).toContain(words);
  });

  test('options may stand before the command', async () => {
    const { code, stderr } = await crossfoot(['--locale', 'en', 'check', 'missing.md']);
    expect(stderr).toContain('does not exist');
    expect(code).toBe(2);
  });

  test('no progress is shown to a file or a pipe', async () => {
    const { stderr } = await crossfoot(['check', '-'], { input: cleanReport });
    expect(stderr).toBe('');
  });
});

describe('rules', () => {
  test('the catalogue as text and as JSON', async () => {
    const [text, json] = await Promise.all([
      crossfoot(['rules']),
      crossfoot(['rules', '--format', 'json', '--locale', 'en']),
    ]);
    const listed = JSON.parse(json.stdout) as { version: number; rules: { id: string }[] };
    expect(listed.version).toBe(1);
    expect(listed.rules.map(({ id }) => id)).toStrictEqual(rules.map(({ id }) => id));
    expect(text.stdout.trim().split('\n')).toHaveLength(rules.length);
    expect(listed.rules.find(({ id }) => id === 'table-relation')).toStrictEqual({
      id: 'table-relation',
      severity: 'error',
      fix: 'choice',
      name: 'Figures of a table do not add up',
      why: expect.any(String) as string,
      source: expect.any(String) as string,
    });
    expect(text.stdout).toMatch(/^table-relation +错误 {2}表内勾稽关系不符 {2}需人工选择$/mu);
  });

  test.each(rules)('$id is explained, with an example', async ({ id, name, why }) => {
    const { code, stdout } = await crossfoot(['explain', id]);
    expect(stdout).toContain(`# ${id}：${name['zh-CN']}\n\n${why['zh-CN']}\n`);
    expect(stdout).toMatch(/‹[\s\S]*正确示例/u);
    expect(code).toBe(0);
  });
});
