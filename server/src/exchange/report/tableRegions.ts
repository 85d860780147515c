import type { ReportFormat } from '../../core/formats/reportFormat.js';
import { normaliseLabel } from '../../core/text/normalise.js';
import { isPageNumber, isSentence } from '../labels/pageFurniture.js';
import { LONGEST_CELL } from '../source/gridLimits.js';
import { labelFinder, wordsOf, type LabelFinder } from '../labels/labelFinder.js';
import { figureTokens, splitTrailingFigures } from '../labels/figureTokens.js';
import { labelBook, type LabelBook } from '../labels/labelBook.js';
import type { Piece, SourceItem } from '../source/sourceItem.js';

/** A stretch of the source that holds one statutory table, with the form it was recognised by. */
export interface TableRegion {
  readonly format: ReportFormat;
  readonly book: LabelBook;
  /** First and last items of its pieces; several if prose or headings stand between them. */
  readonly parts: readonly Stretch[];
}

/** First and last item. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly format: ReportFormat;
  readonly book: LabelBook;
}

/** So many lines in a row that are no part of the form end a table. */
const MOST_FOREIGN = 4;
/** So many pieces of labels on one line are a line of the head. */
const LEAST_MIXED = 3;
/** A shorter beginning of a label is no sign of a table by itself. */
const LEAST_PREFIX = 3;

/**
 * Finds the statutory tables by their labels. `formats` in order of preference: of two forms that a stretch
 * fits equally well, the first wins.
 */
export function findRegions(items: readonly SourceItem[], formats: readonly ReportFormat[]): readonly TableRegion[] {
  const forms = formats.flatMap((format) => format.tables.map((table): Form => ({ format, book: labelBook(table) })));
  const source: Source = { items, hits: labelFinder(items) };
  const regions: TableRegion[] = [];
  let floor = 0;
  for (let at = 0; at < items.length;) {
    const { found, next } = regionFrom(source, at, forms);
    if (found !== undefined) {
      const start = extendBack(items, found, floor);
      addRegion(regions, { ...found, start }, source, forms);
      floor = found.end + 1;
    }
    at = next;
  }
  return regions;
}

interface Source {
  readonly items: readonly SourceItem[];
  /** The labels of a form that an item holds. */
  readonly hits: LabelFinder;
}

/** A stretch of one table, before its pieces are put together. */
type Piecewise = Form & Stretch;

/** The table that begins at an item, if there is one, and the item to go on from. */
function regionFrom(
  source: Source,
  start: number,
  forms: readonly Form[],
): { readonly found: Piecewise | undefined; readonly next: number } {
  const first = source.items[start];
  const nothing = { found: undefined, next: start + 1 };
  if (first === undefined || first.kind === 'blank') return nothing;
  const keys = new Set(
    forms.filter(({ book }) => source.hits(start, book).length > 0).map(({ book }) => book.table.key),
  );
  if (keys.size === 0) return nothing;
  const ends: number[] = [];
  let best: { readonly found: Piecewise; readonly score: number } | undefined;
  for (const key of keys) {
    const own = forms.filter(({ book }) => book.table.key === key);
    const end = endOf(
      source,
      start,
      own,
      forms.filter(({ book }) => book.table.key !== key),
    );
    ends.push(end);
    for (const form of own) {
      const score = scoreOf(source, [{ start, end }], form.book);
      if (score === undefined || (best !== undefined && score <= best.score)) continue;
      best = { found: { ...form, start, end }, score };
    }
  }
  // A part of what is too little for a table is too little as well.
  return best === undefined
    ? { found: undefined, next: Math.min(...ends) + 1 }
    : { found: best.found, next: best.found.end + 1 };
}

/** Adds a stretch: to the table before it, if that is the same one and lacks these rows, else as a table of its own. */
function addRegion(
  regions: TableRegion[],
  { format, book, start, end }: Piecewise,
  source: Source,
  forms: readonly Form[],
): void {
  const last = regions.at(-1);
  const parts = [...(last?.parts ?? []), { start, end }];
  if (last?.book.table.key === book.table.key && !sharesRows(last, { start, end }, source)) {
    const own = forms.filter((form) => form.book.table.key === book.table.key);
    const best = own.reduce((a, b) =>
      (scoreOf(source, parts, b.book) ?? 0) > (scoreOf(source, parts, a.book) ?? 0) ? b : a,
    );
    regions.splice(-1, 1, { ...best, parts });
    return;
  }
  regions.push({ format, book, parts: [{ start, end }] });
}

function sharesRows({ book, parts }: TableRegion, stretch: Stretch, { hits }: Source): boolean {
  const rows = (stretches: readonly Stretch[]): ReadonlySet<string> =>
    new Set(
      placesOf(stretches)
        .flatMap((at) => hits(at, book))
        .filter((label) => isRow(label, book)),
    );
  const before = rows(parts);
  return [...rows([stretch])].some((label) => before.has(label));
}

const isRow = (label: string, book: LabelBook): boolean =>
  book.table.rows.some((row) => row.flat === label || row.label === label);

const placesOf = (parts: readonly Stretch[]): readonly number[] =>
  parts.flatMap(({ start, end }) => Array.from({ length: end - start + 1 }, (_, nth) => start + nth));

/** The items of a table's pieces, one after the other. */
export const partItems = (items: readonly SourceItem[], parts: readonly Stretch[]): readonly SourceItem[] =>
  parts.flatMap(({ start, end }) => items.slice(start, end + 1));

/** Last item of the table that begins at `start`: the last that is a label, a part of one, or holds figures. */
function endOf({ items, hits }: Source, start: number, own: readonly Form[], others: readonly Form[]): number {
  let end = start;
  let foreign = 0;
  const seen = new Set<string>();
  for (let at = start; at < items.length && foreign <= MOST_FOREIGN; at++) {
    const item = items[at];
    if (item?.kind === 'blank' && item.isCell === true && end === at - 1) end = at;
    if (item === undefined || item.kind === 'blank') continue;
    const found = own.flatMap(({ book }) => hits(at, book));
    if (found.length > 0) {
      if (beginsAgain(found, seen, own)) break;
      for (const label of found) seen.add(label);
      [end, foreign] = [at, 0];
      continue;
    }
    const words = wordsOf(item);
    const ofOther = Math.max(...others.map(({ book }) => hits(at, book).length));
    if (ofOther > 0 && ofOther * 2 >= countWords(words)) break;
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

const countWords = (words: readonly Piece[]): number =>
  words.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);

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
  if (text.length > LONGEST_CELL) return false;
  const key = normaliseLabel(text);
  if (key.length >= LEAST_PREFIX && book.startingWith(key).length > 0) return true;
  if (!isSentence(text) && book.entries.some((entry) => entry.key.includes(key))) return true;
  // Lines of several head cells side by side: 结果 结果 其他 over 维持 纠正 结果.
  const tokens = text.split(/\s+/u);
  const isMixed = (token: string): boolean => book.entries.some((entry) => entry.key.includes(normaliseLabel(token)));
  if (tokens.length >= LEAST_MIXED && tokens.every(isMixed)) return true;
  return book.index.guess(text) !== undefined;
}

/** How much of the form is there; undefined if too little to call it that table. */
function scoreOf({ items, hits }: Source, parts: readonly Stretch[], book: LabelBook): number | undefined {
  const found = new Set(placesOf(parts).flatMap((at) => hits(at, book)));
  const rows = book.table.rows.filter(({ flat, label }) => found.has(flat) || found.has(label)).length;
  const columns = book.table.columns.filter(({ label }) => found.has(label)).length;
  const figures = partItems(items, parts).some((item) => item.kind !== 'blank' && holdsFigure(item));
  const wide = book.table.grid.labelColumns === 0 && columns >= 3;
  if (!wide && (rows < 2 || (rows < 4 && !figures))) return undefined;
  // A row says more than a group or a head: forms that differ in few labels share all others.
  return found.size + rows - strangeRows(partItems(items, parts), book);
}

/** How many rows of figures have a label that is none of the form, nor like one: they belong to another form. */
function strangeRows(items: readonly SourceItem[], book: LabelBook): number {
  return items.filter((item, at) => {
    const words = wordsOf(item);
    const next = items[at + 1];
    const leads =
      item.kind !== 'blank' && (holdsFigure(item) || (next?.kind === 'line' && holdsOnlyFigures(next.piece)));
    return (
      leads && words.length > 0 && !words.some(({ text }) => book.index.find(text) !== undefined || isPart(text, book))
    );
  }).length;
}

const holdsOnlyFigures = (piece: Piece): boolean => figureTokens(piece) !== undefined;

const holdsFigure = (item: Exclude<SourceItem, { kind: 'blank' }>): boolean =>
  (item.kind === 'line' ? [item.piece] : item.cells).some(
    (piece) => piece.text !== '' && (figureTokens(piece) !== undefined || splitTrailingFigures(piece) !== undefined),
  );

/** Takes the head of the form in that stands right before the first whole label, as a label over two lines. */
function extendBack(items: readonly SourceItem[], { start, book }: Piecewise, floor: number): number {
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
