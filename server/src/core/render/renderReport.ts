import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Finding } from '../model/finding.js';
import type { Locale } from '../model/locale.js';
import type {
  Block,
  HeadingBlock,
  HtmlBlock,
  CodeBlock,
  ParagraphBlock,
  Report,
  TableBlock,
  TitleBlock,
} from '../model/report.js';
import type { ReportTable } from '../model/table.js';
import { range, type Range } from '../text/range.js';
import { readReferences } from '../references/references.js';
import { reportFigures } from '../references/tableFigures.js';
import { sortMarks } from './blockMarks.js';
import { joinAttributes, markAttributes, markNote, markWords, type Mark } from './findingMarks.js';
import { element, text as textNode } from './hast.js';
import { officialTable } from './officialTable.js';
import { plainTable } from './plainTable.js';
import { renderProse, renderWords } from './prose.js';
import { sanitisePage } from './schema.js';
import { anchor, type Sheet } from './sheet.js';
import { signatureLines } from './signatureLines.js';

export interface RenderOptions {
  readonly locale: Locale;
  /** Findings to mark; `data-finding` counts in this list. */
  readonly findings?: readonly Finding[];
  /** Whether elements say where they come from (`id`, `data-line`, `data-start`, `data-cell`); yes unless told otherwise. */
  readonly annotations?: boolean;
}

/** Source line (from 0) of an element of the page, by the element's id. */
interface LineMark {
  readonly line: number;
  readonly id: string;
}

export interface RenderedReport {
  /** Content of the page, without html and body; sanitised. */
  readonly html: string;
  /** The same as a tree. */
  readonly content: readonly ElementContent[];
  /** Lines strictly ascending. */
  readonly lineMap: readonly LineMark[];
  readonly title: string;
}

const UNTITLED = { 'zh-CN': '政府信息公开工作年度报告', en: 'Annual report' } as const;

/**
 * A report as it will be printed: statutory tables in the layout of the form, headings, prose, signature.
 * The page is built and sanitised as a tree; raw HTML of the author is text in it.
 */
export function renderReport(report: Report, options: RenderOptions): RenderedReport {
  const sheet: Sheet = {
    locale: options.locale,
    lines: report.lines,
    references: readReferences(report, reportFigures),
    annotated: options.annotations ?? true,
  };
  const marks = sortMarks(report.blocks, options.findings ?? []);
  const tables = new Map<Block, ReportTable>(report.tables.map((table) => [table.block, table]));
  const children = report.blocks.flatMap((block, index): readonly Element[] => [
    ...note(marks.before.get(index), sheet),
    ...renderBlock(block, `b${String(index)}`, marks.inside.get(index) ?? [], { report, sheet, tables }),
    ...note(marks.after.get(index), sheet),
  ]);
  const alone = report.blocks.length === 0 ? note(marks.before.get(0), sheet) : [];
  const page = sanitisePage({ type: 'root', children: [...children, ...alone] });
  const content = page.children.filter((child) => child.type !== 'doctype');
  const html = content.map((child) => toHtml(child)).join('\n');
  return { html, content, lineMap: readLineMap(page.children), title: report.title?.text ?? UNTITLED[options.locale] };
}

const note = (marks: readonly Mark[] | undefined, { locale }: Sheet): readonly Element[] =>
  marks === undefined ? [] : [markNote(marks, locale)];

interface Context {
  readonly report: Report;
  readonly sheet: Sheet;
  readonly tables: ReadonlyMap<Block, ReportTable>;
}

function renderBlock(block: Block, id: string, marks: readonly Mark[], context: Context): readonly Element[] {
  switch (block.kind) {
    case 'frontMatter':
    case 'comment':
      return [];
    case 'title':
      return [renderTitle(block, id, marks, context)];
    case 'heading':
      return [renderHeading(block, id, marks, context)];
    case 'paragraph':
      return renderParagraph(block, id, marks, context);
    case 'table':
      return [renderTable(block, id, marks, context)];
    case 'html':
    case 'code':
      return [renderSource(block, id, marks, context)];
  }
}

/** Wraps a block's content; findings that no words of it carry are the block's own. */
function wrap(
  tagName: string,
  place: { readonly id: string; readonly offset: number; readonly className?: readonly string[] },
  content: readonly ElementContent[],
  rest: readonly Mark[],
  sheet: Sheet,
): Element {
  const own = {
    ...(place.className === undefined ? {} : { className: [...place.className] }),
    ...anchor(sheet, place.id, place.offset),
  };
  return element(tagName, joinAttributes(own, markAttributes(rest, sheet.locale)), content);
}

function renderTitle(title: TitleBlock, id: string, marks: readonly Mark[], { report, sheet }: Context): Element {
  const source = report.text.slice(title.textRange.start, title.textRange.end);
  const words = title.text === source ? renderWords(source, title.textRange.start) : [textNode(title.text)];
  const { content, rest } = markWords(words, marks, sheet);
  return wrap('h1', { id, offset: title.range.start }, content, rest, sheet);
}

function renderHeading(heading: HeadingBlock, id: string, marks: readonly Mark[], { sheet }: Context): Element {
  const { numbering, textRange, level } = heading;
  const number = numbering === undefined ? [] : [textNode(numbering.text, numbering.range.start)];
  const { content, rest } = markWords([...number, ...renderWords(heading.text, textRange.start)], marks, sheet);
  return wrap(`h${String(level + 1)}`, { id, offset: heading.range.start }, content, rest, sheet);
}

function renderParagraph(
  block: ParagraphBlock,
  id: string,
  marks: readonly Mark[],
  context: Context,
): readonly Element[] {
  const { report, sheet } = context;
  const signed = signatureLines(report, block.range);
  if (signed.length === 0) return [renderPart(block.range, id, marks, context)];
  const parts: Element[] = [];
  const part = (at: Range, className?: string): void => {
    const words = report.text.slice(at.start, at.end);
    if (words.trim() === '') return;
    const own = marks.filter(({ range: { start } }) => at.start <= start && start < at.end);
    const partId = parts.length === 0 ? id : `${id}p${String(parts.length)}`;
    if (className === undefined) {
      parts.push(renderPart(at, partId, own, context));
      return;
    }
    const { content, rest } = markWords([textNode(words, at.start)], own, sheet);
    parts.push(wrap('p', { id: partId, offset: at.start, className: [className] }, content, rest, sheet));
  };
  let at = block.range.start;
  for (const line of signed) {
    part(range(at, line.range.start));
    part(line.range, line.className);
    at = line.range.end;
  }
  part(range(at, block.range.end));
  return parts;
}

/** Prose: one element, whatever Markdown makes of it. */
function renderPart(at: Range, id: string, marks: readonly Mark[], { report, sheet }: Context): Element {
  const source = report.text.slice(at.start, at.end);
  const { content, rest } = markWords(renderProse(source, at.start), marks, sheet);
  const offset = at.start + source.length - source.trimStart().length;
  const [only, ...others] = content;
  if (only?.type === 'element' && only.tagName === 'p' && others.length === 0) {
    return wrap('p', { id, offset }, only.children, rest, sheet);
  }
  return wrap('div', { id, offset, className: ['prose'] }, content, rest, sheet);
}

function renderTable(block: TableBlock, id: string, marks: readonly Mark[], context: Context): Element {
  const { report, sheet, tables } = context;
  const table = tables.get(block);
  const offset = block.range.start;
  if (table === undefined) {
    const inCells = marks.filter(({ range: at }) =>
      block.rows.some(({ cells }) => cells.some((cell) => cell.range.start <= at.start && at.end <= cell.range.end)),
    );
    const rest = marks.filter((mark) => !inCells.includes(mark));
    return wrap(
      'div',
      { id, offset, className: ['table'] },
      [plainTable(block, report.text, inCells, sheet)],
      rest,
      sheet,
    );
  }
  const { elements, rest } = officialTable(table, id, marks, sheet);
  return wrap('div', { id, offset, className: ['table'] }, elements, rest, sheet);
}

function renderSource(block: HtmlBlock | CodeBlock, id: string, marks: readonly Mark[], context: Context): Element {
  const { report, sheet } = context;
  const source = report.text.slice(block.range.start, block.range.end);
  const className = block.kind === 'html' ? ['raw-html'] : ['code'];
  const place = { id, offset: block.range.start, className };
  return wrap('pre', place, [element('code', {}, [textNode(source)])], marks, sheet);
}

/** Reads the map from the finished page, so that it names no element that is not there. */
function readLineMap(children: readonly RootContent[]): readonly LineMark[] {
  const map: LineMark[] = [];
  const walk = (node: RootContent): void => {
    if (node.type !== 'element') return;
    const { id, dataLine: line } = node.properties;
    if (typeof id === 'string' && typeof line === 'number' && line > (map.at(-1)?.line ?? -1)) map.push({ line, id });
    node.children.forEach(walk);
  };
  children.forEach(walk);
  return map;
}
