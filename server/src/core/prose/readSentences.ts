import { range, type Range } from '../text/range.js';

/** A stretch between two of ，、： or brackets' ends. `mark` is what ends it; empty at the end of its sentence. */
export interface Clause {
  /** Without the mark and white space around. */
  readonly range: Range;
  readonly mark: string;
}

/** What stands in brackets or quotation marks, with what is nested in it. */
export interface BracketSpan {
  readonly open: string;
  /** With both marks. */
  readonly range: Range;
  readonly inner: Range;
  /** The inner text, divided as a sentence is. */
  readonly clauses: readonly Clause[];
  readonly brackets: readonly BracketSpan[];
}

/** A sentence ends with 。！？； or its paragraph; brackets and quotations are not torn apart. */
export interface Sentence {
  /** Without white space around, with the mark that ends it. */
  readonly range: Range;
  /** The mark that ends it; empty at the end of a paragraph. */
  readonly mark: string;
  /** Clauses of the sentence itself; one may contain brackets. */
  readonly clauses: readonly Clause[];
  readonly brackets: readonly BracketSpan[];
}

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
};
const ENDS: ReadonlySet<string> = new Set('。！？；!?;');
const DIVIDERS: ReadonlySet<string> = new Set('，、：,:');
const PARAGRAPH_END = /(?:\r\n|\r|\n)[^\S\r\n]{0,99}(?:\r\n|\r|\n)/y;

/** The sentences of `within`, in order. Linear in its length. */
export function readSentences(text: string, within: Range): readonly Sentence[] {
  const pairs = pairBrackets(text, within);
  const sentences: Sentence[] = [];
  let frame = openFrame(within.start);
  const stack: Frame[] = [];
  const close = (end: number, next: number, mark: string): void => {
    const whole = trimmed(text, frame.start, end + mark.length);
    if (whole.start < whole.end) {
      const clauses = withLast(text, frame, end);
      sentences.push({ range: whole, mark, clauses, brackets: frame.brackets });
    }
    frame = openFrame(next);
  };
  for (let at = within.start; at < within.end; at++) {
    const char = text.charAt(at);
    const partner = pairs.get(at);
    if (partner !== undefined && partner > at) {
      stack.push(frame);
      frame = openFrame(at + 1);
    } else if (partner !== undefined) {
      const inner = frame;
      frame = stack.pop() ?? openFrame(at);
      frame.brackets.push({
        open: text.charAt(partner),
        range: range(partner, at + 1),
        inner: range(partner + 1, at),
        clauses: withLast(text, inner, at),
        brackets: inner.brackets,
      });
    } else if (stack.length === 0 && ENDS.has(char) && !joinsLatin(text, at)) {
      close(at, at + 1, char);
    } else if (stack.length === 0 && endsParagraph(text, at)) {
      close(at, at, '');
    } else if ((DIVIDERS.has(char) || ENDS.has(char)) && !joinsLatin(text, at)) {
      frame.clauses.push({ range: trimmed(text, frame.clauseStart, at), mark: char });
      frame.clauseStart = at + 1;
    }
  }
  close(within.end, within.end, '');
  return sentences;
}

interface Frame {
  readonly start: number;
  clauseStart: number;
  readonly clauses: Clause[];
  readonly brackets: BracketSpan[];
}

const openFrame = (start: number): Frame => ({ start, clauseStart: start, clauses: [], brackets: [] });

function withLast(text: string, frame: Frame, end: number): readonly Clause[] {
  const last = trimmed(text, frame.clauseStart, end);
  return last.start < last.end ? [...frame.clauses, { range: last, mark: '' }] : frame.clauses;
}

/** Marks that open or close, each with its partner; one without a partner in its paragraph is an ordinary mark. */
function pairBrackets(text: string, within: Range): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly at: number; readonly closing: string }[] = [];
  const waiting = new Map<string, number>();
  const count = (closing: string, by: number): void => {
    waiting.set(closing, (waiting.get(closing) ?? 0) + by);
  };
  for (let at = within.start; at < within.end; at++) {
    const char = text.charAt(at);
    const closes = char === ')' ? '）' : char;
    const closing = PAIRS[char];
    if (closing !== undefined) {
      open.push({ at, closing });
      count(closing, 1);
    } else if ((waiting.get(closes) ?? 0) > 0) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        count(last.closing, -1);
        if (last.closing !== closes) continue;
        pairs.set(last.at, at).set(at, last.at);
        break;
      }
    } else if (endsParagraph(text, at)) {
      open.length = 0;
      waiting.clear();
    }
  }
  return pairs;
}

function endsParagraph(text: string, at: number): boolean {
  if (text[at] !== '\n' && text[at] !== '\r') return false;
  PARAGRAPH_END.lastIndex = at;
  return PARAGRAPH_END.test(text);
}

/** `,` in 1,234, `:` in 14:38 and `?` in an address divide nothing. */
const joinsLatin = (text: string, at: number): boolean =>
  /[,:;!?]/u.test(text.charAt(at)) && /[\w/=]/u.test(text.charAt(at - 1)) && /[\w/=]/u.test(text.charAt(at + 1));

function trimmed(text: string, start: number, end: number): Range {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  return range(from, to);
}
