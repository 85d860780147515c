import { CompletionItemKind, CompletionRequest, type CompletionItem, type CompletionList } from 'vscode-languageserver';
import {
  cellFigure,
  pathBook,
  pathLocale,
  placeCell,
  type CellPath,
  type Locale,
  type Range,
} from '../../core/index.js';
import type { Checked } from '../checker.js';
import type { Client } from '../client.js';
import { toRange } from '../convert.js';
import { readTextDocumentPosition } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/** Paths of cells with their figures, inside `{=…}`. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['=', '.'] } }),
  start(session) {
    serve(session, CompletionRequest.method, readTextDocumentPosition, async ({ uri, position }) => {
      const checked = await checkedAsSeen(session, uri);
      return checked === undefined
        ? null
        : completeAt(checked, checked.report.lines.offsetAt(position), session.client);
    });
  },
};

function completeAt(checked: Checked, offset: number, client: Client): CompletionList | null {
  const { report, analysis } = checked;
  const place = pathPlace(checked, offset);
  if (place === undefined) return null;
  const written = report.text.slice(place.range.start, offset);
  const locale = /[\p{Script=Han}a-z]/iu.test(written) ? pathLocale(written) : client.locale;
  const range = toRange(report.lines, place.range);
  const items = pathBook(report).cells.map((cell, index): CompletionItem => {
    const found = placeCell(analysis.tables, cell.ref);
    const figure = found === undefined ? undefined : cellFigure(found);
    const shown = figure?.kind === 'figure' ? figure.text : '–';
    const path = cell.path[locale];
    return {
      label: path,
      kind: CompletionItemKind.Reference,
      ...detailOf(cell, shown, client),
      // In the order of the form, not of the alphabet.
      sortText: String(index).padStart(4, '0'),
      filterText: path,
      textEdit: { range, newText: place.isClosed ? path : `${path}}` },
    };
  });
  return { isIncomplete: false, items };
}

function detailOf(cell: CellPath, figure: string, { labelsDetails, locale }: Client): Partial<CompletionItem> {
  const words = `${cell.rowLabels.join(' › ')} × ${cell.columnLabel}`;
  if (labelsDetails) return { labelDetails: { description: figure }, detail: words };
  return { detail: [figure, words].join(SEPARATOR[locale]) };
}

const SEPARATOR: Readonly<Record<Locale, string>> = { 'zh-CN': '：', en: ': ' };

/** The path that is being written at an offset, from the opening mark to the closing one if that is there. */
function pathPlace(
  { report }: Checked,
  offset: number,
): { readonly range: Range; readonly isClosed: boolean } | undefined {
  const { text, lines, tables } = report;
  if (tables.some(({ block }) => block.range.start <= offset && offset <= block.range.end)) return undefined;
  const line = lines.line(lines.lineAt(offset));
  const before = text.slice(line.start, offset);
  const open = before.lastIndexOf('{=');
  if (open < 0 || /[{}]/u.test(before.slice(open + 2))) return undefined;
  const written = before.slice(open + 2);
  const start = line.start + open + 2 + (written.length - written.trimStart().length);
  const rest = /^[^{}]*(?=\})/u.exec(text.slice(offset, line.end))?.[0];
  return { range: { start, end: offset + (rest?.length ?? 0) }, isClosed: rest !== undefined };
}
