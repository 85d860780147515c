import { displayWidth, padEnd, padStart } from '../text/width.js';

/** How a column stands: its delimiter cell says so (`---`, `:--`, `--:`, `:-:`). */
export type Alignment = 'none' | 'left' | 'right' | 'center';

export interface PipeRow {
  readonly cells: readonly string[];
  /** A delimiter row (`| --- |`); its cells' texts are not used. */
  readonly delimiter?: boolean;
}

export interface PipeTable {
  readonly rows: readonly PipeRow[];
  /** Of each column, from the left; columns beyond are `none`. */
  readonly alignments?: readonly Alignment[];
  /** Cells that are set flush right whatever their column says, as the figures of an official table. */
  readonly flushRight?: (text: string) => boolean;
}

/** What Markdown asks of a delimiter cell at least. */
const LEAST_WIDTH = 3;

/**
 * A cell wider than this does not widen its column: the two longest labels of the requests table would push every
 * figure off the screen. Only its own row stands out to the right.
 */
const MOST_WIDTH = 44;

/** Writes rows as pipe rows whose columns stand one below the other, one line a row. A ragged row stays ragged. */
export function writePipeTable({ rows, alignments = [], flushRight = () => false }: PipeTable, ending = '\n'): string {
  const widths: number[] = [];
  for (const { cells, delimiter } of rows) {
    cells.forEach((cell, column) => {
      const width = delimiter === true ? 0 : displayWidth(cell);
      widths[column] = Math.max(widths[column] ?? LEAST_WIDTH, width > MOST_WIDTH ? 0 : width);
    });
  }
  const alignmentOf = (column: number): Alignment => alignments[column] ?? 'none';
  return rows
    .map(({ cells, delimiter }) => {
      const padded = cells.map((cell, column) => {
        const width = widths[column] ?? LEAST_WIDTH;
        if (delimiter === true) return delimiterCell(alignmentOf(column), width);
        return pad(cell, width, flushRight(cell) ? 'right' : alignmentOf(column));
      });
      return `| ${padded.join(' | ')} |`;
    })
    .join(ending);
}

function pad(text: string, width: number, alignment: Alignment): string {
  switch (alignment) {
    case 'none':
    case 'left':
      return padEnd(text, width);
    case 'right':
      return padStart(text, width);
    case 'center': {
      const before = Math.floor(Math.max(0, width - displayWidth(text)) / 2);
      return padEnd(' '.repeat(before) + text, width);
    }
  }
}

function delimiterCell(alignment: Alignment, width: number): string {
  switch (alignment) {
    case 'none':
      return '-'.repeat(width);
    case 'left':
      return `:${'-'.repeat(width - 1)}`;
    case 'right':
      return `${'-'.repeat(width - 1)}:`;
    case 'center':
      return `:${'-'.repeat(width - 2)}:`;
  }
}

/** What a delimiter cell says of its column. */
export function readAlignment(delimiterCell: string): Alignment {
  const left = delimiterCell.startsWith(':');
  const right = delimiterCell.endsWith(':');
  if (left && right) return 'center';
  return left ? 'left' : right ? 'right' : 'none';
}

/** A cell's text for a pipe row: on one line, and each pipe that would end the cell escaped. */
export function escapeCell(text: string): string {
  const line = text
    .split(/[\r\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  let escaped = '';
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '\\') escaped += char + line.charAt(++at);
    else escaped += char === '|' ? '\\|' : char;
  }
  return escaped;
}
