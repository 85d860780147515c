import type { TableFormat } from '../formats/reportFormat.js';
import { canonicalTable } from './canonicalTable.js';

/** An empty statutory table in the canonical spelling: every figure blank, since what is not filled in is unknown, not 0. */
export const tableSkeleton = (table: TableFormat, ending = '\n'): string => canonicalTable(table, () => '', {}, ending);
