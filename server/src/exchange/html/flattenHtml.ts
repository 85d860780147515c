import { parse } from 'parse5';
import type { SourceBlock } from '../sourceDocument.js';
import { dataRows } from './dataRows.js';
import { APART, attribute, omission, UNSEEN, type Element, type Node } from './htmlNodes.js';
import { imageBlock } from './imageBlock.js';
import { lineWriter } from './lineWriter.js';
import { markOf } from './markOf.js';
import { refuseDeepTrees } from './refuseDeepTrees.js';

/** A block and the innermost element that it stands in. */
export interface HtmlBlock {
  readonly block: SourceBlock;
  readonly inside: Element | undefined;
}

/** The words of a web page by paragraphs and grids, as a browser shows them. */
export function flattenHtml(html: string): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const path: Element[] = [];
  const emit = (block: SourceBlock): void => {
    blocks.push({ block, inside: path.at(-1) });
  };
  const line = lineWriter(emit);
  const walk = (node: Node, verbatim: boolean, number = ''): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (verbatim) line.addLines(node.value);
      else line.addCollapsed(node.value);
      return;
    }
    if (!('tagName' in node) || UNSEEN.has(node.tagName)) return;
    const omitted = omission(node);
    if (omitted !== undefined) {
      if (omitted.words !== '') emit(omitted);
      return;
    }
    if (node.tagName === 'br') {
      line.end();
      return;
    }
    if (node.tagName === 'img') {
      line.apart(imageBlock(node));
      return;
    }
    const isApart = APART.has(node.tagName) || node.tagName === 'table';
    if (isApart) line.end();
    path.push(node);
    const rows = node.tagName === 'table' ? dataRows(node) : undefined;
    if (rows === undefined) walkInside(node, verbatim, number);
    else {
      for (const caption of node.childNodes) if (caption.nodeName === 'caption') walk(caption, false);
      line.end();
      for (const { apart } of rows) apart.forEach(emit);
      emit({ kind: 'grid', rows: rows.map(({ cells }) => cells) });
    }
    if (isApart) line.end();
    path.pop();
  };
  const walkInside = (node: Element, verbatim: boolean, number: string): void => {
    line.add(number);
    if (node.tagName === 'li' && number === '') line.item(depthOf(path));
    const numberOf = itemNumbers(node);
    const isRaised = node.tagName === 'sup' || node.tagName === 'sub';
    // Beside a figure, a raised digit must not become one of its digits.
    if (isRaised) line.add('[');
    const { mark, remark } = markOf(node);
    if (remark !== undefined) emit(remark);
    const close = mark === undefined ? undefined : line.open(mark);
    for (const child of node.childNodes) {
      walk(child, verbatim || node.tagName === 'pre', child.nodeName === 'li' ? numberOf() : '');
    }
    close?.();
    if (isRaised) line.closeRaised();
  };
  const document = parse(html, { scriptingEnabled: false, treeAdapter: refuseDeepTrees() });
  for (const child of document.childNodes) walk(child, false);
  line.end();
  return blocks;
}

/** The numbers that a browser puts before the items of a numbered list, one after the other. */
function itemNumbers(list: Element): () => string {
  if (list.tagName !== 'ol') return () => '';
  const first = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  let next = Number.isNaN(first) ? 1 : first;
  return () => `${String(next++)}. `;
}

/** How many bulleted lists the innermost one stands in. */
const depthOf = (path: readonly Element[]): number =>
  Math.max(0, path.filter(({ tagName }) => tagName === 'ul' || tagName === 'menu').length - 1);
