import type { RowFormat, TableFormat } from '../../core/formats/reportFormat.js';
import type { Laid, Target } from './laidRow.js';
import { rowBalances } from './rowBalance.js';

type Texts = ReadonlyMap<string, string>;

/**
 * Whether the figures of a row have moved, by a cell or by a block of the wide form: its first cells are blank
 * although it writes 0 elsewhere, or its total is not in its place. Where they belong is not known; the doubt is.
 */
export function seemsShifted(
  table: TableFormat,
  targets: readonly Target[],
  laid: readonly (Laid | undefined)[],
): (target: number) => boolean {
  if (table.columns.length === 0) return () => false;
  const rowsOf = targets.map(({ rows, cells }, index) =>
    rows.map((row) => ({ row, texts: textsOf(row, cells, laid[index]) })),
  );
  const startsFilled = rowsOf.some((rows) => rows.some(({ row, texts }) => first(row, texts) !== ''));
  return (target) => {
    const rows = rowsOf[target] ?? [];
    if (laid[target] === undefined || rows.length === 0) return false;
    const isBlank = rows.map(({ texts }) => [...texts.values()].every((text) => text === ''));
    if (isBlank.every((blank) => blank)) return false;
    if (rows.length > 1 && isBlank.includes(true)) return true;
    const [row] = rows;
    const leads = row !== undefined && first(row.row, row.texts) === '';
    // A total of 0 alone in its row is how many write that there was nothing.
    const hasZero = rows.some(({ texts }) => [...texts.values()].slice(0, -1).includes('0'));
    if (leads && hasZero && (startsFilled || rows.length > 1)) return true;
    return (
      rows.some(({ row: each, texts }) => first(each, texts) === '' && isUnbalanced(table, texts)) ||
      rows.some(({ row: each, texts }) => endsInTotal(table, each, texts))
    );
  };
}

function textsOf(row: RowFormat, cells: Target['cells'], laid: Laid | undefined): Texts {
  return new Map(
    row.cells.map((format) => {
      const at = cells.findIndex((cell) => cell.row === row && cell.format === format);
      return [format.column, laid?.cells[at]?.text ?? ''];
    }),
  );
}

const first = ({ cells }: RowFormat, texts: Texts): string => texts.get(cells[0]?.column ?? '') ?? '';

/** Blanks as 0, the total is not the sum; a total alone in its row says nothing. */
function isUnbalanced(table: TableFormat, texts: Texts): boolean {
  if ([...texts.values()].filter((text) => text !== '').length < 2) return false;
  return rowBalances(table, new Map([...texts].map(([column, text]) => [column, text === '' ? '0' : text]))) === false;
}

/** The last cell is blank, and the figure before it is the sum of the others: the total, one place too early. */
function endsInTotal(table: TableFormat, { cells }: RowFormat, texts: Texts): boolean {
  const values = cells.map(({ column }) => texts.get(column) ?? '');
  if (values.at(-1) !== '' || values.slice(0, -1).some((text) => text === '')) return false;
  const moved = new Map(cells.map(({ column }, index) => [column, index === 0 ? '0' : (values[index - 1] ?? '')]));
  return values.some((text) => text !== '0' && text !== '') && rowBalances(table, moved) === true;
}
