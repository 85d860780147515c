import type { Cursor } from '../protocol/viewMessages.js';
import { linesAt, partsAt } from './places.js';
import { sourceAt, type Sheet } from './readSheet.js';

const BLOCK = 'is-current';
const PART = 'is-current-part';

export interface CursorMark {
  /** Takes the news; the page scrolls as little as it can where `reveal` says so. */
  move(cursor: Cursor, reveal: boolean): void;
  /** Marks the place again in a page that was just drawn. */
  refresh(): void;
}

/** Marks the block where the editor's cursor is, and in it the sentence, figure or cell. */
export function markCursor(page: HTMLElement, sheetNow: () => Sheet): CursorMark {
  const last: { cursor: Cursor | undefined } = { cursor: undefined };

  const mark = (): HTMLElement | undefined => {
    const { cursor } = last;
    const sheet = sheetNow();
    const source = cursor === undefined ? undefined : sourceFor(sheet, cursor);
    const blocks = cursor === undefined || source === undefined ? [] : linesAt(page, source, cursor.line);
    // Offsets of another version may point anywhere.
    const isExact = cursor?.version === sheet.version;
    const parts = cursor !== undefined && source !== undefined && isExact ? partsAt(page, source, cursor.offset) : [];
    replaceClass(page, BLOCK, blocks);
    replaceClass(page, PART, parts);
    return parts[0] ?? blocks[0];
  };

  return {
    move: (cursor, reveal) => {
      last.cursor = cursor;
      const place = mark();
      // "nearest" leaves the page where it is as long as the place is in view.
      if (reveal) place?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    refresh: () => {
      mark();
    },
  };
}

function sourceFor(sheet: Sheet, { version, line, offset }: Cursor): ReturnType<typeof sourceAt> {
  if (version === sheet.version) return sourceAt(sheet, offset);
  return sheet.sources.findLast((source) => source.line <= line);
}

function replaceClass(page: HTMLElement, name: string, elements: readonly HTMLElement[]): void {
  for (const old of page.querySelectorAll(`.${name}`))
    if (!elements.some((each) => each === old)) old.classList.remove(name);
  for (const element of elements) element.classList.add(name);
}
