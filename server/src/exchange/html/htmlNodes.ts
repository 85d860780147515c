import type { DefaultTreeAdapterTypes } from 'parse5';
import { isChinese } from '../markup/isChinese.js';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const UNSEEN: ReadonlySet<string> = new Set(
  'head script style template noscript select textarea button input iframe object svg math canvas audio video map'.split(
    ' ',
  ),
);
export const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((each) => each.name === name)?.value;

export const parentOf = ({ parentNode }: Element): Element | undefined =>
  parentNode !== null && 'tagName' in parentNode ? parentNode : undefined;

export const hasStyle = (node: Element, is: (name: string, value: string) => boolean): boolean =>
  (attribute(node, 'style') ?? '').split(';').some((declaration) => {
    const [name = '', ...value] = declaration.toLowerCase().split(':');
    return is(name.trim(), value.join(':').trim());
  });

/** Whether an element takes no place: what stands behind it moves up. */
export const isUnplaced = (node: Element): boolean =>
  attribute(node, 'hidden') !== undefined ||
  hasStyle(node, (name, value) => name === 'display' && value.startsWith('none'));

export function allText(node: Element): string {
  const words: string[] = [];
  const collect = (each: Node): void => {
    if (each.nodeName === '#text' && 'value' in each) words.push(each.value);
    else if ('tagName' in each && !UNSEEN.has(each.tagName)) each.childNodes.forEach(collect);
  };
  collect(node);
  return words.join(' ').replace(/\s+/gu, ' ').trim();
}

/** White space as browsers collapse it; a break of the source between Chinese characters is none. */
export function append(line: string, text: string): string {
  const collapsed = text.replace(/[ \t\r\n\f]+/gu, (space, at: number) => {
    const before = at === 0 ? line : text.slice(0, at);
    return /[\r\n]/u.test(space) && isChinese(before, text.slice(at + space.length)) ? '' : ' ';
  });
  return line.endsWith(' ') || line === '' ? line + collapsed.replace(/^ /u, '') : line + collapsed;
}

/** What stands on a line of its own. */
export const APART: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary ul ' +
    'tbody thead tfoot tr td th'
  ).split(' '),
);
