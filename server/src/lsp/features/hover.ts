import { HoverRequest, type Hover, type Position } from 'vscode-languageserver';
import { cellAt } from '../cellAt.js';
import { describeCell } from '../describeCell.js';
import type { Checked } from '../checker.js';
import type { Client } from '../client.js';
import { toRange } from '../convert.js';
import { isRecord, readPosition, readTextDocument } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/** What a figure of an official table means, and the relations it is in. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  start(session) {
    serve(session, HoverRequest.method, readHover, async ({ uri, position }) => {
      const checked = await checkedAsSeen(session, uri);
      return checked === undefined ? null : hoverAt(checked, position, session.client);
    });
  },
};

function readHover(params: unknown): { readonly uri: string; readonly position: Position } | undefined {
  const document = readTextDocument(params);
  const position = isRecord(params) ? readPosition(params['position']) : undefined;
  return document === undefined || position === undefined ? undefined : { ...document, position };
}

function hoverAt({ report, analysis }: Checked, position: Position, client: Client): Hover | null {
  const found = cellAt(report, report.lines.offsetAt(position));
  const table = analysis.tables.find((each) => each.table === found?.table);
  if (found === undefined || table === undefined) return null;
  const kind = client.hoverFormat;
  const value = describeCell(table, found, client.locale, kind === 'markdown');
  return { contents: { kind, value }, range: toRange(report.lines, found.cell.range) };
}
