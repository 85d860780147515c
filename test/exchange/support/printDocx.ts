import { strToU8, zipSync } from 'fflate';
import type { PageBlock, PageCell } from './officialPage.js';
import { escapeXml } from './printHtml.js';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A Word document with the given body. */
export const docxOf = (
  body: string,
  parts: Readonly<Record<string, string>> = {},
  media: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, strToU8(text.replace(/^<(w:\w+)/u, `<$1 ${W}`))]),
    ),
    ...media,
  });

/** Word cuts words into runs wherever something was typed later. */
export const paragraph = (text: string): string => {
  const characters = Array.from(text);
  const at = Math.floor(characters.length / 2);
  const run = (part: string): string =>
    part === '' ? '' : `<w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${run(characters.slice(0, at).join(''))}<w:proofErr w:type="spellStart"/>${run(characters.slice(at).join(''))}</w:p>`;
};

export const printDocx = (blocks: readonly PageBlock[]): Uint8Array =>
  docxOf(blocks.map((block) => (block.kind === 'table' ? tableXml(block.rows) : paragraph(block.text))).join(''));

/** Word states vertical merges cell by cell: the first restarts, the covered ones continue. */
export function tableXml(rows: readonly (readonly PageCell[])[]): string {
  const open = new Map<number, { left: number; readonly columns: number }>();
  const lines = rows.map((cells) => {
    const xml: string[] = [];
    let at = 0;
    const continued = (): void => {
      for (let merge = open.get(at); merge !== undefined && merge.left > 0; merge = open.get(at)) {
        merge.left--;
        xml.push(cellXml('', merge.columns, '<w:vMerge/>'));
        at += merge.columns;
      }
    };
    for (const { text, columns, rows: height } of cells) {
      continued();
      xml.push(cellXml(text, columns, height > 1 ? '<w:vMerge w:val="restart"/>' : ''));
      open.set(at, { left: height - 1, columns });
      at += columns;
    }
    continued();
    return `<w:tr>${xml.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.join('')}</w:tbl>`;
}

const cellXml = (text: string, columns: number, merge: string): string =>
  `<w:tc><w:tcPr>${columns > 1 ? `<w:gridSpan w:val="${String(columns)}"/>` : ''}${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
