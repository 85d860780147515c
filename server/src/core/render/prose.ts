import type { ElementContent, Root as Page } from 'hast';
import type { FootnoteReference, Image, Link, PhrasingContent, Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { picturePath } from '../markdown/picturePath.js';
import { noFootnotes, type Footnotes } from '../markdown/footnotes.js';
import { mayBeMarkdown, paragraphNumber, parseMarkdown } from '../markdown/parseMarkdown.js';
import { footnoteCall } from './footnote.js';
import { element, text as textNode } from './hast.js';
import { proseSchema } from './schema.js';

const toHast = unified()
  .use(pictures)
  .use(safeLinks)
  .use(bareLinks)
  .use(remarkRehype)
  .use(rehypeSanitize, proseSchema)
  .freeze();

/** An author's paragraph as sanitised content of the page. `offset` is where `source` begins in the report. */
export function renderProse(
  source: string,
  offset: number,
  footnotes: Footnotes = noFootnotes,
): readonly ElementContent[] {
  if (!mayBeMarkdown(source)) return [element('p', {}, [plain(source, offset)])];
  const number = paragraphNumber(source);
  const body = source.slice(number.length);
  const rest = toPage(body, offset + number.length, footnotes);
  if (number === '') return rest;
  const [first, ...others] = rest;
  const lead = textNode(`${number.trimStart()} `, offset + number.length - number.trimStart().length);
  return first?.type === 'element' && first.tagName === 'p'
    ? [{ ...first, children: [lead, ...first.children] }, ...others]
    : [element('p', {}, [lead]), ...rest];
}

/** The same for words inside a line, as a heading's: without a paragraph around them. */
export function renderWords(
  source: string,
  offset: number,
  footnotes: Footnotes = noFootnotes,
): readonly ElementContent[] {
  const [only, ...others] = renderProse(source, offset, footnotes);
  const isLine = only?.type === 'element' && only.tagName === 'p' && others.length === 0;
  return isLine ? only.children : [textNode(source, offset)];
}

function plain(source: string, offset: number): ElementContent {
  const indent = source.length - source.trimStart().length;
  return textNode(source.trim(), offset + indent);
}

function toPage(source: string, offset: number, footnotes: Footnotes): readonly ElementContent[] {
  const tree = parseMarkdown(source);
  callFootnotes(tree, source, offset, footnotes);
  const page: Page = toHast.runSync(tree, source);
  let reached = 0;
  visit(page, 'text', (node) => {
    const start = node.position?.start.offset ?? follows(source, reached, node.value);
    delete node.position;
    if (start === undefined || !source.startsWith(node.value, start)) return;
    node.data = { ...textNode('', offset + start).data };
    reached = start + node.value.length;
  });
  return page.children.filter(
    (node): node is ElementContent => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''),
  );
}

/** Where words stand that come next in the source, marks of Markdown apart. */
function follows(source: string, from: number, words: string): number | undefined {
  const start = source.indexOf(words, from);
  return start < 0 || /[\p{L}\p{N}]/u.test(source.slice(from, start)) ? undefined : start;
}

/** A call of a footnote leads to it; one of a note that is not there stays as it is written. */
function callFootnotes(tree: Root, source: string, offset: number, { calls }: Footnotes): void {
  visit(tree, 'footnoteReference', (reference, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const call = calls.get(offset + (reference.position?.start.offset ?? 0));
    const nodes = call === undefined ? asWritten(reference, source) : [footnoteCall(call)];
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

const SAFE_LINK = /^(?:https?:\/\/|mailto:|#)/iu;

/** Links to anything but the web, mail and this page stay as they are written. */
function safeLinks() {
  return (tree: Root, file: { toString(): string }): void => {
    const source = file.toString();
    visit(tree, 'link', (link, index, parent) => {
      if (parent === undefined || index === undefined || SAFE_LINK.test(link.url)) return undefined;
      const nodes = asWritten(link, source);
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}

/** A picture beside the report has its place, which an export fills; others stay as they are written. */
function pictures() {
  return (tree: Root, file: { toString(): string }): void => {
    const source = file.toString();
    visit(tree, 'image', (image, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const path = picturePath(image.url);
      const nodes = path === undefined ? asWritten(image, source) : [picture(image, path)];
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}

const picture = ({ alt }: Image, path: string): PhrasingContent => ({
  type: 'emphasis',
  data: { hName: 'span', hProperties: { className: ['picture'], dataPicture: path } },
  children: [
    { type: 'text', value: alt === null || alt === undefined || alt === '' ? '〔图片〕' : `〔图片：${alt}〕` },
  ],
});

function asWritten(node: Link | Image | FootnoteReference, source: string): readonly PhrasingContent[] {
  const { position } = node;
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || position === undefined)
    return node.type === 'link' ? node.children : [];
  return [{ type: 'text', value: source.slice(start.offset, end.offset), position }];
}

/** An address in running text; Chinese characters and marks are no part of one. */
const ADDRESS = /(?<![\w.+@/-])(?:(?:https?:\/\/|www\.)[!-;=?-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/giu;
const AFTER_ADDRESS = /(?<![?!.,:;*_~'")\]])[?!.,:;*_~'")\]]+$/u;

/** Makes links of the addresses of web pages and mailboxes that stand in the text as they are. */
function bareLinks() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'link') return SKIP;
      if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
      const nodes = splitAtAddresses(node.value);
      if (nodes.length < 2 && nodes[0]?.type !== 'link') return undefined;
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}

function splitAtAddresses(value: string): readonly PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  const words = (end: number): void => {
    if (end > at) nodes.push({ type: 'text', value: value.slice(at, end) });
  };
  for (const match of value.matchAll(ADDRESS)) {
    const shown = match[0].replace(AFTER_ADDRESS, '');
    const url = /^https?:/iu.test(shown) ? shown : shown.includes('@') ? `mailto:${shown}` : `http://${shown}`;
    words(match.index);
    nodes.push({ type: 'link', url, children: [{ type: 'text', value: shown }] });
    at = match.index + shown.length;
  }
  words(value.length);
  return nodes;
}
