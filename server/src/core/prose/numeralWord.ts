import type { Source } from './source.js';
import file from './numeralWords.json' with { type: 'json' };

const BY_FIRST: ReadonlyMap<string, readonly string[]> = new Map(
  file.words.map((word) => [
    word.charAt(0),
    file.words.filter((other) => other.startsWith(word.charAt(0))).sort((a, b) => b.length - a.length),
  ]),
);
const NUMERAL = /[零〇一二三四五六七八九十百千万亿两]/u;

/** A word at `at` whose ideographs are no number: 统一, 一方面, 三安全一稳定. The longest wins. */
export const numeralWordAt = ({ plain }: Source, at: number): string | undefined =>
  BY_FIRST.get(plain.charAt(at))?.find(
    (word) =>
      plain.startsWith(word, at) &&
      !(NUMERAL.test(word.slice(-1)) && NUMERAL.test(plain.charAt(at + word.length))) &&
      !(NUMERAL.test(word.charAt(0)) && NUMERAL.test(plain.charAt(at - 1))),
  );
