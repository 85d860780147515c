import type { Place } from '../markup/raised.js';
import { attribute, type Element, type Node } from './htmlNodes.js';

/** Classes whose words stand higher or lower by the page's own style sheets, as Word's `MsoFootnoteReference`. */
export type RaisedClasses = ReadonlyMap<string, Place>;

/** A rule of one class, with or without an element; what else a sheet says needs a browser. */
const CLASS = /^[a-z]{0,10}\.([\w-]{1,60})$/iu;
const RAISING = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/iu;

export function raisedClasses(document: readonly Node[]): RaisedClasses {
  const found = new Map<string, Place>();
  const gather = (node: Node): void => {
    if (!('tagName' in node)) return;
    if (node.tagName === 'style') readSheet(textOf(node), found);
    else node.childNodes.forEach(gather);
  };
  document.forEach(gather);
  return found;
}

/** The place of an element by its classes. */
export function placeByClass(node: Element, classes: RaisedClasses): Place | undefined {
  if (classes.size === 0) return undefined;
  const own = (attribute(node, 'class') ?? '').split(/\s+/u);
  return own.map((name) => classes.get(name)).find((place) => place !== undefined);
}

function readSheet(sheet: string, found: Map<string, Place>): void {
  for (const rule of sheet.split('}')) {
    const open = rule.lastIndexOf('{');
    if (open < 0) continue;
    const place = RAISING.exec(rule.slice(open + 1))?.[1]?.toLowerCase();
    if (place !== 'super' && place !== 'sub') continue;
    const selectors = rule.slice(rule.lastIndexOf('*/', open) + 1, open).replace(/^\//u, '');
    for (const selector of selectors.split(',')) {
      const name = CLASS.exec(selector.trim())?.[1];
      if (name !== undefined) found.set(name, place === 'super' ? 'super' : 'sub');
    }
  }
}

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((child) => (child.nodeName === '#text' && 'value' in child ? child.value : '')).join('');
