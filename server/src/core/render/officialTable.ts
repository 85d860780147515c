import type { Element, ElementContent } from 'hast';
import type { GridCell, GridRow } from '../formats/reportFormat.js';
import type { SourceCell } from '../model/blocks.js';
import type { ReportTable, TableCell, TableRow } from '../model/table.js';
import { isMergeMark } from '../tables/rowLabels.js';
import { cellOf } from '../tables/tableSystem.js';
import { contains } from '../text/range.js';
import { computedFigures, type ComputedFigures } from './computedFigures.js';
import { joinAttributes, markAttributes, type Mark } from './findingMarks.js';
import { element, text } from './hast.js';
import { shownText, spans } from './plainTable.js';
import { anchor, stretch, type Sheet } from './sheet.js';

export interface OfficialTable {
  readonly elements: readonly Element[];
  /** Findings about the table as a whole. */
  readonly rest: readonly Mark[];
}

/**
 * A statutory table as the form prints it: header of several rows, merged label cells, bands. The figures come from
 * the source's rows; a row that the source does not have is there with empty cells. What the form has no place for
 * is listed below the table.
 */
export function officialTable(table: ReportTable, marks: readonly Mark[], sheet: Sheet): OfficialTable {
  const drawing: Drawing = {
    table,
    sheet,
    rows: new Map(table.rows.map((row) => [row.format.key, row])),
    computed: computedFigures(table),
    marks: placeMarks(table, marks),
    carried: new Set(),
  };
  const lines = table.format.grid.rows.map((gridRow) => ({ gridRow, line: drawRow(gridRow, drawing) }));
  const head = lines.filter(({ gridRow }) => gridRow.kind === 'header').map(({ line }) => line);
  const caption = element('caption', { className: ['visually-hidden'] }, [text(table.format.title[sheet.locale])]);
  const drawn = element('table', { className: ['official-table', `table-${table.format.key}`] }, [
    caption,
    ...(head.length > 0 ? [element('thead', {}, head)] : []),
    ...bodies(lines),
  ]);
  const outside = outsideForm(table, sheet, marks, drawing.carried);
  return {
    elements: outside === undefined ? [drawn] : [drawn, outside],
    rest: marks.filter((mark) => !drawing.carried.has(mark)),
  };
}

interface Drawing {
  readonly table: ReportTable;
  readonly sheet: Sheet;
  readonly rows: ReadonlyMap<string, TableRow>;
  readonly computed: ComputedFigures;
  readonly marks: PlacedMarks;
  readonly carried: Set<Mark>;
}

/** Each band begins a part of the body, so that it can be the head of its rows. */
function bodies(lines: readonly { readonly gridRow: GridRow; readonly line: Element }[]): readonly Element[] {
  const parts: Element[][] = [];
  for (const { gridRow, line } of lines) {
    if (gridRow.kind === 'header') continue;
    const last = parts.at(-1);
    if (last === undefined || gridRow.kind === 'band') parts.push([line]);
    else last.push(line);
  }
  return parts.map((part) => element('tbody', {}, part));
}

function drawRow(gridRow: GridRow, drawing: Drawing): Element {
  const keys = new Set(gridRow.cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.row] : [])));
  const present = [...keys].flatMap((key) => drawing.rows.get(key) ?? []);
  const [source] = present;
  const missing = gridRow.kind === 'data' && source === undefined;
  const own = take(
    drawing,
    [...keys].flatMap((key) => drawing.marks.row.get(key) ?? []),
  );
  const properties = joinAttributes(
    {
      className: [gridRow.kind, ...(missing ? ['missing'] : [])],
      ...(source === undefined ? {} : anchor(drawing.sheet, source.source.range.start)),
    },
    markAttributes(own, drawing.sheet),
  );
  const cells = gridRow.cells.map((cell, place): ElementContent => {
    if (cell.kind === 'figure') return drawFigure(cell, drawing);
    const leaf = gridRow.cells[place + 1]?.kind === 'figure' ? source : undefined;
    return drawLabel(cell, gridRow, leaf, drawing);
  });
  return element('tr', properties, cells);
}

type LabelCell = Extract<GridCell, { kind: 'label' }>;
type FigureCell = Extract<GridCell, { kind: 'figure' }>;

function drawLabel(cell: LabelCell, gridRow: GridRow, leaf: TableRow | undefined, drawing: Drawing): Element {
  const own = leaf === undefined ? undefined : drawing.marks.label.get(leaf.format.key);
  const marks = take(drawing, own ?? drawing.marks.words.get(cell.text) ?? []);
  return element(
    'th',
    joinAttributes(
      { ...spans(cell.rowspan, cell.colspan), scope: scopeOf(cell, gridRow) },
      markAttributes(marks, drawing.sheet),
    ),
    [text(wordsOf(cell, leaf, drawing.table))],
  );
}

function scopeOf({ rowspan, colspan }: LabelCell, { kind }: GridRow): string {
  if (kind === 'data') return rowspan > 1 ? 'rowgroup' : 'row';
  if (kind === 'band') return 'rowgroup';
  return colspan > 1 ? 'colgroup' : 'col';
}

/** The author's words where they are not the form's; the preview shows what will be printed. */
function wordsOf(cell: LabelCell, leaf: TableRow | undefined, { labels }: ReportTable): string {
  const written = labels.find(
    (label) =>
      label.match !== 'exact' &&
      label.official === cell.text &&
      (leaf === undefined || leaf.source.cells.includes(label.cell)),
  );
  return written === undefined ? cell.text : shownText(written.cell.text);
}

function drawFigure({ row: key, column, colspan }: FigureCell, drawing: Drawing): Element {
  const { table, sheet } = drawing;
  const cell = cellOf(drawing.rows.get(key), column);
  const marks = take(drawing, drawing.marks.cell.get(cellKey(key, column)) ?? []);
  const computed = cell?.content.kind === 'computed' ? drawing.computed(key, column) : undefined;
  const shown = cell?.content.kind === 'computed' ? (computed ?? '') : shownText(cell?.source?.text ?? '');
  const place = sheet.annotated
    ? {
        dataCell: cellName(table, key, column),
        ...(cell === undefined ? {} : stretch(sheet, cell.range)),
      }
    : {};
  const className = ['figure', ...(shown === '' ? ['blank'] : []), ...(computed === undefined ? [] : ['computed'])];
  return element(
    'td',
    joinAttributes({ className, ...spans(1, colspan), ...place }, markAttributes(marks, sheet)),
    shown === '' ? [] : [text(shown)],
  );
}

/** How the page names a figure cell. */
export const cellName = ({ format }: ReportTable, row: string, column: string): string =>
  `${format.key}/${row}/${column}`;

interface PlacedMarks {
  /** By row and column. */
  readonly cell: ReadonlyMap<string, readonly Mark[]>;
  /** On the own label of a row. */
  readonly label: ReadonlyMap<string, readonly Mark[]>;
  /** On a header, band or group cell, by its official words. */
  readonly words: ReadonlyMap<string, readonly Mark[]>;
  /** On a row as a whole. */
  readonly row: ReadonlyMap<string, readonly Mark[]>;
}

const cellKey = (row: string, column: string): string => `${row}/${column}`;

const take = ({ carried }: Drawing, marks: readonly Mark[]): readonly Mark[] => {
  for (const mark of marks) carried.add(mark);
  return marks;
};

function placeMarks(table: ReportTable, marks: readonly Mark[]): PlacedMarks {
  const cell = new Map<string, Mark[]>();
  const label = new Map<string, Mark[]>();
  const words = new Map<string, Mark[]>();
  const row = new Map<string, Mark[]>();
  const add = (map: Map<string, Mark[]>, key: string, mark: Mark): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [mark]);
    else known.push(mark);
  };
  for (const mark of marks) {
    const figure = figureOf(table, mark);
    const named = table.labels.find(({ cell: { range } }) => contains(range, mark.range));
    const inRow = table.rows.find(({ source }) => contains(source.range, mark.range));
    const isOwn =
      inRow !== undefined &&
      named !== undefined &&
      (named.official === inRow.format.flat || named.official === inRow.format.label);
    if (figure !== undefined) add(cell, cellKey(figure.row, figure.column), mark);
    else if (inRow !== undefined && isOwn && table.format.grid.labelColumns > 0) add(label, inRow.format.key, mark);
    else if (inRow !== undefined && isOwn) add(words, inRow.format.label, mark);
    else if (named !== undefined) add(words, named.official, mark);
    else if (inRow !== undefined) add(row, inRow.format.key, mark);
  }
  return { cell, label, words, row };
}

/** The figure that a finding is about: the one it names, else the one it stands on. */
function figureOf(table: ReportTable, { range, finding }: Mark): { row: string; column: string } | undefined {
  const [only, ...others] = finding.cells ?? [];
  if (only?.table === table.format.key && others.length === 0) return only;
  const holds = (cell: TableCell): boolean =>
    contains(cell.range, range) && (cell.source !== undefined || range.start === range.end);
  for (const row of table.rows) {
    const cell = row.cells.find(holds);
    if (cell !== undefined) return { row: row.format.key, column: cell.format.column };
  }
  return undefined;
}

/** Words and figures of the source that the form has no place for. */
function outsideForm(
  table: ReportTable,
  sheet: Sheet,
  marks: readonly Mark[],
  carried: Set<Mark>,
): Element | undefined {
  const shown = (cell: SourceCell): boolean => cell.text !== '' && !isMergeMark(cell.text);
  const lines = [
    ...table.rows.flatMap(({ surplus }) => (surplus.some(shown) ? [surplus] : [])),
    ...table.foreign.map(({ cells }) => cells),
  ];
  if (lines.length === 0) return undefined;
  const rows = lines.map((cells) =>
    element(
      'tr',
      {},
      cells.filter(shown).map((cell) => {
        const own = marks.filter(({ range }) => contains(cell.range, range) && range.end > range.start);
        for (const mark of own) carried.add(mark);
        return element('td', joinAttributes(stretch(sheet, cell.range), markAttributes(own, sheet)), [
          text(shownText(cell.text)),
        ]);
      }),
    ),
  );
  const caption = { 'zh-CN': '表格格式以外的内容', en: 'Not part of the form' }[sheet.locale];
  return element('table', { className: ['outside-form'] }, [
    element('caption', {}, [text(caption)]),
    element('tbody', {}, rows),
  ]);
}
