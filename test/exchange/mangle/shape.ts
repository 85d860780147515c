import type { Localized } from '../../../server/src/core/messages/locale.js';
import type { DataFigure } from '../../../server/src/core/data/reportData.js';
import type { PrintedTable } from '../support/printReport.js';
import type { KnownReport, Random } from './knownReport.js';
import { printText, type TextLayout } from './printText.js';

/** What each cell of a report holds, by table and row. */
export type Truth = Readonly<Record<string, Readonly<Record<string, readonly DataFigure[]>>>>;

/** A report in some shape, as a file. */
export interface Mangled {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a careful reader takes from it; the known figures, where the shape changes none. */
  readonly truth?: Truth;
}

/** What is wrong with the shapes, by kind. */
export const groups = {
  none: { 'zh-CN': '完好', en: 'sound' },
  glued: { 'zh-CN': '数字粘连', en: 'digits run together' },
  blank: { 'zh-CN': '以空白代替 0', en: 'blanks for 0' },
  lost: { 'zh-CN': '缺格、错格', en: 'lost and shifted cells' },
  pages: { 'zh-CN': '分页', en: 'page breaks' },
  cells: { 'zh-CN': '排列', en: 'arrangement' },
  debris: { 'zh-CN': 'PDF 转 Markdown', en: 'PDF to Markdown' },
  values: { 'zh-CN': '数值写法', en: 'values' },
  labels: { 'zh-CN': '栏目名称', en: 'labels' },
  hybrids: { 'zh-CN': '新旧格式混用', en: 'hybrids' },
  headings: { 'zh-CN': '标题', en: 'headings' },
  damage: { 'zh-CN': '文字受损', en: 'damaged text' },
  files: { 'zh-CN': '编码和文件', en: 'encodings and files' },
} as const satisfies Readonly<Record<string, Localized>>;

export type Group = keyof typeof groups;

/** One way in which published reports arrive. */
export interface Shape {
  readonly id: string;
  readonly group: Group;
  readonly name: Localized;
  /** The only form that has what the shape damages. */
  readonly only?: '2019' | '2021';
  readonly mangle: (report: KnownReport, random: Random) => Mangled;
}

/** Prints the lines of one table. */
export type TablePrinter = (table: PrintedTable, random: Random) => readonly string[];

const encoder = new TextEncoder();

export const textFile = (text: string): Mangled => ({ name: 'a.txt', bytes: encoder.encode(text) });
export const htmlFile = (page: string): Mangled => ({ name: 'a.html', bytes: encoder.encode(page) });

/** A text file with its tables printed in the given way. */
export const asText =
  (print: TablePrinter, layout?: (report: KnownReport, random: Random) => TextLayout): Shape['mangle'] =>
  (report, random) =>
    textFile(printText(report, (table) => print(table, random), layout?.(report, random)));
