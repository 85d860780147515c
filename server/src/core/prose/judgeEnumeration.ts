import Big from 'big.js';
import type { Enumeration, EnumerationForm } from './enumerations.js';
import { isRest, mixesFacets } from './enumerationWords.js';
import type { Figure } from './figureFrame.js';
import { inBaseUnit } from './measureWord.js';
import { precisionOf } from './precision.js';

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
};
/** Of a small whole one may be lacking: 4 件 with parts 2 and 1. */
const ONE_OF = 0.26;
const WITH_REST = 0.5;
/** How far the parts may exceed the whole before another whole is the likelier reading. */
const EXCESS = 0.4;

/**
 * The sum of the parts when it certainly contradicts the whole, else undefined. Lists that overlap, name examples,
 * or fit another figure beside them are never judged.
 */
export function contradictingSum(text: string, list: Enumeration): Big | undefined {
  const { whole, parts, others, form } = list;
  const values = parts.map(({ value }) => value);
  const sum = add(values);
  const slack = slackOf(text, whole, parts);
  const is = (value: Big, target = whole.value): boolean => value.minus(target).abs().lte(slack);
  if (is(sum) || others.some((other) => is(sum, other.value)) || fitsTogether(whole, others, sum, is)) return undefined;
  if (fitsInAnyUnit(list, sum, is)) return undefined;

  const largest = values.reduce((max, value) => (value.gt(max) ? value : max), new Big(0));
  const exceeds = largest.minus(whole.value).gt(slack) && !others.some(({ value }) => value.gte(largest));
  if (parts.length === 1) return exceeds && (form === 'among' || form === 'bracket') ? sum : undefined;
  if (runFits(list, is)) return undefined;
  if (!exceeds && (mixesFacets(parts) || overlaps(values, whole.value, is))) return undefined;

  const difference = sum.minus(whole.value);
  if (difference.gt(0)) return form === 'total' || difference.lte(whole.value.times(EXCESS)) ? sum : undefined;
  return !list.open && lacksLittle(list, difference.neg()) ? sum : undefined;
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
    return index > 0 && next?.joined !== true && is(sum);
  });
}

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

function lacksLittle({ whole, parts, form }: Enumeration, lack: Big): boolean {
  const share = lack.div(whole.value).toNumber();
  if (share <= SHORTFALL[form]) return true;
  if (lack.eq(1) && share <= ONE_OF) return true;
  return parts.some(isRest) && share <= WITH_REST;
}
