import Big from 'big.js';
import type { FigureClaim } from './claim.js';
import type { Feature } from './claimWords.js';

/** A number of applications that a sentence gives, whether the table counts it or not. */
export interface HeardFigure {
  readonly value: Big;
  /** `left`: handed on to the next year, or not yet done; `other`: anything else, such as 撤回 2 件. */
  readonly role: 'received' | 'answered' | 'left' | 'other';
  readonly claim: FigureClaim | undefined;
}

const PENDING = /正在|尚未|未办|未答|待|在办|^余|^其余|^剩/u;

/** 不予受理, 撤销受理. */
const REFUSED = /不|撤/u;

export function roleOf(features: ReadonlySet<Feature>, words: string): HeardFigure['role'] {
  if (features.has('carry') || PENDING.test(words)) return 'left';
  if (REFUSED.test(words)) return 'other';
  if (features.has('received') || features.has('receivedNew')) return 'received';
  return features.has('answered') ? 'answered' : 'other';
}

/**
 * Answers that are one outcome among others: in 受理 12 件，答复 7 件，不予受理 4 件，撤回 1 件 the 7 are not all that
 * was dealt with, which is what the table counts.
 */
export function partAnswers(heard: readonly HeardFigure[]): ReadonlySet<FigureClaim> {
  const received = heard.filter(({ role }) => role === 'received');
  const others = sumOf(heard, 'other');
  const left = sumOf(heard, 'left');
  const answers = heard.filter(({ role }) => role === 'answered');
  const isPart = ({ value }: HeardFigure): boolean =>
    others.gt(0) && received.some((whole) => whole.value.eq(value.plus(others).plus(left)));
  return new Set(answers.flatMap((answer) => (answer.claim !== undefined && isPart(answer) ? [answer.claim] : [])));
}

const sumOf = (heard: readonly HeardFigure[], wanted: HeardFigure['role']): Big =>
  heard.reduce((sum, { value, role }) => (role === wanted ? sum.plus(value) : sum), new Big(0));
