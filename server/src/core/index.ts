/**
 * The door of the core. Server and command line come in here only; `exchange` may also enter the open rooms that
 * test/core/floors.test.ts names; all other rooms are closed. Charts have a door of their own, opened on use.
 */
export { analyse, type Analysis } from './analysis/analysis.js';
export { checkReport, checkSteps, type CheckResult } from './check/checkReport.js';
export { createMemory, type Memory } from './analysis/memory.js';
export { compatibleFixes, fixAll } from './check/fixAll.js';
export { defaultSettings, type Level, type Settings } from './rules/settings.js';
export { reportData, type DataFigure, type ReportData } from './data/reportData.js';
export type { Unread } from './evidence/unread.js';
export { toCanonical, toWide } from './edit/convertTable.js';
export { formatEdits, formatReport } from './edit/formatReport.js';
export { builtInFormats } from './formats/index.js';
export type * from './formats/reportFormat.js';
export {
  severities,
  type CellRef,
  type Finding,
  type Fix,
  type FixClass,
  type Related,
  type Severity,
} from './model/finding.js';
export { toLocale, type Locale, type Localized } from './messages/locale.js';
export { message, sayIn, type Message } from './messages/message.js';
export type * from './model/report.js';
export type * from './model/blocks.js';
export type * from './model/table.js';
export type { Verdict } from './model/verdict.js';
export { looksLikeReport } from './parse/looksLikeReport.js';
export { parseReport } from './parse/parseReport.js';
export { cellFigure, placeCell, type PlacedCell } from './tables/cellFigure.js';
export { cellLinks, sameCell, type CellLink } from './links/cellLinks.js';
export { pathBook, pathLocale, type CellPath } from './references/cellPaths.js';
export { cellUses, operandsOf } from './tables/cellUses.js';
export { figureText, type Reference } from './references/references.js';
export { rewritesAt } from './links/rewrites.js';
export type { Example, Rule } from './rules/defineRule.js';
export { explainRule, fixNames, severityNames } from './rules/explainRule.js';
export { rules } from './rules/index.js';
export type { BalanceResult } from './relations/evaluate.js';
export type { TableAnalysis } from './tables/analyseTable.js';
export { cellEdit } from './tables/cellEdit.js';
export { cellLabels, describeBalance } from './tables/describe.js';
export { isYearBefore } from './years/isYearBefore.js';
export { indexLines, type LineIndex, type Position } from './text/lines.js';
export { applyEdits, range, touches, type Edit, type Range } from './text/range.js';
export { similarity } from './text/similarity.js';
