import Big from 'big.js';
import type { TableAnalysis } from '../tables/analyseTable.js';
import type { CellRef } from '../model/finding.js';
import { cellFigure, placeCell } from '../tables/cellFigure.js';
import type { AllClaim, CellSum, Claim, FigureClaim } from './claim.js';

/** The figure of a cell; undefined if it is not known. */
export type Lookup = (cell: CellRef) => Big | undefined;

const ZERO = new Big(0);

/** Figures as they are typed, computed, or forced by the relations of the form. Money is in 万元. */
export function lookUp({ tables }: { readonly tables: readonly TableAnalysis[] }): Lookup {
  return (ref) => {
    const placed = placeCell(tables, ref);
    if (placed === undefined) return undefined;
    // A row with surplus or lost cells may be shifted.
    if (placed.row.surplus.length > 0 || placed.row.present < placed.row.cells.length) return undefined;
    const figure = cellFigure(placed);
    if (figure.kind === 'figure') return inTenThousands(figure.value, placed.cell.content);
    const proved = tables.find(({ table }) => table === placed.table.table)?.proved.get(placed.index);
    return proved === undefined ? undefined : new Big(proved.toString());
  };
}

function inTenThousands(value: Big, content: { readonly kind: string; readonly unit?: string | undefined }): Big {
  return content.unit === '元' ? value.div(10_000) : value;
}

/** The sum; undefined if one of its cells is not known. */
export function sumUp({ cells, minus }: CellSum, look: Lookup): Big | undefined {
  const add = (refs: readonly CellRef[]): Big | undefined =>
    refs.reduce<Big | undefined>((sum, ref) => {
      const value = sum === undefined ? undefined : look(ref);
      return sum === undefined || value === undefined ? undefined : sum.plus(value);
    }, ZERO);
  const [plus, less] = [add(cells), add(minus)];
  return plus === undefined || less === undefined ? undefined : plus.minus(less);
}

/** Whether the tables contradict a claim; undefined if they do not tell, as where a cell is blank. */
export function contradicts(claim: Claim, look: Lookup): boolean | undefined {
  switch (claim.kind) {
    case 'figure':
      return contradictsFigure(claim, look);
    case 'all':
      return contradictsAll(claim, look);
    case 'none': {
      const sums = claim.options.map((option) => sumUp(option, look));
      if (sums.some((sum) => sum?.gt(0) === true)) return true;
      return sums.includes(undefined) ? undefined : false;
    }
  }
}

function contradictsFigure(claim: FigureClaim, look: Lookup): boolean | undefined {
  const { value, step } = claim;
  const sums = readingsOf(claim, look).map((option) => sumUp(option, look));
  if (sums.some((sum) => sum !== undefined && agrees(value, sum, step))) return false;
  return sums.includes(undefined) ? undefined : true;
}

/** What a figure can mean: a part of a count is read in the way in which that agrees with the table. */
export function readingsOf({ options, head }: FigureClaim, look: Lookup): readonly CellSum[] {
  if (head === undefined) return options;
  const sums = head.options.map((option) => sumUp(option, look));
  if (sums.includes(undefined)) return options;
  const agreeing = head.options.filter((_, at) => agrees(head.value, sums[at] ?? ZERO, head.step));
  const readings = options.filter((option) => agreeing.some((each) => rowsOf(each) === rowsOf(option)));
  return readings.length === 0 ? options : readings;
}

const rowsOf = ({ cells, minus }: CellSum): string =>
  [cells, minus].map((refs) => [...new Set(refs.map(({ row }) => row))].join()).join('-');

/** Equal, or the table's figure rounded or cut off as the sentence writes it. */
const agrees = (value: Big, figure: Big, step: Big): boolean =>
  value.eq(figure) || (!figure.mod(step).eq(0) && value.minus(figure).abs().lt(step));

function contradictsAll({ options, wholes, isImplied, head }: AllClaim, look: Lookup): boolean | undefined {
  const pairs = options.map((option, index) => ({
    part: sumUp(option, look),
    whole: sumUp(wholes[index] ?? option, look),
  }));
  if (pairs.some(({ part, whole }) => part === undefined || whole === undefined)) return undefined;
  // Where the count itself differs, that is what there is to say.
  if (head !== undefined && contradictsFigure(head, look) !== false) return undefined;
  const isOpen = pairs.some(({ part, whole }) => whole?.eq(part ?? ZERO) === true);
  if (isOpen || pairs.every(({ whole }) => whole?.eq(0) === true)) return false;
  return isImplied ? pairs.every(({ part }) => part?.eq(0) === true) : true;
}
