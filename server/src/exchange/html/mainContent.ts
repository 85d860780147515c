import { builtInFormats } from '../../core/formats/index.js';
import { ACCEPTED, titleMatch } from '../../core/formats/sectionTitles.js';
import { findTitle } from '../report/findTitle.js';
import { DATE_LINE } from '../report/frame.js';
import { labelBook, type LabelBook } from '../labels/labelBook.js';
import { noteOnWords, type NoteDraft } from '../notes/noteDraft.js';
import { rangeOf, type SourceItem } from '../source/sourceItem.js';
import { shorten } from '../notes/shorten.js';
import type { LaidOut, SourceDocument } from '../source/sourceDocument.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import type { HtmlBlock } from './flattenHtml.js';
import { parentOf, type Element } from './htmlNodes.js';

/** So many titles of sections and statutory tables show where the report is. */
const LEAST_SIGNS = 3;
/** So many labels of the form make a grid one of its tables. */
const LEAST_LABELS = 3;
/** Issuer and date may stand in a box of their own after the article. */
const SIGNATURE_LINES = 4;
const LONGEST_DATE = 50;
/** Where the title stands in a box of its own, it is this near. */
const MOST_BEFORE = 60;

/** Keeps the part of a page that holds the report; menus, lists of other articles and the foot go, with a note. */
export function mainContent(blocks: readonly HtmlBlock[], page: LaidOut): SourceDocument {
  const { text, items, notes, markup } = page;
  const part = partOf(blocks, page);
  if (part === undefined) return { text, items, notes, markup };
  const { from, to } = part;
  const kept = items.slice(from, to);
  const [start, end] = [rangeOf(kept[0] ?? { kind: 'blank', range: { start: 0, end: 0 } }).start, lastEnd(kept)];
  return {
    text,
    items: kept,
    notes: [
      ...dropped(items.slice(0, from)),
      ...notes.filter(({ range }) => start <= range.start && range.start <= end),
      ...dropped(items.slice(to)),
    ],
    markup: {
      ...markup,
      // What stands in footnotes is behind all lines.
      inserts: markup.inserts.filter(({ at }) => (start <= at && at <= end) || at > lastEnd(items)),
      pictures: markup.pictures.filter(({ at }) => start <= at && at <= end + 1),
    },
  };
}

const lastEnd = (items: readonly SourceItem[]): number => {
  const last = items.at(-1);
  return last === undefined ? 0 : rangeOf(last).end;
};

/** First item of the report and the one after its last: those of the innermost element with the sections in it. */
function partOf(
  blocks: readonly HtmlBlock[],
  { items, origins }: LaidOut,
): { readonly from: number; readonly to: number } | undefined {
  const books = builtInFormats.flatMap(({ tables }) => tables.map(labelBook));
  const signs = blocks.filter(({ block }) => isSign(block, books));
  if (signs.length < LEAST_SIGNS) return undefined;
  const [first] = signs;
  const others = signs.map(({ inside }) => new Set(ancestors(inside)));
  const shared = ancestors(first?.inside).find((element) => others.every((each) => each.has(element)));
  if (shared === undefined) return undefined;
  const holds = heldBy(shared);
  const isInside = (_: SourceItem, index: number): boolean => holds(blocks[origins[index] ?? -1]?.inside);
  const start = items.findIndex(isInside);
  const last = items.findLastIndex(isInside);
  return { from: backToTitle(items, start, last + 1), to: onToDate(items, last + 1) };
}

const NUMBER = /^[一二三四五六七八九十]+[、.．]\s*/u;

function isSign(block: SourceBlock, books: readonly LabelBook[]): boolean {
  if (block.kind === 'paragraph') return isSectionTitle(block.text);
  if (block.kind !== 'grid') return false;
  const texts = block.rows.flat().map(({ text }) => text);
  return books.some(
    ({ index }) => texts.filter((text) => text !== '' && index.find(text) !== undefined).length >= LEAST_LABELS,
  );
}

/** An element and all that it stands in, from the innermost. */
function ancestors(element: Element | undefined): readonly Element[] {
  const found: Element[] = [];
  for (let each = element; each !== undefined; each = parentOf(each)) found.push(each);
  return found;
}

/** Tells whether an element is in another one; what was found for one element is kept for those in it. */
function heldBy(outer: Element): (element: Element | undefined) => boolean {
  const known = new Map<Element, boolean>([[outer, true]]);
  return (element) => {
    const way: Element[] = [];
    let each = element;
    while (each !== undefined && !known.has(each)) {
      way.push(each);
      each = parentOf(each);
    }
    const isHeld = each !== undefined && known.get(each) === true;
    for (const passed of way) known.set(passed, isHeld);
    return isHeld;
  };
}

const isSectionTitle = (text: string): boolean => {
  const words = text.trim();
  if (words.length > LONGEST_DATE || !NUMBER.test(words)) return false;
  const title = words.replace(NUMBER, '');
  return builtInFormats.some(({ sections }) => sections.some((section) => titleMatch(section, title) >= ACCEPTED));
};

function backToTitle(items: readonly SourceItem[], from: number, to: number): number {
  if (findTitle(items.slice(from, to)) !== undefined) return from;
  const before = Math.max(0, from - MOST_BEFORE);
  const title = findTitle(items.slice(before, from));
  return title === undefined ? from : before + title.first;
}

function onToDate(items: readonly SourceItem[], to: number): number {
  const isDate = (item: SourceItem | undefined): boolean =>
    item?.kind === 'line' && item.piece.text.length <= LONGEST_DATE && DATE_LINE.test(item.piece.text);
  if (items.slice(Math.max(0, to - SIGNATURE_LINES), to).some(isDate)) return to;
  const after = items.slice(to, to + SIGNATURE_LINES).findIndex(isDate);
  return after < 0 ? to : to + after + 1;
}

/** One note for all that stands together: a page has hundreds of links. */
function dropped(items: readonly SourceItem[]): readonly NoteDraft[] {
  const [first] = items;
  if (first === undefined) return [];
  const words = items
    .flatMap((item) => (item.kind === 'blank' ? [] : item.kind === 'line' ? [item.piece] : item.cells))
    .flatMap(({ text }) => (text === '' ? [] : [text]))
    .join(' ');
  return [noteOnWords('dropped', 'chrome', shorten(words), { start: rangeOf(first).start, end: lastEnd(items) })];
}
