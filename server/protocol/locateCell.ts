import type { DocumentParams, Range } from './common.js';

/** Request `crossfoot/locateCell`: where a cell, row or table stands; the result is null where the report has none. */
export const locateCellMethod = 'crossfoot/locateCell';

/** Keys of the format, as in import notes and findings. */
export interface LocateCellParams extends DocumentParams {
  readonly table: string;
  readonly row?: string;
  readonly column?: string;
}

export interface LocateCellResult {
  readonly version: number;
  readonly range: Range;
}
