import type { Balance, CellSystem, CellValues } from '../relations/cellSystem.js';
import { readingsOf, type ReadCell, type Reading, type Strip } from './readings.js';

export type { ReadCell, Strip } from './readings.js';

/** What the relations say of a strip whose figures do not fit its cells. */
export interface Repair {
  /**
   * - `proved`: every reading that the relations of the table allow gives the same figures;
   * - `open`: several readings remain (cells on which they agree are filled), or none.
   */
  readonly status: 'proved' | 'open';
  /** What goes into the cells; text is empty where the cell stays blank. */
  readonly cells: readonly ReadCell[];
  /** How many readings remain; 0 if none fits or there are too many to examine. */
  readonly readings: number;
}

/** Assignments of readings to all strips that are examined together. */
const MOST_COMBINATIONS = 5_000;

/**
 * Realigns rows that have lost, surplus or glued figures: enumerates the readings of each and keeps those that
 * agree with the row's own balances and, together with the other rows, with the balances across rows.
 * A lost cell is filled only where it must be 0; no figure is invented.
 *
 * A balance that no reading can fulfil proves nothing (the report itself errs there) and is left out.
 */
export function repair(system: CellSystem, known: CellValues, strips: readonly Strip[]): readonly Repair[] {
  const local = strips.map((strip) => readingsOf(system, strip) ?? []);
  const live = local.map((readings, index) => ({ index, readings })).filter(({ readings }) => readings.length > 0);
  const across = system.balances.filter((balance) => spans(balance, strips));
  const taken = new Set(strips.flatMap(({ cells }) => cells));
  const context: Context = { strips, known: known.map((value, cell) => (taken.has(cell) ? null : value)) };

  const whole = new Map(live.map(({ index, readings }) => [index, readings]));
  const usable = across.filter((balance) => feasible(balance, context, whole));
  const joint = narrow(usable, context, whole);
  return strips.map((strip, index) => summarise(strip, joint.get(index) ?? []));
}

interface Context {
  readonly strips: readonly Strip[];
  /** Figures of the cells outside the strips. */
  readonly known: CellValues;
}

type Candidates = ReadonlyMap<number, readonly Reading[]>;

/** Whether a balance ties a strip to cells outside it. */
const spans = (balance: Balance, strips: readonly Strip[]): boolean => {
  const cells = [...balance.left, ...balance.right];
  return strips.some(
    (strip) => cells.some((cell) => strip.cells.includes(cell)) && cells.some((cell) => !strip.cells.includes(cell)),
  );
};

/** Least and greatest figure; greatest null: without bound. */
interface Bounds {
  readonly least: bigint;
  readonly most: bigint | null;
}

const UNKNOWN: Bounds = { least: 0n, most: null };

function boundsOf(cell: number, { strips, known }: Context, candidates: Candidates): Bounds {
  const strip = strips.findIndex(({ cells }) => cells.includes(cell));
  if (strip < 0) {
    const value = known[cell];
    return value === null || value === undefined ? UNKNOWN : { least: value, most: value };
  }
  const place = strips[strip]?.cells.indexOf(cell) ?? -1;
  const readings = candidates.get(strip);
  if (readings === undefined) return UNKNOWN;
  let least: bigint | undefined;
  let most: bigint | null = 0n;
  for (const reading of readings) {
    const value = reading.cells[place]?.value ?? null;
    if (value === null) return UNKNOWN;
    if (least === undefined || value < least) least = value;
    if (value > most) most = value;
  }
  return { least: least ?? 0n, most };
}

/** Whether both sides of a balance can be equal. */
function feasible(balance: Balance, context: Context, candidates: Candidates): boolean {
  const add = (side: readonly number[]): Bounds =>
    side.reduce<Bounds>(
      (sum, cell) => {
        const { least, most } = boundsOf(cell, context, candidates);
        return { least: sum.least + least, most: sum.most === null || most === null ? null : sum.most + most };
      },
      { least: 0n, most: 0n },
    );
  const [left, right] = [add(balance.left), add(balance.right)];
  return (left.most === null || left.most >= right.least) && (right.most === null || right.most >= left.least);
}

/** Drops readings until each that is left fits some choice of the others, then tries the choices together. */
function narrow(balances: readonly Balance[], context: Context, whole: Candidates): Candidates {
  let candidates = whole;
  for (let changed = true; changed;) {
    changed = false;
    for (const [strip, readings] of candidates) {
      const cells = context.strips[strip]?.cells ?? [];
      const touching = balances.filter(({ left, right }) => [...left, ...right].some((cell) => cells.includes(cell)));
      const left = readings.filter((reading) =>
        touching.every((balance) => feasible(balance, context, new Map(candidates).set(strip, [reading]))),
      );
      // Each balance alone can hold, all together cannot: the table errs somewhere, so nothing is proved by it.
      if (left.length === 0) return whole;
      if (left.length === readings.length) continue;
      candidates = new Map(candidates).set(strip, left);
      changed = true;
    }
  }
  return combine(balances, context, candidates) ?? whole;
}

function combine(balances: readonly Balance[], context: Context, candidates: Candidates): Candidates | undefined {
  const undecided = [...candidates].filter(([, readings]) => readings.length > 1);
  const combinations = undecided.reduce((product, [, readings]) => product * readings.length, 1);
  if (undecided.length < 2 || combinations > MOST_COMBINATIONS) return candidates;
  const survivors = new Map<number, Set<Reading>>(undecided.map(([strip]) => [strip, new Set()]));
  const choose = (depth: number, chosen: Candidates): void => {
    const next = undecided[depth];
    if (!balances.every((balance) => feasible(balance, context, chosen))) return;
    if (next === undefined) {
      for (const [strip, set] of survivors) for (const reading of chosen.get(strip) ?? []) set.add(reading);
      return;
    }
    for (const reading of next[1]) choose(depth + 1, new Map(chosen).set(next[0], [reading]));
  };
  choose(0, candidates);
  if ([...survivors.values()].some((set) => set.size === 0)) return undefined;
  const result = new Map(candidates);
  for (const [strip, set] of survivors) result.set(strip, [...set]);
  return result;
}

/** The cells on which all remaining readings agree. */
function summarise(strip: Strip, readings: readonly Reading[]): Repair {
  const blank: ReadCell = { text: '', value: null };
  const [first] = readings;
  if (first === undefined) return { status: 'open', cells: strip.cells.map(() => blank), readings: 0 };
  const agree = (place: number): boolean =>
    readings.every((reading) => reading.cells[place]?.text === first.cells[place]?.text);
  const cells = first.cells.map((cell, place) => (agree(place) ? cell : blank));
  return { status: cells.every((_, place) => agree(place)) ? 'proved' : 'open', cells, readings: readings.length };
}
