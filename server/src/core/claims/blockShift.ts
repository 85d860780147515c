import Big from 'big.js';
import type { CellRef } from '../model/finding.js';
import type { ReportTable } from '../model/table.js';
import type { Claim } from './claim.js';
import { contradicts, sumUp, type Lookup } from './judgeClaim.js';

/** The three blocks of five figures in the order of the form. */
const BLOCKS = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'];

export interface BlockShift {
  /** Figures move by one block towards the beginning of the row, or towards its end. */
  readonly direction: 'left' | 'right';
  /** Each block's row and the row whose figures belong there; undefined where the block is left without figures. */
  readonly moves: readonly { readonly to: string; readonly from: string | undefined }[];
}

/** Whether the claim is of reconsideration or litigation. */
export const isOfReview = ({ options }: Claim): boolean =>
  options.some(({ cells }) => cells.some(({ table }) => table === 'reviewAndLitigation'));

/**
 * The shift by one block that makes every claim right, where the table as it stands contradicts one. The block that
 * would leave the table holds nothing, and two claims at least have to agree.
 */
export function findBlockShift(
  table: ReportTable | undefined,
  claims: readonly Claim[],
  look: Lookup,
): BlockShift | undefined {
  const own = claims.filter(isOfReview);
  if (table === undefined || own.length < 2 || !own.some((claim) => contradicts(claim, look) === true))
    return undefined;
  const fitting = shifts().filter((shift) => isEmptyBlock(table, leaving(shift)) && fits(shift, own, look));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const shifts = (): readonly BlockShift[] => [
  { direction: 'left', moves: BLOCKS.map((to, index) => ({ to, from: BLOCKS[index + 1] })) },
  { direction: 'right', moves: BLOCKS.map((to, index) => ({ to, from: BLOCKS[index - 1] })) },
];

const leaving = ({ direction }: BlockShift): string => (direction === 'left' ? BLOCKS[0] : BLOCKS.at(-1)) ?? '';

const isEmptyBlock = ({ rows }: ReportTable, key: string): boolean => {
  const row = rows.find(({ format }) => format.key === key);
  return row?.cells.every(({ content }) => content.kind === 'blank' || isZero(content)) === true;
};

const isZero = (content: ReportTable['rows'][number]['cells'][number]['content']): boolean =>
  content.kind === 'figure' && content.value.eq(0);

/** A figure that a single case has: 行政诉讼 1 件，结果维持 says that one is upheld. */
function fits({ moves }: BlockShift, claims: readonly Claim[], look: Lookup): boolean {
  const shifted: Lookup = (cell: CellRef) => {
    const move = moves.find(({ to }) => to === cell.row);
    if (cell.table !== 'reviewAndLitigation' || move === undefined) return look(cell);
    return move.from === undefined ? new Big(0) : look({ ...cell, row: move.from });
  };
  return claims.every((claim) => {
    const isSingle = claim.kind === 'all' && claim.head?.value.eq(1) === true;
    if (!isSingle) return contradicts(claim, shifted) === false;
    return claim.options.some((option) => sumUp(option, shifted)?.eq(1) === true);
  });
}
