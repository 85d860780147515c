import type { ReportTable } from '../model/table.js';
import { tableFigures } from '../tables/tableFigures.js';

/** The figure of a computed cell (`=`), as the relations give it; undefined if they give none. */
export type ComputedFigures = (row: string, column: string) => string | undefined;

export function computedFigures(table: ReportTable): ComputedFigures {
  const asked = table.rows.some(({ cells }) => cells.some(({ content }) => content.kind === 'computed'));
  if (!asked) return () => undefined;
  const { system, computed } = tableFigures(table);
  return (row, column) => {
    const index = system.indexOf(row, column);
    const result = index === undefined ? undefined : computed.get(index);
    return result?.kind === 'value' ? result.value.toString() : undefined;
  };
}
