import Big from 'big.js';
import { readChinese } from './chineseNumeral.js';
import { isScaledMoney, measureWordAt } from './measureWord.js';
import { matchAt, shownAt, type Source } from './source.js';

export interface NumberReading {
  readonly end: number;
  readonly value: Big;
  /** Written in Chinese digits only. */
  readonly chinese: boolean;
}

const GROUPED = /\d{1,3}(?:,\d{3}){1,6}(?![\d,])(?:\.\d{1,12}(?!\d))?/uy;
const PLAIN = /\d{1,20}(?:\.\d{1,12}(?!\d))?(?!\d)/uy;
const CHINESE = /[零〇一二三四五六七八九十百千万亿两]{1,40}(?:点[零〇一二三四五六七八九]{1,12}[万亿]?)?/uy;
const MULTIPLIER = / {0,4}([百千万亿]{1,2})/uy;
const SCALE: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

/** The number that begins at `at`, with its 万 or 亿: 1,234.5, 1.2万, 3亿5000万, 两百零三; or the figure of a reference. */
export const readNumber = (source: Source, at: number): NumberReading | undefined =>
  readShown(source, at) ?? readDigits(source, at) ?? readHan(source, at);

function readShown(source: Source, at: number): NumberReading | undefined {
  const figure = shownAt(source, at);
  return figure && { ...figure, chinese: false };
}

function readHan(source: Source, at: number): NumberReading | undefined {
  const match = matchAt(CHINESE, source, at);
  if (match === undefined) return undefined;
  const text = keepMoney(source, at, match[0]);
  const value = readChinese(text);
  return value && { end: at + text.length, value, chinese: true };
}

/** 三十二万元 counts in 万元, as the tables of the form do. */
function keepMoney(source: Source, at: number, text: string): string {
  const last = at + text.length - 1;
  const own = /^[^万亿]+[万亿]$/u.test(text) && measureWordAt(source, last, true);
  return typeof own === 'string' && isScaledMoney(own) ? text.slice(0, -1) : text;
}

function readDigits(source: Source, at: number): NumberReading | undefined {
  const first = matchAt(GROUPED, source, at) ?? matchAt(PLAIN, source, at);
  if (first === undefined) return undefined;
  let end = at + first[0].length;
  let part = new Big(first[0].replaceAll(',', ''));
  let value = new Big(0);
  let lastScale = Infinity;
  for (;;) {
    const scale = scaleAt(source, end, lastScale);
    if (scale === undefined) return { end, value: value.plus(part), chinese: false };
    value = value.plus(part.times(scale.factor));
    end = scale.end;
    lastScale = scale.factor;
    const next = matchAt(PLAIN, source, end);
    if (next === undefined || next[0].includes('.')) return { end, value, chinese: false };
    part = new Big(next[0]);
    if (part.gte(scale.factor)) return { end, value, chinese: false };
    end += next[0].length;
  }
}

/** The multiplier at `at`, unless it belongs to the unit (千克, 万元) or is no smaller than the one before. */
export function scaleAt(
  source: Source,
  at: number,
  below = Infinity,
): { readonly end: number; readonly factor: number } | undefined {
  const match = matchAt(MULTIPLIER, source, at);
  const written = match?.[1];
  if (match === undefined || written === undefined) return undefined;
  const end = at + match[0].length;
  const unitOf = (from: number): string | undefined => {
    const unit = measureWordAt(source, from, false);
    return unit !== undefined && (below === Infinity || below <= 1000 || !isScaledMoney(unit)) ? unit : undefined;
  };
  if (unitOf(end - written.length) !== undefined) return undefined;
  const keeps = written.length === 2 && unitOf(end - 1) !== undefined;
  const factor = SCALE[keeps ? written.charAt(0) : written];
  if (factor === undefined || factor >= below) return undefined;
  return { end: keeps ? end - 1 : end, factor };
}
