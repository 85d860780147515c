import { normaliseLabel } from '../../core/text/normalise.js';
import type { LabelBook } from '../labels/labelBook.js';
import type { Piece } from '../source/sourceItem.js';
import { trimPiece } from '../source/trimPiece.js';

/*
 * A table whose cells ran together on one line, as 规章000行政规范性文件331第二十条第（五）项…: the labels of the form tell
 * where it can be cut. What stands between two of them are the figures of a row, perhaps glued as well.
 */

/** So many labels side by side, so many of them with figures, are a table. */
const LEAST_LABELS = 4;
const LEAST_ROWS = 2;
/** A form without labels of rows has one run of figures behind its head. */
const LEAST_HEAD = 8;
/** Labels that run together with what stands before them: without these the white space tells the cells. */
const LEAST_GLUED = 3;
const SHORTEST = 24;
/** 其他, 总计: words that other labels begin with. */
const SHORTEST_LABEL = 2;
/** What stands between two labels of a table is at most this long, with altered labels among it. */
const LONGEST_GAP = 160;
/** Digits, or words without blanks and ends of sentences. */
const TOKENS = /\d+|[^\d\s。；！？]+/gu;
const FIGURES = /^(?:[\s\d０-９.．,，+＋\-－−–—/／%]|[万亿]?元|[减增笔个项件])*$/u;
/** Figures of a wide form in one run. */
const RUN = /^\s*\d{10,}$/u;
const LEADING_FIGURES = /^[\s\d０-９.．,，+＋\-－−–]*\d(?:\s*[万亿]?元)?/u;

/** Cuts a line into the cells of the tables in it and the words around them. */
export type GluedTableReader = (piece: Piece) => readonly Piece[] | undefined;

/** Made once for all lines: undefined for a line that holds no such table. */
export function gluedTableReader(books: readonly LabelBook[]): GluedTableReader {
  const index = labelsByFirst(books);
  return (piece) => {
    if (piece.text.length < SHORTEST) return undefined;
    return cutTables(piece, withAltered(piece.text, placeLabels(piece.text, index), books));
  };
}

function cutTables({ text, range }: Piece, labels: readonly Placed[]): readonly Piece[] | undefined {
  const stretches = stretchesOf(text, labels).filter((stretch) => isTable(text, stretch));
  if (stretches.length === 0) return undefined;
  const places = new Set<number>();
  for (const stretch of stretches) {
    for (const { start, end } of stretch) places.add(start).add(end);
    places.add(endOfFigures(text, stretch.at(-1)?.end ?? 0));
  }
  const cuts = [...places].sort((a, b) => a - b);
  return [0, ...cuts].flatMap((from, nth) => {
    const part = trimPiece(text.slice(from, cuts[nth] ?? text.length), range.start + from);
    return part.text === '' ? [] : [part];
  });
}

interface Placed {
  readonly start: number;
  readonly end: number;
  /** The form that has the label. */
  readonly tables: ReadonlySet<string>;
}

/** The longest labels of any form, from left to right. */
function placeLabels(text: string, index: ReadonlyMap<string, readonly Label[]>): readonly Placed[] {
  const { words, at } = comparable(text);
  const placed: Placed[] = [];
  for (let place = 0; place < words.length;) {
    const label = index.get(words[place] ?? '')?.find(({ key }) => words.startsWith(key, place));
    if (label === undefined) {
      place++;
      continue;
    }
    const end = place + label.key.length;
    placed.push({ start: at[place] ?? 0, end: (at[end - 1] ?? 0) + 1, tables: label.tables });
    place = end;
  }
  return placed;
}

/** The text as labels are compared, and where each of its characters stands. */
function comparable(text: string): { readonly words: string; readonly at: readonly number[] } {
  let words = '';
  const at: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const mark = text.charAt(place);
    const same = mark === '、' && /\d$/u.test(words) ? '.' : normaliseLabel(mark);
    if (same.length !== 1) continue;
    words += same;
    at.push(place);
  }
  return { words, at };
}

interface Label {
  readonly key: string;
  readonly tables: Set<string>;
}

/** Labels by their first character, the longest first. */
function labelsByFirst(books: readonly LabelBook[]): ReadonlyMap<string, readonly Label[]> {
  const labels = new Map<string, Label>();
  for (const { table } of books) {
    const rows = table.rows.flatMap(({ label, aliases, groups }) => [label, ...aliases, ...groups]);
    const columns = table.columns.flatMap(({ label, aliases }) => [label, ...aliases]);
    const printed = table.grid.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'label' ? [cell.text] : [])),
    );
    for (const words of [...rows, ...columns, ...printed]) {
      const key = normaliseLabel(words);
      const known = labels.get(key) ?? { key, tables: new Set<string>() };
      labels.set(key, known);
      known.tables.add(table.key);
    }
  }
  const byFirst = new Map<string, Label[]>();
  for (const label of [...labels.values()].sort((a, b) => b.key.length - a.key.length)) {
    const first = label.key.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), label]);
  }
  return byFirst;
}

/** Adds the labels that somebody altered: words between the labels and figures of a form that are like one of its own. */
function withAltered(text: string, found: readonly Placed[], books: readonly LabelBook[]): readonly Placed[] {
  const labels = found.filter((label, nth) => !beginsWords(text, label, found[nth + 1]));
  return labels.flatMap((label, nth) => {
    const next = labels[nth + 1];
    const end = next?.start ?? label.end + LONGEST_GAP;
    const gap = text.slice(label.end, end);
    if (gap.length > LONGEST_GAP || FIGURES.test(gap)) return [label];
    const near = books.filter(({ table }) => label.tables.has(table.key) || next?.tables.has(table.key) === true);
    return [label, ...alteredIn(gap, label.end, near)];
  });
}

function alteredIn(gap: string, from: number, books: readonly LabelBook[]): readonly Placed[] {
  const found: Placed[] = [];
  const tokens = [...gap.matchAll(TOKENS)];
  for (const [nth, { 0: words, index: at }] of tokens.entries()) {
    const before = tokens[nth - 1];
    const isBeforeFigures = /^\d/u.test(tokens[nth + 1]?.[0] ?? '');
    if (words.length < 2 || /^\d/u.test(words) || !isBeforeFigures) continue;
    const digits = before !== undefined && before.index + before[0].length === at ? before[0] : '';
    const index = at - digits.length;
    // The last digits before .属于… are the number of the label, not figures of the row before it.
    const isNumbered = /^[.．、]/u.test(words) && digits !== '';
    const end = index + digits.length + words.length;
    const starts = (isNumbered ? [1, 2] : [0]).map((length) => index + Math.max(0, digits.length - length));
    const like = starts.find((start) => books.some((book) => book.index.guess(gap.slice(start, end)) !== undefined));
    // A number between figures begins a row, whatever its words.
    const start = like ?? (isNumbered ? starts[0] : undefined);
    if (start === undefined) continue;
    found.push({ start: from + start, end: from + end, tables: new Set(books.map(({ table }) => table.key)) });
  }
  return found;
}

/** 其他 in 其他法律: words that go on are not the label of a column. */
const beginsWords = (text: string, { start, end }: Placed, next: Placed | undefined): boolean =>
  end - start <= SHORTEST_LABEL && next?.start !== end && /^\p{Script=Han}/u.test(text.slice(end, end + 2));

/** Labels of one form with nothing but figures between them. */
function stretchesOf(text: string, labels: readonly Placed[]): readonly (readonly Placed[])[] {
  const stretches: Placed[][] = [];
  let shared: ReadonlySet<string> = new Set();
  for (const label of labels) {
    const open = stretches.at(-1);
    const last = open?.at(-1);
    const both = new Set([...label.tables].filter((table) => shared.has(table)));
    if (
      open === undefined ||
      last === undefined ||
      both.size === 0 ||
      !FIGURES.test(text.slice(last.end, label.start))
    ) {
      stretches.push([label]);
      shared = label.tables;
    } else {
      open.push(label);
      shared = both;
    }
  }
  return stretches;
}

function isTable(text: string, stretch: readonly Placed[]): boolean {
  const gaps = stretch.map(({ end }, nth) => text.slice(end, stretch[nth + 1]?.start ?? endOfFigures(text, end)));
  const rows = gaps.filter((gap) => /\d/u.test(gap)).length;
  const glued = gaps.filter((gap, nth) => !/^\s.*\s$|^\s+$/su.test(gap) && nth < gaps.length - 1).length;
  if (stretch.length >= LEAST_HEAD && RUN.test(gaps.at(-1) ?? '')) return true;
  if (stretch.length < LEAST_LABELS || glued < LEAST_GLUED) return false;
  return rows >= LEAST_ROWS || stretch.length >= LEAST_HEAD;
}

/** End of the figures behind the last label; a year that a sentence begins with is none of them. */
function endOfFigures(text: string, from: number): number {
  const figures = LEADING_FIGURES.exec(text.slice(from))?.[0] ?? '';
  const isYear = text.charAt(from + figures.length) === '年' && /20\d{2}$/u.test(figures);
  return from + figures.length - (isYear ? 4 : 0);
}
