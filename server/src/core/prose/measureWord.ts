import Big from 'big.js';
import type { Quantity } from './quantity.js';
import type { Source } from './source.js';
import words from './measureWords.json' with { type: 'json' };

interface Entry {
  readonly word: string;
  readonly afterDigitsOnly: boolean;
  readonly notBefore: readonly string[];
}

const notBefore: Readonly<Record<string, readonly string[] | undefined>> = words.notBefore;
const entry = (word: string, afterDigitsOnly: boolean): Entry => ({
  word,
  afterDigitsOnly,
  notBefore: notBefore[word] ?? [],
});

const all: readonly Entry[] = [
  ...words.plain.map((word) => entry(word, false)),
  ...words.money.map(({ word }) => entry(word, false)),
  ...words.afterDigitsOnly.map((word) => entry(word, true)),
].sort((a, b) => b.word.length - a.word.length);

/** By their first character, longest first. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = new Map(
  all.map(({ word }) => [word.charAt(0), all.filter((other) => other.word.startsWith(word.charAt(0)))]),
);

const MONEY: ReadonlyMap<string, { readonly base: string; readonly scale: string }> = new Map(
  words.money.map(({ word, base, scale }) => [word, { base, scale }]),
);

/**
 * The measure word at `at`, the longest that fits. A word that begins another noun (3 部门, 2 条例) is none.
 * `chinese`: behind a Chinese numeral, where 一面 and 一道 do not count.
 */
export function measureWordAt({ plain }: Source, at: number, chinese: boolean): string | undefined {
  return ENTRIES.get(plain.charAt(at))?.find(
    (candidate) =>
      !(chinese && candidate.afterDigitsOnly) &&
      plain.startsWith(candidate.word, at) &&
      !candidate.notBefore.some((next) => plain.startsWith(next, at + candidate.word.length)),
  )?.word;
}

/** Whether the word is a unit of money that holds a scale of its own: 万元. */
export const isScaledMoney = (word: string): boolean => (MONEY.get(word)?.scale ?? '1') !== '1';

/** Value and unit on one scale, so that 1.2 亿元 and 12000 万元 compare as equal. */
export function inBaseUnit(quantity: Extract<Quantity, { readonly kind: 'count' }>): {
  readonly value: Big;
  readonly unit: string | undefined;
} {
  const money = quantity.unit === undefined ? undefined : MONEY.get(quantity.unit);
  if (money === undefined) return { value: quantity.value, unit: quantity.unit };
  return { value: quantity.value.times(new Big(money.scale)), unit: money.base };
}
