import { linkAddress } from '../markup/linkAddress.js';
import { shorten } from '../notes/shorten.js';
import type { Omission } from '../source/sourceBlock.js';
import { allText, attribute, hasStyle, type Element } from './htmlNodes.js';
import type { OpenMark } from './lineWriter.js';

/** How the words of an element stand out; the remark is on a link that leads nowhere from a report. */
export function markOf(node: Element): { readonly mark?: OpenMark; readonly remark?: Omission } {
  if (node.tagName === 'a') return linkOf(node);
  if (/^(?:b|strong)$/u.test(node.tagName) || hasStyle(node, isBold)) return { mark: { kind: 'bold' } };
  return /^(?:i|em)$/u.test(node.tagName) || hasStyle(node, isItalic) ? { mark: { kind: 'italic' } } : {};
}

const isBold = (name: string, value: string): boolean => name === 'font-weight' && /^(?:bold|[6-9]00)/u.test(value);
const isItalic = (name: string, value: string): boolean => name === 'font-style' && /^(?:italic|oblique)/u.test(value);

const findPicture = (node: Element): Element | undefined => {
  for (const child of node.childNodes) {
    const found = 'tagName' in child ? (child.tagName === 'img' ? child : findPicture(child)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

function linkOf(node: Element): ReturnType<typeof markOf> {
  const written = (attribute(node, 'href') ?? '').trim();
  const address = linkAddress(written);
  const words = allText(node);
  const picture = words === '' ? findPicture(node) : undefined;
  if (address !== undefined && picture !== undefined) {
    const alt = (attribute(picture, 'alt') ?? '').trim();
    const remark = { kind: 'omission', reason: 'pictureLink', words: alt === '' ? '…' : shorten(alt) } as const;
    return { remark: { ...remark, parameters: { address: shorten(address) } } };
  }
  if (address !== undefined) return { mark: { kind: 'link', address } };
  if (written === '' || written.startsWith('#') || words === '') return {};
  const remark = { kind: 'omission', reason: 'linkElsewhere', words: shorten(words) } as const;
  return { remark: { ...remark, parameters: { address: shorten(written) } } };
}
