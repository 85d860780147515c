import { refusal } from '../fileRefusal.js';
import { macros } from '../macros.js';
import { childNamed, elementsOf, readXml, type XmlElement } from '../readXml.js';
import { layOut, type SourceBlock, type SourceDocument } from '../sourceDocument.js';
import type { GridCell } from '../spreadSpans.js';
import { unzipParts, type Parts } from '../unzipParts.js';
import { cellTexts, type CellText } from './cellText.js';
import { sheetBlocks, type SheetRow } from './sheetBlocks.js';

const WANTED = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/u;
/** Beyond these lies no report, but cells that somebody coloured to the edge of the sheet. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 60;

/** Reads the visible sheets of a workbook, in their order; formulas by the result that is stored with them. */
export const readXlsx = (bytes: Uint8Array): SourceDocument => layOut(xlsxBlocks(bytes));

export function xlsxBlocks(bytes: Uint8Array): readonly SourceBlock[] {
  const parts = unzipParts(bytes, (name) => WANTED.test(name));
  const workbook = childNamed(xmlOf(parts, 'xl/workbook.xml'), 'workbook');
  if (workbook === undefined) throw refusal('damaged');
  const targets = new Map(
    elementsOf(childNamed(xmlOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationships')).map(({ attributes }) => [
      attributes['Id'] ?? '',
      (attributes['Target'] ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  const textOf = cellTexts(xmlOf(parts, 'xl/sharedStrings.xml'), xmlOf(parts, 'xl/styles.xml'));
  const blocks = elementsOf(childNamed(workbook, 'sheets')).flatMap(({ attributes }): readonly SourceBlock[] => {
    if ((attributes['state'] ?? 'visible') !== 'visible') {
      return [{ kind: 'omission', reason: 'hiddenText', words: attributes['name'] ?? '' }];
    }
    const sheet = childNamed(xmlOf(parts, targets.get(attributes['id'] ?? '') ?? ''), 'worksheet');
    return sheet === undefined ? [] : sheetBlocks(rowsOf(sheet, textOf));
  });
  return [...blocks, ...macros(parts.names)];
}

function xmlOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.part(name);
  return bytes === undefined ? undefined : readXml(bytes);
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function rowsOf(sheet: XmlElement, textOf: CellText): readonly SheetRow[] {
  const texts = new Map<number, Map<number, string>>();
  let below = 0;
  for (const row of elementsOf(childNamed(sheet, 'sheetData'))) {
    const y = Number(row.attributes['r'] ?? String(below + 1)) - 1;
    below = y + 1;
    let beside = 0;
    for (const cell of elementsOf(row)) {
      const x = placeOf(cell.attributes['r'] ?? '')?.x ?? beside;
      beside = x + 1;
      const text = textOf(cell);
      if (text.trim() === '') continue;
      if (y >= MOST_ROWS || x >= MOST_COLUMNS) throw refusal('foreignSheet');
      const line = texts.get(y) ?? new Map<number, string>();
      texts.set(y, line.set(x, text));
    }
  }
  const merges = elementsOf(childNamed(sheet, 'mergeCells')).flatMap(
    ({ attributes }) => boxOf(attributes['ref'] ?? '') ?? [],
  );
  return print(texts, merges);
}

/** The places of a sheet from its corner to its last text. */
function print(texts: ReadonlyMap<number, ReadonlyMap<number, string>>, merges: readonly Box[]): readonly SheetRow[] {
  const height = [...texts.keys()].reduce((most, y) => Math.max(most, y + 1), 0);
  const width = [...texts.values()].flatMap((line) => [...line.keys()]).reduce((most, x) => Math.max(most, x + 1), 0);
  return Array.from({ length: height }, (_, y): SheetRow => {
    const cells: GridCell[] = [];
    const across = merges.filter(({ top, bottom }) => top <= y && y <= bottom);
    for (let x = 0; x < width; x++) {
      const box = across.find(({ left, right }) => left <= x && x <= right);
      const isCorner = box?.top === y && box.left === x;
      if (box !== undefined && !isCorner) continue;
      const columns = isCorner ? Math.min(box.right, width - 1) - x + 1 : 1;
      cells.push({ text: texts.get(y)?.get(x) ?? '', columns, rows: isCorner ? box.bottom - y + 1 : 1 });
    }
    return { cells, reachedInto: across.some(({ top }) => top < y) };
  }).filter(({ cells, reachedInto }) => reachedInto || cells.some(({ text }) => text !== ''));
}

/** `C5` as places from 0. */
function placeOf(reference: string): { readonly x: number; readonly y: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const x = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { x, y: Number(digits) - 1 };
}

function boxOf(reference: string): Box | undefined {
  const [from, to] = reference.split(':').map(placeOf);
  if (from === undefined || to === undefined) return undefined;
  return { top: from.y, left: from.x, bottom: to.y, right: to.x };
}
