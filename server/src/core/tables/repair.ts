import type { Balance, CellSystem, CellValues } from '../relations/cellSystem.js';
import { readingsOf, type ReadCell, type Reading, type Strip } from './readings.js';

export type { Strip } from './readings.js';

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
const MOST_COMBINATIONS = 2_000;

/**
 * Realigns rows that have lost, surplus or glued figures: enumerates the readings of each and keeps those that
 * agree with the row's own balances and, together with the other rows, with the balances across rows.
 * A lost cell is filled only where it must be 0; no figure is invented.
 *
 * A balance that no reading can fulfil proves nothing (the report itself errs there) and is left out.
 */
export function repair(system: CellSystem, known: CellValues, strips: readonly Strip[]): readonly Repair[] {
  const all = strips.map((strip) => readingsOf(system, strip));
  const taken = new Map(
    strips.flatMap(({ cells }, strip) => cells.map((cell, place) => [cell, { strip, place }] as const)),
  );
  const table: Table = { known, taken };
  const across = system.balances.filter(
    ({ left, right }) => new Set([...left, ...right].map((cell) => taken.get(cell)?.strip)).size > 1,
  );
  const usable = across.filter((balance) => isFeasible(balance, table, all));
  const kept = narrow(usable, table, all);
  return strips.map((strip, index) => summarise(strip, kept[index] ?? []));
}

interface Table {
  readonly known: CellValues;
  /** Cells that belong to a strip. */
  readonly taken: ReadonlyMap<number, { readonly strip: number; readonly place: number }>;
}

/** The readings left for each strip; none: nothing is known of its cells. */
type Candidates = readonly (readonly Reading[])[];

/** Least and greatest figure; greatest null: without bound. */
interface Bounds {
  readonly least: bigint;
  readonly most: bigint | null;
}

const UNKNOWN: Bounds = { least: 0n, most: null };
const add = (a: Bounds, b: Bounds): Bounds => ({
  least: a.least + b.least,
  most: a.most === null || b.most === null ? null : a.most + b.most,
});

function boundsOf(cell: number, { known, taken }: Table, candidates: Candidates): Bounds {
  const at = taken.get(cell);
  if (at === undefined) {
    const value = known[cell] ?? null;
    return value === null ? UNKNOWN : { least: value, most: value };
  }
  let least: bigint | undefined;
  let most = 0n;
  for (const reading of candidates[at.strip] ?? []) {
    const value = reading.cells[at.place]?.value ?? null;
    if (value === null) return UNKNOWN;
    if (least === undefined || value < least) least = value;
    if (value > most) most = value;
  }
  return least === undefined ? UNKNOWN : { least, most };
}

const sumOf = (cells: readonly number[], table: Table, candidates: Candidates): Bounds =>
  cells.reduce<Bounds>((sum, cell) => add(sum, boundsOf(cell, table, candidates)), { least: 0n, most: 0n });

const canBeEqual = (a: Bounds, b: Bounds): boolean =>
  (a.most === null || a.most >= b.least) && (b.most === null || b.most >= a.least);

const isFeasible = ({ left, right }: Balance, table: Table, candidates: Candidates): boolean =>
  canBeEqual(sumOf(left, table, candidates), sumOf(right, table, candidates));

/** Drops readings until each that is left fits some choice of the others, then tries the choices together. */
function narrow(balances: readonly Balance[], table: Table, whole: Candidates): Candidates {
  let candidates = whole;
  for (let changed = true; changed;) {
    changed = false;
    for (const [strip, readings] of candidates.entries()) {
      if (readings.length === 0) continue;
      const tests = balances.flatMap((balance) => testOf(balance, strip, table, candidates) ?? []);
      const left = readings.filter((reading) => tests.every((holds) => holds(reading)));
      // Each balance alone can hold, all together cannot: the table errs somewhere, so nothing is proved by it.
      if (left.length === 0) return whole;
      if (left.length === readings.length) continue;
      candidates = candidates.with(strip, left);
      changed = true;
    }
  }
  return combine(balances, table, candidates) ?? whole;
}

/** A test of one strip's readings by one balance; undefined if the balance does not touch the strip. */
function testOf(
  { left, right }: Balance,
  strip: number,
  table: Table,
  candidates: Candidates,
): ((reading: Reading) => boolean) | undefined {
  const split = (side: readonly number[]): { readonly places: readonly number[]; readonly rest: Bounds } => ({
    places: side.flatMap((cell) =>
      table.taken.get(cell)?.strip === strip ? (table.taken.get(cell)?.place ?? []) : [],
    ),
    rest: sumOf(
      side.filter((cell) => table.taken.get(cell)?.strip !== strip),
      table,
      candidates,
    ),
  });
  const [a, b] = [split(left), split(right)];
  if (a.places.length + b.places.length === 0) return undefined;
  const total = ({ places, rest }: typeof a, reading: Reading): Bounds =>
    places.reduce((sum, place) => {
      const value = reading.cells[place]?.value ?? null;
      return add(sum, value === null ? UNKNOWN : { least: value, most: value });
    }, rest);
  return (reading) => canBeEqual(total(a, reading), total(b, reading));
}

/** Readings that take part in an assignment in which all balances hold; undefined: there is no such assignment. */
function combine(balances: readonly Balance[], table: Table, candidates: Candidates): Candidates | undefined {
  const undecided = [...candidates.entries()].filter(([, readings]) => readings.length > 1);
  const combinations = undecided.reduce((product, [, readings]) => product * readings.length, 1);
  if (undecided.length < 2 || combinations > MOST_COMBINATIONS) return candidates;
  const survivors = new Map(undecided.map(([strip]) => [strip, new Set<Reading>()]));
  const choose = (depth: number, chosen: Candidates): void => {
    const next = undecided[depth];
    if (!balances.every((balance) => isFeasible(balance, table, chosen))) return;
    if (next === undefined) {
      for (const [strip, set] of survivors) for (const reading of chosen[strip] ?? []) set.add(reading);
      return;
    }
    for (const reading of next[1]) choose(depth + 1, chosen.with(next[0], [reading]));
  };
  choose(0, candidates);
  if ([...survivors.values()].some((set) => set.size === 0)) return undefined;
  return candidates.map((readings, strip) => [...(survivors.get(strip) ?? readings)]);
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
