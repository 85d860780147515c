import type { PlacedLabel } from './alignLabels.js';
import type { Piece } from '../source/sourceItem.js';

/** A header (or sub-header) row: its width and where its column labels stand. */
export interface HeaderPlace {
  readonly width: number;
  readonly columns: readonly { readonly official: string; readonly at: number }[];
}

interface HeaderTracker {
  /** Notes a row of column labels; false if it is none. */
  read(cells: readonly Piece[], named: readonly PlacedLabel[]): boolean;
  last(): HeaderPlace | undefined;
}

/** Reads the head of a table row by row, and says where its columns stand. */
export function headerTracker(): HeaderTracker {
  let place: HeaderPlace | undefined;
  let continues = false;
  return {
    read(cells, named) {
      const heads = named.filter(({ hit }) => hit.kind === 'header' || hit.kind === 'band');
      if (heads.length === 0) {
        continues = false;
        return false;
      }
      const columns = heads.flatMap(({ hit, pieces }) => {
        const at = cells.findIndex((cell) =>
          pieces.some(
            (piece) => cell.range.start <= piece.range.start && piece.range.end <= cell.range.end && cell.text !== '',
          ),
        );
        return at < 0 ? [] : [{ official: hit.official, at }];
      });
      // The head of the form has several rows; a band begins a new one.
      const single = heads.length === 1 && heads[0]?.hit.kind === 'band';
      const joins = continues && !single && place !== undefined;
      place = {
        width: Math.max(cells.length, joins ? (place?.width ?? 0) : 0),
        columns: [...(joins ? (place?.columns ?? []) : []), ...columns],
      };
      continues = !single;
      return true;
    },
    last: () => place,
  };
}
