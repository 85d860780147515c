import type { Range } from '../text/range.js';
import type { Approximation, Quantity } from './quantity.js';
import type { BracketSpan, Clause } from './readSentences.js';
import type { ProseSentence } from './paragraph.js';

/** The same sentence `by` code units further on. */
export const moveSentence = (sentence: ProseSentence, by: number): ProseSentence => ({
  ...sentence,
  range: moveRange(sentence.range, by),
  clauses: sentence.clauses.map((clause) => moveClause(clause, by)),
  brackets: sentence.brackets.map((bracket) => moveBracket(bracket, by)),
  quantities: sentence.quantities.map((quantity) => moveQuantity(quantity, by)),
});

const moveRange = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

const moveClause = ({ range, mark }: Clause, by: number): Clause => ({ range: moveRange(range, by), mark });

const moveBracket = ({ open, range, inner, clauses, brackets }: BracketSpan, by: number): BracketSpan => ({
  open,
  range: moveRange(range, by),
  inner: moveRange(inner, by),
  clauses: clauses.map((clause) => moveClause(clause, by)),
  brackets: brackets.map((bracket) => moveBracket(bracket, by)),
});

function moveQuantity(quantity: Quantity, by: number): Quantity {
  const written = { range: moveRange(quantity.range, by), numberRange: moveRange(quantity.numberRange, by) };
  switch (quantity.kind) {
    case 'count':
    case 'percent':
    case 'range':
      return {
        ...quantity,
        ...written,
        unitRange: quantity.unitRange && moveRange(quantity.unitRange, by),
        approximation: quantity.approximation && moveApproximation(quantity.approximation, by),
      };
    default:
      return { ...quantity, ...written };
  }
}

const moveApproximation = (approximation: Approximation, by: number): Approximation => ({
  ...approximation,
  range: moveRange(approximation.range, by),
});
