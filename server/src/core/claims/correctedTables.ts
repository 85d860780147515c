import Big from 'big.js';
import type { TableAnalysis } from '../tables/analyseTable.js';
import type { CellRef } from '../model/finding.js';
import { cellRef } from '../tables/describe.js';
import type { Claim } from './claim.js';
import { contradicts, type Lookup } from './judgeClaim.js';

const keyOf = ({ table, row, column }: CellRef): string => [table, row, column].join('\u0000');

/**
 * The tables as each explanation of a broken relation would correct them: a sentence that agrees with one of these
 * is not to blame, the table is, and rule table-relation says so.
 */
export function correctedTables(
  { tables }: { readonly tables: readonly TableAnalysis[] },
  look: Lookup,
): readonly Lookup[] {
  return tables.flatMap((table) =>
    table.diagnosis.groups.flatMap(({ explanations }) =>
      explanations.map(({ changes }): Lookup => {
        const corrected = new Map(
          changes.map(({ cell, value }) => [keyOf(cellRef(table, cell)), new Big(value.toString())]),
        );
        return (ref) => corrected.get(keyOf(ref)) ?? look(ref);
      }),
    ),
  );
}

/** Whether the tables contradict a claim both as they stand and as any explanation of their own faults corrects them. */
export const isContradicted = (claim: Claim, look: Lookup, corrected: readonly Lookup[]): boolean =>
  contradicts(claim, look) === true && corrected.every((other) => contradicts(claim, other) !== false);
