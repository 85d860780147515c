import type { RowFormat } from '../formats/reportFormat.js';
import type { SourceCell, SourceRow } from '../model/blocks.js';
import { readFigure } from './figure.js';
import { normaliseLabel } from '../text/normalise.js';
import type { LabelHit, LabelIndex } from './labels.js';

/** Marks of merged cells: `^` same as above, `<` same as left, also as editors of Markdown write them. */
export function mergeMark(text: string): '^' | '<' | undefined {
  const match = MERGE_MARK.exec(text);
  if (match === null) return undefined;
  return match[1] === undefined ? '^' : '<';
}

const MERGE_MARK = /^(?:(\\?<|&lt;|&LT;|&#0{0,5}60;|&#[xX]0{0,4}3[cC];)|\\?\^|&Hat;|&#0{0,5}94;|&#[xX]0{0,4}5[eE];)$/u;

export const isMergeMark = (text: string): boolean => mergeMark(text) !== undefined;

/** Words, as against a figure, a blank or a merge mark. */
export const isLabelText = (text: string): boolean =>
  text !== '' && !isMergeMark(text) && readFigure(text).kind === 'invalid' && !BARE_DIGITS.test(text);

/** Digits that are neither a number nor the ordinal of a label. */
const BARE_DIGITS = /^\d(?!\d?\s*[.、．]\s*\D)/u;

/** A source row with its words sorted out, as all forms read it. */
export interface WordedRow {
  readonly row: SourceRow;
  readonly words: readonly Word[];
  /** The words before the first figure. */
  readonly leading: readonly Word[];
  readonly hasFigures: boolean;
}

interface Word {
  readonly cell: SourceCell;
  readonly index: number;
  /** The words as labels are compared. */
  readonly key: string;
}

export function sortWords(row: SourceRow): WordedRow {
  const words: Word[] = [];
  let firstFigure = row.cells.length;
  row.cells.forEach((cell, index) => {
    if (cell.text === '' || isMergeMark(cell.text)) return;
    const { kind } = readFigure(cell.text);
    if (kind === 'figure' || kind === 'computed') firstFigure = Math.min(firstFigure, index);
    else if (kind === 'invalid' && !BARE_DIGITS.test(cell.text))
      words.push({ cell, index, key: normaliseLabel(cell.text) });
  });
  return {
    row,
    words,
    leading: words.filter(({ index }) => index < firstFigure),
    hasFigures: firstFigure < row.cells.length,
  };
}

/** What a source row is in a table's form. */
export type RowReading =
  | {
      readonly kind: 'data';
      readonly rows: readonly RowFormat[];
      readonly labels: readonly MatchedCell[];
      readonly figuresFrom: number;
    }
  | { readonly kind: 'header'; readonly hits: readonly MatchedCell[] }
  | { readonly kind: 'bare' }
  | { readonly kind: 'words'; readonly words: readonly SourceCell[]; readonly figuresFrom: number };

export interface MatchedCell {
  readonly cell: SourceCell;
  readonly hit: LabelHit;
}

/** Reads one source row by its words: a data row, a header or band, a row of figures alone, or unknown words. */
export function readRowLabels({ words, leading, hasFigures }: WordedRow, labels: LabelIndex): RowReading {
  if (words.length === 0) return { kind: 'bare' };

  const hits = words.flatMap(({ cell, key }) => {
    const hit = labels.findKey(key);
    return hit === undefined ? [] : [{ cell, hit }];
  });
  const headers = hits.filter(({ hit }) => hit.kind === 'header' || hit.kind === 'band');
  if (!hasFigures && (headers.length >= 2 || (headers.length === 1 && words.length === 1))) {
    return { kind: 'header', hits };
  }
  const data = readDataLabels(leading.length > 0 ? leading : words, labels);
  if (data !== undefined) return data;
  const isHeader = hits.length >= words.length / 2 && hits.some(({ hit }) => hit.kind !== 'row');
  if (!hasFigures && isHeader) return { kind: 'header', hits };
  return {
    kind: 'words',
    words: leading.map(({ cell }) => cell),
    figuresFrom: (leading.at(-1)?.index ?? -1) + 1,
  };
}

/** The longest run of leading words whose last names a row; groups may stand before it in cells of their own. */
function readDataLabels(words: readonly Word[], labels: LabelIndex): RowReading | undefined {
  let found: RowReading | undefined;
  let joined = '';
  const matched: MatchedCell[] = [];
  for (const { cell, index, key } of words) {
    joined += key;
    const whole = labels.findKey(joined);
    const own = labels.findKey(key);
    const hit = whole?.kind === 'row' ? whole : own;
    if (hit === undefined) break;
    // A second row label after the first: a header that lists row names side by side.
    if (found !== undefined && (hit.kind !== 'row' || whole?.kind !== 'row')) return undefined;
    matched.push({ cell, hit: own ?? hit });
    if (hit.kind === 'row') found = { kind: 'data', rows: hit.rows, labels: [...matched], figuresFrom: index + 1 };
    else if (hit.kind !== 'group') break;
  }
  return found;
}
