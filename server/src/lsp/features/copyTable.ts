import type { Position } from 'vscode-languageserver';
import { copyTableMethod, type CopyTableResult } from '../../../protocol/index.js';
import { isRecord, readPosition, readUri } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/** The table at a place, as spreadsheets take it. */
export const copyTable: Feature = {
  start(session) {
    serve(session, copyTableMethod, readCopyTable, async ({ uri, position }): Promise<CopyTableResult | null> => {
      const checked = await checkedAsSeen(session, uri);
      if (checked === undefined) return null;
      const { tableCells } = await import('../../exchange/clipboard/index.js');
      const text = tableCells(checked.analysis, checked.report.lines.offsetAt(position));
      return text === undefined ? null : { text };
    });
  },
};

function readCopyTable(params: unknown): { readonly uri: string; readonly position: Position } | undefined {
  const document = readUri(params);
  const position = isRecord(params) ? readPosition(params['position']) : undefined;
  return document === undefined || position === undefined ? undefined : { ...document, position };
}
