import type { ElementContent } from 'hast';
import { readFootnotes } from '../markdown/footnotes.js';
import type { Locale } from '../messages/locale.js';
import type { Report } from '../model/report.js';
import type { Block } from '../model/blocks.js';
import type { ReportTable } from '../model/table.js';
import { readReferences } from '../references/references.js';
import { reportFigures } from '../tables/tableFigures.js';
import { unmarked } from './blockMarks.js';
import { inPageOrder } from './inPageOrder.js';
import { renderBlock } from './renderBlock.js';
import { sanitisePage } from './schema.js';
import type { Sheet } from './sheet.js';
import { signatureLines } from './signatureLines.js';

export interface RenderedReport {
  /** Content of the page, without html and body; sanitised. */
  readonly content: readonly ElementContent[];
  readonly title: string;
}

const UNTITLED = { 'zh-CN': '政府信息公开工作年度报告', en: 'Annual report' } as const;

/** What the page is called. */
export const titleOf = ({ title }: Report, locale: Locale): string => title?.text ?? UNTITLED[locale];

/**
 * A report as it will be printed: statutory tables in the layout of the form, headings, prose, signature.
 * The page is built and sanitised as a tree; raw HTML of the author is text in it.
 */
export function renderReport(report: Report, locale: Locale): RenderedReport {
  const sheet: Sheet = {
    locale,
    lines: report.lines,
    references: readReferences(report, reportFigures),
    footnotes: readFootnotes(report),
    annotated: false,
    origin: 0,
  };
  const tables = new Map<Block, ReportTable>(report.tables.map((table) => [table.block, table]));
  const children = inPageOrder(report.blocks, sheet.footnotes).flatMap((block) => {
    const signature = block.kind === 'paragraph' ? signatureLines(report, block.range) : [];
    return renderBlock({ report, block, marks: unmarked, table: tables.get(block), signature }, sheet);
  });
  const page = sanitisePage({ type: 'root', children });
  return { content: page.children.filter((child) => child.type !== 'doctype'), title: titleOf(report, locale) };
}
