import type { Localized } from '../model/locale.js';
import type {
  CellFormat,
  CellType,
  ColumnFormat,
  Deadline,
  Grid,
  GridCell,
  GridRow,
  Relation,
  ReportFormat,
  RowFormat,
  SectionFormat,
  TableFormat,
} from './reportFormat.js';

/** A format as it stands in a file (see format.schema.json): what is usual may be left out. */
export interface FormatFile {
  readonly id: string;
  readonly report: string;
  readonly name: string;
  readonly document: string;
  readonly reportYears: readonly [number, number | null];
  readonly sections: readonly SectionEntry[];
  readonly tables: readonly TableEntry[];
  readonly markers: readonly string[];
  readonly deadlines: readonly Deadline[];
}

interface SectionEntry {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly words?: readonly string[];
  readonly required?: boolean;
  readonly mayBeNone?: boolean;
  readonly expects?: SectionFormat['expects'];
}

interface TableEntry {
  readonly key: string;
  readonly section: string;
  readonly title: Localized;
  readonly unit?: string;
  readonly columns?: readonly ColumnEntry[];
  readonly rows: readonly RowEntry[];
  readonly grid: { readonly columns: number; readonly labelColumns: number; readonly rows: readonly GridRowEntry[] };
  readonly relations: readonly Relation[];
}

interface ColumnEntry {
  readonly key: string;
  readonly label: string;
  readonly type: CellType;
  readonly aliases?: readonly string[];
}

interface RowEntry {
  readonly key: string;
  readonly label: string;
  readonly flat?: string;
  readonly aliases?: readonly string[];
  readonly groups?: readonly string[];
  readonly cells?: readonly { column: string; label: string; type: CellType; span?: number }[];
}

interface GridRowEntry {
  readonly kind: GridRow['kind'];
  readonly labels?: readonly { text: string; rowspan?: number; colspan?: number }[];
  /** Rows whose figures follow the labels, one after the other. */
  readonly figures?: readonly string[];
}

/** Fills in what the file leaves out. */
export function readFormat(file: FormatFile): ReportFormat {
  return {
    id: file.id,
    report: file.report,
    name: file.name,
    document: file.document,
    reportYears: file.reportYears,
    sections: file.sections.map(readSection),
    tables: file.tables.map(readTable),
    markers: file.markers,
    deadlines: file.deadlines,
  };
}

const readSection = (entry: SectionEntry): SectionFormat => ({
  key: entry.key,
  number: entry.number,
  title: entry.title,
  aliases: entry.aliases ?? [],
  words: entry.words ?? [],
  required: entry.required ?? true,
  mayBeNone: entry.mayBeNone ?? false,
  expects: entry.expects ?? [],
});

function readTable(entry: TableEntry): TableFormat {
  const columns: readonly ColumnFormat[] = (entry.columns ?? []).map(({ key, label, aliases }) => ({
    key,
    label,
    aliases: aliases ?? [],
  }));
  const shared: readonly CellFormat[] = (entry.columns ?? []).map(({ key, label, type }) => ({
    column: key,
    label,
    type,
    span: 1,
  }));
  const rows: readonly RowFormat[] = entry.rows.map((row) => ({
    key: row.key,
    label: row.label,
    flat: row.flat ?? row.label,
    aliases: row.aliases ?? [],
    groups: row.groups ?? [],
    cells: row.cells?.map((cell) => ({ ...cell, span: cell.span ?? 1 })) ?? shared,
  }));
  return {
    key: entry.key,
    section: entry.section,
    title: entry.title,
    ...(entry.unit === undefined ? {} : { unit: entry.unit }),
    columns,
    rows,
    grid: readGrid(entry.grid, rows),
    relations: entry.relations,
  };
}

function readGrid(entry: TableEntry['grid'], rows: readonly RowFormat[]): Grid {
  const figures = (key: string): readonly GridCell[] => {
    const row = rows.find((candidate) => candidate.key === key);
    return (row?.cells ?? []).map(({ column, span }) => ({ kind: 'figure', row: key, column, colspan: span }));
  };
  return {
    columns: entry.columns,
    labelColumns: entry.labelColumns,
    rows: entry.rows.map(({ kind, labels = [], figures: keys = [] }) => ({
      kind,
      cells: [
        ...labels.map(({ text, rowspan = 1, colspan = 1 }): GridCell => ({ kind: 'label', text, rowspan, colspan })),
        ...keys.flatMap(figures),
      ],
    })),
  };
}
