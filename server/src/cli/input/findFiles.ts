import { stat } from 'node:fs/promises';
import { basename, posix, resolve } from 'node:path';
import picomatch from 'picomatch';
import { message } from '../../core/index.js';
import { isImportable, isSheetName } from '../../exchange/index.js';
import type { Terminal } from '../terminal.js';
import { errorCode, fileProblem } from './fileProblem.js';
import { walkFolder, type Found } from './walkFolder.js';

const texts = {
  noReports: {
    'zh-CN': '文件夹“{path}”中没有报告（*.report.md、*年度报告*.md、*年报*.md）。其他文件请直接写出文件名或通配符。',
    en: 'The folder “{path}” holds no report (*.report.md, *年度报告*.md, *年报*.md). Name other files, or use a glob.',
  },
  noMatch: { 'zh-CN': '没有与“{path}”匹配的报告或文本文件。', en: 'No report or text file matches “{path}”.' },
} as const;

/** What a folder is searched for; other kinds of files must be named. */
const REPORT_NAME = /\.report\.md$|(?:年度报告|年报).*\.md$/iu;
const DIALECT_NAME = /\.(?:md|markdown)$/iu;

/** The files that operands mean (files, folders, globs, `-`): each once, in the order of the operands, then by name. */
export async function findFiles(operands: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const found: string[] = [];
  for (const operand of operands) {
    const { files, problems } = await findOperand(operand);
    problems.forEach(terminal.complain);
    found.push(...files);
  }
  const byPlace = new Map(found.map((path) => [path === '-' ? path : resolve(path), path]));
  return [...byPlace.values()];
}

async function findOperand(operand: string): Promise<Found> {
  if (operand === '-') return { files: ['-'], problems: [] };
  const path = process.platform === 'win32' ? operand.replaceAll('\\', '/') : operand;
  try {
    if (!(await stat(operand)).isDirectory()) return { files: [path], problems: [] };
  } catch (error) {
    // A name that exists is that file, whatever characters are in it; only then is it a pattern.
    if (errorCode(error) === 'ENOENT' && picomatch.scan(path).isGlob) return expand(path);
    return { files: [], problems: [fileProblem(operand, error)] };
  }
  const found = await walkFolder(path, (inside) => REPORT_NAME.test(basename(inside)));
  const empty = found.files.length === 0 && found.problems.length === 0;
  return empty ? { files: [], problems: [message(texts.noReports, { path })] } : found;
}

async function expand(pattern: string): Promise<Found> {
  const { base, glob } = picomatch.scan(posix.normalize(pattern));
  const matches = picomatch(glob);
  const depth = glob.includes('**') ? Infinity : glob.split('/').length - 1;
  const folder = base !== '' ? base : pattern.startsWith('/') ? '/' : '.';
  // `reports/*` also meets pictures, and sheets: these are reports only where the pattern asks for them.
  const isReadable = (inside: string): boolean =>
    DIALECT_NAME.test(inside) || (isImportable(inside) && (isSheetName(pattern) || !isSheetName(inside)));
  const found = await walkFolder(folder, (inside) => isReadable(inside) && matches(inside), depth);
  const empty = found.files.length === 0 && found.problems.length === 0;
  return empty ? { files: [], problems: [message(texts.noMatch, { path: pattern })] } : found;
}
