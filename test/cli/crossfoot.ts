import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

// On a busy machine, starting a program takes as long as it takes.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '..', '..');

/** The built program: what people run. */
export const program = join(root, 'dist', 'cli.cjs');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `crossfoot ARGS…` in an environment that speaks Chinese, unless told otherwise. */
export const crossfoot = (args: readonly string[], circumstances: Circumstances = {}): Promise<Run> =>
  runProgram(program, args, circumstances, {});

/** The same as a user whom files can refuse: root may read and write everything, so it becomes nobody. */
export async function crossfootAsUser(args: readonly string[], circumstances: Circumstances = {}): Promise<Run> {
  const place = await folder();
  await chmod(place, 0o755);
  await copyFile(program, join(place, 'cli.cjs'));
  const identity = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  return runProgram(join(place, 'cli.cjs'), args, circumstances, identity);
}

function runProgram(
  file: string,
  args: readonly string[],
  { cwd = tmpdir(), input, env = {} }: Circumstances,
  identity: Readonly<{ uid?: number; gid?: number }>,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd,
      env: { PATH: process.env['PATH'], LC_ALL: 'zh_CN.UTF-8', ...env },
      ...identity,
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, ...output });
    });
    // The program may refuse its input and end before it was read.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder with these files, gone after the test. */
export async function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'crossfoot-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}

/** A report with which no rule finds fault, in canonical spelling. */
export const cleanReport = readFileSync(join(import.meta.dirname, 'reports', 'clean.report.md'), 'utf8');

/** The clean report with something changed; what is to be changed must be there. */
export function changed(from: string, to: string, report: string = cleanReport): string {
  if (!report.includes(from)) throw new Error(`the report does not have ${from}`);
  return report.replace(from, () => to);
}

const RECONSIDERATION = '|        3 |        0 |        1 |        0 |    4 |';

/** 3 + 0 + 1 + 0 = 5: wrong, and nothing tells which of the figures. */
export const brokenReport = changed(RECONSIDERATION, RECONSIDERATION.replace('4', '5'));

const GRANTED = '|     19 |        0 |        0 |            0 |            0 |    0 |   19 |';

/** 91 for 19 granted to natural persons: row and column both say so. */
export const locatedReport = changed(GRANTED, GRANTED.replace('19', '91'));

/** The blank total is forced by its row and by its column. */
export const blankReport = changed(GRANTED, GRANTED.replace(/19 \|$/u, '   |'));

/** One of the published reports, as text. */
export const publishedText = (name: string): string => join(root, 'test', 'fixtures', 'reports', `${name}.txt`);
