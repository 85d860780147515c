import type { Range } from '../../../server/src/core/text/range.js';

export interface Marked {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Takes the marks ‹…› out of a text and tells where they were; ‹› marks an empty range. */
export function parseMarked(marked: string): Marked {
  const ranges: Range[] = [];
  let text = '';
  let start: number | undefined;
  for (const char of marked) {
    if (char === '‹') {
      start = text.length;
    } else if (char === '›') {
      if (start === undefined) throw new Error(`A mark is closed but not opened: ${marked}`);
      ranges.push({ start, end: text.length });
      start = undefined;
    } else {
      text += char;
    }
  }
  if (start !== undefined) throw new Error(`A mark is opened but not closed: ${marked}`);
  return { text, ranges };
}
