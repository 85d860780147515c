import type { SheetBlock } from './readSheet.js';

/**
 * Draws blocks one below the other and keeps every node that can stay: what has the focus, what is selected and where
 * the page is scrolled survive an edit elsewhere. A block whose key is there already is not touched; one that changed
 * is changed in place.
 */
export function patchBlocks(page: HTMLElement, blocks: readonly SheetBlock[]): void {
  const wanted = new Set(blocks.map(({ key }) => key));
  const there = new Map<string, Element>();
  const left = new Set<Element>();
  for (const element of page.children) {
    const key = element.getAttribute('data-block');
    if (key === null) continue;
    if (wanted.has(key) && !there.has(key)) there.set(key, element);
    else left.add(element);
  }
  // What is no block belongs to the view.
  const isPassed = (element: Element): boolean => left.has(element) || !element.hasAttribute('data-block');
  let next = page.firstElementChild;
  for (const { key, element } of blocks) {
    const kept = there.get(key);
    if (kept !== undefined) {
      // What stands before it and is not wanted goes; only what changed its order is moved.
      while (next !== null && next !== kept && isPassed(next)) next = next.nextElementSibling;
      if (next === kept) next = kept.nextElementSibling;
      else page.insertBefore(kept, next);
      continue;
    }
    while (next?.hasAttribute('data-block') === false) next = next.nextElementSibling;
    if (next !== null && left.has(next) && next.nodeName === element.nodeName) {
      left.delete(next);
      patchNode(next, element.cloneNode(true));
      next = next.nextElementSibling;
    } else page.insertBefore(element.cloneNode(true), next);
  }
  for (const surplus of left) surplus.remove();
}

/** Makes the children of `target` equal to those of `source`, and keeps every node that can stay. */
function patchChildren(target: Node, source: Node): void {
  const old = [...target.childNodes];
  const next = [...source.childNodes];
  let head = 0;
  while (head < old.length && head < next.length && alike(old[head], next[head])) head++;
  let tail = 0;
  while (tail < old.length - head && tail < next.length - head && alike(old.at(-1 - tail), next.at(-1 - tail))) tail++;

  const oldMiddle = old.slice(head, old.length - tail);
  const nextMiddle = next.slice(head, next.length - tail);
  const anchor = old[old.length - tail] ?? null;
  nextMiddle.forEach((wanted, index) => {
    const had = oldMiddle[index];
    if (had === undefined) target.insertBefore(wanted, anchor);
    else if (had.nodeName === wanted.nodeName) patchNode(had, wanted);
    else had.replaceWith(wanted);
  });
  for (const surplus of oldMiddle.slice(nextMiddle.length)) surplus.remove();

  for (let index = 0; index < head; index++) patchPair(old[index], next[index]);
  for (let index = 1; index <= tail; index++) patchPair(old.at(-index), next.at(-index));
}

/** The same part, though its place or its marks may differ. */
function alike(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && a.nodeName === b?.nodeName && a.textContent === b.textContent;
}

function patchPair(had: Node | undefined, wanted: Node | undefined): void {
  if (had !== undefined && wanted !== undefined) patchNode(had, wanted);
}

function patchNode(had: Node, wanted: Node): void {
  if (had instanceof Element && wanted instanceof Element) {
    if (had.isEqualNode(wanted)) return;
    patchAttributes(had, wanted);
    patchChildren(had, wanted);
  } else if (had.nodeValue !== wanted.nodeValue) {
    had.nodeValue = wanted.nodeValue;
  }
}

function patchAttributes(had: Element, wanted: Element): void {
  for (const name of had.getAttributeNames()) {
    // An element that loses its tabindex loses the keyboard.
    if (name !== 'tabindex' && !wanted.hasAttribute(name)) had.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (had.getAttribute(name) !== value) had.setAttribute(name, value);
  }
}
