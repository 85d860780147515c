import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ci-'));
mkdirSync(join(folder, '.ci'));
cpSync(resolve(import.meta.dirname, '../../.ci/run'), join(folder, '.ci/run'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What `.ci/run` ends with when `npm test` is this program. */
function ciRun(
  program: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly lines: string[] } {
  writeFileSync(join(folder, 'program.mjs'), program);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', scripts: { test: 'node program.mjs' } }));
  const { status, stdout } = spawnSync('bash', ['.ci/run', ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, lines: stdout.trimEnd().split('\n') };
}

describe('.ci/run', () => {
  it('ends with the line of the suites, and 0', () => {
    const { code, lines } = ciRun("console.log('3 passed, 0 failed')");
    expect([code, lines.at(-1)]).toEqual([0, '3 passed, 0 failed']);
  });

  it('ends with that line after a failure too, whatever npm says then, and not with 0', () => {
    const { code, lines } = ciRun("console.log('2 passed, 1 failed'); console.error('why'); process.exitCode = 1");
    expect([code, lines.at(-1)]).toEqual([1, '2 passed, 1 failed']);
    expect(lines).toContain('why');
    expect(lines.filter((line) => line === '2 passed, 1 failed')).toHaveLength(1);
  });

  it('has failed when the suites did not come to their end', () => {
    const thrown = ciRun("throw new Error('no install')");
    expect([thrown.code, thrown.lines.at(-1)]).toEqual([1, '0 passed, 1 failed']);
    const silent = ciRun('');
    expect([silent.code, silent.lines.at(-1)]).toEqual([1, '0 passed, 1 failed']);
  });

  it('hands its arguments on', () => {
    const program = "console.log(process.argv.slice(2).join(' ')); console.log('1 passed, 0 failed')";
    expect(ciRun(program, '--only', 'lint').lines).toContain('--only lint');
  });
});
