import type { CheckResult, Locale } from '../../../core/index.js';
import { sheetPage } from '../checkSheet.js';
import { docxFile } from './docxFile.js';

/** Widths of the columns to each other: the column for answers is empty and still needs room. */
const weights = { identity: [3, 5, 3, 7], findings: [2, 8, 12, 6], relations: [8, 5, 15, 3], signing: [4, 5, 3, 5] };

/** The check sheet as a Word file, to be filled in on a computer. */
export const sheetDocx = (result: CheckResult, locale: Locale): Uint8Array =>
  docxFile({ ...sheetPage(result, locale), author: undefined, weights });
