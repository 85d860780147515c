import { parse } from 'parse5';
import type { MarkedWords } from '../markup/inlineMark.js';
import { joinMarked } from '../markup/joinMarked.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { dataRows } from './dataRows.js';
import { fieldValue } from './fieldValue.js';
import { findNotes, noNotes, type HtmlNotes } from './findNotes.js';
import { APART, attribute, UNSEEN, type Element, type Node } from './htmlNodes.js';
import { omission } from './omission.js';
import { placeOf } from './lookOf.js';
import { imageBlock } from './imageBlock.js';
import { lineWriter } from './lineWriter.js';
import { listItem } from './listItem.js';
import { markOf } from './markOf.js';
import { placeByClass, raisedClasses, type RaisedClasses } from './raisedClasses.js';
import { refuseDeepTrees } from './refuseDeepTrees.js';
import { isListMark, readListMark, wordListLevel } from './wordList.js';

/** A block and the innermost element that it stands in. */
export interface HtmlBlock {
  readonly block: SourceBlock;
  readonly inside: Element | undefined;
}

/** The words of a web page by paragraphs and grids, as a browser shows them, and its footnotes. */
export function flattenHtml(html: string): readonly HtmlBlock[] {
  const { childNodes } = readPage(html);
  return flatten(childNodes, { notes: findNotes(childNodes), classes: raisedClasses(childNodes) });
}

/** The same with the marks and the words of footnotes as a browser shows them. */
export function flattenWords(html: string): readonly HtmlBlock[] {
  const { childNodes } = readPage(html);
  return flatten(childNodes, { notes: noNotes, classes: raisedClasses(childNodes) });
}

const readPage = (html: string) => parse(html, { scriptingEnabled: false, treeAdapter: refuseDeepTrees() });

/** What is known of a page as a whole. */
interface PageContext {
  readonly notes: HtmlNotes;
  readonly classes: RaisedClasses;
}

function flatten(nodes: readonly Node[], page: PageContext): readonly HtmlBlock[] {
  const { notes, classes } = page;
  const blocks: HtmlBlock[] = [];
  const path: Element[] = [];
  const emit = (block: SourceBlock): void => {
    blocks.push({ block, inside: path.at(-1) });
  };
  let line = lineWriter(emit);
  /** Of the paragraph in hand in a list from Word, and whether the one before is an item of a bulleted list. */
  const wordList = { level: undefined as number | undefined, isOpen: false };
  const walk = (node: Node, verbatim: boolean, number = ''): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (verbatim) line.addLines(node.value);
      else line.addCollapsed(node.value);
      return;
    }
    if (!('tagName' in node) || notes.backs.has(node)) return;
    const value = fieldValue(node);
    if (value === undefined && UNSEEN.has(node.tagName)) return;
    const omitted = omission(node);
    if (omitted !== undefined) {
      if (omitted.words !== '') emit(omitted);
      return;
    }
    if (value !== undefined) {
      line.addField(value);
      return;
    }
    const called = notes.calls.get(node);
    if (called !== undefined) {
      line.insert({ kind: 'call', note: called });
      return;
    }
    if (node.tagName === 'br') {
      line.end();
      return;
    }
    if (node.tagName === 'img') {
      line.insert(imageBlock(node));
      return;
    }
    if (wordList.level !== undefined && isListMark(node)) {
      const { item, number } = readListMark(node, wordList.level, wordList.isOpen);
      if (item !== undefined) line.item(item);
      line.add(number);
      wordList.isOpen = item !== undefined;
      return;
    }
    const note = notes.notes.get(node);
    if (note === undefined) walkElement(node, verbatim, number);
    else walkNote(node, note);
  };
  const walkElement = (node: Element, verbatim: boolean, number: string): void => {
    const isApart = APART.has(node.tagName) || node.tagName === 'table';
    if (isApart) {
      line.end();
      wordList.level = wordListLevel(node);
      if (wordList.level === undefined && node.tagName === 'p') wordList.isOpen = false;
    }
    path.push(node);
    const data = node.tagName === 'table' ? dataRows(node, (cell) => blocksIn(cell, page)) : undefined;
    if (data === undefined) walkInside(node, verbatim, number);
    else {
      for (const caption of node.childNodes) if (caption.nodeName === 'caption') walk(caption, false);
      line.end();
      data.apart.forEach(emit);
      emit({ kind: 'grid', rows: data.rows });
    }
    if (isApart) line.end();
    path.pop();
  };
  const walkInside = (node: Element, verbatim: boolean, number: string): void => {
    const item = node.tagName === 'li' ? listItem(path, number) : undefined;
    if (item === undefined) line.add(number);
    else line.item(item);
    const numberOf = itemNumbers(node);
    const place = placeOf(node) ?? placeByClass(node, classes);
    const lower = place === undefined || holdsCall(node, notes) ? undefined : line.raise(place);
    const { mark, remark } = markOf(node);
    if (remark !== undefined) emit(remark);
    const close = mark === undefined ? undefined : line.open(mark);
    for (const child of node.childNodes) {
      walk(
        child,
        verbatim || node.tagName === 'pre',
        'tagName' in child && child.tagName === 'li' ? numberOf(child) : '',
      );
    }
    close?.();
    lower?.();
  };
  const walkNote = (node: Element, note: number): void => {
    line.end();
    const outer = line;
    const lines: MarkedWords[] = [];
    line = lineWriter((block) => {
      if (block.kind === 'paragraph') lines.push(block);
      else emit(block);
    });
    walkInside(node, false, '');
    line.end();
    line = outer;
    emit({ kind: 'footnote', note, words: joinMarked(lines) });
  };
  for (const node of nodes) walk(node, false);
  line.end();
  return blocks;
}

const holdsCall = (node: Element, { calls }: HtmlNotes): boolean =>
  node.childNodes.some((child) => 'tagName' in child && calls.has(child));

const blocksIn = ({ childNodes }: Element, page: PageContext): readonly SourceBlock[] =>
  flatten(childNodes, page).map(({ block }) => block);

/** The numbers that a browser puts before the items of a numbered list, one after the other. */
function itemNumbers(list: Element): (item: Element) => string {
  if (list.tagName !== 'ol') return () => '';
  const stated = (element: Element, name: string): number => Number.parseInt(attribute(element, name) ?? '', 10);
  const first = stated(list, 'start');
  let next = Number.isNaN(first) ? 1 : first;
  return (item) => {
    const own = stated(item, 'value');
    if (!Number.isNaN(own)) next = own;
    return `${String(next++)}. `;
  };
}
