import type { ViewTexts } from '../../protocol/viewTexts.js';

/** What the empty page of a preview is made of. */
export interface PageParts {
  /** Display language of VS Code. */
  readonly language: string;
  /** Address of the report; the page repeats it in every message. */
  readonly doc: string;
  readonly script: string;
  readonly style: string;
  /** Where VS Code serves our own files from. */
  readonly source: string;
  readonly nonce: string;
  readonly label: string;
  readonly loading: string;
  readonly hint: string;
  readonly texts: ViewTexts;
}

/**
 * The empty page of a preview; the report comes by message. Nothing may load but our script (by nonce), our style and
 * images of our own; inline styles are refused as well.
 */
export function pageHtml(parts: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${parts.source}`,
    `script-src 'nonce-${parts.nonce}'`,
    `img-src ${parts.source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escape(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(parts.label)}</title>
<link rel="stylesheet" href="${escape(parts.style)}">
</head>
<body data-doc="${escape(parts.doc)}" data-texts="${escape(JSON.stringify(parts.texts))}">
<main id="page" class="page" lang="zh-CN" aria-label="${escape(parts.label)}" aria-describedby="hint" hidden></main>
<p id="notice" class="notice" role="status">${escape(parts.loading)}</p>
<p id="hint" hidden>${escape(parts.hint)}</p>
<script nonce="${escape(parts.nonce)}" src="${escape(parts.script)}"></script>
</body>
</html>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
