import type { ListItem } from '../source/sourceMarkup.js';
import { allText, attribute, type Element } from './htmlNodes.js';

/** How deep the list is nested that a paragraph of a page from Word is an item of, from 1. */
export function wordListLevel(node: Element): number | undefined {
  const level = /(?:^|;)\s*mso-list\s*:[^;]*\blevel(\d)/iu.exec(attribute(node, 'style') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Whether an element holds the bullet or number that Word prints before an item. */
export const isListMark = (node: Element): boolean =>
  /(?:^|;)\s*mso-list\s*:\s*ignore/iu.test(attribute(node, 'style') ?? '');

/** A number; an `o` by itself is one of Word's bullets. */
const NUMBER = /[\d０-９一二三四五六七八九十①-⑳]|^[（(]?[a-z]{1,4}[.)）、]/iu;

/**
 * What a mark says: the item that it makes of its paragraph, or the number that the words begin with. `isOpen`: the
 * paragraph before is an item of a bulleted list, or of one within it.
 */
export function readListMark(
  node: Element,
  level: number,
  isOpen: boolean,
): { readonly item?: ListItem; readonly number: string } {
  const mark = allText(node);
  const depth = level - 1;
  if (!NUMBER.test(mark)) return { item: { depth }, number: '' };
  if (!isOpen || depth === 0) return { number: mark };
  const plain = /^(\d{1,9})[.．)）、]?$/u.exec(mark)?.[1];
  return plain === undefined
    ? { item: { depth }, number: mark }
    : { item: { depth, number: Number(plain) }, number: '' };
}
