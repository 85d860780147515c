import type { ReportFormat } from '../core/formats/reportFormat.js';
import { normaliseLabel } from '../core/text/normalise.js';
import { isPageNumber, isSentence } from './chrome.js';
import { figureTokens, splitTrailingFigures } from './figureTokens.js';
import { labelBook, type LabelBook } from './labelBook.js';
import type { Piece, SourceItem } from './sourceItem.js';

/** A stretch of the source that holds one statutory table, with the form it was recognised by. */
export interface TableRegion {
  readonly format: ReportFormat;
  readonly book: LabelBook;
  /** First and last item. */
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly format: ReportFormat;
  readonly book: LabelBook;
}

/** So many lines in a row that are no part of the form end a table. */
const MOST_FOREIGN = 4;
/** A shorter beginning of a label is no sign of a table by itself. */
const LEAST_PREFIX = 3;

/**
 * Finds the statutory tables by their labels. `formats` in order of preference: of two forms that a stretch
 * fits equally well, the first wins.
 */
export function findRegions(items: readonly SourceItem[], formats: readonly ReportFormat[]): readonly TableRegion[] {
  const forms = formats.flatMap((format) => format.tables.map((table): Form => ({ format, book: labelBook(table) })));
  const regions: TableRegion[] = [];
  for (let at = 0; at < items.length;) {
    const region = regionFrom(items, at, forms);
    if (region === undefined) {
      at++;
      continue;
    }
    const floor = (regions.at(-1)?.end ?? -1) + 1;
    regions.push({ ...region, start: extendBack(items, region, floor) });
    at = region.end + 1;
  }
  return regions;
}

function regionFrom(items: readonly SourceItem[], start: number, forms: readonly Form[]): TableRegion | undefined {
  const first = items[start];
  if (first === undefined || first.kind === 'blank') return undefined;
  const keys = new Set(forms.filter(({ book }) => hits(first, book).length > 0).map(({ book }) => book.table.key));
  let best: { readonly region: TableRegion; readonly score: number } | undefined;
  for (const key of keys) {
    const own = forms.filter(({ book }) => book.table.key === key);
    const others = forms.filter(({ book }) => book.table.key !== key);
    const end = endOf(items, start, own, others);
    for (const { format, book } of own) {
      const score = scoreOf(items.slice(start, end + 1), book);
      if (score === undefined || (best !== undefined && score <= best.score)) continue;
      best = { region: { format, book, start, end }, score };
    }
  }
  return best?.region;
}

/** The words of an item, without the figures at their end. */
export function wordsOf(item: SourceItem): readonly Piece[] {
  if (item.kind === 'blank') return [];
  const pieces = item.kind === 'line' ? [item.piece] : item.cells.filter(({ text }) => text !== '');
  return pieces.flatMap((piece) =>
    figureTokens(piece) === undefined ? [splitTrailingFigures(piece)?.words ?? piece] : [],
  );
}

function hits(item: SourceItem, book: LabelBook): readonly string[] {
  return wordsOf(item).flatMap(({ text }) => {
    const whole = book.index.find(text);
    if (whole !== undefined) return [whole.official];
    return text.split(/\s+/u).length < 2
      ? []
      : text.split(/\s+/u).flatMap((word) => book.index.find(word)?.official ?? []);
  });
}

/** Last item of the table that begins at `start`: the last that is a label, a part of one, or holds figures. */
function endOf(items: readonly SourceItem[], start: number, own: readonly Form[], others: readonly Form[]): number {
  let end = start;
  let foreign = 0;
  const seen = new Set<string>();
  for (let at = start; at < items.length && foreign <= MOST_FOREIGN; at++) {
    const item = items[at];
    if (item === undefined || item.kind === 'blank') continue;
    const found = own.flatMap(({ book }) => hits(item, book));
    if (found.length > 0) {
      if (beginsAgain(found, seen, own)) break;
      for (const label of found) seen.add(label);
      [end, foreign] = [at, 0];
      continue;
    }
    if (others.some(({ book }) => hits(item, book).length > 0)) break;
    const words = wordsOf(item);
    if (words.length === 0) {
      if (item.kind === 'line' || item.cells.some(({ text }) => text !== '')) [end, foreign] = [at, 0];
      continue;
    }
    if (words.every((word) => isPageNumber(word.text))) continue;
    if (isHeadingOfOther(words, own)) break;
    if (words.some(({ text }) => own.some(({ book }) => isPart(text, book)))) [end, foreign] = [at, 0];
    else if (item.kind === 'line' && isSentence(item.piece.text)) break;
    else foreign++;
  }
  return end;
}

/** The form starts anew: its first row again after its last. */
function beginsAgain(found: readonly string[], seen: ReadonlySet<string>, own: readonly Form[]): boolean {
  return own.some(({ book }) => {
    const [first, last] = [book.table.rows[0], book.table.rows.at(-1)];
    if (first === undefined || last === undefined || book.table.grid.labelColumns === 0) return false;
    const isSeen = (label: string): boolean => seen.has(label);
    return isSeen(last.flat) && (found.includes(first.flat) || startsForm(found, book));
  });
}

const startsForm = (found: readonly string[], book: LabelBook): boolean => {
  const [first] = book.entries;
  return first !== undefined && found.includes(first.hit.official);
};

/** A numbered heading that is no label of the form. */
const isHeadingOfOther = (words: readonly Piece[], own: readonly Form[]): boolean =>
  words.length === 1 &&
  /^[一二三四五六七八九十]+、/u.test(words[0]?.text ?? '') &&
  own.every(({ book }) => !isPart(words[0]?.text ?? '', book));

/** A beginning, a middle or an end of a label, or a label in other words. */
function isPart(text: string, book: LabelBook): boolean {
  const key = normaliseLabel(text);
  if (key.length >= LEAST_PREFIX && book.startingWith(key).length > 0) return true;
  if (book.index.guess(text) !== undefined) return true;
  return (
    !isSentence(text) &&
    book.entries.some((entry) => entry.key.endsWith(key) || (key.length > 1 && entry.key.includes(key)))
  );
}

/** How much of the form is there; undefined if too little to call it that table. */
function scoreOf(items: readonly SourceItem[], book: LabelBook): number | undefined {
  const found = new Set(items.flatMap((item) => hits(item, book)));
  const rows = book.table.rows.filter(({ flat, label }) => found.has(flat) || found.has(label)).length;
  const columns = book.table.columns.filter(({ label }) => found.has(label)).length;
  const figures = items.some((item) => item.kind !== 'blank' && holdsFigure(item));
  const wide = book.table.grid.labelColumns === 0 && columns >= 3;
  if (!wide && (rows < 2 || (rows < 4 && !figures))) return undefined;
  // A row says more than a group or a head: forms that differ in few labels share all others.
  return found.size + rows;
}

const holdsFigure = (item: Exclude<SourceItem, { kind: 'blank' }>): boolean =>
  (item.kind === 'line' ? [item.piece] : item.cells).some(
    (piece) => piece.text !== '' && (figureTokens(piece) !== undefined || splitTrailingFigures(piece) !== undefined),
  );

/** Takes the head of the form in that stands right before the first whole label, as a label over two lines. */
function extendBack(items: readonly SourceItem[], { start, book }: TableRegion, floor: number): number {
  let first = start;
  for (let at = start - 1; at >= floor && start - at <= MOST_FOREIGN; at--) {
    const item = items[at];
    if (item === undefined || item.kind === 'blank') continue;
    const words = wordsOf(item);
    const part = words.some(({ text }) => {
      const key = normaliseLabel(text);
      return (
        key.length >= LEAST_PREFIX &&
        (book.startingWith(key).length > 0 || book.entries.some((entry) => entry.key.endsWith(key)))
      );
    });
    if (part) first = at;
    else break;
  }
  return first;
}
