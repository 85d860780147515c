import type { Figure } from './figureFrame.js';
import kinds from './data/partKinds.json' with { type: 'json' };

const pattern = (list: readonly string[]): RegExp => new RegExp(list.join('|'), 'u');

/** Two things of which there is no third: 主办, 协办. */
const PAIRS = kinds.pairs.map(({ one, other, ofOutcome }) => ({
  one: pattern(one),
  other: pattern(other),
  ofOutcome,
}));
/** Things that stand beside one another and leave nothing out: 予以公开, 部分公开, 不予公开. */
const SETS = kinds.sets.map(({ words, ofOutcome }) => ({ words: pattern(words), ofOutcome }));

const wordsOf = ({ label, tail }: Figure): string => label + tail;

/** Whether two parts are a pair that leaves nothing out. */
export const isPair = (parts: readonly Figure[]): boolean => PAIRS.some((pair) => fitsPair(parts, pair));

/** Whether three or more parts are all of one set. */
export const isSet = (parts: readonly Figure[]): boolean => SETS.some((set) => fitsSet(parts, set));

/** `origin`: only by who or where from; `all`: by what became of them too. */
export const dividesWhole = (parts: readonly Figure[], by: 'origin' | 'all'): boolean =>
  PAIRS.some((pair) => (by === 'all' || !pair.ofOutcome) && fitsPair(parts, pair)) ||
  SETS.some((set) => (by === 'all' || !set.ofOutcome) && fitsSet(parts, set));

function fitsPair(parts: readonly Figure[], { one, other }: (typeof PAIRS)[number]): boolean {
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length > 2) return false;
  const [a, b] = [wordsOf(first), wordsOf(second)];
  return (one.test(a) && other.test(b)) || (one.test(b) && other.test(a));
}

const fitsSet = (parts: readonly Figure[], { words }: (typeof SETS)[number]): boolean =>
  parts.length > 2 && parts.every((part) => words.test(wordsOf(part)));
