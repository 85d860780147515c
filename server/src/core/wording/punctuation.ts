import { characterAt, characterBefore } from '../text/character.js';

/** A mark and the full-width one that belongs in its place. */
export interface MarkSlip {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly right: string;
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const HAN = /\p{Script=Han}/u;
/** Chinese characters and the marks that close behind or open before them. */
const CLOSING = /[\p{Script=Han}》”’）〕】％」)]/u;
const ENDING = /[\p{Script=Han}》”’）〕】％]/u;
const OPENING = /[\p{Script=Han}《“‘（〔【「(]/u;
const DOCUMENT_NUMBER =
  /(?<=\p{Script=Han}\s?)([[［【（(])\s?((?:19|20)\d{2})\s?([\]］】）)])(?=\s?第?\s?\d{1,5}\s?号)/gu;
const LATIN = /[A-Za-z]/u;

/**
 * The half-width marks beside Chinese characters, and the wrong brackets around the year of a document number,
 * in order. `words` is prose with addresses and code hidden.
 */
export function findMarkSlips(words: string): readonly MarkSlip[] {
  const numbers = documentNumbers(words);
  const taken = new Set(numbers.map(({ start }) => start));
  const pairs = [...numbers, ...brackets(words).filter(({ start }) => !taken.has(start))];
  // What follows a bracket is judged by the bracket that will stand there.
  const settled = withMarks(words, pairs);
  return [...pairs, ...singleMarks(settled), ...fullStops(settled)].sort((a, b) => a.start - b.start);
}

function withMarks(words: string, slips: readonly MarkSlip[]): string {
  const units = words.split('');
  for (const { start, right } of slips) units[start] = right;
  return units.join('');
}

const slip = (start: number, written: string, right: string): MarkSlip => ({
  start,
  end: start + written.length,
  written,
  right,
});

function documentNumbers(words: string): readonly MarkSlip[] {
  return [...words.matchAll(DOCUMENT_NUMBER)].flatMap((match) => {
    const [whole, open = '', , close = ''] = match;
    return [slip(match.index, open, '〔'), slip(match.index + whole.length - 1, close, '〕')];
  });
}

function singleMarks(words: string): readonly MarkSlip[] {
  const slips: MarkSlip[] = [];
  for (let at = 0; at < words.length; at++) {
    const mark = words.charAt(at);
    const right = FULL[mark];
    if (right === undefined) continue;
    const before = characterBefore(words, at);
    const after = characterAt(words, at + 1);
    // A run of marks (?!, ::) and a mark of an address or of Markdown is not ours to judge.
    if (FULL[before] !== undefined || FULL[after] !== undefined || after === '[' || after === '/') continue;
    const follows = CLOSING.test(before);
    const precedes = OPENING.test(after) && /[\p{N}%％]/u.test(before);
    if (follows || ((mark === ',' || mark === ';') && precedes)) slips.push(slip(at, mark, right));
  }
  return slips;
}

/** A point behind a Chinese character at the end of a line ends a sentence; elsewhere it may part a name. */
function fullStops(words: string): readonly MarkSlip[] {
  const slips: MarkSlip[] = [];
  for (let at = words.indexOf('.'); at >= 0; at = words.indexOf('.', at + 1)) {
    const rest = words.slice(at + 1, at + 4);
    if (ENDING.test(characterBefore(words, at)) && /^[ \t]{0,3}(?:\r|\n|$)/u.test(rest))
      slips.push(slip(at, '.', '。'));
  }
  return slips;
}

/** Pairs of brackets with Chinese beside or inside them. */
function brackets(words: string): readonly MarkSlip[] {
  const slips: MarkSlip[] = [];
  const open: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const mark = words.charAt(at);
    if (mark === '(') open.push(at);
    if (mark !== ')') continue;
    const start = open.pop();
    if (start === undefined) continue;
    const before = characterBefore(words, start);
    const inside = HAN.test(characterAt(words, start + 1)) || HAN.test(characterBefore(words, at));
    // GDP(gross domestic product) is Latin text, whatever follows.
    const beside = HAN.test(before) || (HAN.test(characterAt(words, at + 1)) && !LATIN.test(before));
    if (inside || beside) slips.push(slip(start, '(', '（'), slip(at, ')', '）'));
  }
  return slips;
}
