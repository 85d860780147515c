import type { ViewTexts } from '../protocol/viewTexts.js';
import { sourceOf } from './places.js';
import type { Sheet } from './readSheet.js';
import { tableFlavours } from './tableFlavours.js';

/**
 * A button at the table under the pointer or the keyboard that copies it with its merged cells, which an extension of
 * VS Code cannot: it can only write words to the clipboard. Ctrl+C in a table, with nothing selected, does the same.
 */
export function enableTableCopy(page: HTMLElement, sheetNow: () => Sheet, texts: ViewTexts): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-table';
  button.hidden = true;
  button.setAttribute('aria-live', 'polite');
  document.body.append(button);
  const at: { table: Element | undefined } = { table: undefined };

  const offer = (table: Element | undefined): void => {
    if (table === at.table) return;
    at.table = table;
    button.hidden = table === undefined;
    button.textContent = texts.copyTable;
    if (table === undefined) return;
    const { top, right } = table.getBoundingClientRect();
    // Of a table that begins further up, the corner of what is in view.
    const seen = Math.max(top, headerHeight() + button.offsetHeight);
    button.style.top = `${String(seen + scrollY)}px`;
    button.style.left = `${String(right + scrollX)}px`;
  };

  const copy = async (table: Element): Promise<void> => {
    const whole = wholeOf(sheetNow(), table);
    if (whole === undefined) return;
    const { html, text } = tableFlavours(whole);
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
    if (at.table === table) button.textContent = texts.tableCopied;
  };

  /** A browser that refuses the clipboard keeps it as it was, and the button goes on offering. */
  const tryToCopy = (table: Element | undefined): void => {
    if (table !== undefined) copy(table).catch(() => undefined);
  };

  page.addEventListener('pointerover', ({ target }) => {
    offer(tableAt(target));
  });
  page.addEventListener('focusin', ({ target }) => {
    offer(tableAt(target));
  });
  document.addEventListener('pointerover', ({ target }) => {
    const isOutside = target instanceof Node && target !== button && !page.contains(target);
    if (isOutside && !page.contains(document.activeElement)) offer(undefined);
  });
  button.addEventListener('click', () => {
    tryToCopy(at.table);
  });
  document.addEventListener('copy', (event) => {
    const table = tableAt(document.activeElement);
    if (table === undefined || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    tryToCopy(table);
  });
}

/** Height of the bar that lies over the page. */
const headerHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--header')) || 0;

const tableAt = (target: EventTarget | null): Element | undefined =>
  target instanceof Element ? (target.closest('table') ?? undefined) : undefined;

/** The table as the report has it: the page may show it in pieces, with its head on each. */
function wholeOf(sheet: Sheet, piece: Element): HTMLTableElement | undefined {
  // A block that waits for a picture, or has it, says so behind its key.
  const own = piece.closest<HTMLElement>('[data-block]')?.dataset['block']?.replace(/~.*$/u, '');
  const block = sourceOf(sheet, piece)?.elements.find(({ key }) => key === own)?.element;
  return block instanceof HTMLTableElement ? block : (block?.querySelector('table') ?? undefined);
}
