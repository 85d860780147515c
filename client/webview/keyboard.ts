import { targetOf } from './places.js';

export interface Keyboard {
  /** Makes one place of a page that was just drawn reachable by Tab: the old one, if it is still there. */
  readonly refresh: () => void;
  readonly moveTo: (target: HTMLElement) => void;
}

/** A figure, a sentence, a remark, a block that has none of these. */
const PLACES =
  'td[data-start], th[data-start], .sentence, .quantity, .reference, .finding-note, [data-line]:not(:has([data-start]))';
const FINDINGS = '[data-finding]';
const STOP = '[tabindex="0"]';

/**
 * The page is one stop of Tab; inside, arrow keys go from place to place (in a table also up and down), F8 and
 * Shift+F8 from finding to finding, Enter opens what is there.
 */
export function enableKeyboard(page: HTMLElement, open: (target: HTMLElement) => void): Keyboard {
  const places = (): HTMLElement[] => firstOfEach(page.querySelectorAll<HTMLElement>(PLACES), stretchName);
  const findings = (): HTMLElement[] => firstOfEach(page.querySelectorAll<HTMLElement>(FINDINGS), findingName);
  const current = (): HTMLElement | undefined => page.querySelector<HTMLElement>(STOP) ?? undefined;

  const mark = (place: HTMLElement | undefined): void => {
    for (const old of page.querySelectorAll(STOP)) if (old !== place) old.removeAttribute('tabindex');
    if (place !== undefined && !place.matches(STOP)) place.tabIndex = 0;
  };

  const moveTo = (target: HTMLElement): void => {
    mark(target);
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
    const from = event.target instanceof Element ? event.target : undefined;
    switch (event.key) {
      case 'Enter': {
        const target = from === undefined ? undefined : (targetOf(from) ?? from.closest<HTMLElement>(FINDINGS));
        // A link follows itself.
        if (from?.closest('a, button') || !(target instanceof HTMLElement)) return;
        open(target);
        break;
      }
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
        step(event.shiftKey ? -1 : 1, findings());
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
    refresh: () => {
      mark(current() ?? places()[0]);
    },
    moveTo,
  };
}

/** A sentence may be drawn in several pieces, and a paragraph in several slices: the first one counts. */
function firstOfEach(elements: Iterable<HTMLElement>, nameOf: (element: HTMLElement) => string): HTMLElement[] {
  const seen = new Set<string>();
  return [...elements].filter((element) => {
    const name = `${element.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? ''} ${nameOf(element)}`;
    if (seen.has(name) || element.closest('[aria-hidden="true"]') !== null) return false;
    seen.add(name);
    return true;
  });
}

const stretchName = ({ tagName, dataset }: HTMLElement): string =>
  `${tagName} ${dataset['start'] ?? ''} ${dataset['end'] ?? ''} ${dataset['line'] ?? ''}`;
const findingName = ({ dataset }: HTMLElement): string => dataset['finding'] ?? '';

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
