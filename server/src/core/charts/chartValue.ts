import Big from 'big.js';
import type { CellRef } from '../model/finding.js';
import { cellFigure, placeCell } from '../tables/cellFigure.js';
import type { BalanceResult } from '../relations/evaluate.js';
import type { TableAnalysis } from '../tables/analyseTable.js';
import type { ChartValue } from './chart.js';

const NONE: ChartValue = { kind: 'absent' };

/** The figure that a cell of the report shows. */
export function chartValue(tables: readonly TableAnalysis[], ref: CellRef): ChartValue {
  const place = placeCell(tables, ref);
  if (place === undefined) return NONE;
  const { row, index } = place;
  // Where figures do not fit the cells of their row, nobody knows which one is meant.
  if (row.surplus.length > 0 || row.present < row.cells.length) return { kind: 'misplaced' };
  const figure = cellFigure(place);
  if (figure.kind !== 'figure') return { kind: figure.kind };
  const table = tables.find(({ table: { format } }) => format.key === ref.table);
  const doubtful = table?.balances.some((result) => accuses(result, index)) === true;
  return { kind: 'figure', value: figure.value, text: figure.value.toFixed(), doubtful };
}

/** A broken sum casts doubt on its total; a broken balance of several figures on each side, on all of them. */
function accuses({ status, balance: { left, right } }: BalanceResult, cell: number): boolean {
  if (status !== 'broken') return false;
  if (left.length === 1) return left.includes(cell);
  if (right.length === 1) return right.includes(cell);
  return left.includes(cell) || right.includes(cell);
}

/** The sum of several figures; no figure as soon as one of them is none. */
export function sumOf(values: readonly ChartValue[]): ChartValue {
  const figures = values.filter((value) => value.kind === 'figure');
  if (values.length > 0 && figures.length === values.length) {
    const value = figures.reduce((sum, figure) => sum.plus(figure.value), new Big(0));
    return { kind: 'figure', value, text: value.toFixed(), doubtful: figures.some(({ doubtful }) => doubtful) };
  }
  const [first = NONE, ...others] = values;
  return first.kind !== 'figure' && others.every(({ kind }) => kind === first.kind) ? first : { kind: 'partly' };
}
