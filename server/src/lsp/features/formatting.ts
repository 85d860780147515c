import { DocumentFormattingRequest } from 'vscode-languageserver';
import { formatEdits } from '../../core/index.js';
import { toTextEdit } from '../convert.js';
import { readTextDocument } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/**
 * The canonical spelling. A client that registers it at run time gets it for the report language only: beside
 * another Markdown formatter, VS Code would ask the author which one to use in every Markdown file.
 */
export const formatting: Feature = {
  capabilities: ({ registersFormatting }) => (registersFormatting ? {} : { documentFormattingProvider: true }),
  start(session) {
    serve(session, DocumentFormattingRequest.method, readTextDocument, async ({ uri }) => {
      const checked = await checkedAsSeen(session, uri);
      if (checked === undefined) return null;
      const { document, report } = checked;
      return formatEdits(document.text).map((edit) => toTextEdit(report.lines, edit));
    });
  },
  ready({ client, connection }) {
    if (!client.registersFormatting) return;
    const documentSelector = [{ language: 'annual-report' }];
    connection.client.register(DocumentFormattingRequest.type, { documentSelector }).catch((error: unknown) => {
      connection.console.warn(`the client did not register the formatter: ${String(error)}`);
    });
  },
};
