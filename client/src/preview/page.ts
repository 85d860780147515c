import * as vscode from 'vscode';

/**
 * The empty page of a preview; the report comes by message. Nothing may load but our script (by nonce), our style and
 * images of our own; inline styles are refused as well.
 */
export function pageOf(webview: vscode.Webview, resources: vscode.Uri, doc: string): string {
  const at = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString();
  const nonce = randomNonce();
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `img-src ${webview.cspSource}`,
  ].join('; ');
  const texts = {
    label: vscode.l10n.t('Preview of the report'),
    loading: vscode.l10n.t('Rendering…'),
    hint: vscode.l10n.t('Arrow keys move through the page, Enter goes to the source, F8 goes to the next finding.'),
  };
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(texts.label)}</title>
<link rel="stylesheet" href="${at('preview.css')}">
</head>
<body data-doc="${escape(doc)}">
<main id="page" class="page" lang="zh-CN" aria-label="${escape(texts.label)}" aria-describedby="hint"></main>
<p id="notice" class="notice" role="status">${escape(texts.loading)}</p>
<p id="hint" hidden>${escape(texts.hint)}</p>
<script nonce="${nonce}" src="${at('preview.js')}"></script>
</body>
</html>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
