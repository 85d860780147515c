import * as vscode from 'vscode';
import { toPlainRange } from './plainPlaces.js';
import { isReport, reportLanguage } from './reportDocuments.js';
import { pasteRequest } from './server/requests.js';
import type { ServerSession } from './server/serverSession.js';
import { tableEdit } from './tableEdit.js';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('crossfoot', 'table');

/** What VS Code adds to its own copies. A piece of a report that is moved within it stays as it is. */
const OWN_COPY = 'vscode-editor-data';

/** Cells copied in Excel, Word or a browser become a table of the report, or fill the cells of one. */
export function pasteTables(server: ServerSession): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, dataTransfer, { triggerKind }, token) {
      const [range] = ranges;
      if (range === undefined || ranges.length > 1 || !isReport(document)) return undefined;
      const isAsked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs;
      if (!isAsked && dataTransfer.get(OWN_COPY) !== undefined) return undefined;
      const html = await dataTransfer.get('text/html')?.asString();
      const text = await dataTransfer.get('text/plain')?.asString();
      if (token.isCancellationRequested || !mayHoldCells(html, text)) return undefined;
      const { uri, version } = document;
      const result = await server.ask(
        pasteRequest,
        {
          uri: uri.toString(),
          range: toPlainRange(range),
          ...(html !== undefined && { html }),
          ...(text !== undefined && { text }),
        },
        token,
      );
      if (result?.version !== version || document.version !== version) return undefined;
      if (result.edits.length === 0) {
        if (!isAsked) void vscode.window.showInformationMessage(result.title);
        return undefined;
      }
      const edit = new vscode.DocumentPasteEdit('', result.title, KIND);
      edit.additionalEdit = tableEdit(uri, result.edits);
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider(
    [{ language: reportLanguage }, { language: 'markdown' }],
    provider,
    { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/html', 'text/plain'] },
  );
}

/** Words alone are pasted without asking the server. */
const mayHoldCells = (html = '', text = ''): boolean =>
  /<table[\s>]/iu.test(html) || text.includes('\t') || /^[\d.,，+\-０-９\s]+$/u.test(text);
