export type FileKind = 'text' | 'html' | 'csv' | 'office';

const ZIP = [0x50, 0x4b] as const;
/** A page begins with one of these, after comments and declarations at most. */
const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|table)\b/iu;
const HEAD = 2_000;

/** What a file is: its first bytes say more than its name, which people change. */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (ZIP.every((byte, index) => bytes[index] === byte)) return 'office';
  if (isHtmlName(name)) return 'html';
  if (/\.[ct]sv$/iu.test(name)) return 'csv';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replace(/^\u00ef\u00bb\u00bf/u, '');
  return HTML_START.test(head) ? 'html' : 'text';
}

const isHtmlName = (name: string): boolean => /\.[sx]?html?$/iu.test(name);

/** Whether a file has a form of its own, so that it can be imported but not written back. */
export const isImportable = (name: string): boolean =>
  isHtmlName(name) || /\.(?:te?xt|docx)$/iu.test(name) || isSheetName(name);

/** Whether a file is a sheet, by its name: few sheets are reports. */
export const isSheetName = (name: string): boolean => /\.(?:xls[xm]|[ct]sv)$/iu.test(name);
