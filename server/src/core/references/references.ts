import type { Report } from '../model/report.js';
import type { Block } from '../model/blocks.js';
import type { ShownFigure } from '../prose/quantity.js';
import { range, type Range } from '../text/range.js';
import { cellFigure, placeCell, type CellFigure, type PlacedCell } from '../tables/cellFigure.js';
import { pathBook, type CellPath } from './cellPaths.js';
import type { TableFigures } from '../tables/tableFigures.js';

/** `{=path}` in prose: the place of a cell's figure. */
export interface Reference {
  /** All of it; of one that is not closed, the opening mark. */
  readonly range: Range;
  /** The path without white space around it. */
  readonly pathRange: Range;
  readonly path: string;
  readonly isClosed: boolean;
  /** Undefined if the path names no cell of the form. */
  readonly target: CellPath | undefined;
  /** Undefined if the report does not have the cell. */
  readonly place: PlacedCell | undefined;
  readonly figure: CellFigure | undefined;
}

const REFERENCE = /\{=([^{}\r\n]*)(\}?)/gu;
const CODE = /`[^`\r\n]*`/gu;

/** The references of a report in the order of its text: in prose, headings, title and tables that are none of the form's. */
export function readReferences(
  report: Report,
  figuresOf: (report: Report) => readonly TableFigures[],
): readonly Reference[] {
  if (!report.text.includes('{=')) return [];
  const tables = figuresOf(report);
  const book = pathBook(report);
  const official = new Set<Block>(report.tables.map(({ block }) => block));
  return report.blocks
    .filter((block) => holdsReferences(block, official))
    .flatMap(({ range: { start, end } }) => {
      const source = report.text.slice(start, end);
      const codes = [...source.matchAll(CODE)].map(({ index, 0: { length } }) => range(index, index + length));
      let code = 0;
      return [...source.matchAll(REFERENCE)].flatMap((match): readonly Reference[] => {
        while ((codes[code]?.end ?? Infinity) <= match.index) code++;
        if ((codes[code]?.start ?? Infinity) < match.index) return [];
        const [whole, written = '', close] = match;
        const path = written.trim();
        const from = start + match.index;
        const pathStart = from + 2 + (written.length - written.trimStart().length);
        const isClosed = close === '}';
        const target = isClosed ? book.find(path) : undefined;
        const place = target === undefined ? undefined : placeCell(tables, target.ref);
        return [
          {
            range: range(from, from + (isClosed ? whole.length : 2)),
            pathRange: range(pathStart, pathStart + path.length),
            path,
            isClosed,
            target,
            place,
            figure: place === undefined ? undefined : cellFigure(place),
          },
        ];
      });
    });
}

function holdsReferences(block: Block, official: ReadonlySet<Block>): boolean {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return true;
    case 'table':
      return !official.has(block);
    default:
      return false;
  }
}

/** The figure that stands for a reference where the report is read; undefined if it has none. */
export const figureText = ({ figure }: Reference): string | undefined =>
  figure?.kind === 'figure' ? figure.text : undefined;

/** The references that have a figure, as the readers of sentences take them. */
export const shownFigures = (references: readonly Reference[]): readonly ShownFigure[] =>
  references.flatMap(({ range, figure }) => (figure?.kind === 'figure' ? [{ range, value: figure.value }] : []));

/** The references of a sorted list that begin in `at`. */
export function referencesIn(references: readonly Reference[], { start, end }: Range): readonly Reference[] {
  const first = lowerBound(references, start);
  return references.slice(first, Math.max(first, lowerBound(references, end)));
}

function lowerBound(references: readonly Reference[], offset: number): number {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.range.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
