import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { message, type Message } from '../../core/index.js';
import { findBrowser, isProgram } from './findBrowser.node.js';
import { printArguments } from './printArguments.js';

export interface PrintOptions {
  /** Path of the browser, where the person names one. */
  readonly browser?: string;
  readonly signal?: AbortSignal;
}

type Printed = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Message };

const TEXTS = {
  none: {
    'zh-CN': '没有找到 Edge、Chrome 或 Chromium 浏览器。',
    en: 'No Edge, Chrome or Chromium was found.',
  },
  notThere: {
    'zh-CN': '指定的浏览器“{path}”不存在，或不能运行。',
    en: 'The browser “{path}” is not there, or cannot be run.',
  },
  failed: {
    'zh-CN': '“{path}”没有生成 PDF（{reason}）。',
    en: '“{path}” made no PDF ({reason}).',
  },
} as const;

/** A report takes a second or two; a browser that starts for the first time on a slow computer, twenty. */
const LONGEST = 60_000;

const run = promisify(execFile);

/** Prints a page with an installed browser that uses a profile of its own. Rejects only when `signal` aborts. */
export async function printPdf(html: string, { browser, signal }: PrintOptions = {}): Promise<Printed> {
  const program = browser ?? (await findBrowser(process));
  if (program === undefined) return { ok: false, reason: message(TEXTS.none) };
  if (!(await isProgram(program))) return { ok: false, reason: message(TEXTS.notThere, { path: program }) };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'crossfoot-print-'));
    try {
      return { ok: true, bytes: await printIn(folder, html, program, signal) };
    } finally {
      // The browser's helpers may hold their files for a moment after it has ended.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => undefined);
    }
  } catch (error) {
    signal?.throwIfAborted();
    return { ok: false, reason: message(TEXTS.failed, { path: program, reason: shortReason(error) }) };
  }
}

async function printIn(
  folder: string,
  html: string,
  program: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const page = join(folder, 'report.html');
  const target = join(folder, 'report.pdf');
  const profile = join(folder, 'profile');
  await mkdir(profile);
  await writeFile(page, html);
  const job = { page: pathToFileURL(page).href, target, profile, isRoot: process.getuid?.() === 0 };
  await run(program, printArguments(job), {
    timeout: LONGEST,
    killSignal: 'SIGKILL',
    windowsHide: true,
    ...(signal !== undefined && { signal }),
  });
  const bytes = await readFile(target);
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('no PDF');
  return bytes;
}

/** What a person can report, without the command line and the browser's log. */
function shortReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('killed' in error && error.killed === true) return `> ${LONGEST / 1000} s`;
  const isCode = 'code' in error && (typeof error.code === 'number' || typeof error.code === 'string');
  return isCode ? String(error.code) : error.message;
}
