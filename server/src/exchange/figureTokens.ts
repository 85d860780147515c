import type { Piece } from './sourceItem.js';
import { trimPiece } from './trimPiece.js';

/** One figure as authors write it: sign (word), digits, decimals, unit, a remark in brackets. */
const FIGURE =
  /^(?:(?:减少|增加|减|增|负)\s*|[+＋\-－−–﹣])?[0-9０-９][0-9０-９,，]*(?:\s*[.．]\s*[0-9０-９]+)?(?:\s*(?:万元|亿元|元|件|条|项|个|份|批次|人次|次|人|宗|起|部|笔|批|例|户|家))?(?:\s*[（(][^（）()]*[）)])?(?=\s|$)/u;
const MARK = /^(?:[/／\\－—–―─-]+|无)(?=\s|$)/u;

/** Cuts words into figures and blank marks; undefined if anything else is among them. */
export function figureTokens(piece: Piece): readonly Piece[] | undefined {
  const tokens: Piece[] = [];
  let rest = piece.text;
  let at = piece.range.start;
  while (rest.trim() !== '') {
    const gap = rest.length - rest.trimStart().length;
    const token = (FIGURE.exec(rest.slice(gap)) ?? MARK.exec(rest.slice(gap)))?.[0];
    if (token === undefined) return undefined;
    tokens.push(trimPiece(token, at + gap));
    at += gap + token.length;
    rest = rest.slice(gap + token.length);
  }
  return tokens.length === 0 ? undefined : tokens;
}

/** Words that end in figures: `（七）总计 22 0 0 0 0 0 22`, `3.其他22 0`. The words may be empty only if nothing precedes. */
export function splitTrailingFigures(
  piece: Piece,
): { readonly words: Piece; readonly figures: readonly Piece[] } | undefined {
  const { text, range } = piece;
  for (const match of text.matchAll(/(?<!\s)\s+(?=[+＋\-－−–0-9０-９减增/／—])/gu)) {
    const end = match.index + match[0].length;
    const figures = figureTokens({ text: text.slice(end), range: { start: range.start + end, end: range.end } });
    if (figures === undefined) continue;
    const words = trimPiece(text.slice(0, match.index), range.start);
    const glued = gluedFigure(words);
    return glued === undefined ? { words, figures } : { words: glued.words, figures: [glued.figure, ...figures] };
  }
  const glued = gluedFigure(piece);
  return glued === undefined ? undefined : { words: glued.words, figures: [glued.figure] };
}

/** The digits that words run into. */
function gluedFigure({ text, range }: Piece): { readonly words: Piece; readonly figure: Piece } | undefined {
  const [, words = '', digits = ''] = /^(.*[^\s\d０-９.．,，+＋\-－−–])([0-9０-９]+)$/u.exec(text) ?? [];
  if (digits === '') return undefined;
  const at = range.start + words.length;
  return { words: trimPiece(words, range.start), figure: { text: digits, range: { start: at, end: range.end } } };
}
