import Big from 'big.js';
import type { Condition, Term } from '../formats/reportFormat.js';
import type { TableRow } from '../model/table.js';
import { cellOf } from './tableSystem.js';

/** Whether a condition holds for a row; undefined if a figure it needs is not known. */
export function holds(condition: Condition, row: TableRow): boolean | undefined {
  switch (condition.op) {
    case 'not':
      return negate(holds(condition.of, row));
    case 'and': {
      const results = condition.of.map((part) => holds(part, row));
      if (results.includes(false)) return false;
      return results.includes(undefined) ? undefined : true;
    }
    case 'or': {
      const results = condition.of.map((part) => holds(part, row));
      if (results.includes(true)) return true;
      return results.includes(undefined) ? undefined : false;
    }
    default: {
      const left = sum(condition.left, row);
      const right = sum(condition.right, row);
      return left === undefined || right === undefined ? undefined : compare(condition.op, left, right);
    }
  }
}

const negate = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

function compare(op: '<=' | '>=' | '==' | '!=', left: Big, right: Big): boolean {
  switch (op) {
    case '<=':
      return left.lte(right);
    case '>=':
      return left.gte(right);
    case '==':
      return left.eq(right);
    case '!=':
      return !left.eq(right);
  }
}

function sum(terms: readonly Term[], row: TableRow): Big | undefined {
  let total = new Big(0);
  for (const term of terms) {
    const value = typeof term === 'number' ? new Big(term) : figure(term, row);
    if (value === undefined) return undefined;
    total = total.plus(value);
  }
  return total;
}

function figure(term: string, row: TableRow): Big | undefined {
  const negative = term.startsWith('-');
  const content = cellOf(row, negative ? term.slice(1) : term)?.content;
  if (content?.kind !== 'figure') return undefined;
  return negative ? content.value.neg() : content.value;
}
