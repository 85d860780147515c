/** A grid of more rows or columns is no report's: no form is near it, but cells coloured to the edge of a sheet are. */
export const MOST_ROWS = 2_000;
export const MOST_COLUMNS = 60;
/** More characters are prose, and their table, if they stand in one, is there for the layout. */
export const LONGEST_CELL = 200;
