import { checkReport, defaultSettings, reportData, sayIn, type Finding } from '../../../server/src/core/index.js';

/** Rules that speak of the disguise itself. */
const OF_SPELLING: ReadonlySet<string> = new Set(['table-spelling', 'raw-html', 'debris']);

const findings = (text: string): readonly Finding[] =>
  checkReport(text, defaultSettings).findings.filter(({ rule }) => !OF_SPELLING.has(rule));

/** What a reader learns from a report: its figures, and what is said of it, without places. */
export const learned = (text: string): object => ({
  data: reportData(checkReport(text, defaultSettings).report),
  findings: findings(text)
    .map(({ rule, relation, message }) => `${rule} ${relation ?? ''} ${sayIn('zh-CN', message)}`)
    .sort(),
});
