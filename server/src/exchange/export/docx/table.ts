import type { Element, ElementContent } from 'hast';
import { textWidth } from './measures.js';
import type { Outside } from './outside.js';
import { paragraph, runsOf } from './runs.js';
import { val, xml, type Xml } from '../office/xml.js';

/** In the order of the schema. */
const CELL_MARGINS = [
  ['top', 30],
  ['left', 40],
  ['bottom', 30],
  ['right', 40],
] as const;

/** A cell on the grid of its table; `continues`: the squares below it that it reaches over. */
interface GridCell {
  readonly element: Element | undefined;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly continues: boolean;
}

interface GridRow {
  readonly cells: readonly GridCell[];
  readonly isHead: boolean;
}

/**
 * A table with its merged cells. Heads repeat on each page, and no row breaks. `weights` are the widths of the
 * columns to each other; without them the words decide.
 */
export function tableOf(table: Element, outside: Outside, weights?: readonly number[]): Xml {
  const rows = layOut(table);
  const columns = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ column, colspan }) => column + colspan)));
  const widths = widthsOf(weights ?? weigh(rows, columns), columns);
  const edge = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' };
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => xml(`w:${side}`, edge));
  return xml('w:tbl', {}, [
    xml('w:tblPr', {}, [
      xml('w:tblW', { 'w:w': textWidth, 'w:type': 'dxa' }),
      val('w:jc', 'center'),
      xml('w:tblBorders', {}, edges),
      xml('w:tblLayout', { 'w:type': 'fixed' }),
      xml('w:tblCellMar', {}, [
        ...CELL_MARGINS.map(([side, width]) => xml(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })),
      ]),
    ]),
    xml(
      'w:tblGrid',
      {},
      widths.map((width) => xml('w:gridCol', { 'w:w': width })),
    ),
    ...rows.map(({ cells, isHead }) =>
      xml('w:tr', {}, [
        xml('w:trPr', {}, [xml('w:cantSplit'), ...(isHead ? [xml('w:tblHeader')] : [])]),
        ...cells.map((cell) => drawCell(cell, widths, outside)),
      ]),
    ),
  ]);
}

function drawCell(
  { element, column, colspan, rowspan, continues }: GridCell,
  widths: readonly number[],
  outside: Outside,
) {
  const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  const isLeft = element?.properties.scope === 'row' || classesOf(element).includes('words');
  return xml('w:tc', {}, [
    xml('w:tcPr', {}, [
      xml('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(colspan > 1 ? [val('w:gridSpan', colspan)] : []),
      ...(continues ? [xml('w:vMerge')] : rowspan > 1 ? [val('w:vMerge', 'restart')] : []),
      val('w:vAlign', 'center'),
    ]),
    paragraph(
      'TableText',
      continues ? [] : runsOf(element?.children ?? [], outside),
      isLeft ? [val('w:jc', 'left')] : [],
    ),
  ]);
}

/** Puts the cells on the grid, as HTML does: each into the first free square of its row. */
function layOut(table: Element): readonly GridRow[] {
  const below = new Map<number, { readonly colspan: number; left: number }>();
  const rows = elementsIn(table, 'thead', 'tbody').flatMap((part) =>
    elementsIn(part, 'tr').map((row) => ({ row, isHead: part.tagName === 'thead' })),
  );
  const laid = rows.map(({ row, isHead }): GridRow => {
    const cells: GridCell[] = [];
    let column = 0;
    const passMerged = (): void => {
      for (let over = below.get(column); over !== undefined && over.left > 0; over = below.get(column)) {
        over.left--;
        cells.push({ element: undefined, column, colspan: over.colspan, rowspan: 1, continues: true });
        column += over.colspan;
      }
    };
    for (const element of elementsIn(row, 'th', 'td')) {
      passMerged();
      const colspan = spanOf(element, 'colSpan');
      const rowspan = spanOf(element, 'rowSpan');
      cells.push({ element, column, colspan, rowspan, continues: false });
      if (rowspan > 1) below.set(column, { colspan, left: rowspan - 1 });
      column += colspan;
    }
    passMerged();
    return { cells, isHead };
  });
  return padRows(laid);
}

/** A row that ends early gets empty cells to the edge of the table. */
function padRows(rows: readonly GridRow[]): readonly GridRow[] {
  const endOf = ({ cells }: GridRow): number => Math.max(0, ...cells.map(({ column, colspan }) => column + colspan));
  const columns = Math.max(1, ...rows.map(endOf));
  return rows.map((row) => {
    const end = endOf(row);
    const missing = Array.from({ length: columns - end }, (_, index): GridCell => ({
      element: undefined,
      column: end + index,
      colspan: 1,
      rowspan: 1,
      continues: false,
    }));
    return { ...row, cells: [...row.cells, ...missing] };
  });
}

/** Least and most characters of a line that a column is given room for. */
const LEAST = 2;
const MOST = 16;
/** A label beside many rows is high enough for any words; its lines should still be more than fragments. */
const GROUP = 3.5;

/** How many characters wide each column wants to be, if long words break once and merged cells as often as they can. */
function weigh(rows: readonly GridRow[], columns: number): readonly number[] {
  const weights = Array.from({ length: columns }, () => LEAST);
  for (const { element, column, colspan, rowspan } of rows.flatMap(({ cells }) => cells)) {
    if (element === undefined || colspan > 1) continue;
    const words = wordsOf(element);
    const length = /^[\d.\-+]*$/u.test(words) ? words.length / 2 : words.length / (2 * rowspan);
    const least = element.properties.scope === 'rowgroup' ? GROUP : LEAST;
    weights[column] = Math.max(weights[column] ?? LEAST, least, Math.min(MOST, length));
  }
  return weights;
}

/** Whole widths that fill the text's width exactly. */
function widthsOf(weights: readonly number[], columns: number): readonly number[] {
  const given = Array.from({ length: columns }, (_, index) => weights[index] ?? LEAST);
  const total = given.reduce((sum, weight) => sum + weight, 0);
  const edges = given.map((_, index) =>
    Math.round((textWidth * given.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0)) / total),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

const elementsIn = ({ children }: Element, ...names: readonly string[]): readonly Element[] =>
  children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName));

const spanOf = ({ properties }: Element, name: 'rowSpan' | 'colSpan'): number =>
  Math.max(1, Math.trunc(Number(properties[name] ?? 1)) || 1);

export function classesOf(element: Element | undefined): readonly (string | number)[] {
  const names = element?.properties.className;
  return Array.isArray(names) ? names : [];
}

/** The words in an element, without its markup. */
const wordsOf = ({ children }: Element): string =>
  children
    .map((child: ElementContent) =>
      child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : '',
    )
    .join('');
