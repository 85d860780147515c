import type { DataFigure, TableFormat } from '../../../core/index.js';
import { OFFICE } from '../office/officePackage.js';
import { xml, type Xml } from '../office/xml.js';

/** Places of the styles in the workbook's list. */
const cellStyles = { head: 1, label: 2, figure: 3 } as const;

interface Square {
  readonly style: number;
  readonly content: DataFigure;
}

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

export interface FormSheet {
  readonly markup: Xml;
  /** Rows that are printed on each page. */
  readonly heads: number;
}

/** A statutory table on a worksheet: the grid of the form with its merged cells, figures as numbers. */
export function formSheet({ grid }: TableFormat, figureOf: (row: string, column: string) => DataFigure): FormSheet {
  const squares = new Map<string, Square>();
  const merges: Merge[] = [];
  grid.rows.forEach(({ kind, cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while (squares.has(keyOf(row, column))) column++;
      const rowspan = cell.kind === 'label' ? cell.rowspan : 1;
      const { colspan } = cell;
      const content = cell.kind === 'label' ? cell.text : figureOf(cell.row, cell.column);
      const style = cell.kind === 'figure' ? cellStyles.figure : kind === 'data' ? cellStyles.label : cellStyles.head;
      for (let y = 0; y < rowspan; y++) {
        for (let x = 0; x < colspan; x++) {
          squares.set(keyOf(row + y, column + x), { style, content: x === 0 && y === 0 ? content : null });
        }
      }
      if (rowspan > 1 || colspan > 1) merges.push({ row, column, rowspan, colspan });
      column += colspan;
    }
  });
  const heads = grid.rows.filter(({ kind }) => kind === 'header').length;
  return { heads, markup: draw(grid.rows.length, grid.columns, grid.labelColumns, squares, merges) };
}

/** Height of a line, in points. */
const LINE = 18;

const keyOf = (row: number, column: number): string => `${row}/${column}`;

/** `A1` for the first square. No form has as many columns as the alphabet has letters. */
const nameOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

function draw(
  rows: number,
  columns: number,
  labels: number,
  squares: ReadonlyMap<string, Square>,
  merges: readonly Merge[],
): Xml {
  const widthOf = (column: number): number => (column >= labels ? 10 : column === labels - 1 ? 34 : 16);
  const heightOf = (row: number): number => {
    const needed = Array.from({ length: columns }, (_, column) => {
      const merge = merges.find((each) => each.row === row && each.column === column);
      if (merge !== undefined && merge.rowspan > 1) return 1;
      const span = Array.from({ length: merge?.colspan ?? 1 }, (_each, index) => widthOf(column + index));
      // A Chinese character is two of the characters that widths count in.
      const length = 2 * String(squares.get(keyOf(row, column))?.content ?? '').length;
      return Math.ceil(length / span.reduce((sum, width) => sum + width - 1, 0));
    });
    return LINE * Math.max(1, ...needed);
  };
  const lines = Array.from({ length: rows }, (_, row) =>
    xml(
      'row',
      { r: row + 1, ht: heightOf(row), customHeight: 1 },
      Array.from({ length: columns }, (_each, column) =>
        drawSquare(nameOf(row, column), squares.get(keyOf(row, column))),
      ),
    ),
  );
  const widths = Array.from({ length: columns }, (_, column) =>
    xml('col', { min: column + 1, max: column + 1, width: widthOf(column), customWidth: 1 }),
  );
  const merged = merges.map(({ row, column, rowspan, colspan }) =>
    xml('mergeCell', { ref: `${nameOf(row, column)}:${nameOf(row + rowspan - 1, column + colspan - 1)}` }),
  );
  return xml('worksheet', { xmlns: `${OFFICE}/spreadsheetml/2006/main` }, [
    xml('sheetPr', {}, [xml('pageSetUpPr', { fitToPage: 1 })]),
    xml('sheetFormatPr', { defaultRowHeight: LINE }),
    xml('cols', {}, widths),
    xml('sheetData', {}, lines),
    ...(merged.length === 0 ? [] : [xml('mergeCells', { count: merged.length }, merged)]),
    xml('pageMargins', { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 }),
    xml('pageSetup', {
      paperSize: 9,
      orientation: columns > 6 ? 'landscape' : 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
    }),
  ]);
}

/** A text is written as a text, whatever it begins with: it never runs as a formula. */
function drawSquare(name: string, square: Square | undefined): Xml {
  const { style = 0, content = null } = square ?? {};
  if (typeof content === 'number') return xml('c', { r: name, s: style }, [xml('v', {}, [String(content)])]);
  if (content === null || content === '') return xml('c', { r: name, s: style });
  return xml('c', { r: name, s: style, t: 'inlineStr' }, [
    xml('is', {}, [xml('t', { 'xml:space': 'preserve' }, [content])]),
  ]);
}
