import type { Fixes } from '../protocol/viewMessages.js';
import type { ViewTexts } from '../protocol/viewTexts.js';
import { fillDetails, fillFixes } from './fillDetails.js';
import { findingsOf, type PlacedFinding } from './findingsOf.js';
import { equationsOf, lightCells } from './lightCells.js';
import { placePopup } from './placePopup.js';
import type { Sheet } from './readSheet.js';

export interface Details {
  /** Opens what there is to say about an element, and gives it the keyboard; false if there is nothing. */
  readonly open: (element: HTMLElement) => boolean;
  /** What can be done about a finding, as the extension says. */
  readonly receive: (fixes: Fixes) => void;
  /** The page was drawn anew. */
  readonly refresh: () => void;
}

interface Parts {
  readonly page: HTMLElement;
  readonly sheetNow: () => Sheet;
  /** Whether findings show on the page. */
  readonly isMarked: () => boolean;
  readonly texts: ViewTexts;
  readonly askFixes: (request: number, finding: PlacedFinding) => void;
  readonly applyFix: (request: number, index: number) => void;
  readonly ignore: (request: number) => void;
  readonly explain: (rule: string) => void;
}

/** Shown because the pointer or the keyboard is on it, or opened to do something. */
type Mode = 'shown' | 'opened';

interface Shown {
  readonly anchor: HTMLElement;
  readonly mode: Mode;
  /** By the request that asked for its fixes. */
  readonly findings: ReadonlyMap<number, PlacedFinding>;
}

const ANCHOR = '[data-finding], td[data-cell]';

/**
 * The popup beside a finding or a total: message and fixes, the equation with its operands lit. It shows while the
 * pointer or the keyboard is there; a click or Enter on a finding gives it the keyboard, Escape closes it.
 */
export function showDetails(parts: Parts): Details {
  const { page, sheetNow, isMarked, texts, askFixes } = parts;
  const popup = document.createElement('div');
  popup.id = 'details';
  popup.tabIndex = -1;
  popup.hidden = true;
  document.body.append(popup);
  const state: { shown: Shown | undefined; requests: number; isLeaving: boolean } = {
    shown: undefined,
    requests: 0,
    isLeaving: false,
  };

  const hide = (): void => {
    const { shown } = state;
    if (shown === undefined) return;
    state.shown = undefined;
    const hadFocus = popup.contains(document.activeElement);
    shown.anchor.removeAttribute('aria-describedby');
    popup.hidden = true;
    popup.replaceChildren();
    lightCells(page, sheetNow());
    const back = page.contains(shown.anchor) ? shown.anchor : page.querySelector<HTMLElement>('[tabindex="0"]');
    // Going back to a finding does not open it again.
    state.isLeaving = true;
    if (hadFocus) focusAgain(back);
    state.isLeaving = false;
  };

  const show = (anchor: HTMLElement, mode: Mode): boolean => {
    const sheet = sheetNow();
    const equations = equationsOf(sheet, anchor);
    const placed = isMarked() ? findingsOf(sheet, anchor) : [];
    if (equations.length === 0 && placed.length === 0) {
      hide();
      return false;
    }
    if (state.shown !== undefined && state.shown.anchor !== anchor) {
      state.shown.anchor.removeAttribute('aria-describedby');
    }
    const findings = new Map(placed.map((finding) => [++state.requests, finding]));
    state.shown = { anchor, mode, findings };
    fillDetails(popup, {
      equations,
      findings,
      texts,
      applyFix: (request, index) => {
        parts.applyFix(request, index);
        hide();
      },
      ignore: (request) => {
        parts.ignore(request);
        hide();
      },
      explain: (rule) => {
        parts.explain(rule);
        hide();
      },
    });
    lightCells(page, sheet, anchor, equations);
    anchor.setAttribute('aria-describedby', popup.id);
    popup.hidden = false;
    place(anchor);
    if (mode === 'opened') popup.focus({ preventScroll: true });
    for (const [request, finding] of findings) askFixes(request, finding);
    return true;
  };

  const place = (anchor: HTMLElement): void => {
    // Of words over several lines, the first line counts.
    const box = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placePopup(box, popup.getBoundingClientRect(), view);
    popup.style.left = `${String(left + scrollX)}px`;
    popup.style.top = `${String(top + scrollY)}px`;
  };

  const isWithin = (node: EventTarget | null): boolean =>
    node instanceof Node && (popup.contains(node) || state.shown?.anchor.contains(node) === true);
  const anchorOf = (target: EventTarget | null): HTMLElement | undefined =>
    (target instanceof Element ? target.closest<HTMLElement>(ANCHOR) : null) ?? undefined;
  /** Moves on to what is under the pointer or has the keyboard, unless a popup is open. */
  const follow = (target: EventTarget | null): void => {
    const anchor = anchorOf(target);
    if (state.isLeaving || state.shown?.mode === 'opened' || anchor === undefined || anchor === state.shown?.anchor)
      return;
    show(anchor, 'shown');
  };
  const leave = (to: EventTarget | null): void => {
    if (state.shown?.mode === 'shown' && !isWithin(to)) hide();
  };

  page.addEventListener('pointerover', ({ target }) => {
    follow(target);
  });
  page.addEventListener('pointerout', ({ relatedTarget }) => {
    leave(relatedTarget);
  });
  page.addEventListener('focusin', ({ target }) => {
    follow(target);
  });
  page.addEventListener('focusout', ({ relatedTarget }) => {
    leave(relatedTarget);
  });
  popup.addEventListener('pointerleave', ({ relatedTarget }) => {
    leave(relatedTarget);
  });
  popup.addEventListener('focusout', ({ relatedTarget }) => {
    if (!isWithin(relatedTarget) && relatedTarget !== null) hide();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!isWithin(target)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || state.shown === undefined) return;
    hide();
    event.preventDefault();
  });

  return {
    open: (element) => {
      const anchor = anchorOf(element);
      return anchor !== undefined && isMarked() && anchor.matches('[data-finding]') && show(anchor, 'opened');
    },
    receive: (fixes) => {
      const { shown } = state;
      if (shown?.findings.has(fixes.request) !== true) return;
      const first = fillFixes(popup, fixes, texts);
      place(shown.anchor);
      if (shown.mode === 'opened' && document.activeElement === popup) first?.focus({ preventScroll: true });
    },
    refresh: () => {
      const { shown } = state;
      if (shown === undefined) return;
      if (page.contains(shown.anchor)) show(shown.anchor, shown.mode);
      else hide();
    },
  };
}

function focusAgain(element: HTMLElement | null): void {
  if (element === null) return;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
