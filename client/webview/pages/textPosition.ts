/** A place between two characters. */
export interface TextPosition {
  readonly text: Text;
  readonly offset: number;
}

function* textsOf(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node instanceof Text) yield node;
}

/** Where the line of text begins that is drawn at or below `y`, a coordinate of the window. */
export function positionAtLine(element: Element, y: number): TextPosition | undefined {
  const range = document.createRange();
  for (const text of textsOf(element)) {
    range.selectNodeContents(text);
    const { bottom, height } = range.getBoundingClientRect();
    if (height === 0 || bottom <= y) continue;
    const offset = firstBelow(text, y, range);
    if (offset < text.length) return { text, offset };
  }
  return undefined;
}

/** Characters of a text follow each other downwards: halving finds the first whose middle is below `y`. */
function firstBelow(text: Text, y: number, range: Range): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(text, middle, y, range)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A space that the end of a line has swallowed is drawn nowhere: it stands above. */
function isBelow(text: Text, at: number, y: number, range: Range): boolean {
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  const { top, bottom, height } = range.getBoundingClientRect();
  return height > 0 && (top + bottom) / 2 > y;
}

/** Puts a node into the words of a page; the result takes it out again and joins what it parted. */
export function insertAt({ text, offset }: TextPosition, node: Element): () => void {
  const parent = text.parentNode;
  const after = offset === 0 ? text : text.splitText(offset);
  parent?.insertBefore(node, after);
  return () => {
    const around = node.parentNode;
    node.remove();
    if (offset > 0) around?.normalize();
  };
}
