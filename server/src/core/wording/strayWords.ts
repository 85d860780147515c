import * as v from 'valibot';
import data from './data/strayWords.json' with { type: 'json' };
import { characterAt, characterBefore } from '../text/character.js';

const word = v.pipe(v.string(), v.minLength(1));

const schema = v.strictObject({
  /** Words that a translation or an input method left, and what should stand there. */
  inPlaceOf: v.record(word, word),
  words: v.array(word),
});

const stray = v.parse(schema, data);
const known: ReadonlySet<string> = new Set([...Object.keys(stray.inPlaceOf), ...stray.words]);

export interface StrayWord {
  readonly start: number;
  readonly end: number;
  readonly chinese: string | undefined;
}

const HAN = /\p{Script=Han}/u;
const LATIN = /(?<![\p{Script=Latin}\p{N}_\-.'’])[a-z]{2,12}(?![\p{Script=Latin}\p{N}_\-.'’])/gu;

/** English function words alone between Chinese characters: names and abbreviations are never among them. */
export const findStrayWords = (text: string): readonly StrayWord[] =>
  [...text.matchAll(LATIN)].flatMap((match): readonly StrayWord[] => {
    const [written] = match;
    if (!known.has(written)) return [];
    const end = match.index + written.length;
    if (!HAN.test(neighbour(text, match.index - 1, -1)) || !HAN.test(neighbour(text, end, 1))) return [];
    return [{ start: match.index, end, chinese: stray.inPlaceOf[written] }];
  });

/** The next character that is no space, at most four away. */
function neighbour(text: string, from: number, step: 1 | -1): string {
  for (let at = from, left = 4; left > 0; at += step, left--) {
    const character = step === 1 ? characterAt(text, at) : characterBefore(text, at + 1);
    if (character.trim() !== '') return character;
  }
  return '';
}
