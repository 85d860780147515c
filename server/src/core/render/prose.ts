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
];

/** Without one of these, a text is the same in Markdown. */
const MARKDOWN = /[\\`*_[\]<>&~|@]|https?:|www\.|^\s*(?:[-+=#]|\d+[.)](?:\s|$))/imu;
/** Would begin an ordered list, where the report means a numbered paragraph. */
const LIST_NUMBER = /^\s*\d{1,9}[.)](?=\s|$)/u;

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutConstructs)
  .use(plainLinks)
  .use(remarkRehype)
  .use(rehypeSanitize, proseSchema)
  .freeze();

function withoutConstructs(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: NOT_IN_PROSE } }];
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
  visit(page, 'text', (node) => {
    const start = node.position?.start.offset;
    if (start !== undefined && source.startsWith(node.value, start))
      node.data = { ...textNode('', offset + start).data };
    delete node.position;
  });
  return page.children.filter(
    (node): node is ElementContent => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''),
  );
}

const SAFE_LINK = /^(?:https?:\/\/|mailto:|#)/iu;

/** Links to anything but the web, mail and this page stay as they are written; bare addresses end before Chinese text. */
function plainLinks() {
  return (tree: Root, file: { toString(): string }): void => {
    const source = file.toString();
    visit(tree, 'link', (link, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const nodes = SAFE_LINK.test(link.url) ? cutBareLink(link) : written(link, source);
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length];
    });
  };
}

/** The link as the author wrote it, as text. */
function written({ position, children }: Link, source: string): readonly PhrasingContent[] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || position === undefined) return children;
  return [{ type: 'text', value: source.slice(start.offset, end.offset), position }];
}

function cutBareLink(link: Link): readonly PhrasingContent[] {
  const [child, ...others] = link.children;
  if (child?.type !== 'text' || others.length > 0 || !link.url.endsWith(child.value)) return [link];
  const end = child.value.search(/[^!-~]/u);
  if (end <= 0) return [link];
  const shown = child.value.slice(0, end).replace(/[?!.,:*_~'")]+$/u, '');
  const scheme = link.url.slice(0, link.url.length - child.value.length);
  const cut: Link = { type: 'link', url: scheme + shown, children: [{ type: 'text', value: shown }] };
  return [cut, { type: 'text', value: child.value.slice(shown.length) }];
}
