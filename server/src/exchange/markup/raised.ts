const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** How words that stand higher or lower are written. */
export type RaisedAs = 'plain' | 'bracketed' | { readonly digits: string };

/**
 * Digits that stand higher or lower: behind a letter, as in m² and H₂O, those of Unicode; elsewhere in brackets.
 * Beside a figure they must not become a part of it.
 */
export function raisedAs(before: string, words: string, place: 'super' | 'sub'): RaisedAs {
  if (!/\p{N}/u.test(words)) return 'plain';
  if (!/[a-z]$/iu.test(before) || !/^\d+$/u.test(words)) return 'bracketed';
  const digits = place === 'super' ? RAISED : LOWERED;
  return { digits: words.replace(/\d/gu, (digit) => digits.charAt(Number(digit))) };
}
