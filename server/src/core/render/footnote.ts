import type { Element, ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { Footnote, FootnoteCall } from '../markdown/footnotes.js';
import type { Locale } from '../messages/locale.js';
import { element, text } from './hast.js';

/** ① to ㊿, as notes are marked in print: no digit that could be taken for one of the figure beside it. */
function footnoteSign(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x245f + number);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : `[${String(number)}]`;
}

const callId = ({ number, nth }: FootnoteCall): string => `fnref-${String(number)}${nth > 1 ? `-${String(nth)}` : ''}`;
const noteId = (number: number): string => `fn-${String(number)}`;

/** The mark in the text, which leads to its note. */
export const footnoteCall = (call: FootnoteCall): PhrasingContent => ({
  type: 'emphasis',
  data: { hName: 'sup', hProperties: { className: ['footnote-call'] } },
  children: [
    {
      type: 'link',
      url: `#${noteId(call.number)}`,
      data: { hProperties: { id: callId(call), role: 'doc-noteref' } },
      children: [{ type: 'text', value: footnoteSign(call.number) }],
    },
  ],
});

const BACK = { 'zh-CN': '回到正文', en: 'Back to the text' } as const;

/** What distinguishes the element of a note. */
export const notePlace = ({ number }: Footnote): { readonly id: string; readonly className: string } => ({
  id: noteId(number),
  className: 'footnote',
});

/** The sign of a note and the space behind it. */
const LEAD = 2;

/** The words of a note behind its mark, which leads back to the text. */
export function behindSign(
  { number }: Footnote,
  content: readonly ElementContent[],
  locale: Locale,
): readonly ElementContent[] {
  const back = {
    href: `#${callId({ number, nth: 1 })}`,
    role: 'doc-backlink',
    ariaLabel: `${footnoteSign(number)} ${BACK[locale]}`,
  };
  const lead: readonly ElementContent[] = [element('a', back, [text(footnoteSign(number))]), text(' ')];
  const [only, ...others] = content;
  if (others.length > 0 || only?.type !== 'element' || only.tagName !== 'p') return [...lead, ...content];
  return [...lead, ...only.children];
}

/** The call that an element of the page is; undefined if it is none. */
export function callOf({ children }: Element): (FootnoteCall & { readonly sign: string }) | undefined {
  const [link] = children;
  if (link?.type !== 'element' || link.properties.role !== 'doc-noteref') return undefined;
  const [number, nth = '1'] = /^fnref-(\d+)(?:-(\d+))?$/u.exec(String(link.properties.id))?.slice(1) ?? [];
  const [words] = link.children;
  if (number === undefined || words?.type !== 'text') return undefined;
  return { number: Number(number), nth: Number(nth), sign: words.value };
}

/** The note that an element of the page is, and its words without the sign; undefined if it is none. */
export function noteOf({
  properties,
  children,
}: Element): { readonly number: number; readonly content: readonly ElementContent[] } | undefined {
  const number = /^fn-(\d+)$/u.exec(String(properties.id))?.[1];
  return number === undefined ? undefined : { number: Number(number), content: children.slice(LEAD) };
}
