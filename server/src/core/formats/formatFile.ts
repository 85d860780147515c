import * as v from 'valibot';
import type {
  CellFormat,
  ColumnFormat,
  Condition,
  Grid,
  GridCell,
  ReportFormat,
  RowFormat,
  SectionFormat,
  TableFormat,
} from './reportFormat.js';

const words = v.pipe(v.string(), v.minLength(1));
const key = v.pipe(v.string(), v.regex(/^[a-zA-Z][\w.]*$/));
const localized = v.strictObject({ 'zh-CN': words, en: words });
const cellType = v.picklist(['count', 'signed', 'decimal', 'amount']);
const span = v.pipe(v.number(), v.integer(), v.minValue(1));

const section = v.strictObject({
  key,
  number: words,
  title: words,
  aliases: v.optional(v.array(words), []),
  words: v.optional(v.array(words), []),
  required: v.optional(v.boolean(), true),
  mayBeNone: v.optional(v.boolean(), false),
  expects: v.optional(v.array(v.strictObject({ name: localized, words: v.array(words) })), []),
});

const term = v.union([v.string(), v.number()]);
const condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ op: v.picklist(['<=', '>=', '==', '!=']), left: v.array(term), right: v.array(term) }),
    v.strictObject({ op: v.picklist(['and', 'or']), of: v.array(condition) }),
    v.strictObject({ op: v.literal('not'), of: condition }),
  ]),
);

const relation = v.variant('kind', [
  v.strictObject({
    kind: v.literal('linear'),
    id: words,
    level: v.picklist(['error', 'warning']),
    text: localized,
    each: v.picklist(['column', 'row']),
    left: v.array(key),
    right: v.array(key),
  }),
  v.strictObject({
    kind: v.literal('condition'),
    id: words,
    level: v.picklist(['error', 'warning']),
    text: localized,
    rows: v.array(key),
    holds: condition,
    blame: key,
  }),
]);

const table = v.strictObject({
  key,
  section: key,
  title: localized,
  unit: v.optional(words),
  columns: v.optional(
    v.array(v.strictObject({ key, label: words, type: cellType, aliases: v.optional(v.array(words), []) })),
    [],
  ),
  rows: v.array(
    v.strictObject({
      key,
      label: words,
      flat: v.optional(words),
      aliases: v.optional(v.array(words), []),
      name: v.exactOptional(v.pipe(words, v.regex(/^[^\s.{}]+$/))),
      groups: v.optional(v.array(words), []),
      cells: v.optional(
        v.array(v.strictObject({ column: key, label: words, type: cellType, span: v.optional(span, 1) })),
      ),
    }),
  ),
  grid: v.strictObject({
    columns: span,
    labelColumns: v.pipe(v.number(), v.integer(), v.minValue(0)),
    rows: v.array(
      v.strictObject({
        kind: v.picklist(['header', 'band', 'subheader', 'data']),
        labels: v.optional(
          v.array(v.strictObject({ text: words, rowspan: v.optional(span, 1), colspan: v.optional(span, 1) })),
          [],
        ),
        /** Rows whose figures follow the labels, one after the other. */
        figures: v.optional(v.array(key), []),
      }),
    ),
  }),
  relations: v.array(relation),
});

/** A format as it stands in a file: what is usual may be left out. format.schema.json is generated from this. */
export const formatSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: words,
  report: words,
  name: words,
  document: words,
  reportYears: v.tuple([v.number(), v.nullable(v.number())]),
  sections: v.array(section),
  tables: v.array(table),
  markers: v.array(words),
  deadlines: v.array(
    v.strictObject({
      who: v.picklist(['department', 'government']),
      by: v.pipe(v.string(), v.regex(/^\d\d-\d\d$/)),
      source: words,
    }),
  ),
});

type FormatFile = v.InferOutput<typeof formatSchema>;
type TableEntry = FormatFile['tables'][number];

/**
 * Reads a format from the parsed JSON of its file.
 * @throws {v.ValiError} if the data is no format; its message names the place.
 */
export function readFormat(data: unknown): ReportFormat {
  const file = v.parse(formatSchema, data);
  return {
    id: file.id,
    report: file.report,
    name: file.name,
    document: file.document,
    reportYears: file.reportYears,
    sections: file.sections satisfies readonly SectionFormat[],
    tables: file.tables.map(readTable),
    markers: file.markers,
    deadlines: file.deadlines,
  };
}

function readTable(entry: TableEntry): TableFormat {
  const columns: readonly ColumnFormat[] = entry.columns.map(({ key: id, label, aliases }) => ({
    key: id,
    label,
    aliases,
  }));
  const shared: readonly CellFormat[] = entry.columns.map(({ key: column, label, type }) => ({
    column,
    label,
    type,
    span: 1,
  }));
  const rows: readonly RowFormat[] = entry.rows.map((row) => ({
    ...row,
    flat: row.flat ?? row.label,
    cells: row.cells ?? shared,
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
  const figures = (row: string): readonly GridCell[] => {
    const cells = rows.find((candidate) => candidate.key === row)?.cells ?? [];
    return cells.map(({ column, span: colspan }) => ({ kind: 'figure', row, column, colspan }));
  };
  return {
    columns: entry.columns,
    labelColumns: entry.labelColumns,
    rows: entry.rows.map(({ kind, labels, figures: keys }) => ({
      kind,
      cells: [...labels.map((label): GridCell => ({ kind: 'label', ...label })), ...keys.flatMap(figures)],
    })),
  };
}
