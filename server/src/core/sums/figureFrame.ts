import type Big from 'big.js';
import { range, type Range } from '../text/range.js';
import { inBaseUnit } from '../prose/measureWord.js';
import type { Count, NumberRange, Quantity } from '../prose/quantity.js';
import type { BracketSpan, Clause } from '../prose/readSentences.js';
import type { ProseSentence } from '../prose/paragraph.js';

/** A counted thing as the author writes it: label, number, unit. */
export interface Figure {
  readonly quantity: Count | NumberRange;
  /** On one scale for money, so that 元 and 万元 compare. */
  readonly value: Big;
  /** Empty where the author left it out: 部分公开 67，. */
  readonly unit: string;
  /** False for 30 余件, 20—30 件 and where the unit is left out. */
  readonly certain: boolean;
  /** From the start of its clause, or the figure before, to its end. */
  readonly phrase: Range;
  /** What stands before the number in its clause, behind the quantity before, without brackets. */
  readonly label: string;
  /** What stands behind it in its clause, without brackets, up to the next quantity. */
  readonly tail: string;
  /** Index of its clause in the frame. */
  readonly clause: number;
  /** Whether 、 ties its clause to the one before. */
  readonly joined: boolean;
}

/** A sentence without its round brackets, or the inside of one of them. Titles and quotations are no part of it. */
export interface Frame {
  readonly range: Range;
  /** The text of the frame, spaces for what is in brackets, so that offsets hold. */
  readonly plain: string;
  readonly clauses: readonly Clause[];
  readonly figures: readonly Figure[];
  /** Percentages of the frame, in order. */
  readonly percents: readonly Extract<Quantity, { readonly kind: 'percent' }>[];
  readonly inner: readonly InnerFrame[];
}

export interface InnerFrame extends Frame {
  /** The figure right before the bracket. */
  readonly opener: Figure | undefined;
}

/** 300 条，（其中…）: such a bracket divides the figure before it, whatever the comma. */
const COMMA = /^\s*[，,]\s*$/u;
const AMONG = '其中';
const AMONG_AHEAD = 8;

/** Nobody writes more; deeper brackets are not read. */
const MAX_DEPTH = 6;

interface Span {
  readonly range: Range;
  readonly clauses: readonly Clause[];
  readonly brackets: readonly BracketSpan[];
}

export function frameOf(text: string, sentence: ProseSentence): Frame {
  return readFrame(text, sentence, sentence.quantities, 0);
}

function readFrame(text: string, span: Span, quantities: readonly Quantity[], depth: number): Frame {
  const plain = blank(text, span);
  const inBracket: Quantity[][] = span.brackets.map(() => []);
  const own: Quantity[] = [];
  let bracket = 0;
  for (const quantity of quantities) {
    while ((span.brackets[bracket]?.range.end ?? Infinity) <= quantity.range.start) bracket++;
    const around = span.brackets[bracket];
    if (around !== undefined && around.range.start <= quantity.range.start) inBracket[bracket]?.push(quantity);
    else own.push(quantity);
  }
  const figures = readFigures(plain, span, own);
  const inner = depth >= MAX_DEPTH ? [] : readInner(text, plain, span, figures, inBracket, depth);
  const percents = own.filter((quantity) => quantity.kind === 'percent');
  return { range: span.range, plain, clauses: span.clauses, figures, percents, inner };
}

function readInner(
  text: string,
  plain: string,
  span: Span,
  figures: readonly Figure[],
  inBracket: readonly (readonly Quantity[])[],
  depth: number,
): readonly InnerFrame[] {
  let next = 0;
  return span.brackets.flatMap((bracket, index): readonly InnerFrame[] => {
    while ((figures[next]?.quantity.range.end ?? Infinity) <= bracket.range.start) next++;
    const quantities = inBracket[index] ?? [];
    if (!/[（(]/u.test(bracket.open) || quantities.length === 0) return [];
    const before = figures[next - 1];
    const gap =
      before && plain.slice(before.quantity.range.end - span.range.start, bracket.range.start - span.range.start);
    const inside = text.slice(bracket.inner.start, bracket.inner.start + AMONG_AHEAD);
    const opener =
      gap?.trim() === '' || (gap !== undefined && COMMA.test(gap) && inside.trim().startsWith(AMONG))
        ? before
        : undefined;
    return [{ ...readFrame(text, { ...bracket, range: bracket.inner }, quantities, depth + 1), opener }];
  });
}

/** Each bracket becomes as many spaces. */
function blank(text: string, { range: whole, brackets }: Span): string {
  const parts: string[] = [];
  let at = whole.start;
  for (const bracket of brackets) {
    parts.push(text.slice(at, bracket.range.start), ' '.repeat(bracket.range.end - bracket.range.start));
    at = bracket.range.end;
  }
  parts.push(text.slice(at, whole.end));
  return parts.join('');
}

function readFigures(plain: string, span: Span, quantities: readonly Quantity[]): readonly Figure[] {
  const words = (stretch: Range): string =>
    plain.slice(stretch.start - span.range.start, stretch.end - span.range.start).replace(/\s+/gu, '');
  const figures: Figure[] = [];
  let clause = 0;
  let floor = span.range.start;
  for (const [index, quantity] of quantities.entries()) {
    while (clause < span.clauses.length - 1 && (span.clauses[clause]?.range.end ?? 0) < quantity.range.end) clause++;
    const { start, end } = span.clauses[clause]?.range ?? span.range;
    const next = Math.min(end, quantities[index + 1]?.range.start ?? end);
    const label = words(range(Math.min(Math.max(start, floor), quantity.range.start), quantity.range.start));
    const tail = words(range(quantity.range.end, Math.max(next, quantity.range.end)));
    const from = Math.max(start, figures.at(-1)?.quantity.range.end ?? start);
    const phrase = range(Math.min(from, quantity.range.start), quantity.range.end);
    const figure = toFigure(quantity, {
      label,
      tail,
      clause,
      phrase,
      joined: span.clauses[clause - 1]?.mark === '、',
    });
    if (figure !== undefined) figures.push(figure);
    floor = quantity.range.end;
  }
  return figures;
}

type Place = Pick<Figure, 'label' | 'tail' | 'clause' | 'phrase' | 'joined'>;

function toFigure(quantity: Quantity, place: Place): Figure | undefined {
  if (quantity.kind !== 'count' && quantity.kind !== 'range') return undefined;
  const { unit, value } = quantity;
  if (unit === '%' || unit === '‰' || (unit === undefined && place.tail !== '')) return undefined;
  if (unit === undefined || quantity.kind === 'range')
    return { quantity, value, unit: unit ?? '', certain: false, ...place };
  const base = inBaseUnit(quantity);
  return {
    quantity,
    value: base.value,
    unit: base.unit ?? unit,
    certain: quantity.approximation === undefined,
    ...place,
  };
}
