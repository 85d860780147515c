import type { Piece } from '../source/sourceItem.js';
import { trimPiece } from '../source/trimPiece.js';

/** One figure as authors write it: sign (word), digits, decimals, unit, a remark in brackets. */
const FIGURE =
  /(?:(?:减少|增加|减|增|负)\s*|[+＋\-－−–﹣])?[0-9０-９][0-9０-９,，]*(?:\s*[.．]\s*[0-9０-９]+)?(?:\s*(?:万元|亿元|元|件|条|项|个|份|批次|人次|次|人|宗|起|部|笔|批|例|户|家))?(?:\s*[（(][^（）()]*[）)])?(?=\s|$)/uy;
const MARK = /(?:[/／\\－—–―─-]+|无)(?=\s|$)/uy;
const GAP = /\s*/uy;

/** Where an expression's match that begins at a place ends. */
function endOf(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  const [match] = sticky.exec(text) ?? [];
  return match === undefined ? undefined : at + match.length;
}

const skipGap = (text: string, at: number): number => endOf(GAP, text, at) ?? at;
const tokenEnd = (text: string, at: number): number | undefined => endOf(FIGURE, text, at) ?? endOf(MARK, text, at);

/** Cuts words into figures and blank marks; undefined if anything else is among them. */
export function figureTokens({ text, range }: Piece): readonly Piece[] | undefined {
  const tokens: Piece[] = [];
  for (let at = skipGap(text, 0); at < text.length;) {
    const end = tokenEnd(text, at);
    if (end === undefined) return undefined;
    tokens.push(trimPiece(text.slice(at, end), range.start + at));
    at = skipGap(text, end);
  }
  return tokens.length === 0 ? undefined : tokens;
}

/** Words that end in figures: `（七）总计 22 0 0 0 0 0 22`, `3.其他22 0`. The words may be empty only if nothing precedes. */
export function splitTrailingFigures(
  piece: Piece,
): { readonly words: Piece; readonly figures: readonly Piece[] } | undefined {
  const { text, range } = piece;
  const gap = trailingGap(text);
  const [wordsEnd, start] = gap ?? [text.length, text.length];
  const figures =
    figureTokens({ text: text.slice(start), range: { start: range.start + start, end: range.end } }) ?? [];
  const words = gap === undefined ? piece : trimPiece(text.slice(0, wordsEnd), range.start);
  const glued = gluedFigure(words);
  if (glued !== undefined) return { words: glued.words, figures: [glued.figure, ...figures] };
  return gap === undefined ? undefined : { words, figures };
}

/** The first white space behind which there is nothing but figures. What follows each place is read once. */
function trailingGap(text: string): readonly [number, number] | undefined {
  const isTrailing = new Map<number, boolean>([[text.length, true]]);
  const runsToEnd = (from: number): boolean => {
    const passed: number[] = [];
    let at: number | undefined = from;
    while (at !== undefined && !isTrailing.has(at)) {
      passed.push(at);
      const end = tokenEnd(text, at);
      at = end === undefined ? undefined : skipGap(text, end);
    }
    const reached = at !== undefined && isTrailing.get(at) === true;
    for (const place of passed) isTrailing.set(place, reached);
    return reached;
  };
  for (const match of text.matchAll(/(?<!\s)\s+(?=[+＋\-－−–0-9０-９减增/／—])/gu)) {
    const end = match.index + match[0].length;
    if (runsToEnd(end)) return [match.index, end];
  }
  return undefined;
}

/** The digits that words run into. */
function gluedFigure({ text, range }: Piece): { readonly words: Piece; readonly figure: Piece } | undefined {
  const [, words = '', digits = ''] = /^(.*[^\s\d０-９.．,，+＋\-－−–])([0-9０-９]+)$/u.exec(text) ?? [];
  if (digits === '') return undefined;
  const at = range.start + words.length;
  return { words: trimPiece(words, range.start), figure: { text: digits, range: { start: at, end: range.end } } };
}
