import { targetOf } from './places.js';
import type { Sheet } from './readSheet.js';
import { offsetOfPoint } from './sourcePoints.js';

interface Parts {
  readonly page: HTMLElement;
  readonly sheetNow: () => Sheet;
  readonly moveTo: (target: HTMLElement) => void;
  /** False if there is nothing to open. */
  readonly openDetails: (element: HTMLElement) => boolean;
  /** Shows the source of an element, or a stretch of it; `focus` gives the editor the keyboard. */
  readonly reveal: (target: HTMLElement, focus: boolean, stretch?: readonly [number, number]) => void;
  readonly openLink: (href: string) => void;
}

/** What stands for one figure: a click on it is meant to change it. */
const FIGURES = 'td, th, .quantity, .reference';

/**
 * A click shows the source of what it hits, on a finding also what can be done about it; a double click goes on in the
 * editor with the words selected.
 */
export function enableClicks({ page, sheetNow, moveTo, openDetails, reveal, openLink }: Parts): void {
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest('a[href]');
    if (link !== null) {
      event.preventDefault();
      event.stopPropagation(); // VS Code would follow it too
      const href = link.getAttribute('href') ?? '';
      const inPage = href.startsWith('#') ? page.querySelector(`[id="${CSS.escape(href.slice(1))}"]`) : null;
      if (inPage === null) openLink(href);
      else goTo(inPage);
      return;
    }
    const target = targetOf(event.target) ?? event.target.closest<HTMLElement>('[data-finding]');
    // Selecting words to copy them is not a click.
    if (target === null || getSelection()?.isCollapsed === false) return;
    moveTo(target);
    const isOpen = openDetails(target);
    reveal(target, !isOpen && target.matches(FIGURES));
  });

  /** To a footnote or back, for the eye and for the keyboard. */
  const goTo = (element: Element): void => {
    element.scrollIntoView({ block: 'center' });
    const stop = targetOf(element);
    if (stop !== undefined) moveTo(stop);
  };

  page.addEventListener('dblclick', ({ target: hit }) => {
    const target = hit instanceof Element ? targetOf(hit) : undefined;
    if (target === undefined) return;
    const words = getSelection();
    const range = words === null || words.rangeCount === 0 || words.isCollapsed ? undefined : words.getRangeAt(0);
    const start = range && offsetOfPoint(page, sheetNow(), { node: range.startContainer, offset: range.startOffset });
    const end = range && offsetOfPoint(page, sheetNow(), { node: range.endContainer, offset: range.endOffset });
    const isFigure = target.matches(FIGURES);
    if (isFigure || start === undefined || end === undefined) reveal(target, true);
    else reveal(target, true, [start, Math.max(start, end)]);
  });
}
