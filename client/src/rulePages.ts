import * as vscode from 'vscode';
import type { Disposes } from './disposes.js';
import { explainRequest } from './server/requests.js';
import type { ServerSession } from './server/serverSession.js';

const SCHEME = 'crossfoot-rule';

export interface RulePages extends Disposes {
  /** Shows why a rule is there, with examples, in the display language. */
  show(rule: string): Promise<void>;
}

/** Read-only pages with the server's explanation of each rule. */
export function createRulePages(server: ServerSession): RulePages {
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async (uri, token) => {
      const rule = uri.path.replace(/^\/|\.md$/gu, '');
      const page = await server.ask(explainRequest, { rule }, token);
      return page?.markdown ?? vscode.l10n.t('There is no rule “{0}”.', rule);
    },
  });
  return {
    show: async (rule) => {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
      const known = await vscode.commands.getCommands(true);
      // Markdown's own preview is part of every VS Code, but a person can turn it off.
      if (known.includes('markdown.showPreview')) {
        await vscode.commands.executeCommand('markdown.showPreview', uri);
        return;
      }
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    },
    dispose: () => {
      provider.dispose();
    },
  };
}
