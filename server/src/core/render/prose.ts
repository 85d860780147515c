import type { ElementContent, Root as Page } from 'hast';
import type { Link, PhrasingContent, Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { element, text as textNode } from './hast.js';
import { proseSchema } from './schema.js';

/**
 * Markdown that a report's paragraph does not have: raw HTML is shown as it is written, images are not loaded,
 * headings, tables of contents and footnotes are the report's own business.
 */
const NOT_IN_PROSE = [
  'htmlFlow',
  'htmlText',
  'headingAtx',
  'setextUnderline',
  'codeIndented',
  'definition',
  'labelStartImage',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'tasklistCheck',
  // Bare addresses are found by bareLinks, which knows that Chinese text ends them.
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
];

/** Without one of these, a text is the same in Markdown. */
const MARKDOWN = /[\\`*_[\]<>&~|@]|https?:|www\.|^[^\S\r\n\u2028\u2029]*(?:[-+=#]|\d+[.)](?:\s|$))| {2}[\r\n]/imu;
/** Would begin an ordered list, where the report means a numbered paragraph. */
const LIST_NUMBER = /^\s*\d{1,9}[.)](?=\s|$)/u;

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutConstructs)
  .use(safeLinks)
  .use(bareLinks)
  .use(remarkRehype)
  .use(rehypeSanitize, proseSchema)
  .freeze();

function withoutConstructs(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: NOT_IN_PROSE } }];
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

/** An author's paragraph as sanitised content of the page. `offset` is where `source` begins in the report. */
export function renderProse(source: string, offset: number): readonly ElementContent[] {
  if (!MARKDOWN.test(source)) return [element('p', {}, [plain(source, offset)])];
  const number = LIST_NUMBER.exec(source)?.[0] ?? '';
  const body = source.slice(number.length);
  const rest = toPage(body, offset + number.length);
  if (number === '') return rest;
  const [first, ...others] = rest;
  const lead = textNode(`${number.trimStart()} `, offset + number.length - number.trimStart().length);
  return first?.type === 'element' && first.tagName === 'p'
    ? [{ ...first, children: [lead, ...first.children] }, ...others]
    : [element('p', {}, [lead]), ...rest];
}

/** The same for words inside a line, as a heading's: without a paragraph around them. */
export function renderWords(source: string, offset: number): readonly ElementContent[] {
  const [only, ...others] = renderProse(source, offset);
  const isLine = only?.type === 'element' && only.tagName === 'p' && others.length === 0;
  return isLine ? only.children : [textNode(source, offset)];
}

function plain(source: string, offset: number): ElementContent {
  const indent = source.length - source.trimStart().length;
  return textNode(source.trim(), offset + indent);
}

function toPage(source: string, offset: number): readonly ElementContent[] {
  const page: Page = processor.runSync(processor.parse(source), source);
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

function asWritten({ position, children }: Link, source: string): readonly PhrasingContent[] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || position === undefined) return children;
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
