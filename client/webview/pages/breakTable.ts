import { cellRightOf, rowGroups } from './rowGroups.js';

interface TableBreak {
  /** Cell that makes the room. */
  readonly room: HTMLElement;
  readonly remove: () => void;
}

/**
 * Lets a sheet begin with a row: room above it, then the head of the table once more, for the eye only, and merged
 * cells that reach over the edge continued.
 */
export function breakTable(row: HTMLTableRowElement): TableBreak {
  const table = row.closest('table');
  const added: Element[] = [];
  const undo = table === null ? [] : divideGroups(table, row, added);
  const gap = document.createElement('tr');
  gap.className = 'page-break';
  gap.setAttribute('aria-hidden', 'true');
  const room = gap.appendChild(document.createElement('td'));
  room.colSpan = columnsOf(table);
  const head = [...(table?.tHead?.rows ?? [])].map(copyOf);
  for (const copy of head) copy.setAttribute('aria-hidden', 'true');
  row.before(gap, ...head);
  added.push(gap, ...head);
  return {
    room,
    remove: () => {
      for (const element of added) element.remove();
      for (const restore of undo) restore();
    },
  };
}

/** Each merged cell ends above the break, and goes on below it with the same words. */
function divideGroups(table: HTMLTableElement, row: HTMLTableRowElement, added: Element[]): readonly (() => void)[] {
  const at = [...table.rows].indexOf(row);
  const over = rowGroups(table).filter(({ from, to }) => from < at && at < to);
  return over.map(({ cell, from, to, column }) => {
    const rest = copyOf(cell);
    rest.classList.add('continued');
    rest.rowSpan = to - at;
    row.insertBefore(rest, cellRightOf(table, at, column) ?? null);
    added.push(rest);
    const whole = cell.rowSpan;
    cell.rowSpan = at - from;
    return () => {
      cell.rowSpan = whole;
    };
  });
}

const columnsOf = (table: HTMLTableElement | null): number =>
  Math.max(1, ...[...(table?.rows ?? [])].map((row) => [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0)));

/** What is drawn a second time is no place of the source. */
function copyOf<T extends HTMLElement>(element: T): T {
  const copy = document.importNode(element, true);
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of each.getAttributeNames()) {
      if (/^(id|data-|title|tabindex|aria-|role)/u.test(name)) each.removeAttribute(name);
    }
    for (const name of [...each.classList]) {
      if (/^(finding|is-)/u.test(name)) each.classList.remove(name);
    }
  }
  return copy;
}
