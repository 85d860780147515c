import { format } from 'numfmt';

import { FULL_DATE } from './numberFormats.js';

/** What a person sees of a number, or of a text, in a cell. */
export type Shown =
  /** What is stored, perhaps with a unit or separators. */
  | { readonly kind: 'plain'; readonly text: string }
  /** Another figure, or none at all, stands for what is stored. */
  | { readonly kind: 'other'; readonly text: string; readonly stored: string }
  /** The same figure in a spelling that is none of a report. */
  | { readonly kind: 'respelt'; readonly text: string; readonly shown: string }
  | { readonly kind: 'hidden'; readonly stored: string };

/** 31 December 9999: a larger number is no date, and neither is one up to day 0. */
const LAST_DATE = 2_958_465;
/** Between the first days of workbooks that count from 1900 and from 1904. */
const FROM_1904 = 1_462;
const LONGEST_FORMAT = 255;

/** Applies the number format of a cell, as Excel shows it. */
export function shownNumber(code: string, value: string, from1904: boolean): Shown {
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return { kind: 'plain', text: value };
  const stored = String(Number(number.toPrecision(15)));
  if (isGeneral(code)) return { kind: 'plain', text: stored };
  const bare = code.replace(/"[^"]*"|\[[^[\]]*\]|\\.|_./gu, '');
  if (/[ydhs]/iu.test(bare.replace(/general/giu, ''))) {
    const days = number + (from1904 ? FROM_1904 : 0);
    if (days <= 0 || days > LAST_DATE + 1) return { kind: 'plain', text: stored };
    const isFull = ['y', 'm', 'd'].every((part) => bare.toLowerCase().includes(part));
    const shown = apply(isFull ? FULL_DATE : code, isFull ? Math.floor(days) : days);
    return { kind: 'plain', text: shown ?? stored };
  }
  const shown = apply(code, number)?.replace(/\s+/gu, ' ').trim();
  // Chinese numerals are the same figure.
  if (shown === undefined || /\[dbnum[1-3]\]/iu.test(code)) return { kind: 'respelt', text: stored, shown: code };
  if (shown === '') return { kind: 'hidden', stored };
  if (figureIn(shown) === Number(stored)) return { kind: 'plain', text: shown };
  const isZero = number === 0 && /^[¥￥$]?\s?[-－—–]$/u.test(shown);
  const isBracketed = number < 0 && /^\([^()]*\)$/u.test(shown) && figureIn(shown) === -Number(stored);
  if (isZero || isBracketed) return { kind: 'respelt', text: stored, shown };
  return { kind: 'other', text: shown, stored };
}

/** The same for a text: formats may hide it or put words around it. */
export function shownText(code: string, text: string): Shown {
  if (isGeneral(code) || code === '@' || text === '') return { kind: 'plain', text };
  const sections = code.replace(/"[^"]*"|\\./gu, '').split(';').length;
  if (sections < 4 && !code.includes('@')) return { kind: 'plain', text };
  const shown = apply(code, text)?.trim();
  if (shown === undefined || shown === text.trim()) return { kind: 'plain', text };
  return shown === '' ? { kind: 'hidden', stored: text } : { kind: 'other', text: shown, stored: text };
}

const isGeneral = (code: string): boolean => /^(?:general|)$/iu.test(code.trim());

/** Undefined for a format that is none, or longer than Excel takes. */
function apply(code: string, value: number | string): string | undefined {
  if (code.length > LONGEST_FORMAT) return undefined;
  // In Excel an exclamation mark says, as a backslash, that the next character stands for itself.
  const escaped = code.replace(/"[^"]*"|!(.)/gu, (match, next?: string) => (next === undefined ? match : `\\${next}`));
  try {
    return format(escaped.replace(/\[dbnum[1-3]\]/giu, ''), value, {
      locale: 'zh-CN',
      dateErrorThrows: false,
      nbsp: false,
    });
  } catch {
    return undefined;
  }
}

/** The only figure among other signs; undefined if there are several, or one in the notation of science. */
function figureIn(shown: string): number | undefined {
  const plain = shown.replace(/(?<=\d),(?=\d{3})/gu, '');
  const [, sign = '', digits] = /^[^\d-]*(-?)\s?[^\d]{0,3}(\d+(?:\.\d+)?)[^\d]*$/u.exec(plain) ?? [];
  return digits === undefined || /\d\s?E\s?[+-]?$/iu.test(plain) ? undefined : Number(sign + digits);
}
