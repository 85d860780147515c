import { allText, APART, attribute, parentOf, type Element, type Node } from './htmlNodes.js';

/** The footnotes of a page. */
export interface HtmlNotes {
  /** The links that call a note, and its number in the page. */
  readonly calls: ReadonlyMap<Element, number>;
  /** The elements that hold the words of notes. */
  readonly notes: ReadonlyMap<Element, number>;
  /** The links from notes back to the text. */
  readonly backs: ReadonlySet<Element>;
}

export const noNotes: HtmlNotes = { calls: new Map(), notes: new Map(), backs: new Set() };

/** What a note is called by: `[1]`, `①`, `注2`, `*`. The words of a table of contents are more than that. */
const SIGN =
  /^[[［【〔(（]?\s?(?:注释?|note)?\s?(?:\d{1,3}|[ivx]{1,5}|[①-⑳㉑-㉟㊱-㊿]|[*＊†‡※]{1,3})\s?[\]］】〕)）.]?$/iu;

interface Link {
  readonly element: Element;
  readonly to: string;
}

/**
 * Finds links that lead to each other: a sign in the text, and further down the words that it calls, with a link back.
 * So do Word, browsers' readers and all programs that turn Markdown into pages.
 */
export function findNotes(document: readonly Node[]): HtmlNotes {
  const order = new Map<Element, number>();
  const named = new Map<string, Element>();
  const links: Link[] = [];
  const gather = (node: Node): void => {
    if (!('tagName' in node)) return;
    order.set(node, order.size);
    for (const name of namesOf(node)) if (!named.has(name)) named.set(name, node);
    const to = node.tagName === 'a' ? (attribute(node, 'href') ?? '').trim() : '';
    if (to.length > 1 && to.startsWith('#')) links.push({ element: node, to: to.slice(1) });
    node.childNodes.forEach(gather);
  };
  document.forEach(gather);
  if (links.length < 2) return noNotes;

  const calls = new Map<Element, number>();
  const notes = new Map<Element, number>();
  const backs = new Set<Element>();
  const signs = links.flatMap(({ element, to }) => {
    const target = named.get(to);
    const isSign = target !== undefined && isBefore(order, element, target) && SIGN.test(allText(element));
    return isSign ? [{ element, target }] : [];
  });
  const counts = countWithin(new Set(signs.map(({ target }) => target)));
  const byName = new Map<string, Element[]>();
  for (const { element, to } of links) {
    const known = byName.get(to);
    if (known === undefined) byName.set(to, [element]);
    else known.push(element);
  }
  for (const { element, target } of signs) {
    const holder = holderOf(target, element, counts);
    if (holder === undefined) continue;
    const names = new Set(around(element).flatMap(namesOf));
    const own = [...names].flatMap((name) => byName.get(name) ?? []).filter((back) => holds(holder, back));
    const known = notes.get(holder);
    if (own.length === 0 && known === undefined) continue;
    const note = known ?? notes.size + 1;
    notes.set(holder, note);
    calls.set(element, note);
    for (const back of own) backs.add(back);
  }
  return { calls, notes, backs };
}

const namesOf = (element: Element): readonly string[] =>
  [attribute(element, 'id'), attribute(element, 'name')].filter((name) => name !== undefined);

const isBefore = (order: ReadonlyMap<Element, number>, a: Element, b: Element): boolean =>
  (order.get(a) ?? 0) < (order.get(b) ?? 0);

/** A link, what it holds, and what stands around it in the line: one of these has the name that leads back. */
function around(link: Element): readonly Element[] {
  const inside = (element: Element): readonly Element[] => [
    element,
    ...element.childNodes.flatMap((child) => ('tagName' in child ? inside(child) : [])),
  ];
  const found = [...inside(link)];
  for (let each = parentOf(link); each !== undefined && !APART.has(each.tagName); each = parentOf(each)) {
    found.push(each);
  }
  return found;
}

function holds(outer: Element, element: Element): boolean {
  for (let each: Element | undefined = element; each !== undefined; each = parentOf(each)) {
    if (each === outer) return true;
  }
  return false;
}

/** How many of some elements each element is or holds. */
function countWithin(elements: ReadonlySet<Element>): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const element of elements) {
    for (let each: Element | undefined = element; each !== undefined; each = parentOf(each)) {
      counts.set(each, (counts.get(each) ?? 0) + 1);
    }
  }
  return counts;
}

const NO_HOLDER: ReadonlySet<string> = new Set(['body', 'html', 'main', 'article', 'ol', 'ul', 'table', 'tbody', 'tr']);

/** The element with all words of a note: its paragraph, or the box that begins with it and holds no other note. */
function holderOf(target: Element, call: Element, counts: ReadonlyMap<Element, number>): Element | undefined {
  let holder: Element | undefined = target;
  while (holder !== undefined && !APART.has(holder.tagName)) holder = parentOf(holder);
  if (holder === undefined || NO_HOLDER.has(holder.tagName) || holds(holder, call)) return undefined;
  for (let outer = parentOf(holder); outer !== undefined; outer = parentOf(outer)) {
    const first = outer.childNodes.find((child) => 'tagName' in child || isWords(child));
    const isBox = first === holder && !NO_HOLDER.has(outer.tagName) && !holds(outer, call);
    if (!isBox || (counts.get(outer) ?? 0) > 1) break;
    holder = outer;
  }
  return holder;
}

const isWords = (node: Node): boolean => 'value' in node && node.value.trim() !== '';
