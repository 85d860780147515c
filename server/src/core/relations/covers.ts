import type { Block } from './blocks.js';
import { disjointSets } from './disjointSets.js';

/** Blocks that share no equation and no cell and clear a set of equations together. */
export type Cover = readonly Block[];

/** Limits of the search for faults of three and more cells; beyond them the figures explain nothing. */
const mostCovers = 200;
const mostSteps = 5000;

/** All covers of exactly these equations with `size` cells, at most two. */
export function smallCovers(equations: readonly number[], blocks: readonly Block[], size: 1 | 2): readonly Cover[] {
  const all = equations.join();
  const whole = blocks.filter(({ cells, clears }) => cells.length === size && clears.join() === all);
  const covers = whole.map((block): Cover => [block]);
  if (size === 1) return covers;
  const singles = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.cells.length !== 1) continue;
    const key = block.clears.join();
    const same = singles.get(key);
    if (same) same.push(block);
    else singles.set(key, [block]);
  }
  for (const [key, same] of singles) {
    const clears = same[0]?.clears ?? [];
    const rest = equations.filter((equation) => !clears.includes(equation)).join();
    if (rest === '' || key > rest) continue;
    for (const first of same) for (const second of singles.get(rest) ?? []) covers.push([first, second]);
  }
  return covers;
}

/** The covers of these equations with the fewest cells; undefined: none, or too many to tell. */
export function fewestCovers(equations: readonly number[], blocks: readonly Block[]): readonly Cover[] | undefined {
  const byEquation = new Map(
    equations.map((equation) => [equation, blocks.filter(({ clears }) => clears.includes(equation))]),
  );
  let best = Infinity;
  let covers: Cover[] = [];
  let steps = 0;
  const search = (open: readonly number[], chosen: Cover, size: number): void => {
    if (size > best || steps++ > mostSteps || covers.length > mostCovers) return;
    if (open.length === 0) {
      if (size < best) covers = [];
      best = size;
      covers.push(chosen);
      return;
    }
    const fitting = (equation: number): readonly Block[] =>
      (byEquation.get(equation) ?? []).filter(
        ({ cells, clears }) =>
          clears.every((other) => open.includes(other)) &&
          !cells.some((cell) => chosen.some((block) => block.cells.includes(cell))),
      );
    const options = open.map(fitting).reduce((fewest, list) => (list.length < fewest.length ? list : fewest));
    for (const block of options) {
      search(
        open.filter((equation) => !block.clears.includes(equation)),
        [...chosen, block],
        size + block.cells.length,
      );
    }
  };
  search(equations, [], 0);
  return covers.length === 0 || covers.length > mostCovers || steps > mostSteps ? undefined : covers;
}

/** Equations and the ways to clear them, independent of all other equations. */
export interface CoverClass {
  readonly equations: readonly number[];
  readonly ways: readonly Cover[];
}

/** The finest division of the equations on which all covers agree, with the different ways in each class. */
export function classesOf(equations: readonly number[], covers: readonly Cover[]): readonly CoverClass[] {
  return splitByBlocks(equations, covers.flat()).map((linked) => {
    const ways = new Map<string, Cover>();
    for (const cover of covers) {
      const way = cover.filter(({ clears }) => clears.some((equation) => linked.includes(equation)));
      const key = way
        .map(({ cells, clears }) => `${cells.join()}:${clears.join()}`)
        .sort()
        .join(';');
      ways.set(key, way);
    }
    return { equations: linked, ways: [...ways.values()] };
  });
}

/** Splits equations into the sets that no block links. */
export function splitByBlocks(equations: readonly number[], blocks: readonly Block[]): readonly (readonly number[])[] {
  const shift = 1 + Math.max(0, ...blocks.flatMap(({ cells }) => cells));
  const sets = disjointSets(shift + 1 + Math.max(0, ...equations));
  for (const { cells, clears } of blocks) {
    for (const cell of cells) for (const equation of clears) sets.join(cell, shift + equation);
  }
  const linked = new Map<number, number[]>();
  for (const equation of equations) {
    const root = sets.find(shift + equation);
    const group = linked.get(root);
    if (group) group.push(equation);
    else linked.set(root, [equation]);
  }
  return [...linked.values()];
}
