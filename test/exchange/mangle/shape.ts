import type { Localized } from '../../../server/src/core/model/locale.js';
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

/** One way in which published reports arrive. */
export interface Shape {
  readonly id: string;
  readonly name: Localized;
  /** The only form that has what the shape damages. */
  readonly only?: '2019' | '2021';
  /** Share of the figures that must come back as they are, in each form. */
  readonly floor: number;
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
