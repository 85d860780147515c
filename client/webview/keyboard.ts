import { targetOf } from './places.js';

export interface Keyboard {
  /** Makes the places of a page that `replace` is about to show reachable, one of them by Tab: the old one, if it stays. */
  replacing(next: Element, replace: () => void): void;
  moveTo(target: HTMLElement): void;
}

const PLACES = '[data-start], [data-line]:not(:has([data-start]))';

/**
 * The page is one stop of Tab; inside, arrow keys go from place to place (in a table also up and down), F8 and
 * Shift+F8 from finding to finding, Enter to the source.
 */
export function enableKeyboard(page: HTMLElement, open: (target: HTMLElement) => void): Keyboard {
  const places = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(PLACES)];
  const current = (): HTMLElement | undefined => page.querySelector<HTMLElement>('[tabindex="0"]') ?? undefined;

  const moveTo = (target: HTMLElement): void => {
    const place = target.matches(PLACES) ? target : target.querySelector<HTMLElement>(PLACES);
    if (place === null) return;
    for (const old of page.querySelectorAll('[tabindex="0"]')) old.setAttribute('tabindex', '-1');
    place.setAttribute('tabindex', '0');
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const step = (by: 1 | -1, of: readonly HTMLElement[]): void => {
    const from = current();
    if (from === undefined) return;
    const ahead = of.filter((place) => isAfter(from, place, by));
    const next = by === 1 ? ahead[0] : ahead.at(-1);
    if (next !== undefined) moveTo(next);
  };

  page.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target instanceof Element ? targetOf(event.target) : undefined;
    switch (event.key) {
      case 'Enter':
        // A link follows itself.
        if (target === undefined || (event.target instanceof Element && event.target.closest('a') !== null)) return;
        open(target);
        break;
      case 'ArrowRight':
        step(1, places());
        break;
      case 'ArrowLeft':
        step(-1, places());
        break;
      case 'ArrowDown':
        moveVertically(1);
        break;
      case 'ArrowUp':
        moveVertically(-1);
        break;
      case 'F8':
        step(event.shiftKey ? -1 : 1, places().filter(hasFinding));
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  const moveVertically = (by: 1 | -1): void => {
    const from = current();
    if (from === undefined) return;
    const neighbour = cellBeyond(from, by);
    if (neighbour !== undefined) moveTo(neighbour);
    else step(by, outsideTableOf(from, places()));
  };

  return {
    replacing: (next, replace) => {
      for (const place of next.querySelectorAll<HTMLElement>(PLACES)) place.tabIndex = -1;
      const kept = current();
      replace();
      const chosen = kept !== undefined && page.contains(kept) && kept.matches(PLACES) ? kept : places()[0];
      for (const old of page.querySelectorAll('[tabindex="0"]')) old.setAttribute('tabindex', '-1');
      chosen?.setAttribute('tabindex', '0');
    },
    moveTo,
  };
}

const hasFinding = (place: HTMLElement): boolean =>
  place.closest('[data-finding]') !== null || place.querySelector('[data-finding]') !== null;

function isAfter(from: Node, place: Node, by: 1 | -1): boolean {
  const wanted = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return (from.compareDocumentPosition(place) & wanted) !== 0;
}

/** The figure cell above or below, by where it is drawn: merged cells make counting columns useless. */
function cellBeyond(from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const table = from.closest('table');
  if (table === null) return undefined;
  const here = from.getBoundingClientRect();
  const middle = here.left + here.width / 2;
  const candidates = [...table.querySelectorAll<HTMLElement>('[data-start]')].filter((cell) => {
    const { left, right, top } = cell.getBoundingClientRect();
    return left <= middle && middle <= right && (by === 1 ? top > here.top : top < here.top);
  });
  return by === 1 ? candidates[0] : candidates.at(-1);
}

function outsideTableOf(from: HTMLElement, places: readonly HTMLElement[]): readonly HTMLElement[] {
  const table = from.closest('table');
  return table === null ? places : places.filter((place) => !table.contains(place));
}
