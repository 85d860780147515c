import { noLimit, type Spend } from '../file/growthLimit.js';
import type { MarkedWords } from '../markup/inlineMark.js';
import { chain } from '../markup/joinMarked.js';

/** A cell of a grid as files state it: its words and how many columns and rows it covers. */
export interface GridCell extends MarkedWords {
  readonly columns: number;
  /** The cell above goes on here, as Word states it. */
  readonly above?: true;
  readonly rows: number;
}

/** No form is wider; a file that states more is damaged or made to exhaust memory. */
const MOST_COLUMNS = 80;

/** What stands at a place of a grid: a cell, or that the one to the left or above goes on. */
export type Spread = GridCell | '<' | '^';

/** Characters of a blank place in Markdown. */
const PLACE = 4;

/** What stands at each place of a grid: a merged cell stands at its first place. */
export function spreadSpans(
  rows: readonly (readonly GridCell[])[],
  spend: Spend = noLimit,
): readonly (readonly Spread[])[] {
  let widest = 0;
  const covered: number[] = [];
  return rows.map((cells) => {
    const line: Spread[] = [];
    const leaveCovered = (): void => {
      for (let left = covered[line.length] ?? 0; left > 0; left = covered[line.length] ?? 0) {
        covered[line.length] = left - 1;
        line.push('^');
      }
    };
    for (const cell of cells) {
      const { columns, rows: height } = cell;
      leaveCovered();
      if (line.length >= MOST_COLUMNS) {
        // Words beyond the widest form stay, in the last cell, where they are seen to be too many.
        const last = line.at(-1);
        const before = typeof last === 'object' ? last : { text: '', columns: 1, rows: 1 };
        line[line.length - 1] = { ...before, ...chain({ marks: [], inserts: [], ...before }, cell, ' '), columns: 2 };
        continue;
      }
      const width = Math.min(columns, MOST_COLUMNS - line.length);
      for (let nth = 0; nth < width; nth++) {
        // A cell from a row above may stand in the way of a wide one: it has its place already.
        covered[line.length] = Math.max(covered[line.length] ?? 0, height) - 1;
        line.push(cell.above === true ? '^' : nth === 0 ? cell : '<');
      }
    }
    // A row that ends early stays short: which of its cells is missing, nobody knows yet.
    const last = covered.findLastIndex((left) => left > 0);
    while (line.length <= last) {
      covered[line.length] = Math.max(0, (covered[line.length] ?? 0) - 1);
      line.push('^');
    }
    // Each place of a table costs its bars.
    widest = Math.max(widest, line.length);
    spend(widest * PLACE);
    return line;
  });
}
