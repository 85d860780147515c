import type { ReportTable } from '../model/table.js';
import { deduce } from '../relations/deduce.js';
import { tableSystem, tableValues } from '../tables/tableSystem.js';

/** The figure of a computed cell (`=`), as the relations give it; undefined if they give none. */
export type ComputedFigures = (row: string, column: string) => string | undefined;

export function computedFigures(table: ReportTable): ComputedFigures {
  const asked = table.rows.some(({ cells }) => cells.some(({ content }) => content.kind === 'computed'));
  if (!asked) return () => undefined;
  const system = tableSystem(table.format);
  const proved = deduce(system.system, tableValues(table, system));
  return (row, column) => {
    const index = system.indexOf(row, column);
    return index === undefined ? undefined : proved.get(index)?.toString();
  };
}
