import { range, type Range } from '../text/range.js';
import { claimWordAt, type Feature } from './claimWords.js';
import { isPiece } from './resolveClaim.js';
import type { DateQuantity, Quantity } from '../prose/quantity.js';

/** A piece of a sentence as the reader of claims sees it. */
export type ClaimToken =
  | { readonly kind: 'word'; readonly feature: Feature; readonly range: Range }
  | { readonly kind: 'unknown'; readonly range: Range }
  | { readonly kind: 'figure'; readonly quantity: Quantity; readonly range: Range }
  /** A figure that is read from its cell: {=path}. */
  | { readonly kind: 'reference'; readonly range: Range }
  /** ， ： or a bracket ends what a figure is said of; 、 only lists. */
  | { readonly kind: 'mark' | 'listMark'; readonly range: Range };

export interface TokenContext {
  readonly year: number | undefined;
  /** Words for the body itself, longest first: its name, and 全市 for a city. */
  readonly ownNames: readonly string[];
  /** 我办 may be the office or the government it reports for: a figure of its own is not compared. */
  readonly isOffice: boolean;
}

const MARKS: ReadonlySet<string> = new Set('，：,:;；。！？!?()|');
const QUOTES: ReadonlySet<string> = new Set('"\'「」『』');
/** 予以公开：12 件, 自然人（20 件）: the figure is still of what stands before. */
const BEFORE_FIGURE: ReadonlySet<string> = new Set('：:(');
/** Between two figures of time there is no claim: 5 个工作日内答复 6 件 counts only the quick answers. */
const TIME = /(?:日|天|小时|分钟|秒|周|个月|年|岁)$/u;

/** The tokens of a sentence; white space is none. `plain` is its text from `start`, with half-width marks. */
export function readTokens(
  plain: string,
  start: number,
  quantities: readonly Quantity[],
  context: TokenContext,
): readonly ClaimToken[] {
  const tokens: ClaimToken[] = [];
  let next = 0;
  let at = 0;
  const push = (kind: 'unknown' | 'mark' | 'listMark' | 'reference', length: number): void => {
    tokens.push({ kind, range: range(start + at, start + at + length) });
    at += length;
  };
  while (at < plain.length) {
    while ((quantities[next]?.range.start ?? Infinity) < start + at) next++;
    const quantity = quantities[next];
    const char = plain.charAt(at);
    const word = claimWordAt(plain, at);
    if (quantity?.range.start === start + at) {
      tokens.push(quantityToken(quantity, context.year));
      at = Math.max(at + 1, quantity.range.end - start);
    } else if (/\s/u.test(char) || (word === undefined && QUOTES.has(char))) {
      at++;
    } else if (BEFORE_FIGURE.has(char) && quantity?.range.start === start + at + 1 && quantity.kind === 'count') {
      at++;
    } else if (plain.startsWith('{=', at)) {
      push('reference', lengthTo(plain, at, '}'));
      if (isPiece(plain.charAt(at))) at++;
    } else if (char === '《') {
      push('unknown', lengthTo(plain, at, '》'));
    } else if (word === undefined && MARKS.has(char)) {
      push('mark', 1);
    } else if (char === '、') {
      push('listMark', 1);
    } else {
      const own = context.ownNames.find((name) => plain.startsWith(name, at));
      const length = Math.max(own?.length ?? 0, word?.word.length ?? 0);
      if (length === 0) push('unknown', 1);
      else {
        const feature = word?.word.length === length ? word.category : 'own';
        if (feature === 'own' && context.isOffice) push('unknown', length);
        else {
          tokens.push({ kind: 'word', feature, range: range(start + at, start + at + length) });
          at += length;
        }
      }
    }
  }
  return tokens;
}

/** The longest title or path that is looked for. */
const LONGEST = 200;

const lengthTo = (plain: string, at: number, close: string): number =>
  plain.slice(at, at + LONGEST).indexOf(close) + 1 || 1;

function quantityToken(quantity: Quantity, year: number | undefined): ClaimToken {
  switch (quantity.kind) {
    case 'date':
      return { kind: 'word', feature: periodOf(quantity, year), range: quantity.range };
    case 'listMark':
      return { kind: 'mark', range: quantity.range };
    case 'count':
    case 'range':
      if (quantity.spelling === 'reference') return { kind: 'reference', range: quantity.range };
      if (TIME.test(quantity.unit ?? '')) return { kind: 'unknown', range: quantity.range };
      return { kind: 'figure', quantity, range: quantity.range };
    case 'percent':
      return { kind: 'figure', quantity, range: quantity.range };
    default:
      return { kind: 'unknown', range: quantity.range };
  }
}

/** How a date relates to the report year. A report that does not tell its year speaks of it with every year. */
function periodOf({ from, to }: DateQuantity, year: number | undefined): Feature {
  const isWhole =
    (from.month === undefined && from.day === undefined && to === undefined) ||
    (from.month === 12 && from.day === 31 && to === undefined) ||
    (from.month === 1 && (from.day ?? 1) === 1 && to?.month === 12 && (to.day ?? 31) === 31);
  if (!isWhole || (to?.year ?? from.year) !== from.year) return 'otherPeriod';
  if (year === undefined || from.year === undefined || from.year === year) return 'thisYear';
  if (from.year === year - 1) return 'lastYear';
  return from.year === year + 1 ? 'nextYear' : 'otherPeriod';
}
