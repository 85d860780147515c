import * as vscode from 'vscode';
import type { FindingFixesResult } from '../../../server/protocol/index.js';
import type { ApplyFix, AskFixes, Fixes, Ignore } from '../../protocol/viewMessages.js';
import { findingFixesRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';

export interface FixOffers {
  /** What can be done about a finding of the page. */
  ask(message: AskFixes): Promise<Fixes>;
  /** Does one of the things that were offered, if the report is still the same. */
  apply(message: ApplyFix): Promise<void>;
  /** Asks why a finding shall be ignored, and writes that into the report. */
  ignore(message: Ignore): Promise<void>;
}

/** A page looks at one finding at a time; some answers may be on the way. */
const MOST_KEPT = 16;

/** Fixes of findings that the page shows: their edits stay here, the page gets the titles. */
export function offerFixes(server: ServerSession): FixOffers {
  const offers = new Map<number, FindingFixesResult & { readonly doc: string }>();
  return {
    ask: async ({ doc, version, request, rule, start, end }) => {
      const result = await server.ask(findingFixesRequest, { uri: doc, version, rule, start, end });
      if (result === null) return { kind: 'fixes', doc, request, canIgnore: false };
      offers.set(request, { doc, ...result });
      for (const old of [...offers.keys()].slice(0, -MOST_KEPT)) offers.delete(old);
      const titles = result.fixes.map(({ title }) => title);
      return { kind: 'fixes', doc, request, titles, canIgnore: result.ignore !== undefined };
    },
    apply: async ({ doc, request, index }) => {
      const offer = offers.get(request);
      const fix = offer?.doc === doc ? offer.fixes[index] : undefined;
      if (offer === undefined || fix === undefined) return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(doc, true));
      if (document.version !== offer.version) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('The report changed meanwhile. Nothing was changed; please choose the finding again.'),
        );
        return;
      }
      const edit = new vscode.WorkspaceEdit();
      for (const { range, newText } of fix.edits) {
        const { start, end } = range;
        edit.replace(document.uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
      }
      await vscode.workspace.applyEdit(edit);
    },
    ignore: async ({ doc, request }) => {
      const offer = offers.get(request);
      if (offer?.doc !== doc || offer.ignore === undefined) return;
      await vscode.commands.executeCommand('crossfoot.ignore', offer.ignore);
    },
  };
}
