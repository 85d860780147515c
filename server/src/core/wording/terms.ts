import * as v from 'valibot';
import type { Localized } from '../messages/locale.js';
import { beginsClause } from './passages.js';
import data from './data/terms.json' with { type: 'json' };

const words = v.pipe(v.string(), v.minLength(1));

const schema = v.strictObject({
  terms: v.array(
    v.strictObject({
      /** Longest first. */
      wrong: v.array(words),
      right: words,
      reason: v.strictObject({ 'zh-CN': words, en: words }),
      /** Only where a clause begins: elsewhere the word may be right. */
      atClauseStart: v.optional(v.boolean(), false),
      /** Only in front of a point in time. */
      before: v.optional(v.literal('date')),
      /** Only with one of these in the same clause. */
      near: v.optional(v.array(words), []),
      /** Not in front of these, which make another word of it. */
      notBefore: v.optional(v.array(words), []),
    }),
  ),
});

type Term = v.InferOutput<typeof schema>['terms'][number];

export interface TermSlip {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly reason: Localized;
}

const { terms } = v.parse(schema, data);

const POINT_IN_TIME =
  /^\s{0,3}(?:[12]\d{3}\s{0,3}年|[12]?\d\s{0,3}月|二[〇○零]|目前|当前|今年|本年|年底|年末|报告期末|上年|去年)/u;
const CLAUSE = 16;
const MARK = /[，。；：！？,;:!?\n]/u;

/** The slips in a text, in order. */
export const findTermSlips = (text: string): readonly TermSlip[] =>
  terms.flatMap((term) => slipsOf(term, text)).sort((a, b) => a.start - b.start);

function slipsOf(term: Term, text: string): readonly TermSlip[] {
  const slips: TermSlip[] = [];
  for (const wrong of term.wrong) {
    for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
      const end = at + wrong.length;
      if (slips.some((slip) => slip.start <= at && at < slip.end) || !fits(term, text, at, end)) continue;
      slips.push({ start: at, end, right: term.right, reason: term.reason });
    }
  }
  return slips;
}

function fits(term: Term, text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + CLAUSE);
  if (term.notBefore.some((word) => rest.startsWith(word))) return false;
  if (term.atClauseStart && !beginsClause(text, start)) return false;
  if (term.before === 'date' && !POINT_IN_TIME.test(rest)) return false;
  if (term.near.length === 0) return true;
  const before =
    text
      .slice(Math.max(0, start - CLAUSE), start)
      .split(MARK)
      .at(-1) ?? '';
  const after = rest.split(MARK)[0] ?? '';
  return term.near.some((word) => before.includes(word) || after.includes(word));
}
