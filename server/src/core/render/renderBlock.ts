import type { Element, ElementContent } from 'hast';
import type { Footnote } from '../markdown/footnotes.js';
import type { Report } from '../model/report.js';
import type { Block, CodeBlock, HeadingBlock, HtmlBlock, ParagraphBlock } from '../model/blocks.js';
import type { TableBlock, TitleBlock } from '../model/blocks.js';
import type { ReportTable } from '../model/table.js';
import { range, type Range } from '../text/range.js';
import type { BlockMarks } from './blockMarks.js';
import { breakTitle } from './breakTitle.js';
import { joinAttributes, markAttributes, markNote, type Mark } from './findingMarks.js';
import { behindSign, notePlace } from './footnote.js';
import { element, text as textNode } from './hast.js';
import { officialTable } from './officialTable.js';
import { plainTable } from './plainTable.js';
import { renderProse, renderWords } from './prose.js';
import { readParagraph, unread } from './reading.js';
import { anchor, type Sheet } from './sheet.js';
import type { SignatureLine } from './signatureLines.js';
import { drawWords } from './words.js';

/** One block of the source, with all that its look on the page depends on. */
export interface BlockSource {
  readonly report: Report;
  readonly block: Block;
  readonly marks: BlockMarks;
  /** The statutory table that the block is. */
  readonly table: ReportTable | undefined;
  readonly signature: readonly SignatureLine[];
}

/** The elements of a block, with the findings about what should stand before or after it. */
export function renderBlock(source: BlockSource, sheet: Sheet): readonly Element[] {
  const { before, after } = source.marks;
  return [...note(before, sheet), ...renderBody(source, sheet), ...note(after, sheet)];
}

export const note = (marks: readonly Mark[], sheet: Sheet): readonly Element[] =>
  marks.length === 0 ? [] : [markNote(marks, sheet)];

function renderBody(source: BlockSource, sheet: Sheet): readonly Element[] {
  const { block, report, marks } = source;
  switch (block.kind) {
    case 'frontMatter':
    case 'comment':
      return [];
    case 'title':
      return [renderTitle(block, report, marks.inside, sheet)];
    case 'heading':
      return [renderHeading(block, marks.inside, sheet)];
    case 'paragraph':
      return renderParagraph(block, source, sheet);
    case 'table':
      // The table is drawn whole where it begins.
      return block.continues === true ? [] : [renderTable(block, source, sheet)];
    case 'html':
    case 'code':
      return [renderCode(block, report, marks.inside, sheet)];
  }
}

/** Wraps a block's content; findings that no words of it carry are the block's own. */
function wrap(
  tagName: string,
  place: { readonly offset: number; readonly className?: string },
  content: readonly ElementContent[],
  rest: readonly Mark[],
  sheet: Sheet,
): Element {
  const own = {
    ...(place.className === undefined ? {} : { className: [place.className] }),
    ...anchor(sheet, place.offset),
  };
  return element(tagName, joinAttributes(own, markAttributes(rest, sheet)), content);
}

function renderTitle(title: TitleBlock, report: Report, marks: readonly Mark[], sheet: Sheet): Element {
  const source = report.text.slice(title.textRange.start, title.textRange.end);
  const words = title.text === source ? renderWords(source, title.textRange.start) : [textNode(title.text)];
  const { content, rest } = drawWords(words, marks, unread, sheet);
  return wrap('h1', { offset: title.range.start }, breakTitle(content), rest, sheet);
}

function renderHeading(heading: HeadingBlock, marks: readonly Mark[], sheet: Sheet): Element {
  const { numbering, textRange, level } = heading;
  const number = numbering === undefined ? [] : [textNode(numbering.text, numbering.range.start)];
  const words = [...number, ...renderWords(heading.text, textRange.start)];
  const { content, rest } = drawWords(words, marks, unread, sheet);
  return wrap(`h${String(level + 1)}`, { offset: heading.range.start }, content, rest, sheet);
}

function renderParagraph(
  block: ParagraphBlock,
  { report, marks, signature }: BlockSource,
  sheet: Sheet,
): readonly Element[] {
  const footnote = sheet.footnotes.notes.find((each) => each.block === block);
  if (footnote !== undefined) return [renderFootnote(footnote, report, marks.inside, sheet)];
  if (signature.length === 0) return [renderPart(report, block.range, marks.inside, sheet)];
  const parts: Element[] = [];
  const part = (at: Range, line?: SignatureLine): void => {
    const words = report.text.slice(at.start, at.end);
    if (words.trim() === '') return;
    const own = marks.inside.filter(({ range: { start } }) => at.start <= start && start < at.end);
    if (line === undefined) {
      parts.push(renderPart(report, at, own, sheet));
      return;
    }
    const { content, rest } = drawWords([textNode(words, at.start)], own, unread, sheet);
    parts.push(wrapLine(line, content, rest, sheet));
  };
  let at = block.range.start;
  for (const line of signature) {
    part(range(at, line.range.start));
    part(line.range, line);
    at = line.range.end;
  }
  part(range(at, block.range.end));
  return parts;
}

/** A line that is centred on another one knows its words: the style sheet gives it their width. */
function wrapLine(
  { range: { start: offset }, className, centredOn }: SignatureLine,
  content: readonly ElementContent[],
  rest: readonly Mark[],
  sheet: Sheet,
): Element {
  if (centredOn === undefined) return wrap('p', { offset, className }, content, rest, sheet);
  const line = wrap('p', { offset, className }, [element('span', {}, content)], rest, sheet);
  return { ...line, properties: { ...line.properties, dataOn: centredOn } };
}

/** Prose: one element, whatever Markdown makes of it. */
function renderPart({ text }: Report, at: Range, marks: readonly Mark[], sheet: Sheet): Element {
  const source = text.slice(at.start, at.end);
  const reading = sheet.annotated ? readParagraph(source, at.start) : unread;
  const { content, rest } = drawWords(renderProse(source, at.start, sheet.footnotes), marks, reading, sheet);
  const offset = at.start + source.length - source.trimStart().length;
  const [only, ...others] = content;
  if (only?.type === 'element' && only.tagName === 'p' && others.length === 0) {
    return wrap('p', { offset }, only.children, rest, sheet);
  }
  return wrap('div', { offset, className: 'prose' }, content, rest, sheet);
}

function renderFootnote(note: Footnote, { text }: Report, marks: readonly Mark[], sheet: Sheet): Element {
  const { start, end } = note.words;
  const source = text.slice(start, end);
  const reading = sheet.annotated ? readParagraph(source, start) : unread;
  const { content, rest } = drawWords(renderProse(source, start), marks, reading, sheet);
  const { id, className } = notePlace(note);
  const drawn = wrap('div', { offset: start, className }, behindSign(note, content, sheet.locale), rest, sheet);
  return { ...drawn, properties: { ...drawn.properties, id } };
}

function renderTable(block: TableBlock, { report, table, marks }: BlockSource, sheet: Sheet): Element {
  const place = { offset: block.range.start, className: 'table' };
  if (table !== undefined) {
    const { elements, rest } = officialTable(table, marks.inside, sheet);
    return wrap('div', place, elements, rest, sheet);
  }
  const inCells = marks.inside.filter(({ range: at }) =>
    block.rows.some(({ cells }) => cells.some((cell) => cell.range.start <= at.start && at.end <= cell.range.end)),
  );
  const rest = marks.inside.filter((mark) => !inCells.includes(mark));
  return wrap('div', place, [plainTable(block, report.text, inCells, sheet)], rest, sheet);
}

function renderCode(block: HtmlBlock | CodeBlock, report: Report, marks: readonly Mark[], sheet: Sheet): Element {
  const source = report.text.slice(block.range.start, block.range.end);
  const place = { offset: block.range.start, className: block.kind === 'html' ? 'raw-html' : 'code' };
  return wrap('pre', place, [element('code', {}, [textNode(source)])], marks, sheet);
}
