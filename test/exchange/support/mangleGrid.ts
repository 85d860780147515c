import type { PageBlock, PageCell } from './officialPage.js';

type Row = readonly PageCell[];
/** Damages the cells of one row of figures. */
export type Damage = (row: Row, random: () => number) => Row;

const isFigure = ({ text }: PageCell): boolean => /^\d+$/u.test(text);
const pick = (row: Row, random: () => number): number => {
  const places = row.flatMap((cell, index) => (isFigure(cell) ? [index] : []));
  return places[Math.floor(random() * places.length)] ?? 0;
};
const cell = (text: string): PageCell => ({ text, columns: 1, rows: 1 });

/** A figure's cell is gone: those after it move to the left. */
export const lost: Damage = (row, random) => row.toSpliced(pick(row, random), 1);

/** A cell too many, empty or with a figure. */
export const surplus: Damage = (row, random) =>
  row.toSpliced(pick(row, random), 0, cell(random() < 0.5 ? '' : String(Math.floor(random() * 20))));

/** Two figures stand in one cell, the digits together or apart, and the cell may cover both places. */
export const merged: Damage = (row, random) => {
  const at = pick(row, random);
  const [first, second] = [row[at], row[at + 1]];
  if (first === undefined || second === undefined) return row;
  const joined = {
    text: `${first.text}${random() < 0.5 ? '' : ' '}${second.text}`,
    columns: random() < 0.5 ? 2 : 1,
    rows: 1,
  };
  return row.toSpliced(at, 2, joined);
};

/** A figure is not there. */
export const blank: Damage = (row, random) => row.with(pick(row, random), cell(''));

/** A cell claims to cover its neighbours' places as well. */
export const widened: Damage = (row, random) => {
  const at = pick(row, random);
  const found = row[at];
  return found === undefined ? row : row.with(at, { ...found, columns: 2 });
};

/** A cell claims to cover the row below as well, whose cells are all there. */
export const heightened: Damage = (row, random) => {
  const at = pick(row, random);
  const found = row[at];
  return found === undefined ? row : row.with(at, { ...found, rows: 2 });
};

/** The page with some rows of figures damaged. */
export const damage = (blocks: readonly PageBlock[], how: Damage, random: () => number): readonly PageBlock[] =>
  blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => (row.some(isFigure) && random() < 0.3 ? how(row, random) : row)) }
      : block,
  );
