import type { Edit, Range } from '../text/range.js';

/** Writes a cell's text; an empty cell `||` or `| |` gets it between spaces. */
export function cellEdit(text: string, { start, end }: Range, value: string): Edit {
  if (start !== end) return { range: { start, end }, newText: value };
  const before = text[start - 1] === '|' ? ' ' : '';
  return { range: { start, end }, newText: `${before}${value}${text[end] === '|' ? ' ' : ''}` };
}
