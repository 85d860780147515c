import * as v from 'valibot';
import { halfWidthDigits } from '../text/normalise.js';
import type { Sentence } from './passages.js';
import data from './data/privacy.json' with { type: 'json' };

const words = v.pipe(v.string(), v.minLength(1));
const list = v.array(words);

const schema = v.strictObject({
  surnames: words,
  /** Words in front of a private person's name. */
  persons: list,
  /** Words that begin like a name. */
  notNames: list,
  /** Behind a surname alone these hide the name well enough. */
  titles: list,
  /** Characters that no given name has here: 某 above all, which hides one. */
  notInNames: words,
  behindNames: list,
  /** A number beside these is the office's own. */
  contact: list,
  /** A number in a sentence on these is a private one all the same. */
  private: list,
  /** In front of a number: it numbers something else than a telephone. */
  otherNumbers: list,
});

const patterns = v.parse(schema, data);

export interface PersonalDatum {
  readonly kind: 'identity' | 'mobile' | 'name';
  /** In the sentence. */
  readonly start: number;
  readonly end: number;
}

const IDENTITY = /(?<![\dA-Za-z.])[1-9]\d{16}[\dXx](?![\dA-Za-z])/gu;
const MOBILE = /(?<![\dA-Za-z.-])1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\d.]|[A-Za-z])/gu;
const PERSON = new RegExp(
  `(?<!被)(?:${patterns.persons.join('|')})[：:]?\\s{0,2}([${patterns.surnames}]\\p{Script=Han}{1,2})`,
  'gu',
);
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
/** Weights of GB 11643-1999. */
const WEIGHTS: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Whether 18 characters are an identity number of GB 11643-1999: region, date of birth and check digit fit. */
export function isIdentityNumber(written: string): boolean {
  if (!/^\d{17}[\dXx]$/u.test(written) || !PROVINCES.has(written.slice(0, 2))) return false;
  const [year, month, day] = [written.slice(6, 10), written.slice(10, 12), written.slice(12, 14)].map(Number);
  const born = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  if (born.getUTCMonth() + 1 !== month || born.getUTCDate() !== day || born.getUTCFullYear() < 1900) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(written[index]), 0);
  return CHECK_DIGITS[sum % 11] === written.slice(17).toUpperCase();
}

/** Numbers and names of private persons in a sentence; only what is certain. */
export function findPersonalData({ text: written }: Sentence): readonly PersonalDatum[] {
  const text = halfWidthDigits(written);
  return [...identities(text), ...mobiles(text), ...names(text)].sort((a, b) => a.start - b.start);
}

const identities = (text: string): readonly PersonalDatum[] =>
  [...text.matchAll(IDENTITY)]
    .filter(([number]) => isIdentityNumber(number))
    .map((match) => ({ kind: 'identity', start: match.index, end: match.index + match[0].length }));

function mobiles(text: string): readonly PersonalDatum[] {
  const isOffices = has(patterns.contact, text) && !has(patterns.private, text);
  if (isOffices) return [];
  return [...text.matchAll(MOBILE)]
    .filter((match) => {
      const before = text.slice(Math.max(0, match.index - 8), match.index);
      const after = text.slice(match.index + match[0].length).trimStart();
      return !has(patterns.otherNumbers, before) && !/^(?:号(?!码)|元|万|件|条|次|人|个)/u.test(after);
    })
    .map((match) => ({ kind: 'mobile', start: match.index, end: match.index + match[0].length }));
}

function names(text: string): readonly PersonalDatum[] {
  return [...text.matchAll(PERSON)].flatMap((match): readonly PersonalDatum[] => {
    const longest = match[1] ?? '';
    const start = match.index + match[0].length - longest.length;
    // A name of three characters before one of two: 张建国 before 张建.
    const name = [longest, longest.slice(0, 2)].find(
      (candidate) => candidate.length > 1 && isName(candidate, text.slice(start + candidate.length)),
    );
    return name === undefined ? [] : [{ kind: 'name', start, end: start + name.length }];
  });
}

const isName = (name: string, behind: string): boolean =>
  !patterns.notNames.some((word) => name.startsWith(word)) &&
  !patterns.titles.some((title) => (name + behind).startsWith(title, 1)) &&
  !Array.from(name.slice(1)).some((character) => patterns.notInNames.includes(character)) &&
  patterns.behindNames.some((word) => behind.trimStart().startsWith(word));

const has = (wanted: readonly string[], text: string): boolean => wanted.some((word) => text.includes(word));
