import { readNumbering } from '../../core/parse/numbering.js';
import { normaliseLabel } from '../../core/text/normalise.js';
import { isChrome, isFooter, isPageNumber, isSentence } from '../labels/pageFurniture.js';
import type { FoundTitle } from './findTitle.js';
import { noteOnWords, type NoteDraft } from '../notes/noteDraft.js';
import type { Piece, SourceItem } from '../source/sourceItem.js';
import type { TableRegion } from './tableRegions.js';

/** What stands in the report, in order, with the page around it taken off. */
export type BodyPart =
  | { readonly kind: 'text'; readonly piece: Piece }
  /** A row that belongs to no statutory table; `grid`: the table of the file that it is a row of. */
  | { readonly kind: 'row'; readonly cells: readonly Piece[]; readonly grid?: number }
  | { readonly kind: 'table'; readonly region: TableRegion };

export interface Frame {
  readonly body: readonly BodyPart[];
  readonly notes: readonly NoteDraft[];
}

type Dropped = 'chrome' | 'beforeTitle' | 'pageNumber' | 'repeatedHeading';

export const DATE_LINE =
  /(?:[\d０-９〇○零一二三四五六七八九]){4}\s*年\s*[\d０-９一二三四五六七八九十]{1,2}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日$/u;
/** Issuer and date stand on one short line at most. */
const LONGEST_SIGNATURE = 50;

/** Takes the report out of the page: what is before its title, the page's own lines, page numbers, repetitions. */
export function takeFrame(
  items: readonly SourceItem[],
  title: FoundTitle | undefined,
  regions: readonly TableRegion[],
): Frame {
  const notes: NoteDraft[] = [];
  const body: BodyPart[] = [];
  const end = endOfReport(items, regions);
  const heading = title === undefined ? undefined : normaliseLabel(title.text);
  const starts = new Map(
    regions.flatMap((region) =>
      region.parts.map(({ start, end: last }, nth) => [start, { region, end: last, isFirst: nth === 0 }] as const),
    ),
  );
  let lastHeading: string | undefined;

  const drop = (text: Dropped, piece: Piece): void => {
    notes.push(noteOnWords('dropped', text, piece.text, piece.range));
  };
  const fate = (piece: Piece, index: number): Dropped | undefined => {
    if (isPageNumber(piece.text)) return 'pageNumber';
    if (index > end ? isFooter(piece.text) : isChrome(piece.text)) return 'chrome';
    if (title !== undefined && index < title.first && !isSentence(piece.text)) return 'beforeTitle';
    const words = normaliseLabel(piece.text);
    const isHeading = /^(?:[一二三四五六七八九十]+、|\()/u.test(words);
    if (title !== undefined && body.length === 0 && repeatsTitle(words, title)) return 'repeatedHeading';
    return words === heading || (words === lastHeading && isHeading) ? 'repeatedHeading' : undefined;
  };
  const takeText = (piece: Piece, index: number): void => {
    const dropped = fate(piece, index);
    if (dropped !== undefined) {
      drop(dropped, piece);
      return;
    }
    lastHeading = normaliseLabel(piece.text);
    body.push({ kind: 'text', piece });
  };

  for (let index = 0; index < items.length; index++) {
    const stretch = starts.get(index);
    if (stretch !== undefined) {
      if (stretch.isFirst) body.push({ kind: 'table', region: stretch.region });
      lastHeading = undefined;
      index = stretch.end;
      continue;
    }
    const item = items[index];
    if (item === undefined || item.kind === 'blank') continue;
    if (title !== undefined && title.first <= index && index <= title.last) continue;
    const filled = item.kind === 'line' ? [item.piece] : item.cells.filter(({ text }) => text !== '');
    const [only] = filled;
    if (only === undefined) continue;
    if (item.kind === 'line' || (filled.length === 1 && !isWithinGrid(items, index))) takeText(only, index);
    else if (title !== undefined && index < title.first) for (const piece of filled) drop('beforeTitle', piece);
    else if (filled.every(({ text }) => isChrome(text))) for (const piece of filled) drop('chrome', piece);
    else body.push({ kind: 'row', cells: item.cells, ...(item.grid !== undefined && { grid: item.grid }) });
  }
  return { body, notes };
}

/** A heading of a section may stand alone in a row of a table that lays out the page. */
const LONGEST_LABEL = 30;

/** Whether a row with words in one cell only stands between two others of its table: it is one of its rows. */
function isWithinGrid(items: readonly SourceItem[], index: number): boolean {
  const [before, row, after] = [items[index - 1], items[index], items[index + 1]];
  if (row?.kind !== 'row' || row.grid === undefined) return false;
  const isBeside = (item: SourceItem | undefined): boolean =>
    item?.kind === 'row' && item.grid === row.grid && item.cells.filter(({ text }) => text !== '').length > 1;
  const [only] = row.cells.filter(({ text }) => text !== '');
  if (only === undefined || !isBeside(before) || !isBeside(after)) return false;
  return only.text.length <= LONGEST_LABEL && readNumbering(only.text, 0) === undefined && !isSentence(only.text);
}

/** Whether a line right below the title says a part of it again: the issuer, or the title without the issuer. */
function repeatsTitle(words: string, { text, organisation }: FoundTitle): boolean {
  const whole = normaliseLabel(text);
  const issuer = normaliseLabel(organisation ?? '');
  const plain = words.replace(/^\(|\)$/gu, '');
  return plain === issuer || (issuer !== '' && plain === whole.replace(issuer, ''));
}

/** Index of the signature's date, after which only the page's foot follows; else of the last line that is no foot. */
function endOfReport(items: readonly SourceItem[], regions: readonly TableRegion[]): number {
  const afterTables = regions.at(-1)?.parts.at(-1)?.end ?? -1;
  for (let index = items.length - 1; index > afterTables; index--) {
    const item = items[index];
    if (item?.kind !== 'line') continue;
    const { text } = item.piece;
    if (text.length <= LONGEST_SIGNATURE && DATE_LINE.test(text) && !/[。；，]/u.test(text) && !isChrome(text))
      return index;
  }
  for (let index = items.length - 1; index > afterTables; index--) {
    const item = items[index];
    if (item === undefined || item.kind === 'blank') continue;
    if (item.kind !== 'line' || !isFooter(item.piece.text)) return index;
  }
  return items.length;
}
