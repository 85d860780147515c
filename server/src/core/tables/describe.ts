import type { Locale, Localized } from '../messages/locale.js';
import type { CellRef } from '../model/finding.js';
import type { BalanceResult } from '../relations/evaluate.js';
import type { TableFigures } from './tableFigures.js';
import type { TableAnalysis } from './analyseTable.js';
import { withoutGuidance } from './labels.js';

/** Labels of a place in a table's system: its row and its column. */
export interface CellLabels {
  readonly row: string;
  readonly column: string;
}

/** The form's words for a cell; empty strings for an index the form does not have. */
export function cellLabels({ table, system }: TableFigures, index: number): CellLabels {
  const place = system.cells[index];
  const row = table.format.rows.find(({ key }) => key === place?.row);
  const column = row?.cells.find((cell) => cell.column === place?.column);
  return { row: withoutGuidance(row?.flat ?? ''), column: column?.label ?? '' };
}

export function cellRef({ table, system }: TableAnalysis, index: number): CellRef {
  const place = system.cells[index];
  return { table: table.format.key, row: place?.row ?? '', column: place?.column ?? '' };
}

/** Where a balance holds: `自然人` column or `（一）予以公开` row. */
export function balancePlace({ table }: TableAnalysis, { balance }: BalanceResult): Localized {
  const relation = table.format.relations.find(({ id }) => id === balance.relation);
  if (relation?.kind === 'linear' && relation.each === 'column') {
    const label = table.format.columns.find(({ key }) => key === balance.at)?.label ?? balance.at;
    return { 'zh-CN': `“${label}”列`, en: `Column “${label}”` };
  }
  const label = withoutGuidance(table.format.rows.find(({ key }) => key === balance.at)?.flat ?? balance.at);
  return { 'zh-CN': `“${label}”行`, en: `Row “${label}”` };
}

/** Most operands that an equation shows one by one. */
const MOST_TERMS = 8;

/** The two sides with their numbers, as `22 + 0` and `21 + 0`; blanks are `?`. Zeros are left out of a long side. */
function balanceSides(values: TableAnalysis['values'], { balance }: BalanceResult): readonly [string, string] {
  const side = (cells: readonly number[]): string => {
    const terms = cells.map((cell) => values[cell] ?? null);
    const shown = terms.length > 3 ? terms.filter((value) => value !== 0n) : terms;
    if (shown.length === 0) return '0';
    const texts = shown.slice(0, MOST_TERMS).map((value) => (value === null ? '?' : value.toString()));
    return shown.length > MOST_TERMS ? [...texts, '…'].join(' + ') : texts.join(' + ');
  };
  return [side(balance.left), side(balance.right)];
}

/** The broken balance in numbers: `22 + 0 ≠ 21 + 0`, with the sums where a side has several terms. */
export function brokenEquation(values: TableAnalysis['values'], result: BalanceResult): string {
  const [left, right] = balanceSides(values, result);
  const withSum = (side: string, sum: bigint): string => (side.includes('+') ? `${side} = ${sum.toString()}` : side);
  const blanks = result.unknown.length > 0;
  return blanks ? `${left} ≠ ${right}` : `${withSum(left, result.left)} ≠ ${withSum(right, result.right)}`;
}

const STATUS = {
  passed: { mark: '✓', sign: ' = ', words: { 'zh-CN': '相符', en: 'holds' } },
  broken: { mark: '✗', sign: ' ≠ ', words: { 'zh-CN': '不符', en: 'broken' } },
  unchecked: { mark: '○', sign: ' ?= ', words: { 'zh-CN': '有空白，未检', en: 'not checked: blanks' } },
} as const;

/** A relation in a line: `✓ name: 3 + 2 = 5 (holds)`. */
export function describeBalance({ table, values }: TableAnalysis, result: BalanceResult, locale: Locale): string {
  const { balance, status, left, right, unknown } = result;
  const name = table.format.relations.find(({ id }) => id === balance.relation)?.text[locale] ?? '';
  const [leftSide, rightSide] = balanceSides(values, result);
  const withSum = (side: string, sum: bigint): string =>
    side.includes('+') && status === 'broken' && unknown.length === 0 ? `${side} = ${sum.toString()}` : side;
  const { mark, sign, words } = STATUS[status];
  const equation = `${withSum(leftSide, left)}${sign}${withSum(rightSide, right)}`;
  return locale === 'en'
    ? `${mark} ${name}: ${equation} (${words.en})`
    : `${mark} ${name}：${equation}（${words[locale]}）`;
}
