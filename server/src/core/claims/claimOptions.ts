import type { TableFormat } from '../formats/reportFormat.js';
import type { CellRef } from '../model/finding.js';
import type { CellSum } from './claim.js';
import type { Feature } from './claimWords.js';

/** The forms of a report's tables by key. */
export type Forms = ReadonlyMap<string, TableFormat>;

const sumOf = (cells: readonly CellRef[], minus: readonly CellRef[] = []): CellSum => ({ cells, minus });

const request = (row: string, column: string): CellRef => ({ table: 'requests', row, column });

/** The five columns that the form prints under 法人或其他组织. */
const LEGAL_PERSONS = ['commercial', 'research', 'charity', 'legal', 'other'];

const columnsOf = (kind: string): readonly string[] =>
  kind === 'total' || kind !== 'legalPersons' ? [kind] : LEGAL_PERSONS;

const inColumns = (rows: readonly string[], kind: string): readonly CellRef[] =>
  rows.flatMap((row) => columnsOf(kind).map((column) => request(row, column)));

/** 新收: this year's. Both counts are in use for 收到, 受理 and 收办: this year's, or with what was carried in. */
export const newlyReceived = (kind = 'total'): CellSum => sumOf(inColumns(['received'], kind));
export const receivedAndCarried = (kind = 'total'): CellSum => sumOf(inColumns(['received', 'carriedIn'], kind));
export const answered = (kind = 'total'): CellSum => sumOf(inColumns(['total'], kind));
/** What was answered of this year's applications. */
export const answeredNew = (): CellSum => sumOf([request('total', 'total')], [request('carriedIn', 'total')]);
export const carriedIn = (): CellSum => sumOf([request('carriedIn', 'total')]);
export const carriedOut = (): CellSum => sumOf([request('carriedOut', 'total')]);

/** A result row, or the sum of the rows of its group: (三)不予公开 has no row of its own. */
export function resultRows(forms: Forms, key: string): CellSum | undefined {
  const rows = (forms.get('requests')?.rows ?? []).filter((row) => row.key === key || row.key.startsWith(`${key}.`));
  return rows.length === 0 ? undefined : sumOf(rows.map((row) => request(row.key, 'total')));
}

/** What a case can be, and the rows of the table that hold it. */
const REVIEW_ROWS = {
  review: ['reconsideration'],
  litigation: ['litigation.direct', 'litigation.afterReconsideration'],
  direct: ['litigation.direct'],
  afterReview: ['litigation.afterReconsideration'],
} as const;

export type ReviewObject = keyof typeof REVIEW_ROWS;

export const isReviewObject = (feature: Feature): feature is ReviewObject => Object.hasOwn(REVIEW_ROWS, feature);

export const reviewCells = (objects: readonly ReviewObject[], column: string): CellSum => {
  const rows = new Set(objects.flatMap((object) => REVIEW_ROWS[object]));
  return sumOf([...rows].map((row) => ({ table: 'reviewAndLitigation', row, column })));
};

/** Cells of one row of the first table; undefined where this year's form lacks one of the columns. */
export function disclosureCells(forms: Forms, key: string, columns: readonly string[]): CellSum | undefined {
  const row = forms.get('proactiveDisclosure')?.rows.find((each) => each.key === key);
  const has = columns.every((column) => row?.cells.some((cell) => cell.column === column));
  return has ? sumOf(columns.map((column) => ({ table: 'proactiveDisclosure', row: key, column }))) : undefined;
}
