import { blocksOf, columnsOf, type Block } from './blocks.js';
import { propagateBounds } from './bounds.js';
import type { CellSystem, CellValues } from './cellSystem.js';
import { classesOf, fewestCovers, smallCovers, splitByBlocks, type Cover, type CoverClass } from './covers.js';
import { eliminateBlanks, type Equation } from './equations.js';
import { evaluate } from './evaluate.js';
import { faultGroup, type FaultGroup } from './faultGroup.js';
import { partsOf } from './parts.js';

/** The faults of a table, in the order of its balances; none: no known figure is contradicted. */
export interface Diagnosis {
  readonly groups: readonly FaultGroup[];
}

/**
 * Locates the wrong cells: the fewest cells whose change clears every residual (Fellegi–Holt), figures integral and
 * not negative, blanks free. Faults that no explanation has to connect are separate groups of one or two cells each.
 *
 * When a fix is preferred: in an independent part of the table that changes of one or two cells explain, only if no
 * other one or two cells explain it too. Hence, if at most two figures of the part are wrong, they are among the
 * explanations compared, and a preferred fix is never wrong. In a requests table without blanks any three cells are
 * linearly independent: each cell stands in one row balance and in at least one column balance, so cells that cancel
 * each other come at least two to a row and two to a column, that is four. So two wrong cells never look like one,
 * one wrong cell has no rival of two cells, and a single fault is always located and restored. Two pairs can look
 * alike (the corners of a rectangle): then both are offered and neither is preferred.
 *
 * From three wrong cells on the fewest changes need not be the true ones, as in every error-locating method; a fix is
 * then preferred only where all explanations with the fewest cells agree and none of the part stays unexplained.
 */
export function locate(system: CellSystem, values: CellValues): Diagnosis {
  const { equations } = eliminateBlanks(system, values);
  const impossible = evaluate(system, values).flatMap(({ status, unknown }, balance) =>
    status === 'broken' && unknown.length > 0 ? [balance] : [],
  );
  if (impossible.length === 0 && equations.every(({ residual }) => residual === 0n)) return { groups: [] };
  const groups = partsOf(system).flatMap((balances) =>
    locateInPart({
      system,
      values,
      balances,
      equations: equations.filter((equation) => balances.includes(equation.balances[0] ?? -1)),
      impossible: impossible.filter((balance) => balances.includes(balance)),
    }),
  );
  return { groups: [...groups].sort((a, b) => (a.balances[0] ?? 0) - (b.balances[0] ?? 0)) };
}

interface Part {
  readonly system: CellSystem;
  readonly values: CellValues;
  readonly balances: readonly number[];
  readonly equations: readonly Equation[];
  /** Balances that no figures in their blanks can satisfy. */
  readonly impossible: readonly number[];
}

/** Equations with the ways to clear them; `certain`: nothing else of at most two cells would. */
interface Finding extends CoverClass {
  readonly certain: boolean;
}

function locateInPart(part: Part): readonly FaultGroup[] {
  const broken = part.equations.flatMap(({ residual }, index) => (residual === 0n ? [] : [index]));
  const findings = broken.length === 0 ? [] : findFaults(part, broken);
  const groups = findings.map(({ equations, ways, certain }) => {
    const failing = equations.flatMap((index) => part.equations[index] ?? []);
    const touched = new Set(ways.flatMap((way) => way.flatMap(({ cells }) => cells)));
    const plain = [
      ...failing.flatMap((equation) => (equation.balances.length === 1 ? equation.balances : [])),
      ...part.impossible.filter((index) => cellsOf(part.system, index).some((cell) => touched.has(cell))),
    ];
    const own = plain.length > 0 ? plain : failing.flatMap((equation) => equation.balances);
    return faultGroup(part.system, part.values, own, ways, certain);
  });
  const named = new Set(groups.flatMap(({ balances }) => balances));
  const rest = part.impossible.filter((index) => !named.has(index));
  return [...groups, ...rest.map((index) => faultGroup(part.system, part.values, [index], [], false))];
}

function findFaults(part: Part, broken: readonly number[]): readonly Finding[] {
  const columns = columnsOf(part.equations, part.values);
  const blocks = blocksOf(part.equations, columns);
  const cells = new Set(part.balances.flatMap((index) => cellsOf(part.system, index)));
  const mustVerify = [...cells].some((cell) => (part.values[cell] ?? -1n) < 0n);
  const isPossible = (cover: Cover): boolean => !mustVerify || isConsistent(part, cover);
  const ones = smallCovers(broken, blocks, 1);
  const possibleOnes = ones.filter(isPossible);
  const twos = smallCovers(broken, blocks, 2).filter(isPossible);
  // A known cell that only blanks check can be wrong by any amount beside a single cell that is refuted without it.
  const isFree = (cell: number): boolean => (part.values[cell] ?? null) !== null && !columns.has(cell);
  const hasHidden = possibleOnes.length < ones.length && [...cells].some(isFree);
  const covers = possibleOnes.length > 0 ? possibleOnes : twos;
  if (covers.length > 0) {
    const certain = !hasHidden && (possibleOnes.length === 0 || twos.length === 0);
    return classesOf(broken, covers).map((group) => ({ ...group, certain }));
  }
  return findManyFaults(part, broken, blocks, mustVerify);
}

/** Three and more wrong cells, as far as they fall into groups of one and two. */
function findManyFaults(
  part: Part,
  broken: readonly number[],
  blocks: readonly Block[],
  mustVerify: boolean,
): readonly Finding[] {
  const classes = splitByBlocks(broken, blocks).flatMap((equations) => {
    const covers = fewestCovers(equations, blocks);
    return covers ? classesOf(equations, covers) : [{ equations, ways: [] }];
  });
  const isExplained = classes.every(({ ways }) => ways.length > 0);
  const isSettled = classes.every(({ ways }) => ways.length === 1);
  const wholeCover = classes.flatMap(({ ways }) => ways[0] ?? []);
  // One and two cells have been tried and refuted before.
  const size = wholeCover.reduce((sum, { cells }) => sum + cells.length, 0);
  const isRefuted = mustVerify && isExplained && (size <= 2 || (isSettled && !isConsistent(part, wholeCover)));
  return classes.map(({ equations, ways }) => {
    const key = [...equations].sort((a, b) => a - b).join();
    const hasRival = blocks.some(
      ({ cells, clears }) =>
        cells.length === 2 && clears.join() === key && ways[0]?.length === 1 && ways[0][0]?.cells.length === 1,
    );
    const certain = isExplained && !hasRival && (!mustVerify || isSettled);
    return { equations, ways: isRefuted ? [] : ways, certain };
  });
}

/** False only if it is proved that no counts in the blanks fit the changed figures. */
function isConsistent(part: Part, cover: Cover): boolean {
  if (cover.some(({ changes }) => changes.length === 0)) return true;
  const changed = new Map(cover.flatMap(({ changes }) => changes.map(({ cell, value }) => [cell, value] as const)));
  const values = part.values.map((value, cell) => changed.get(cell) ?? value);
  return propagateBounds(part.system, values, part.balances).kind === 'bounds';
}

function cellsOf(system: CellSystem, balance: number): readonly number[] {
  const { left = [], right = [] } = system.balances[balance] ?? {};
  return [...left, ...right];
}
