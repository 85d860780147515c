import type { Edit, Range, Report } from '../core/index.js';

/**
 * Puts blocks in the place of a selection, with an empty line before and after. Undefined in the midst of a block that
 * is more than a line of prose, as a table or a comment.
 */
export function insertBlocks({ text, blocks }: Report, selection: Range, inserted: string): Edit | undefined {
  const { start, end } = selection;
  const cut = blocks.some(
    ({ kind, range }) =>
      kind !== 'paragraph' &&
      kind !== 'heading' &&
      kind !== 'title' &&
      range.start < end + (start === end ? 1 : 0) &&
      start < range.end &&
      start !== range.start &&
      !(start <= range.start && range.end <= end),
  );
  if (cut) return undefined;
  const ending = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  const before = breaksAt(text.slice(Math.max(0, start - 4), start), /(?:\r\n|\r|\n)[ \t]*$/u);
  const after = breaksAt(text.slice(end, end + 4), /^[ \t]*(?:\r\n|\r|\n)/u);
  const lead = start === 0 ? '' : ending.repeat(2 - before);
  const tail = ending.repeat(text.slice(end).trim() === '' ? Math.max(0, 1 - after) : 2 - after);
  return { range: selection, newText: lead + inserted.replaceAll('\n', ending) + tail };
}

/** How many line breaks stand there already, two at most. */
function breaksAt(text: string, edge: RegExp): 0 | 1 | 2 {
  const rest = text.replace(edge, '');
  if (rest === text) return 0;
  return rest.replace(edge, '') === rest ? 1 : 2;
}
