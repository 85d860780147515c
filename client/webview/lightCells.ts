import type { ViewEquation } from '../protocol/viewMessages.js';
import { drawnOf, sourceOf } from './places.js';
import type { Sheet } from './readSheet.js';

const OPERAND = 'is-operand';
const SUM = 'is-sum';

/** The relations that explain a cell of a statutory table. */
export function equationsOf(sheet: Sheet, cell: HTMLElement): readonly ViewEquation[] {
  const { cells, equations } = sourceOf(sheet, cell)?.content.equations ?? { cells: [], equations: [] };
  const index = cells.indexOf(cell.dataset['cell'] ?? '');
  return index < 0 ? [] : equations.filter(({ of }) => of.includes(index));
}

/** Lights the cells of some relations of one table, and puts out all others. */
export function lightCells(
  page: HTMLElement,
  sheet: Sheet,
  cell?: HTMLElement,
  lit: readonly ViewEquation[] = [],
): void {
  for (const old of page.querySelectorAll(`.${OPERAND}, .${SUM}`)) old.classList.remove(OPERAND, SUM);
  const source = cell === undefined ? undefined : sourceOf(sheet, cell);
  const names = source?.content.equations?.cells;
  if (source === undefined || names === undefined || lit.length === 0) return;
  const sums = new Set(lit.flatMap(({ of }) => of.map((index) => names[index])));
  const all = new Set(lit.flatMap(({ cells }) => cells.map((index) => names[index])));
  for (const drawn of drawnOf(page, source)) {
    for (const each of drawn.querySelectorAll<HTMLElement>('[data-cell]')) {
      const name = each.dataset['cell'];
      if (sums.has(name)) each.classList.add(SUM);
      else if (all.has(name)) each.classList.add(OPERAND);
    }
  }
}
