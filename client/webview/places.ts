/** A stretch of the source that an element of the page stands for. */
export interface Place {
  readonly line: number;
  readonly start?: number;
  readonly end?: number;
}

/** The block or figure cell that holds `element`: figure cells know their stretch of text, blocks their line. */
export function targetOf(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>('[data-start], [data-line]') ?? undefined;
}

export function placeOf(target: HTMLElement): Place | undefined {
  const line = lineOf(target);
  if (line === undefined) return undefined;
  const start = count(target.dataset['start']);
  const end = count(target.dataset['end']);
  return start === undefined || end === undefined ? { line } : { line, start, end };
}

/** A cell without a line of its own stands on that of its row or table. */
function lineOf(target: HTMLElement): number | undefined {
  return count(target.closest<HTMLElement>('[data-line]')?.dataset['line']);
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/u.test(text) ? Number(text) : undefined;
}

/** The last block that begins at `line` or before it. */
export function blockAt(page: Element, line: number): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (const block of page.querySelectorAll<HTMLElement>('[data-line]')) {
    const begin = count(block.dataset['line']);
    if (begin !== undefined && begin <= line) found = block;
  }
  return found;
}
