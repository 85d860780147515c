import { builtInFormats } from '../../core/formats/index.js';
import type { ReportFormat, TableFormat } from '../../core/formats/reportFormat.js';
import { readFigure } from '../../core/tables/figure.js';
import { importTable } from '../table/importTable.js';
import { escapeProse } from '../write/proseBlocks.js';
import { layOut } from '../source/sourceDocument.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import type { SourceItem } from '../source/sourceItem.js';
import { findRegions, partItems, type TableRegion } from '../report/tableRegions.js';
import type { NoteText } from '../notes/noteTexts.js';
import { gridSquares, type Square } from './gridSquares.js';
import { isFilled, literalTable } from './literalTable.js';

export interface PastedTables {
  /** Markdown blocks, an empty line between two. */
  readonly text: string;
  /** The statutory tables among them. */
  readonly recognised: readonly TableFormat[];
}

/**
 * What an import may do to a statutory table without a word to the person: supply the form's own words, leave blank
 * what was blank. With any other note the cells are pasted as they are, and the check says what is odd about them.
 */
const HARMLESS: ReadonlySet<NoteText> = new Set<NoteText>([
  'formLabel',
  'repeatedLabel',
  'splitLabel',
  'rowAbsent',
  'rowBlank',
  'cellBlank',
]);

/** Turns copied cells, and the words around them, into the dialect; undefined if there is no table among them. */
export function pasteTables(blocks: readonly SourceBlock[], preferred: ReportFormat): PastedTables | undefined {
  const grids = new Map<number, readonly (readonly Square[])[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'grid') continue;
    const squares = gridSquares(block.rows);
    if (squares === undefined) return undefined;
    // The same rows that become items when the block is laid out.
    const filled = squares.filter((row) => row.some((square) => typeof square !== 'string' && square.text !== ''));
    grids.set(index, filled);
  }
  if (![...grids.values()].some((rows) => rows.length > 1 && rows.some((row) => row.filter(isFilled).length > 1))) {
    return undefined;
  }
  const { items, origins } = layOut(blocks);
  const isGridItem = (at: number): boolean => grids.has(origins[at] ?? -1);
  const tables = statutoryTables(items, preferred, isGridItem);
  const written: string[] = [];
  const taken = new Map<number, number>();
  let rest: Square[][] = [];
  const endRest = (): void => {
    if (rest.length > 0) written.push(literalTable(rest));
    rest = [];
  };
  items.forEach((item, at) => {
    const origin = origins[at] ?? -1;
    const row = taken.get(origin) ?? 0;
    taken.set(origin, row + 1);
    const table = tables.find(({ region }) => region.parts.some(({ start, end }) => start <= at && at <= end));
    if (table === undefined && isGridItem(at)) {
      if (origins[at - 1] !== origin) endRest();
      rest.push([...(grids.get(origin)?.[row] ?? [])]);
      return;
    }
    endRest();
    if (table === undefined) {
      if (item.kind === 'line') written.push(escapeProse(item.piece.text));
    } else if (table.region.parts[0]?.start === at) written.push(table.text);
  });
  endRest();
  return { text: written.join('\n\n'), recognised: tables.map(({ region }) => region.book.table) };
}

interface StatutoryTable {
  readonly region: TableRegion;
  readonly text: string;
}

/** The statutory tables among copied cells, those only that the dialect's spelling says in full. */
function statutoryTables(
  items: readonly SourceItem[],
  preferred: ReportFormat,
  isGridItem: (at: number) => boolean,
): readonly StatutoryTable[] {
  const formats = [preferred, ...[...builtInFormats].reverse().filter((format) => format !== preferred)];
  return findRegions(items, formats).flatMap((region) => {
    const indices = region.parts.flatMap(({ start, end }) =>
      Array.from({ length: end - start + 1 }, (_, nth) => start + nth),
    );
    if (!indices.every(isGridItem)) return [];
    const own = partItems(items, region.parts);
    const { text, notes } = importTable(own, region.book);
    const isPlain = notes.every((note) => HARMLESS.has(note.text)) && isSame(figuresOf(own), figuresIn(text));
    return isPlain ? [{ region, text }] : [];
  });
}

const figuresOf = (items: readonly SourceItem[]): readonly string[] =>
  items.flatMap((item) =>
    item.kind === 'blank' ? [] : (item.kind === 'line' ? [item.piece] : item.cells).flatMap(({ text }) => figure(text)),
  );

const figuresIn = (table: string): readonly string[] => table.split(/[|\n]/u).flatMap((cell) => figure(cell));

const figure = (text: string): readonly string[] => {
  const content = readFigure(text);
  return content.kind === 'figure' ? [content.canonical] : [];
};

/** The same figures, in whatever order: none lost, none added. */
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
