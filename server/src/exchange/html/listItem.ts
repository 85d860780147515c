import type { ListItem } from '../source/sourceMarkup.js';
import type { Element } from './htmlNodes.js';

/** Word has no deeper lists. */
const DEEPEST = 8;

/**
 * What an item is in a bulleted list, or in a numbered one within it, by all that it stands in. Undefined for the
 * items of a numbered list of the text: they are paragraphs that begin with their numbers.
 */
export function listItem(path: readonly Element[], number: string): ListItem | undefined {
  const lists = path.filter(({ tagName }) => /^(?:ul|ol|menu|dir)$/u.test(tagName));
  const outermost = lists.findIndex(({ tagName }) => tagName !== 'ol');
  if (outermost < 0) return number === '' ? { depth: 0 } : undefined;
  const depth = Math.min(lists.length - outermost - 1, DEEPEST);
  const value = Number.parseInt(number, 10);
  return Number.isNaN(value) || value < 0 ? { depth } : { depth, number: value };
}
