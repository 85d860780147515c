import { unmark, type UnmarkedReport } from '../markdown/unmark.js';
import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Verdict } from '../model/verdict.js';
import { parseOrdinary } from '../parse/parseReport.js';
import { relocateReport } from '../parse/relocateReport.js';
import { readSuppressions } from '../parse/suppressions.js';
import type { Unread } from '../evidence/unread.js';
import type { Rule } from '../rules/defineRule.js';
import { rules as allRules } from '../rules/index.js';
import { checkSuppressions } from '../rules/suppression.js';
import { ordinaryText } from '../text/ordinaryText.js';
import type { Range } from '../text/range.js';
import { analyse, analyseWords, type Analysis } from '../analysis/analysis.js';
import { createMemory, settle, type Memory } from '../analysis/memory.js';
import type { Settings } from '../rules/settings.js';

export interface CheckResult {
  readonly report: Report;
  readonly analysis: Analysis;
  /** Sorted by place, then rule; the same text gives the same list. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Why the rules on reports were not asked; undefined where they were. */
  readonly unread: Unread | undefined;
}

export interface CheckOptions {
  readonly rules?: readonly Rule[];
  /** Of earlier checks of the same report; this one takes from it and adds to it. */
  readonly memory?: Memory;
}

/** Checks a report in the dialect with every rule that the settings do not turn off. */
export function checkReport(text: string, settings: Settings, options: CheckOptions = {}): CheckResult {
  const steps = checkSteps(text, settings, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, so that a caller can give other work a turn between them, or stop. */
export function* checkSteps(
  text: string,
  settings: Settings,
  { rules = allRules, memory = createMemory() }: CheckOptions = {},
): Generator<undefined, CheckResult> {
  const ordinary = ordinaryText(text);
  const plain = parseOrdinary(ordinary?.text ?? text);
  const report = ordinary === undefined ? plain : relocateReport(plain, text, ordinary);
  yield;
  const analysis = analyse(report, memory);
  const read = ordinary === undefined ? analysis : analyse(plain, memory);
  yield;
  const words = unmark(plain, memory.marks);
  const ofWords = words === undefined ? read : analyseWords(read, words.report);
  const found: Finding[] = [];
  for (const rule of rules) {
    const level = settings.rules[rule.id] ?? 'on';
    if (level === 'off' || (read.unread !== undefined && rule.about !== 'file')) continue;
    const drafts = rule.check(rule.reads === 'words' ? ofWords : rule.reads === 'characters' ? analysis : read);
    for (const draft of drafts) {
      const severity = level === 'on' ? (draft.severity ?? rule.severity) : level;
      const finding = { ...draft, rule: rule.id, severity, fixes: draft.fixes ?? [] };
      const unmarked = rule.reads === 'words' && words !== undefined ? withMarks(finding, words) : finding;
      found.push(
        rule.reads === 'characters' || ordinary === undefined ? unmarked : inSource(unmarked, ordinary.sourceOf),
      );
    }
    yield;
  }
  settle(memory);
  const suppressions = readSuppressions(report.blocks, report.lines, text.length);
  const { kept, remarks } = checkSuppressions(found, suppressions, report, settings, rules);
  // A suppression of a rule that was not asked is not unused.
  const findings = [...kept, ...(read.unread === undefined ? remarks : [])].sort(byPlace);
  return { report, analysis, findings, verdict: analysis.verdict, unread: read.unread };
}

/** A finding in the unmarked text, where the text with marks has it; a fix that would tear marks is none. */
const withMarks = ({ fixes, ...finding }: Finding, { sourceOf, holdsMarks }: UnmarkedReport): Finding =>
  inSource({ ...finding, fixes: fixes.filter(({ edits }) => !edits.some(({ range }) => holdsMarks(range))) }, sourceOf);

/** A finding in a text that was made of another one, where that has it. */
function inSource(finding: Finding, sourceOf: (range: Range) => Range): Finding {
  const { related } = finding;
  return {
    ...finding,
    range: sourceOf(finding.range),
    ...(related === undefined ? {} : { related: related.map((each) => ({ ...each, range: sourceOf(each.range) })) }),
    fixes: finding.fixes.map(({ edits, ...fix }) => ({
      ...fix,
      edits: edits.map((edit) => ({ ...edit, range: sourceOf(edit.range) })),
    })),
  };
}

const byPlace = (a: Finding, b: Finding): number =>
  a.range.start - b.range.start || a.range.end - b.range.end || compare(a.rule, b.rule);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
