import type { Quantity } from '../../../server/src/core/prose/quantity.js';
import { readQuantities } from '../../../server/src/core/prose/readQuantities.js';

/** A quantity in one line: kind, its text in ‹›, value, unit, mark of approximation, dates. */
function shown(text: string, quantity: Quantity): string {
  const words = [quantity.kind, `‹${text.slice(quantity.range.start, quantity.range.end)}›`];
  if ('value' in quantity && quantity.value !== undefined) words.push(quantity.value.toFixed());
  if (quantity.kind === 'range') words.push(`to ${quantity.upper.toFixed()}`);
  if ('unit' in quantity && quantity.unit !== undefined) words.push(quantity.unit);
  if ('approximation' in quantity && quantity.approximation !== undefined) {
    words.push(`~${quantity.approximation.text} ${quantity.approximation.side}`);
  }
  if (quantity.kind === 'date') {
    const { from, to } = quantity;
    for (const point of [from, to]) {
      if (point !== undefined) words.push([point.year, point.month, point.day].map((part) => part ?? '').join('-'));
    }
  }
  return words.join(' ');
}

export const readAll = (text: string): readonly Quantity[] => readQuantities(text, 0, text.length);

export const readingsOf = (text: string): string[] => readAll(text).map((quantity) => shown(text, quantity));
