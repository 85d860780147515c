import type { Footnotes } from '../markdown/footnotes.js';
import type { Block } from '../model/blocks.js';

/** The blocks as the page has them: footnotes at its end, by their numbers, wherever they are written. */
export function inPageOrder(blocks: readonly Block[], { notes }: Footnotes): readonly Block[] {
  if (notes.length === 0) return blocks;
  const last = notes.map(({ block }) => block);
  const apart = new Set<Block>(last);
  return [...blocks.filter((block) => !apart.has(block)), ...last];
}
