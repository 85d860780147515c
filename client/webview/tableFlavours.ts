/** A table as other programs take it from the clipboard. */
export interface TableFlavours {
  /** Cells with their merges. */
  readonly html: string;
  /** Cells parted by tabs, a row a line; what a merged cell covers is empty. */
  readonly text: string;
}

const FRAME = 'border:0.5pt solid windowtext;padding:2pt 4pt';
/** Excel would read "1.1" or "3-2" as a number or a date; only what the report means as a figure may be one. */
const AS_TEXT = "mso-number-format:'\\@'";
const FIGURE = /^\d+(?:\.\d+)?$/u;

/** A table of the page without what only the page needs: marks, places, colours. */
export function tableFlavours(table: HTMLTableElement): TableFlavours {
  const rows = [...table.rows].map((row) => [...row.cells].map(readCell));
  return {
    html: `<table style="border-collapse:collapse">${rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('')}</table>`,
    text: squares(rows)
      .map((line) => `${line.join('\t')}\n`)
      .join(''),
  };
}

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

const readCell = (cell: HTMLTableCellElement): Cell => ({
  text: cell.textContent.replace(/\s+/gu, ' ').trim(),
  columns: cell.colSpan,
  rows: cell.rowSpan,
});

function cellHtml({ text, columns, rows }: Cell): string {
  const spans = `${columns > 1 ? ` colspan="${String(columns)}"` : ''}${rows > 1 ? ` rowspan="${String(rows)}"` : ''}`;
  const style = FIGURE.test(text) ? `${FRAME};text-align:right` : `${FRAME};${AS_TEXT}`;
  return `<td${spans} style="${style}">${escape(text)}</td>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The rows with every square of the grid: the words of a merged cell stand in its first. */
function squares(rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  const grid = rows.map(() => new Map<number, string>());
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.has(x) === true) x++;
      for (const [down, line] of grid.slice(y, y + cell.rows).entries()) {
        for (let right = 0; right < cell.columns; right++) line.set(x + right, down + right === 0 ? cell.text : '');
      }
      x += cell.columns;
    }
  });
  const width = Math.max(0, ...grid.flatMap((line) => [...line.keys()].map((x) => x + 1)));
  return grid.map((line) => Array.from({ length: width }, (_, x) => line.get(x) ?? ''));
}
