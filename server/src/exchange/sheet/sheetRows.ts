import { refusal } from '../file/fileRefusal.js';
import type { Spend } from '../file/growthLimit.js';
import { MOST_COLUMNS, MOST_ROWS } from '../source/gridLimits.js';
import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';
import { shorten } from '../notes/shorten.js';
import type { Omission } from '../source/sourceBlock.js';
import type { GridCell } from '../source/spreadSpans.js';
import { cellRemarks } from './cellRemarks.js';
import type { CellText, CellWords } from './cellText.js';
import { mergedCells, type Box, type BoxAt } from './mergedCells.js';
import type { SheetRow } from './sheetBlocks.js';
import { visibleLines, type VisibleLines } from './visibleLines.js';

interface Place {
  readonly y: number;
  readonly x: number;
}

interface Written extends Place {
  readonly text: string;
}

/** The cells of a sheet that have words, and what of it is hidden. */
interface Cells {
  readonly written: readonly Written[];
  /** Formulas without a result. */
  readonly unsolved: readonly Place[];
  /** Cells whose words the format changes or hides, or that are struck out in them. */
  readonly remarked: readonly (Place & { readonly words: CellWords })[];
  readonly rows: VisibleLines;
  readonly columns: VisibleLines;
}

/** The visible rows of a sheet from its corner to its last words, and what of it is left out. */
export function sheetRows(
  sheet: XmlElement,
  textOf: CellText,
  spend: Spend,
): { readonly rows: readonly SheetRow[]; readonly omissions: readonly Omission[] } {
  const cells = readCells(sheet, textOf, spend);
  const boxes = elementsOf(childNamed(sheet, 'mergeCells')).flatMap(
    ({ attributes }) => boxOf(attributes['ref'] ?? '') ?? [],
  );
  const height = cells.written.reduce((most, { y }) => Math.max(most, y + 1), 0);
  const width = cells.written.reduce((most, { x }) => Math.max(most, x + 1), 0);
  const boxAt = mergedCells(boxes, height, width);
  const { seen, omissions } = sortOut(cells, boxAt);
  const isSeen = ({ y, x }: Place): boolean => {
    const box = boxAt(y, x);
    const isCovered = box !== undefined && (box.top !== y || box.left !== x);
    return !isCovered && !cells.rows.isHidden(y) && !cells.columns.isHidden(x);
  };
  const remarks = cellRemarks(cells.remarked.filter(isSeen), nameOf);
  return { rows: print(seen, cells, boxAt), omissions: [...omissions, ...remarks, ...unsolved(cells, isSeen)] };
}

function readCells(sheet: XmlElement, textOf: CellText, spend: Spend): Cells {
  const written: Written[] = [];
  const unsolved: Place[] = [];
  const remarked: (Place & { readonly words: CellWords })[] = [];
  const hidesZeros = elementsOf(childNamed(sheet, 'sheetViews')).some(({ attributes }) =>
    isOff(attributes['showZeros']),
  );
  const hiddenRows = new Set<number>();
  let below = 0;
  for (const row of elementsOf(childNamed(sheet, 'sheetData'))) {
    const y = rowNumber(row.attributes['r']) ?? below;
    below = y + 1;
    if (isOn(row.attributes['hidden'])) hiddenRows.add(y);
    let beside = 0;
    for (const cell of elementsOf(row)) {
      const x = placeOf(cell.attributes['r'] ?? '')?.x ?? beside;
      beside = x + 1;
      const words = seen(textOf(cell), hidesZeros && isNumber(cell));
      const { text } = words;
      if (words.shown !== undefined || words.omitted !== undefined) remarked.push({ y, x, words });
      if (text.trim() !== '') {
        if (y >= MOST_ROWS || x >= MOST_COLUMNS) throw refusal('foreignSheet');
        spend(text.length);
        written.push({ y, x, text });
      } else if (childNamed(cell, 'f') !== undefined && cell.attributes['t'] !== 'str' && words.shown === undefined) {
        unsolved.push({ y, x });
      }
    }
  }
  const rows = visibleLines(hiddenRows, MOST_ROWS);
  return { written, unsolved, remarked, rows, columns: visibleLines(hiddenColumnsOf(sheet), MOST_COLUMNS) };
}

function hiddenColumnsOf(sheet: XmlElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { attributes } of elementsOf(childNamed(sheet, 'cols'))) {
    if (!isOn(attributes['hidden'])) continue;
    const last = Math.min(Number(attributes['max'] ?? '0'), MOST_COLUMNS);
    for (let column = Math.max(1, Number(attributes['min'] ?? '1')); column <= last; column++) hidden.add(column - 1);
  }
  return hidden;
}

/** Parts the words that a person sees in the sheet, by the row in which they see them, from those they do not. */
function sortOut(
  cells: Cells,
  boxAt: BoxAt,
): { readonly seen: ReadonlyMap<number, ReadonlyMap<number, string>>; readonly omissions: readonly Omission[] } {
  const seen = new Map<number, Map<number, string>>();
  const hidden = new Map<string, string[]>();
  const covered: Omission[] = [];
  const corners = new Map<Box, string>();
  for (const { y, x, text } of cells.written) {
    const box = boxAt(y, x);
    const isCorner = box?.top === y && box.left === x;
    if (box !== undefined && !isCorner) {
      // Some programs leave the same words in all the cells that they merge.
      if (corners.get(box) !== text) covered.push({ kind: 'omission', reason: 'coveredText', words: shorten(text) });
      continue;
    }
    if (box !== undefined) corners.set(box, text);
    const place = firstSeen(box ?? { top: y, left: x, bottom: y, right: x }, cells);
    if (place === undefined) {
      const line = cells.rows.isHidden(y) ? `row ${String(y)}` : `column ${String(x)}`;
      const texts = hidden.get(line) ?? [];
      hidden.set(line, texts);
      texts.push(text);
      continue;
    }
    const line = seen.get(place.y) ?? new Map<number, string>();
    seen.set(place.y, line.set(place.x, text));
  }
  const omissions = [...hidden.values()].map((texts): Omission => ({
    kind: 'omission',
    reason: 'hiddenText',
    words: shorten(texts.join(' ')),
  }));
  return { seen, omissions: [...omissions, ...covered] };
}

/** The place of a cell's words, merged or not, that is not hidden. */
function firstSeen({ top, left, bottom, right }: Box, { rows, columns }: Cells): Place | undefined {
  const y = rows.first(top, bottom);
  const x = columns.first(left, right);
  return y === undefined || x === undefined ? undefined : { y, x };
}

function unsolved(cells: Cells, isSeen: (place: Place) => boolean): readonly Omission[] {
  const blank = cells.unsolved.filter(isSeen);
  const [first] = blank;
  if (first === undefined) return [];
  const words = nameOf(first);
  return [{ kind: 'omission', reason: 'formulaBlank', words, as: 'open', parameters: { count: blank.length } }];
}

function print(
  seen: ReadonlyMap<number, ReadonlyMap<number, string>>,
  cells: Cells,
  boxAt: BoxAt,
): readonly SheetRow[] {
  const height = [...seen.keys()].reduce((most, y) => Math.max(most, y + 1), 0);
  const width = [...seen.values()].flatMap((line) => [...line.keys()]).reduce((most, x) => Math.max(most, x + 1), 0);
  const rows: SheetRow[] = [];
  for (let y = 0; y < height; y++) {
    if (cells.rows.isHidden(y)) continue;
    const printed: GridCell[] = [];
    let reachedInto = false;
    for (let x = 0; x < width; x++) {
      if (cells.columns.isHidden(x)) continue;
      const box = boxAt(y, x);
      const text = seen.get(y)?.get(x) ?? '';
      if (box === undefined) {
        printed.push({ text, columns: 1, rows: 1 });
        continue;
      }
      const corner = firstSeen(box, cells);
      if (corner !== undefined && corner.y < y) reachedInto = true;
      if (corner?.y !== y || corner.x !== x) continue;
      const columns = cells.columns.count(x, Math.min(box.right, width - 1));
      printed.push({ text, columns, rows: cells.rows.count(y, box.bottom) });
    }
    if (reachedInto || printed.some(({ text }) => text !== '')) rows.push({ cells: printed, reachedInto });
  }
  return rows;
}

/** A sheet may be set to show no zeros. */
const seen = (words: CellWords, hidesZeros: boolean): CellWords =>
  hidesZeros && /^0(?:\.0+)?$/u.test(words.text) ? { text: '', shown: { kind: 'hidden', stored: words.text } } : words;

const isNumber = (cell: XmlElement): boolean => (cell.attributes['t'] ?? 'n') === 'n';
const isOff = (value: string | undefined): boolean => value === '0' || value === 'false';
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The number of a row, from 0; undefined where the file does not say it, or says what is none. */
const rowNumber = (written = ''): number | undefined =>
  /^[1-9]\d{0,6}$/u.test(written) ? Number(written) - 1 : undefined;

/** `C5` as places from 0. */
function placeOf(reference: string): Place | undefined {
  const [, name, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  if (name === undefined || digits === undefined) return undefined;
  const x = Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { x, y: Number(digits) - 1 };
}

/** `C5`. */
const nameOf = ({ y, x }: Place): string => `${letters(x)}${String(y + 1)}`;

/** The name of a column: C for 2. */
const letters = (x: number): string =>
  (x < 26 ? '' : letters(Math.floor(x / 26) - 1)) + String.fromCharCode(65 + (x % 26));

function boxOf(reference: string): Box | undefined {
  const [from, to] = reference.split(':').map(placeOf);
  if (from === undefined || to === undefined || from.y < 0) return undefined;
  return { top: from.y, left: from.x, bottom: to.y, right: to.x };
}
