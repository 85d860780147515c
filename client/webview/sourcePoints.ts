import { partsOf, sourceOf, stretchIn, wordsIn } from './places.js';
import { sourceAt, type Sheet } from './readSheet.js';

/** Words that stand in the source as they are: pieces of a sentence or heading, figures of a table. */
const VERBATIM = '[data-at], td[data-start], th[data-start], .reference';

/** A place between two characters of the page. */
export interface PagePoint {
  readonly node: Node;
  readonly offset: number;
}

/** Where a place of the page stands in the source; undefined beside all words of the report. */
export function offsetOfPoint(page: Element, sheet: Sheet, { node, offset }: PagePoint): number | undefined {
  const words = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(VERBATIM) ?? undefined;
  if (words === undefined || !page.contains(words)) return undefined;
  const [source, begins] = [sourceOf(sheet, words), wordsIn(words)];
  if (source === undefined || begins === undefined) return undefined;
  const before = new Range();
  before.setStart(words, 0);
  before.setEnd(node, offset);
  // A piece that a page break has cut goes on in its next slice.
  const earlier = slicesOf(page, words).filter((slice) => isBefore(slice, words));
  const length = earlier.reduce((sum, { textContent }) => sum + textContent.length, before.toString().length);
  // The figure of a reference is not what the source says.
  const end = stretchIn(words)?.[1] ?? Infinity;
  return source.start + Math.min(begins + length, end);
}

/** The inverse: where an offset of the source stands on the page. */
export function pointOfOffset(page: Element, sheet: Sheet, offset: number): PagePoint | undefined {
  const source = sourceAt(sheet, offset);
  if (source === undefined) return undefined;
  let rest = offset - source.start;
  let reached: number | undefined;
  for (const words of partsOf(page, source, VERBATIM)) {
    const begins = wordsIn(words);
    const { length } = words.textContent;
    if (begins === undefined) continue;
    // The next slice of the same piece counts on from where the last one ended.
    const isNextSlice = reached === begins;
    if (!isNextSlice) rest = offset - source.start - begins;
    if (rest >= 0 && rest <= length) return pointIn(words, rest);
    reached = begins;
    rest -= length;
  }
  return undefined;
}

function slicesOf(page: Element, words: HTMLElement): readonly HTMLElement[] {
  const { at } = words.dataset;
  const own = words.closest<HTMLElement>('[data-block]')?.dataset['block'];
  if (at === undefined || own === undefined) return [words];
  return [...page.querySelectorAll<HTMLElement>(`[data-block="${own}"] [data-at="${at}"]`)];
}

const isBefore = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function pointIn(words: HTMLElement, offset: number): PagePoint {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (rest <= length) return { node, offset: rest };
    rest -= length;
  }
  return { node: words, offset: 0 };
}
