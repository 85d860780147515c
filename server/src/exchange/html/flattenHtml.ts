import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { isChinese, joinLines } from '../joinLines.js';
import type { SourceBlock } from '../sourceDocument.js';
import type { GridCell } from '../spreadSpans.js';
import { refuseDeepTrees } from './refuseDeepTrees.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A block and the innermost element that it stands in. */
export interface HtmlBlock {
  readonly block: SourceBlock;
  readonly inside: Element | undefined;
}

const UNSEEN: ReadonlySet<string> = new Set(
  'head script style template noscript select textarea button input iframe object svg math canvas audio video map'.split(
    ' ',
  ),
);
const APART: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary ul ' +
    'tbody thead tfoot tr td th'
  ).split(' '),
);
/** Styles that keep words from being shown; the last is Word's. */
const HIDING: ReadonlySet<string> = new Set(['display:none', 'visibility:hidden', 'mso-hide:all']);
/** An author has struck it out. */
const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);
/** A cell with more words holds prose: its table is there for the layout. */
const LONGEST_CELL = 200;
const MOST_WORDS = 60;

/** The words of a web page by paragraphs and grids, as a browser shows them. */
export function flattenHtml(html: string): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const path: Element[] = [];
  let line = '';
  const emit = (block: SourceBlock): void => {
    blocks.push({ block, inside: path.at(-1) });
  };
  const endLine = (): void => {
    if (line.trim() !== '') emit({ kind: 'paragraph', text: line });
    line = '';
  };
  const walk = (node: Node, verbatim: boolean, number = ''): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (!verbatim) line = append(line, node.value);
      else {
        const [first = '', ...others] = node.value.split(/\r?\n/u);
        line += first;
        for (const other of others) {
          endLine();
          line = other;
        }
      }
      return;
    }
    if (!('tagName' in node) || UNSEEN.has(node.tagName)) return;
    const omitted = omission(node);
    if (omitted !== undefined) {
      if (omitted.words !== '') emit(omitted);
      return;
    }
    if (node.tagName === 'br') {
      endLine();
      return;
    }
    const isApart = APART.has(node.tagName) || node.tagName === 'table';
    if (isApart) endLine();
    path.push(node);
    const rows = node.tagName === 'table' ? dataRows(node) : undefined;
    if (rows === undefined) {
      line += number;
      const numberOf = itemNumbers(node);
      const mark = node.tagName === 'sup' || node.tagName === 'sub';
      // Beside a figure, a raised digit must not become one of its digits.
      if (mark) line += '[';
      for (const child of node.childNodes) {
        walk(child, verbatim || node.tagName === 'pre', child.nodeName === 'li' ? numberOf() : '');
      }
      if (mark) line = line.endsWith('[') ? line.slice(0, -1) : `${line}]`;
    } else {
      for (const caption of node.childNodes) if (caption.nodeName === 'caption') walk(caption, false);
      endLine();
      for (const { omissions } of rows) omissions.forEach(emit);
      emit({ kind: 'grid', rows: rows.map(({ cells }) => cells) });
    }
    if (isApart) endLine();
    path.pop();
  };
  const document = parse(html, { scriptingEnabled: false, treeAdapter: refuseDeepTrees() });
  for (const child of document.childNodes) walk(child, false);
  endLine();
  return blocks;
}

/** White space as browsers collapse it; a break of the source between Chinese characters is none. */
function append(line: string, text: string): string {
  const collapsed = text.replace(/[ \t\r\n\f]+/gu, (space, at: number) => {
    const before = at === 0 ? line : text.slice(0, at);
    return /[\r\n]/u.test(space) && isChinese(before, text.slice(at + space.length)) ? '' : ' ';
  });
  return line.endsWith(' ') || line === '' ? line + collapsed.replace(/^ /u, '') : line + collapsed;
}

function omission(node: Element): (SourceBlock & { readonly kind: 'omission' }) | undefined {
  if (node.tagName === 'img') return { kind: 'omission', reason: 'picture', words: attribute(node, 'alt') ?? '…' };
  const isHidden =
    attribute(node, 'hidden') !== undefined ||
    hasStyle(node, (name, value) => HIDING.has(`${name}:${value.replace(/!.*/u, '').trim()}`));
  const isStruck =
    STRUCK.has(node.tagName) ||
    hasStyle(node, (name, value) => name.startsWith('text-decoration') && value.includes('line-through'));
  if (!isHidden && !isStruck) return undefined;
  return { kind: 'omission', reason: isHidden ? 'hiddenText' : 'deletedText', words: shorten(allText(node)) };
}

const hasStyle = (node: Element, is: (name: string, value: string) => boolean): boolean =>
  (attribute(node, 'style') ?? '').split(';').some((declaration) => {
    const [name = '', ...value] = declaration.toLowerCase().split(':');
    return is(name.trim(), value.join(':').trim());
  });

const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((each) => each.name === name)?.value;

const shorten = (words: string): string => (words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words);

function allText(node: Element): string {
  const words: string[] = [];
  const collect = (each: Node): void => {
    if (each.nodeName === '#text' && 'value' in each) words.push(each.value);
    else if ('tagName' in each && !UNSEEN.has(each.tagName)) each.childNodes.forEach(collect);
  };
  collect(node);
  return words.join(' ').replace(/\s+/gu, ' ').trim();
}

/** The numbers that a browser puts before the items of a numbered list, one after the other. */
function itemNumbers(list: Element): () => string {
  if (list.tagName !== 'ol') return () => '';
  const first = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  let next = Number.isNaN(first) ? 1 : first;
  return () => `${String(next++)}. `;
}

interface HtmlRow {
  readonly cells: readonly GridCell[];
  readonly omissions: readonly SourceBlock[];
}

/** The rows of a table; undefined if it only lays out a page: one cell, cells with tables, headings or prose. */
function dataRows(table: Element): readonly HtmlRow[] | undefined {
  const trs = table.childNodes.flatMap((part): readonly Node[] =>
    part.nodeName === 'tr'
      ? [part]
      : 'tagName' in part && /^t(?:body|head|foot)$/u.test(part.tagName)
        ? part.childNodes
        : [],
  );
  const rows: HtmlRow[] = [];
  let count = 0;
  for (const tr of trs) {
    if (!('tagName' in tr) || tr.tagName !== 'tr' || omission(tr)?.reason === 'hiddenText') continue;
    const omissions: SourceBlock[] = [];
    const cells: GridCell[] = [];
    for (const cell of tr.childNodes) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      if (holdsLayout(cell)) return undefined;
      const lines = cellLines(cell, omissions);
      const text = joinLines(lines);
      if (text.length > LONGEST_CELL && lines.length > 1) return undefined;
      cells.push({ text, columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') });
      count++;
    }
    rows.push({ cells, omissions });
  }
  return count > 1 ? rows : undefined;
}

/** HTML's own limits; a height of 0 means the rest of the table. */
function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const stated = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (name === 'rowspan' && stated === 0) return 65_534;
  return Number.isNaN(stated) || stated < 1 ? 1 : Math.min(stated, name === 'colspan' ? 1_000 : 65_534);
}

const holdsLayout = (node: Element): boolean =>
  node.childNodes.some(
    (child) => 'tagName' in child && (/^(?:table|h[1-6])$/u.test(child.tagName) || holdsLayout(child)),
  );

/** The lines of a cell; what is left out of it goes to `omissions`. */
function cellLines(cell: Element, omissions: SourceBlock[]): readonly string[] {
  const lines: string[] = [''];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      lines.push(append(lines.pop() ?? '', node.value));
      return;
    }
    if (!('tagName' in node) || UNSEEN.has(node.tagName)) return;
    const omitted = omission(node);
    if (omitted !== undefined) {
      if (omitted.words !== '') omissions.push(omitted);
      return;
    }
    const isApart = node.tagName === 'br' || APART.has(node.tagName);
    if (isApart) lines.push('');
    const raised = node.tagName === 'sup' || node.tagName === 'sub';
    if (raised) lines.push(`${lines.pop() ?? ''}[`);
    node.childNodes.forEach(walk);
    if (raised) lines.push(`${lines.pop() ?? ''}]`);
    if (isApart && node.tagName !== 'br') lines.push('');
  };
  cell.childNodes.forEach(walk);
  return lines.filter((line) => line.trim() !== '');
}
