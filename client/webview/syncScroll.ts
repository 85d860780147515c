import type { EditorScroll, PageScroll } from '../protocol/viewMessages.js';
import { inset } from './inset.js';
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
  /** The page was drawn anew: what moves now is nobody's scrolling. */
  release(): void;
  /** The person went back to the editor: where that has scrolled meanwhile, the page follows. */
  catchUp(): void;
}

/** Who scrolls the page now. */
type Driver = 'nobody' | 'pointer' | 'keys';

const SCROLL_KEYS: readonly string[] = [
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'F8',
];

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
  const state: {
    driver: Driver;
    inside: boolean;
    set: number | undefined;
    seq: number;
    held: EditorScroll | undefined;
  } = {
    driver: 'nobody',
    inside: false,
    set: undefined,
    seq: 0,
    held: undefined,
  };

  const goTo = (line: number): void => {
    state.driver = 'nobody';
    scrollTo({ top: pixelForLine(measure(page, sheetNow()), line) - inset(), behavior: 'instant' });
    // The window may not reach so far.
    state.set = scrollY;
  };
  const line = (): number => lineForPixel(measure(page, sheetNow()), scrollY === 0 ? 0 : scrollY + inset());

  const follow = (message: EditorScroll): void => {
    const isFrozen = state.driver === 'pointer' && state.inside;
    state.held = isFrozen ? message : undefined;
    if (!isFrozen && message.after >= state.seq) goTo(message.line);
  };

  const byPointer = (): void => {
    state.driver = 'pointer';
  };
  addEventListener('wheel', byPointer, { passive: true, capture: true });
  addEventListener('touchmove', byPointer, { passive: true, capture: true });
  addEventListener('pointerdown', ({ target }) => {
    // On the scroll bar; a click on the page scrolls nothing.
    if (target === document.documentElement) byPointer();
  });
  addEventListener(
    'keydown',
    ({ key }) => {
      if (SCROLL_KEYS.includes(key)) state.driver = 'keys';
    },
    { capture: true },
  );
  document.documentElement.addEventListener('pointerenter', () => {
    state.inside = true;
  });
  document.documentElement.addEventListener('pointerleave', () => {
    state.inside = false;
  });
  addEventListener('scroll', () => {
    const isOwn = state.set !== undefined && Math.abs(scrollY - state.set) < 1;
    if (isOwn || state.driver === 'nobody') return;
    state.set = undefined;
    state.held = undefined;
    // Above all that any page of this preview has told before, one that VS Code has thrown away included.
    state.seq = Math.max(state.seq + 1, Date.now());
    tell({ seq: state.seq, line: line() });
  });

  return {
    follow,
    goTo,
    line,
    release: () => {
      state.driver = 'nobody';
      state.set = scrollY;
    },
    catchUp: () => {
      const { held } = state;
      state.driver = 'nobody';
      if (held !== undefined) follow(held);
    },
  };
}

/** Where blocks and rows stand now, whatever view drew them and however large. */
function measure(page: HTMLElement, sheet: Sheet): LineMap {
  const measured = [...page.querySelectorAll<HTMLElement>('[data-line]')].flatMap((element) => {
    const source = sourceOf(sheet, element);
    const line = lineIn(element);
    // A footnote stands at the end of the page, wherever its line is.
    if (source === undefined || line === undefined || element.closest('.footnote') !== null) return [];
    return [{ line: source.line + line, top: element.getBoundingClientRect().top + scrollY }];
  });
  return lineMap(measured, sheet.lines, page.getBoundingClientRect().bottom + scrollY);
}
