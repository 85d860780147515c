import { extname } from 'node:path';
import { message, type Message } from '../../core/index.js';
import { importText } from '../../exchange/index.js';
import { failure, success, type Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';
import { readSource, type Source } from './readSource.js';

const later = {
  'zh-CN': '本版本还不能导入“{path}”（{kind}）。请将其内容另存为 .txt 后再试。',
  en: 'This version cannot import “{path}” ({kind}) yet. Save its content as .txt and try again.',
} as const;

export interface ReportSource extends Source {
  /** Whether the text is what a file in another form was imported to. */
  readonly imported: boolean;
}

/** The report in a file, in the dialect: plain text is imported in memory. */
export async function readReport(path: string, terminal: Terminal): Promise<Outcome<ReportSource>> {
  const problem = notImportable(path);
  if (problem !== undefined) return failure(problem);
  const source = await readSource(path, terminal);
  if (!source.ok) return source;
  if (!isPlainText(path)) return success({ ...source.value, imported: false });
  return success({ ...source.value, text: importText(source.value.text, {}).text, imported: true });
}

export const isPlainText = (path: string): boolean => /^\.te?xt$/iu.test(extname(path));

/** What to say of a kind of file that only a later version reads. */
export function notImportable(path: string): Message | undefined {
  const kind = extname(path).toLowerCase();
  return /^\.(?:html?|docx?|xlsx?|pdf)$/u.test(kind) ? message(later, { path, kind }) : undefined;
}
