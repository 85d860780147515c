/** Kinds that are known by their first bytes and are not read. */
export type ForeignKind = 'wordXml' | 'excelXml' | 'mht' | 'otherXml';

/** `flatOffice`: the parts of a Word file in one XML file. */
export type FileKind = 'text' | 'html' | 'csv' | 'office' | 'flatOffice' | ForeignKind;

const ZIP = [0x50, 0x4b] as const;
const HEAD = 8_192;
/** What a page, or a part of one, begins with. */
const PAGE = /^(?:html|head|body|meta|title|link|style|script|table|div|p|span|font|center|article|section|h[1-6])$/u;
/** The first line of a message of the web, which a page in one file is. */
const MESSAGE = /^\s*(?:from|subject|date|mime-version|content-type|snapshot-content-location|x-[a-z-]{1,40})\s?:/iu;

/** What a file is: its first bytes say more than its name, which people change. */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (ZIP.every((byte, index) => bytes[index] === byte)) return 'office';
  const head = headOf(bytes);
  const root = rootOf(head);
  if (root === 'package') return 'flatOffice';
  if (root === 'worddocument') return 'wordXml';
  if (root === 'workbook') return 'excelXml';
  if (MESSAGE.test(head) && /^mime-version\s?:/imu.test(head)) return 'mht';
  if (isHtmlName(name) || (root !== undefined && PAGE.test(root))) return 'html';
  if (/^\s*<\?xml\b/iu.test(head)) return 'otherXml';
  return /\.[ct]sv$/iu.test(name) ? 'csv' : 'text';
}

export const isForeign = (kind: FileKind): kind is ForeignKind =>
  kind === 'wordXml' || kind === 'excelXml' || kind === 'mht' || kind === 'otherXml';

function headOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, HEAD);
  const [first, second] = start;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  return new TextDecoder(wide ?? 'latin1').decode(start).replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/u, '');
}

/** The name of the first element without its prefix, in small letters; of a page that declares itself, `html`. */
function rootOf(head: string): string | undefined {
  let at = 0;
  for (;;) {
    while (/\s/u.test(head.charAt(at))) at++;
    const end = head.startsWith('<?', at) ? '?>' : head.startsWith('<!--', at) ? '-->' : undefined;
    if (end === undefined) break;
    const close = head.indexOf(end, at);
    if (close < 0) return undefined;
    at = close + end.length;
  }
  const tag = head.slice(at, at + 100).toLowerCase();
  if (/^<!doctype\s+html\b/u.test(tag)) return 'html';
  return /^<(?:[a-z][\w-]{0,20}:)?([a-z][\w-]{0,30})(?=[\s/>]|$)/u.exec(tag)?.[1];
}

const isHtmlName = (name: string): boolean => /\.[sx]?html?$/iu.test(name);

/** Whether a file has a form of its own, so that it can be imported but not written back. */
export const isImportable = (name: string): boolean =>
  isHtmlName(name) || /\.(?:te?xt|docx)$/iu.test(name) || isSheetName(name);

/** Whether a file is a sheet, by its name: few sheets are reports. */
export const isSheetName = (name: string): boolean => /\.(?:xls[xm]|[ct]sv)$/iu.test(name);
