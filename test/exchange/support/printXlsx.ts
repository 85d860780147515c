import { strToU8, zipSync } from 'fflate';
import type { PageBlock } from './officialPage.js';
import { escapeXml } from './printHtml.js';

export interface SheetCell {
  readonly text: string;
  /** Attributes and content of the cell in place of its text. */
  readonly xml?: readonly [string, string];
}

const letter = (x: number): string =>
  (x < 26 ? '' : letter(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26));

/** What else the parts of a workbook hold. */
interface SheetParts {
  readonly columns?: string;
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  readonly properties?: string;
  /** Further sheets of the list. */
  readonly sheets?: string;
}

/** A workbook of one visible sheet. */
export function xlsxOf(
  rows: readonly (readonly (SheetCell | undefined)[])[],
  merges: readonly string[] = [],
  styles = '',
  { columns = '', hiddenRows = [], properties = '', sheets = '' }: SheetParts = {},
): Uint8Array {
  const shared: string[] = [];
  const cell = ({ text, xml }: SheetCell, at: string): string => {
    if (xml !== undefined) return `<c r="${at}" ${xml[0]}>${xml[1]}</c>`;
    if (/^-?\d+(?:\.\d+)?$/u.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
    shared.push(text);
    return `<c r="${at}" t="s"><v>${String(shared.length - 1)}</v></c>`;
  };
  const data = rows.map((row, y) => {
    const at = String(y + 1);
    return `<row r="${at}"${hiddenRows.includes(y + 1) ? ' hidden="1"' : ''}>${row.map((each, x) => (each === undefined || each.text === '' ? '' : cell(each, letter(x) + at))).join('')}</row>`;
  });
  const sheet = `<worksheet>${columns}<sheetData>${data.join('')}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`;
  const files = {
    'xl/workbook.xml': `<workbook xmlns:r="r">${properties}<sheets><sheet name="内部" sheetId="1" state="hidden" r:id="a"/><sheet name="一" sheetId="2" r:id="b"/>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1"><v>99</v></c></row></sheetData></worksheet>',
    'xl/worksheets/sheet2.xml': sheet,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><r><t>${escapeXml(Array.from(text).slice(0, 2).join(''))}</t></r><r><t>${escapeXml(Array.from(text).slice(2).join(''))}</t></r></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A report on one sheet: a paragraph a row, then the rows of each table with their merged cells. */
export function printXlsx(blocks: readonly PageBlock[]): Uint8Array {
  const rows: (SheetCell | undefined)[][] = [];
  const merges: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      merges.push(`A${String(rows.length + 1)}:H${String(rows.length + 1)}`);
      rows.push([{ text: block.text }]);
      continue;
    }
    const first = rows.length;
    block.rows.forEach((cells, dy) => {
      const row = (rows[first + dy] ??= []);
      let x = 0;
      for (const { text, columns, rows: height } of cells) {
        while (x in row) x++;
        const [left, top] = [x, first + dy + 1];
        for (let y = 0; y < height; y++) {
          const line = (rows[first + dy + y] ??= []);
          for (let dx = 0; dx < columns; dx++) line[left + dx] = undefined;
        }
        row[left] = { text };
        if (columns * height > 1) {
          merges.push(`${letter(left)}${String(top)}:${letter(left + columns - 1)}${String(top + height - 1)}`);
        }
        x = left + columns;
      }
    });
  }
  return xlsxOf(
    rows.map((row) => Array.from(row)),
    merges,
  );
}

/** The same as comma-separated values, as Excel saves it: merged cells once, empty elsewhere. */
export function printCsv(blocks: readonly PageBlock[]): string {
  const quote = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return blocks
    .flatMap((block): readonly string[] => {
      if (block.kind !== 'table') return [`${quote(block.text)},,,`];
      const lines: string[][] = block.rows.map(() => []);
      block.rows.forEach((cells, y) => {
        let x = 0;
        for (const { text, columns, rows } of cells) {
          while (lines[y]?.[x] !== undefined) x++;
          for (let dy = 0; dy < rows; dy++) {
            for (let dx = 0; dx < columns; dx++) (lines[y + dy] ?? [])[x + dx] = dx + dy === 0 ? text : '';
          }
          x += columns;
        }
      });
      return lines.map((line) => line.map(quote).join(','));
    })
    .join('\r\n');
}
