import type { RowFormat } from '../formats/reportFormat.js';
import type { SourceCell, SourceRow } from '../model/report.js';
import { isBlankMark, readFigure } from '../text/figure.js';
import type { LabelHit, LabelIndex } from './labels.js';

/** Marks of merged cells: `^` same as above, `<` same as left. */
export const isMergeMark = (text: string): boolean => text === '^' || text === '<';

/** Words, as against a figure, a blank or a merge mark. */
export const isLabelText = (text: string): boolean =>
  text !== '' &&
  !isMergeMark(text) &&
  !isBlankMark(text) &&
  readFigure(text).kind === 'invalid' &&
  !/^\d/u.test(text.replace(/^\d{1,2}\s*[.、．]\s*\D/u, ''));

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
export function readRowLabels(row: SourceRow, labels: LabelIndex): RowReading {
  const words = row.cells.map((cell, index) => ({ cell, index })).filter(({ cell }) => isLabelText(cell.text));
  if (words.length === 0) return { kind: 'bare' };

  const hits = words.flatMap(({ cell }) => {
    const hit = labels.find(cell.text);
    return hit === undefined ? [] : [{ cell, hit }];
  });
  const figures = row.cells.some(({ text }) => readFigure(text).kind === 'figure' || text === '=');
  const headers = hits.filter(({ hit }) => hit.kind === 'header' || hit.kind === 'band');
  if (!figures && (headers.length >= 2 || (headers.length === 1 && words.length === 1)))
    return { kind: 'header', hits };

  const data = readDataLabels(row, words, labels);
  if (data !== undefined) return data;
  if (!figures && hits.length > 0 && hits.length >= words.length / 2 && hits.some(({ hit }) => hit.kind !== 'row')) {
    return { kind: 'header', hits };
  }
  const leading = leadingWords(row);
  return {
    kind: 'words',
    words: leading.map(({ cell }) => cell),
    figuresFrom: (leading.at(-1)?.index ?? -1) + 1,
  };
}

interface Word {
  readonly cell: SourceCell;
  readonly index: number;
}

/** The words before the first figure. */
function leadingWords(row: SourceRow): readonly Word[] {
  const first = row.cells.findIndex(({ text }) => readFigure(text).kind === 'figure' || text === '=');
  const until = first < 0 ? row.cells.length : first;
  return row.cells.flatMap((cell, index) => (index < until && isLabelText(cell.text) ? [{ cell, index }] : []));
}

/** The longest run of leading words whose last names a row; groups may stand before it in cells of their own. */
function readDataLabels(row: SourceRow, words: readonly Word[], labels: LabelIndex): RowReading | undefined {
  const leading = leadingWords(row);
  const wanted = leading.length > 0 ? leading : words;
  let found: RowReading | undefined;
  let joined = '';
  const matched: MatchedCell[] = [];
  for (const { cell, index } of wanted) {
    joined += cell.text;
    const whole = labels.find(joined);
    const own = labels.find(cell.text);
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
