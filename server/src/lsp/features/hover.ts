import { HoverRequest, type Hover, type Position } from 'vscode-languageserver';
import { pathBook, type Locale } from '../../core/index.js';
import { cellSymbolAt } from '../cellSymbol.js';
import { describeCell } from '../describeCell.js';
import type { Checked } from '../checker.js';
import type { Client } from '../client.js';
import { toRange } from '../convert.js';
import { readTextDocumentPosition } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';
import { texts } from '../texts.js';

/** What a figure of an official table, or of the prose that stands for one, means, and the relations it is in. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  start(session) {
    serve(session, HoverRequest.method, readTextDocumentPosition, async ({ uri, position }) => {
      const checked = await checkedAsSeen(session, uri);
      return checked === undefined ? null : hoverAt(checked, position, session.client);
    });
  },
};

function hoverAt(checked: Checked, position: Position, client: Client): Hover | null {
  const { report, analysis } = checked;
  const symbol = cellSymbolAt(checked, report.lines.offsetAt(position));
  const table = analysis.tables.find((each) => each.table === symbol?.place?.table.table);
  if (symbol?.place === undefined || table === undefined) return null;
  const { row, cell } = symbol.place;
  const kind = client.hoverFormat;
  const isMarkdown = kind === 'markdown';
  const path = pathBook(report).of(symbol.ref)?.path[client.locale];
  const value = [
    describeCell(table, { table: table.table, row, cell }, client.locale, isMarkdown),
    ...(path === undefined ? [] : [pathLine(`{=${path}}`, client.locale, isMarkdown)]),
  ].join('\n\n');
  return { contents: { kind, value }, range: toRange(report.lines, symbol.range) };
}

const pathLine = (reference: string, locale: Locale, isMarkdown: boolean): string =>
  `${texts.path[locale]} ${isMarkdown ? `\`${reference}\`` : reference}`;
