import type Big from 'big.js';
import { range, type Range } from '../text/range.js';
import { plainText } from './plainText.js';
import type { NumeralSpelling, Quantity, ShownFigure } from './quantity.js';

/** How far before its start a reading may look: for 届 before 四次会议, for the mark before a list number. */
export const CONTEXT = 40;

/** A stretch of text being read. Offsets are counted from `base`, with some context before `first`. */
export interface Source {
  readonly base: number;
  readonly first: number;
  readonly plain: string;
  readonly original: string;
  /** The figures of references, by the offset at which these begin in the whole text. */
  readonly shown: ReadonlyMap<number, ShownFigure>;
}

/** What a reader found: where to go on, and the quantity unless the words are no quantity at all. */
export interface Reading {
  readonly end: number;
  readonly quantity: Quantity | undefined;
}

/** Reads at `at`; may look back, but not reach back beyond `floor`, where the last quantity ended. */
export type Reader = (source: Source, at: number, floor: number) => Reading | undefined;

export function openSource(text: string, start: number, end: number, figures: readonly ShownFigure[]): Source {
  const base = Math.max(0, start - CONTEXT);
  const original = text.slice(base, Math.max(start, end));
  const shown = new Map(figures.map((figure) => [figure.range.start, figure]));
  return { base, first: start - base, plain: plainText(original), original, shown };
}

/** The figure of the reference that begins at `at`, and where that ends. */
export function shownAt(
  { base, shown }: Source,
  at: number,
): { readonly end: number; readonly value: Big } | undefined {
  const figure = shown.get(base + at);
  return figure && { end: figure.range.end - base, value: figure.value };
}

/** Range in the whole text. */
export const rangeIn = ({ base }: Source, start: number, end: number): Range => range(base + start, base + end);

/** Runs a sticky expression at `at`. Each has bounded repetition only, so that one try costs a constant. */
export function matchAt(sticky: RegExp, { plain }: Source, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(plain) ?? undefined;
}

/** End of the white space at `at`, one line break included, as authors leave it between number and unit. */
export const skipGap = (source: Source, at: number): number => at + (matchAt(GAP, source, at)?.[0].length ?? 0);

const GAP = / {0,4}(?:\r?\n {0,4})?/uy;

export function spellingOf(source: Source, start: number, end: number): NumeralSpelling {
  if (shownAt(source, start) !== undefined) return 'reference';
  const written = source.original.slice(start, end);
  const found: NumeralSpelling[] = [];
  if (/[0-9]/u.test(written)) found.push('arabic');
  if (/[０-９]/u.test(written)) found.push('fullWidth');
  if (/[零〇○一二三四五六七八九十百千万亿两几半]/u.test(written)) found.push('chinese');
  return found.length > 1 ? 'mixed' : (found[0] ?? (/\p{Script=Han}/u.test(written) ? 'chinese' : 'arabic'));
}
