import type { SourceRow } from '../model/blocks.js';
import { range } from '../text/range.js';
import { cellAt, isDelimiterCell } from './tableRows.js';

/** Bars that input methods, keyboards and box drawing have for `|`. */
const BAR = /[｜︱￨│┃║¦∣❘]/u;
/** The ideograph 丨, which input methods offer for 竖, is one only in rows that begin and end with it. */
const BAR_OR_STROKE = /[｜︱￨│┃║¦∣❘丨]/u;
const STROKED = /^丨.*丨$/u;
/** A first look that most lines do not pass. */
const MAY_HOLD_BARS = /[｜︱￨│┃║¦∣❘丨\u2500-\u257f]|\\\||^\s*\+[-=]/u;
/** Lines of box drawing, or of the grids of consoles: they part rows and say nothing. */
const DRAWN = /^[\s\u2500-\u257f]+$/u;
const STROKES = /[\u2500-\u257f]{3}/u;
const TYPED_RULE = /^\s*\+(?:[-=]+\+)+\s*$/u;

/** How the bars of a row are written: any of the others, or with a backslash before each. */
export type BarKind = 'other' | 'escaped';

export interface BarRow {
  readonly kind: BarKind;
  /** The first mark of the line is a bar. */
  readonly outer: boolean;
  readonly row: SourceRow;
}

const isRule = (line: string): boolean => (DRAWN.test(line) && STROKES.test(line)) || TYPED_RULE.test(line);

/** A line as a row whose bars are not `|`; undefined if it has fewer than two of them. */
export function readBarRow(line: string, offset: number): BarRow | undefined {
  if (!MAY_HOLD_BARS.test(line)) return undefined;
  if (isRule(line))
    return { kind: 'other', outer: true, row: { ...cut(line, offset, []), delimiter: true, cells: [] } };
  const words = line.trim();
  const bar = STROKED.test(words) ? BAR_OR_STROKE : BAR;
  const isEscaped = words.startsWith('\\|') || !bar.test(line);
  const split = isEscaped ? splitEscaped(line, offset) : splitOther(line, offset, bar);
  if (split.count < 2) return undefined;
  const first = words.charAt(0);
  const outer = isEscaped ? words.startsWith('\\|') : bar.test(first) || first === '|';
  return { kind: isEscaped ? 'escaped' : 'other', outer, row: split.row };
}

interface Counted {
  readonly row: SourceRow;
  /** Bars that are none of `|`. */
  readonly count: number;
}

/** Splits at each bar and at `|`. */
function splitOther(line: string, offset: number, bar: RegExp): Counted {
  const places: Place[] = [];
  let count = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '\\') at++;
    else if (char === '|' || bar.test(char)) {
      places.push({ start: at, end: at + 1 });
      if (char !== '|') count++;
    }
  }
  return { row: cut(line, offset, places), count };
}

/** Splits at each `\|`, and at bars that the editor forgot. */
function splitEscaped(line: string, offset: number): Counted {
  const places: Place[] = [];
  let count = 0;
  for (let at = 0; at < line.length; at++) {
    const isEscaped = line.startsWith('\\|', at);
    if (isEscaped || line[at] === '|') places.push({ start: at, end: at + (isEscaped ? 2 : 1) });
    if (isEscaped) count++;
    if (line[at] === '\\') at++;
  }
  return { row: cut(line, offset, places), count };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function cut(line: string, offset: number, bars: readonly Place[]): SourceRow {
  const ends = [...bars.map(({ start }) => start), line.length];
  const starts = [0, ...bars.map(({ end }) => end)];
  const pieces = ends.map((end, index) => ({ start: starts[index] ?? end, end }));
  const isBlank = (piece: Place | undefined): boolean =>
    piece !== undefined && line.slice(piece.start, piece.end).trim() === '';
  // Where no bar stands before the row, the last one has a blank cell behind it.
  const isOuter = pieces.length > 1 && isBlank(pieces[0]);
  const inner = pieces.slice(isOuter ? 1 : 0, isOuter && isBlank(pieces.at(-1)) ? -1 : undefined);
  const cells = inner.map(({ start, end }) => cellAt(line, start, end, offset));
  const delimiter = cells.length > 0 && cells.every(({ text }) => isDelimiterCell(text.replaceAll('\\', '')));
  return { range: range(offset, offset + line.length), delimiter, cells, bars: 'other' };
}
