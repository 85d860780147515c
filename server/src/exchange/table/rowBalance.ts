import type { TableFormat } from '../../core/formats/reportFormat.js';
import { tokenValue } from '../../core/tables/readings.js';

/**
 * Whether the balances within a row hold, as 总计 = the sum of the applicants; undefined if the form has none or a
 * figure is unknown. `texts` by column.
 */
export function rowBalances(table: TableFormat, texts: ReadonlyMap<string, string>): boolean | undefined {
  const within = table.relations.flatMap((relation) =>
    relation.kind === 'linear' && relation.each === 'row' && relation.level === 'error' ? [relation] : [],
  );
  const sum = (columns: readonly string[]): bigint | undefined =>
    columns.reduce<bigint | undefined>((total, column) => {
      const value = tokenValue(texts.get(column) ?? '');
      return total === undefined || value === null ? undefined : total + value;
    }, 0n);
  const results = within.map(({ left, right }) => {
    const [a, b] = [sum(left), sum(right)];
    return a === undefined || b === undefined ? undefined : a === b;
  });
  if (results.length === 0 || results.includes(undefined)) return undefined;
  return !results.includes(false);
}
