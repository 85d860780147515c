import type { Edit } from '../core/index.js';

const LINES = /[^\r\n]*(?:\r\n|\r|\n|$)/gu;
const linesOf = (text: string): readonly string[] => (text.match(LINES) ?? []).filter((line) => line !== '');

/**
 * Edits that turn `before` into `after` and leave alone what is equal, so that the editor keeps its cursors.
 * Where as many lines stand as before, each changed line is one edit; else the changed stretch is one.
 */
export function lineEdits(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const old = linesOf(before);
  const written = linesOf(after);
  let head = 0;
  while (head < old.length && old[head] === written[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, written.length) - head && old.at(-1 - tail) === written.at(-1 - tail)) tail++;

  const start = old.slice(0, head).join('').length;
  const oldMiddle = old.slice(head, old.length - tail);
  const newMiddle = written.slice(head, written.length - tail);
  if (oldMiddle.length !== newMiddle.length) return [tight(start, oldMiddle.join(''), newMiddle.join(''))];
  let at = start;
  return oldMiddle.flatMap((line, index) => {
    const from = at;
    at += line.length;
    const newLine = newMiddle[index] ?? '';
    return line === newLine ? [] : [tight(from, line, newLine)];
  });
}

/** One edit without the characters that both texts begin and end with. Surrogate pairs and CRLF stay whole. */
function tight(at: number, before: string, after: string): Edit {
  const old = [...split(before)];
  const written = [...split(after)];
  let head = 0;
  while (head < Math.min(old.length, written.length) && old[head] === written[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, written.length) - head && old.at(-1 - tail) === written.at(-1 - tail)) tail++;
  const start = at + old.slice(0, head).join('').length;
  const middle = old.slice(head, old.length - tail).join('');
  return {
    range: { start, end: start + middle.length },
    newText: written.slice(head, written.length - tail).join(''),
  };
}

const split = (text: string): readonly string[] => text.match(/\r\n|[\s\S]/gu) ?? [];
