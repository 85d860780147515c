import * as vscode from 'vscode';
import { pageHtml } from './pageHtml.js';
import { viewTexts } from './viewTexts.js';

/** The page of one preview panel, in the display language. */
export function pageOf(webview: vscode.Webview, resources: vscode.Uri, doc: string): string {
  const at = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString();
  return pageHtml({
    language: vscode.env.language,
    doc,
    script: at('preview.js'),
    style: at('preview.css'),
    source: webview.cspSource,
    nonce: randomNonce(),
    label: vscode.l10n.t('Preview of the report'),
    loading: vscode.l10n.t('Rendering…'),
    hint: vscode.l10n.t('Arrow keys move through the page, Enter goes to the source, F8 goes to the next finding.'),
    texts: viewTexts(),
  });
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
