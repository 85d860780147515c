import type { Element, ElementContent } from 'hast';
import { line } from './measures.js';
import { listItem, type NumberedLists } from './numbering.js';
import type { Outside } from './outside.js';
import { paragraph, runsOf, textRun } from './runs.js';
import { isSignature, signaturePlace } from './signature.js';
import { keepNext, type StyleId } from './styles.js';
import { classesOf, tableOf } from './table.js';
import { val, xml, type Xml } from '../office/xml.js';

export interface BlockOptions {
  readonly outside: Outside;
  readonly lists: NumberedLists;
  /** Widths of the columns to each other, by a class of the table. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** How many lists a block stands in. */
  readonly depth?: number;
}

const HEADINGS: Readonly<Record<string, StyleId>> = {
  h1: 'Title',
  h2: 'Heading1',
  h3: 'Heading2',
  h4: 'Heading3',
  h5: 'Heading4',
};

/** The page as paragraphs and tables of a document, in its order. */
export function blocksOf(content: readonly ElementContent[], options: BlockOptions): readonly Xml[] {
  const elements = content.filter((node) => node.type === 'element');
  const blocks = elements.flatMap((element, index) => {
    const signs = isSignature(element) && !isSignature(elements[index - 1]);
    return [...(signs ? [emptyLine] : []), ...blockAt(elements, index, options)];
  });
  // Word takes two tables in a row for one, and wants a paragraph at the end.
  return blocks.flatMap((block, index) =>
    isTable(block) && (blocks[index + 1] === undefined || isTable(blocks[index + 1])) ? [block, spacer] : [block],
  );
}

/** The signature stands on no page alone: what is above it goes along. */
function blockAt(elements: readonly Element[], index: number, options: BlockOptions): readonly Xml[] {
  const [before, element, after] = [elements[index - 1], elements[index], elements[index + 1]];
  if (element === undefined) return [];
  if (element.tagName !== 'p') return blockOf(element, options, 'BodyText');
  const own = [
    ...(isSignature(after) ? [keepNext] : []),
    ...(isSignature(element) ? signaturePlace(element, before) : []),
  ];
  return [words(isSignature(element) ? 'Signature' : 'BodyText', element.children, options, own)];
}

const isTable = (block: Xml | undefined): boolean => block?.markup.startsWith('<w:tbl>') === true;

const emptyLine = paragraph('Signature', [], [keepNext]);
const spacer = paragraph(
  'TableText',
  [],
  [xml('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': Math.round(line / 2), 'w:lineRule': 'exact' })],
);

function blockOf(element: Element, options: BlockOptions, style: StyleId): readonly Xml[] {
  const { outside } = options;
  const heading = HEADINGS[element.tagName];
  if (heading !== undefined) return [paragraph(heading, runsOf(element.children, outside))];
  switch (element.tagName) {
    case 'p':
      return [words(style, element.children, options)];
    case 'table':
      return tableBlocks(element, options);
    case 'ul':
    case 'ol':
      return listBlocks(element, options);
    case 'pre':
      return [paragraph('Code', runsOf(element.children, outside))];
    case 'blockquote':
      return inside(element.children, options, 'Quote');
    case 'hr':
      return [];
    default:
      return inside(element.children, options, style);
  }
}

/** Blocks as they are; words between them as a paragraph of their own. */
function inside(content: readonly ElementContent[], options: BlockOptions, style: StyleId): readonly Xml[] {
  const blocks: Xml[] = [];
  let inline: ElementContent[] = [];
  const flush = (): void => {
    const own = trimLines(inline);
    if (own.length > 0) blocks.push(words(style, own, options));
    inline = [];
  };
  for (const node of content) {
    if (node.type === 'element' && BLOCKS.has(node.tagName)) {
      flush();
      blocks.push(...blockOf(node, options, style));
    } else inline.push(node);
  }
  flush();
  return blocks;
}

const BLOCKS = new Set(['p', 'div', 'table', 'ul', 'ol', 'pre', 'blockquote', 'hr', ...Object.keys(HEADINGS)]);

/** HTML has line ends between blocks that mean nothing. */
const trimLines = (words: readonly ElementContent[]): readonly ElementContent[] =>
  words.filter((node) => node.type !== 'text' || node.value.trim() !== '');

function tableBlocks(table: Element, { outside, weights }: BlockOptions): readonly Xml[] {
  const known = classesOf(table).map((name) => weights[String(name)]);
  const caption = table.children.find(
    (child): child is Element =>
      child.type === 'element' && child.tagName === 'caption' && !classesOf(child).includes('visually-hidden'),
  );
  return [
    ...(caption === undefined ? [] : [paragraph('TableText', runsOf(caption.children, outside))]),
    tableOf(
      table,
      outside,
      known.find((each) => each !== undefined),
    ),
  ];
}

/** A paragraph. Lines of an exact height would cut pictures off; one that holds nothing else stands in the middle. */
function words(
  style: StyleId,
  content: readonly ElementContent[],
  { outside }: BlockOptions,
  own: readonly Xml[] = [],
): Xml {
  const runs = runsOf(content, outside);
  if (!runs.some(({ markup }) => markup.includes('<w:drawing>'))) return paragraph(style, runs, own);
  const isAlone = runs.every(({ markup }) => markup.includes('<w:drawing>'));
  return paragraph(style, runs, [
    ...own,
    xml('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }),
    ...(isAlone ? [xml('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }), val('w:jc', 'center')] : []),
  ]);
}

/** Items as Word has them; at the top, numbers are words, as in all paragraphs of a report. */
function listBlocks(list: Element, options: BlockOptions): readonly Xml[] {
  const first = list.properties.start;
  const start = typeof first === 'number' ? first : 1;
  const items = list.children.filter((child) => child.type === 'element');
  const depth = options.depth ?? 0;
  const isWords = list.tagName === 'ol' && depth === 0;
  const below = { ...options, depth: isWords ? 0 : depth + 1 };
  const id = list.tagName === 'ol' && !isWords ? options.lists.add({ level: depth, start }) : undefined;
  return items.flatMap((item, index) => {
    const [lead = [], ...others] = leadOf(item);
    const own = isWords
      ? paragraph('BodyText', [textRun(`${start + index}. `), ...runsOf(lead, options.outside)])
      : words('ListParagraph', lead, options, [listItem(depth, id)]);
    return [own, ...inside(others.flat(), below, 'BodyText')];
  });
}

/** An item's first words, and what stands below them. */
function leadOf({ children }: Element): readonly (readonly ElementContent[])[] {
  const content = trimLines(children);
  const [first, ...rest] = content;
  if (first?.type === 'element' && first.tagName === 'p') return [first.children, rest];
  const end = content.findIndex((node) => node.type === 'element' && BLOCKS.has(node.tagName));
  return end < 0 ? [content] : [content.slice(0, end), content.slice(end)];
}
