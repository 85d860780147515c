import { DocumentHighlightKind, DocumentHighlightRequest, type DocumentHighlight } from 'vscode-languageserver';
import { cellSymbolAt, linksTo } from '../cellSymbol.js';
import { toRange } from '../convert.js';
import { readTextDocumentPosition } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/** The cell and every place in the prose that stands for it. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  start(session) {
    serve(
      session,
      DocumentHighlightRequest.method,
      readTextDocumentPosition,
      async ({ uri, position }): Promise<readonly DocumentHighlight[] | null> => {
        const checked = await checkedAsSeen(session, uri);
        if (checked === undefined) return null;
        const { lines } = checked.report;
        const symbol = cellSymbolAt(checked, lines.offsetAt(position));
        const links = symbol === undefined ? [] : linksTo(checked, symbol.ref);
        // A cell that the prose does not name is left to the editor, which marks equal words.
        if (symbol === undefined || links.length === 0) return null;
        const cell = symbol.place?.cell.range;
        return [
          ...(cell === undefined ? [] : [{ range: toRange(lines, cell), kind: DocumentHighlightKind.Write }]),
          ...links.map((range) => ({ range: toRange(lines, range), kind: DocumentHighlightKind.Read })),
        ];
      },
    );
  },
};
