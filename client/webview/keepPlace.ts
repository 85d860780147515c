import type { Where } from '../protocol/viewMessages.js';
import { inset } from './inset.js';
import { partsAt, placeOf } from './places.js';
import { sourceAt, type Sheet } from './readSheet.js';
import { offsetOfPoint, pointOfOffset } from './sourcePoints.js';

/** Where the person is in the page, in terms of the source as `sheet` has it. */
export function whereIs(page: HTMLElement, sheet: Sheet, top: number): Where {
  const stop = page.querySelector<HTMLElement>('[tabindex="0"]');
  const place = stop === null ? undefined : placeOf(sheet, stop)?.start;
  const selection = selected(page, sheet);
  return { top, ...(place === undefined ? {} : { place }), ...(selection === undefined ? {} : { selection }) };
}

function selected(page: HTMLElement, sheet: Sheet): readonly [number, number] | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOfPoint(page, sheet, { node: startContainer, offset: startOffset });
  const end = offsetOfPoint(page, sheet, { node: endContainer, offset: endOffset });
  return start === undefined || end === undefined || end <= start ? undefined : [start, end];
}

/** Selects words again, as they stand in the source. */
export function selectAgain(page: HTMLElement, sheet: Sheet, [start, end]: readonly [number, number]): void {
  const [from, to] = [pointOfOffset(page, sheet, start), pointOfOffset(page, sheet, end)];
  if (from !== undefined && to !== undefined)
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The place that has the keyboard, found by its offset. */
export function stopAt(page: HTMLElement, sheet: Sheet, offset: number): HTMLElement | undefined {
  const source = sourceAt(sheet, offset);
  return source === undefined ? undefined : partsAt(page, source, offset)[0];
}

/**
 * Draws a page anew so that the person does not notice: what stood at the top of the window stands there again, the
 * keyboard and the selection are where they were, unless their words are gone.
 */
export function keepPlace(page: HTMLElement, before: Sheet, after: Sheet, draw: () => void): void {
  const anchor = topmost(page);
  const hadFocus = page.contains(document.activeElement);
  const stop = page.querySelector<HTMLElement>('[tabindex="0"]');
  const where = whereIs(page, before, 0);
  const moved = (offset: number): number | undefined => offsetAfter(before, after, offset);
  draw();
  if (anchor !== undefined) restore(page, anchor);
  const [start, end] = where.selection?.map(moved) ?? [];
  if (start !== undefined && end !== undefined && getSelection()?.isCollapsed !== false) {
    selectAgain(page, after, [start, end]);
  }
  if (stop === null || page.contains(stop)) return;
  const place = where.place === undefined ? undefined : moved(where.place);
  const again = place === undefined ? undefined : stopAt(page, after, place);
  if (again === undefined) return;
  again.tabIndex = 0;
  if (hadFocus) again.focus({ preventScroll: true });
}

/** Where an offset went: with its block, or in the block that took its place. */
function offsetAfter(before: Sheet, after: Sheet, offset: number): number | undefined {
  const source = sourceAt(before, offset);
  if (source === undefined) return undefined;
  const now = after.byKey.get(source.key) ?? after.sources[before.sources.indexOf(source)];
  return now === undefined ? undefined : now.start + Math.min(offset - source.start, now.content.length);
}

/** What stands at the top of the window: a block or a row of a table, by its names. */
interface Anchor {
  readonly element: HTMLElement;
  readonly selector: string;
  readonly top: number;
}

function topmost(page: HTMLElement): Anchor | undefined {
  if (scrollY === 0) return undefined;
  const covered = inset();
  for (const element of page.querySelectorAll<HTMLElement>('[data-line]')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom <= covered || (top < covered && element.querySelector('[data-line]') !== null)) continue;
    const block = element.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? '';
    const line = element.dataset['line'] ?? '';
    const inside = element.matches('[data-block]') ? '' : ` [data-line="${line}"]`;
    return { element, selector: `[data-block="${block}"]${inside}`, top };
  }
  return undefined;
}

function restore(page: HTMLElement, { element, selector, top }: Anchor): void {
  const again = page.contains(element) ? element : page.querySelector<HTMLElement>(selector);
  const moved = again === null ? 0 : again.getBoundingClientRect().top - top;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}
