import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport, defaultSettings, type CheckResult, type Locale } from '../../../server/src/core/index.js';
import { exportReport, type ExportKind, type Pictures } from '../../../server/src/exchange/export/index.js';
import { findAll, named, readPage, type PageNode } from '../../core/render/readPage.js';

const root = join(import.meta.dirname, '..', '..');

/** The five published reports in the dialect. */
export const published = [
  'erqi-natural-resources',
  'ordos-natural-resources',
  'yiyuan-natural-resources',
  'zhongwei-housing',
  'zhongwei-natural-resources',
].map((name) => ({ name, text: readFileSync(join(root, 'golden', name, 'report.md'), 'utf8') }));

/** A report with which no rule finds fault. */
export const cleanReport = readFileSync(join(root, 'cli', 'reports', 'clean.report.md'), 'utf8');

export const checked = (text: string): CheckResult => checkReport(text, defaultSettings);

/** The clean report with something changed; what is to be changed must be there. */
export function changed(from: string, to: string, report: string = cleanReport): string {
  if (!report.includes(from)) throw new Error(`the report does not have ${from}`);
  return report.replace(from, () => to);
}

/** The content of an exported page. */
export function mainOf(html: string): PageNode {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < 0) throw new Error('the page has no main part');
  return readPage(html.slice(start, end + '</main>'.length));
}

/** The words of each cell of the rows of a page, in document order. */
export const rowsOf = (page: PageNode): readonly (readonly string[])[] =>
  findAll(page, named('tr')).map((row) => findAll(row, named('th', 'td')).map(({ text }) => text));

/** The clean report with the figures of one row changed; the row is that of this label. */
export function changedRow(label: string, change: (figures: readonly string[]) => readonly string[]): string {
  const row = cleanReport.split('\n').find((line) => line.startsWith(`| ${label} `));
  const figures = row?.split('|').slice(2, -1);
  if (row === undefined || figures === undefined) throw new Error(`the report has no row ${label}`);
  const next = change(figures.map((figure) => figure.trim()));
  return changed(row, `| ${label} | ${next.join(' | ')} |`);
}

/** An export that is text. */
export async function exportText(kind: ExportKind, result: CheckResult, locale: Locale = 'zh-CN'): Promise<string> {
  const content = await exportReport(kind, result, locale);
  if (typeof content !== 'string') throw new Error(`${kind} is no text`);
  return content;
}

/** An export that is bytes. */
export async function exportBytes(
  kind: ExportKind,
  result: CheckResult,
  locale: Locale = 'zh-CN',
  pictures?: Pictures,
): Promise<Uint8Array> {
  const content = await exportReport(kind, result, locale, pictures);
  if (typeof content === 'string') throw new Error(`${kind} is text`);
  return content;
}
