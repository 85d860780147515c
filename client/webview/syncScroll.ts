import type { EditorScroll, PageScroll } from '../protocol/viewMessages.js';
import { lineForPixel, lineMap, pixelForLine, type LineMap } from './lineMap.js';
import { lineIn, sourceOf } from './places.js';
import type { Sheet } from './readSheet.js';

export interface ScrollSync {
  /** Follows the editor, unless the person is scrolling the page. */
  follow(message: EditorScroll): void;
  /** Scrolls to a line without telling the editor. */
  goTo(line: number): void;
  /** The line at the top of the window. */
  line(): number;
  /** The page was drawn anew, or the person went back to the editor: what moves now is nobody's scrolling. */
  release(): void;
}

/** What only a person does to scroll a page. */
const BY_HAND = ['wheel', 'keydown', 'touchmove'] as const;

/**
 * Keeps page and editor at the same line, without timers. The page tells of its scrolling only after a person's wheel,
 * key or pointer, never after its own; it follows the editor only while nobody scrolls the page, and never a message
 * that the editor sent before it had followed the page.
 */
export function syncScroll(
  page: HTMLElement,
  sheetNow: () => Sheet,
  tell: (scroll: Pick<PageScroll, 'seq' | 'line'>) => void,
): ScrollSync {
  const state: { byHand: boolean; inside: boolean; set: number | undefined; seq: number } = {
    byHand: false,
    inside: false,
    set: undefined,
    seq: 0,
  };

  const goTo = (line: number): void => {
    state.byHand = false;
    scrollTo({ top: pixelForLine(measure(page, sheetNow()), line) - inset(), behavior: 'instant' });
    // The window may not reach so far.
    state.set = scrollY;
  };
  const line = (): number => lineForPixel(measure(page, sheetNow()), scrollY === 0 ? 0 : scrollY + inset());

  const takeOver = (): void => {
    state.byHand = true;
  };
  for (const name of BY_HAND) addEventListener(name, takeOver, { passive: true, capture: true });
  addEventListener('pointerdown', ({ target }) => {
    // On the scroll bar; a click on the page scrolls nothing.
    if (target === document.documentElement) takeOver();
  });
  document.documentElement.addEventListener('pointerenter', () => {
    state.inside = true;
  });
  document.documentElement.addEventListener('pointerleave', () => {
    state.inside = false;
  });
  addEventListener('scroll', () => {
    const isOwn = state.set !== undefined && Math.abs(scrollY - state.set) < 1;
    if (isOwn || !state.byHand) return;
    state.set = undefined;
    tell({ seq: ++state.seq, line: line() });
  });

  return {
    follow: ({ line: wanted, after }) => {
      const isFrozen = state.byHand && state.inside;
      if (isFrozen || after < state.seq) return;
      goTo(wanted);
    },
    goTo,
    line,
    release: () => {
      state.byHand = false;
      state.set = scrollY;
    },
  };
}

/** What a bar at the top covers of the page. */
const inset = (): number => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

/** Where blocks and rows stand now, whatever view drew them and however large. */
function measure(page: HTMLElement, sheet: Sheet): LineMap {
  const measured = [...page.querySelectorAll<HTMLElement>('[data-line]')].flatMap((element) => {
    const source = sourceOf(sheet, element);
    const line = lineIn(element);
    if (source === undefined || line === undefined) return [];
    return [{ line: source.line + line, top: element.getBoundingClientRect().top + scrollY }];
  });
  return lineMap(measured, sheet.lines, page.getBoundingClientRect().bottom + scrollY);
}
