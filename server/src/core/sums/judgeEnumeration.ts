import Big from 'big.js';
import type { Enumeration, EnumerationForm } from './enumerations/enumeration.js';
import { isOpen, isRest, mayOverlap, mixesFacets, saysRepeated, startsAnew } from './enumerationWords.js';
import type { Figure } from './figureFrame.js';
import { slipOf } from '../relations/slip.js';
import { inBaseUnit } from '../prose/measureWord.js';
import { isPair, isSet } from './partKinds.js';
import { precisionOf } from '../prose/precision.js';

/** How much of the whole the parts may lack before the list counts as a choice of examples. */
const SHORTFALL: Readonly<Record<EnumerationForm, number>> = {
  among: 0.12,
  examples: 0,
  within: 0.12,
  colon: 0.25,
  bracket: 0.25,
  total: 1,
  sum: 0.3,
  respectively: 0.25,
  alike: 0.15,
  divided: 0.15,
  shares: 1,
};
/** Of a small whole one may be lacking: 4 件 with parts 2 and 1. */
const ONE_OF = 0.26;
const WITH_REST = 0.5;
const OF_PAIR = 0.5;
const OF_SET = 0.25;
/** How far the parts may exceed the whole before another whole is the likelier reading. */
const EXCESS = 0.4;
const CLAUSE = 30;
const SMALL = 5;
/** Forms in which the whole stands right before the parts, so that none of them can be more than it. */
const TIED: ReadonlySet<EnumerationForm> = new Set(['among', 'bracket', 'within', 'colon']);

/**
 * The sum of the parts when it certainly contradicts the whole, else undefined. Lists that overlap, name examples,
 * or fit another figure beside them are never judged.
 */
export function contradictingSum(text: string, list: Enumeration): Big | undefined {
  const { whole, parts, others, form, beside = [] } = list;
  if (beside.length > 0) return contradictingBoth(text, list, beside);
  const values = parts.map(({ value }) => value);
  const sum = add(values);
  const slack = slackOf(text, whole, parts);
  const is = (value: Big, target = whole.value): boolean => value.minus(target).abs().lte(slack);
  if (is(sum) || others.some((other) => is(sum, other.value)) || fitsTogether(whole, others, sum, is)) return undefined;
  if (fitsInAnyUnit(list, sum, is)) return undefined;

  const largest = values.reduce((max, value) => (value.gt(max) ? value : max), new Big(0));
  const exceeds = largest.minus(whole.value).gt(slack) && !others.some(({ value }) => value.gte(largest));
  if (parts.length === 1) return exceeds && (form === 'among' || form === 'bracket') ? sum : undefined;
  // Parts of one set neither overlap nor end before their list does.
  const isOneKind = isPair(parts) || isSet(parts);
  if (!isOneKind && runFits(list, is)) return undefined;
  if (exceeds && TIED.has(form)) return sum;
  if (!exceeds && !isOneKind && (mixesFacets(parts) || overlaps(values, whole.value, is))) return undefined;

  const difference = sum.minus(whole.value);
  if (difference.gt(0)) return exceedsCertainly(text, list, difference) ? sum : undefined;
  return lacksLittle(list, difference.neg()) ? sum : undefined;
}

/** What is divided, where two wholes stand side by side. */
export const totalValue = ({ whole, beside = [] }: Enumeration): Big =>
  add([whole, ...beside].map(({ value }) => value));

/** Two wholes side by side: whichever is divided, or both together, the parts must contradict it. */
function contradictingBoth(text: string, list: Enumeration, beside: readonly Figure[]): Big | undefined {
  const { whole, others } = list;
  const rest = others.filter((other) => !beside.includes(other));
  const together = { ...list, whole: { ...whole, value: totalValue(list) }, others: rest, beside: [] };
  const sum = contradictingSum(text, together);
  if (sum === undefined) return undefined;
  const contradicts = (one: Figure): boolean => {
    const lack = one.value.minus(sum);
    return lack.lt(0) || (lack.gt(0) && lacksLittle({ ...list, whole: one }, lack));
  };
  return [whole, ...beside].every(contradicts) ? sum : undefined;
}

function exceedsCertainly(text: string, list: Enumeration, difference: Big): boolean {
  const { whole, parts, others, form } = list;
  const [first] = parts;
  if (first === undefined || saysRepeated(textAround(text, list)) || parts.every(mayOverlap)) return false;
  if (form === 'total' || form === 'shares' || difference.lte(whole.value.times(EXCESS)) || isPair(parts)) return true;
  const between = text.slice(whole.quantity.range.end, first.quantity.range.start);
  if (!TIED.has(form) || others.length > 0 || /[。！？]/u.test(between) || parts.some(mayOverlap)) return false;
  return isSlip(whole.value, whole.value.plus(difference));
}

/** Whether a likely slip of the pen makes one number of the other: 46 and 26, 252 and 25. */
function isSlip(written: Big, meant: Big): boolean {
  const [from, to] = [written.toFixed(), meant.toFixed()];
  if (!/^\d+$/u.test(from) || !/^\d+$/u.test(to)) return false;
  return ['transposed', 'length', 'digit'].includes(slipOf([{ cell: 0, value: BigInt(to) }], [BigInt(from)]));
}

/** The list with the clause behind it. */
function textAround(text: string, { whole, parts }: Enumeration): string {
  const places = [whole, ...parts].map(({ quantity }) => quantity.range);
  const end = Math.max(...places.map((place) => place.end));
  return text.slice(Math.min(...places.map(({ start }) => start)), end + CLAUSE);
}

const add = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));

/** 1.2 万 is exact to a thousand, 12.3 万元 to a thousand 元; whole numbers are exact. */
function slackOf(text: string, whole: Figure, parts: readonly Figure[]): Big {
  const rounding = ({ quantity, unit }: Figure): Big => {
    const precision = precisionOf(text, quantity);
    if (precision.eq(1) || quantity.kind !== 'count') return new Big(0);
    const { value } = inBaseUnit({ ...quantity, value: precision });
    return unit === quantity.unit ? precision : value;
  };
  return parts.reduce((sum, part) => sum.plus(rounding(part).div(2)), rounding(whole));
}

/** 发布信息 300 条，其中动态 220 条，文件 80 件: the author adds them up whatever they are counted in. */
const fitsInAnyUnit = ({ foreign, otherUnits }: Enumeration, sum: Big, is: (value: Big) => boolean): boolean =>
  [foreign, otherUnits].some((list) => list.length > 0 && is(sum.plus(add(list.map(({ value }) => value)))));

/** 收到 31 件，上年结转 2 件，其中 20 + 6 + 7 件: the parts divide both, or what is left of one. */
function fitsTogether(
  whole: Figure,
  others: readonly Figure[],
  sum: Big,
  is: (value: Big, target: Big) => boolean,
): boolean {
  const all = [whole, ...others].map(({ value }) => value);
  const pairs = all.flatMap((a, index) => all.slice(index + 1).flatMap((b) => [a.plus(b), a.minus(b).abs()]));
  return [...pairs, add(all)].some((value) => is(sum, value));
}

/**
 * The list may end before the sentence does: 网站 180 条，微信 50 条，回复留言 12 条; one before its total may begin
 * later. A list that 、 joins is one list.
 */
function runFits({ parts, form }: Enumeration, is: (value: Big) => boolean): boolean {
  const fromEnd = form === 'total' || form === 'sum';
  const run = fromEnd ? parts.toReversed() : parts;
  let sum = new Big(0);
  return run.some((part, index) => {
    sum = sum.plus(part.value);
    const next = fromEnd ? part : run[index + 1];
    return index > 0 && mayEndBefore(next, fromEnd) && is(sum);
  });
}

/** A small part that no verb sets apart belongs to the list: that the rest fits is chance. */
const mayEndBefore = (next: Figure | undefined, fromEnd: boolean): boolean =>
  next === undefined || (!next.joined && (fromEnd || next.value.gt(SMALL) || startsAnew(next)));

/** One of at most three parts is counted in another, or a part is the sum of its neighbours. */
function overlaps(values: readonly Big[], whole: Big, is: (value: Big) => boolean): boolean {
  const sum = add(values);
  if (values.length <= 3 && values.some((value) => value.gte(TELLING) && is(sum.minus(value)))) return true;
  // By chance a part may equal its neighbours too; counted twice they would bring the sum nearer to the whole.
  const nearer = (value: Big): boolean => sum.minus(value).minus(whole).abs().lt(sum.minus(whole).abs());
  return values.some(
    (value, index) =>
      nearer(value) &&
      (isSumOfRun(value, values.slice(index + 1, index + RUN)) ||
        isSumOfRun(value, values.slice(Math.max(0, index - RUN), index).toReversed())),
  );
}

const RUN = 8;
const TELLING = 10;

/** Small numbers add up by chance, so only a telling value counts. */
function isSumOfRun(value: Big, run: readonly Big[]): boolean {
  let sum = new Big(0);
  return (
    value.gte(TELLING) &&
    run.some((next, index) => {
      sum = sum.plus(next);
      return index > 0 && !next.eq(0) && sum.eq(value);
    })
  );
}

function lacksLittle({ whole, parts, form, open }: Enumeration, lack: Big): boolean {
  const share = lack.div(whole.value).toNumber();
  const last = parts.at(-1);
  // 其他 12 条 at the end leaves nothing out, even behind 主要 or 包括; 等 behind it would.
  if (open) return last !== undefined && isRest(last) && !isOpen(last.tail) && share <= SHORTFALL.among;
  if (lack.eq(1) && share <= ONE_OF) return true;
  const bounds = [
    SHORTFALL[form],
    ...(isPair(parts) ? [OF_PAIR] : []),
    ...(isSet(parts) ? [OF_SET] : []),
    ...(parts.some(isRest) ? [WITH_REST] : []),
  ];
  return share <= Math.max(...bounds);
}
