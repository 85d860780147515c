import Big from 'big.js';
import type { CellRef } from '../model/finding.js';
import type { TableCell, TableRow } from '../model/table.js';
import type { Computed } from './computeCells.js';
import type { TableFigures } from './tableFigures.js';

/** A cell of the report's tables in the source. */
export interface PlacedCell {
  readonly table: TableFigures;
  readonly row: TableRow;
  readonly cell: TableCell;
  /** Its place in the table's system. */
  readonly index: number;
}

/** The figure that a cell shows, typed or computed; else why there is none. */
export type CellFigure =
  | { readonly kind: 'figure'; readonly value: Big; readonly text: string }
  | { readonly kind: 'blank' | 'invalid' }
  | { readonly kind: 'open'; readonly computed: Computed & { readonly kind: 'open' } };

/** Where a cell stands; undefined if the report does not have its table or row. */
export function placeCell(
  tables: readonly TableFigures[],
  { table: key, row, column }: CellRef,
): PlacedCell | undefined {
  const table = tables.find((each) => each.table.format.key === key);
  const index = table?.system.indexOf(row, column);
  const found = index === undefined ? undefined : table?.cell(index);
  return table === undefined || index === undefined || found === undefined ? undefined : { table, index, ...found };
}

/** An amount's unit stays in the cell: the sentence has its own. */
export function cellFigure({ table, cell, index }: PlacedCell): CellFigure {
  const { content } = cell;
  switch (content.kind) {
    case 'figure': {
      const digits = content.canonical.slice(0, content.canonical.length - (content.unit?.length ?? 0));
      return { kind: 'figure', value: content.value, text: digits.replace(/^\+/u, '') };
    }
    case 'computed': {
      const computed = table.computed.get(index) ?? { kind: 'open', why: 'unrelated', needs: [] };
      if (computed.kind === 'open') return { kind: 'open', computed };
      const text = computed.value.toString();
      return { kind: 'figure', value: new Big(text), text };
    }
    default:
      return { kind: content.kind };
  }
}
