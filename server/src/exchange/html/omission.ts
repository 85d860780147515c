import { shorten } from '../notes/shorten.js';
import { leftOut } from '../source/look.js';
import type { Omission } from '../source/sourceBlock.js';
import { allText, type Element } from './htmlNodes.js';
import { lookOf } from './lookOf.js';

/** What the person who looks at the page does not see, or sees struck out. */
export function omission(node: Element): Omission | undefined {
  const reason = leftOut(lookOf(node));
  return reason === undefined ? undefined : { kind: 'omission', reason, words: shorten(allText(node)) };
}
