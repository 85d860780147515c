import type { Analysis } from '../analysis/analysis.js';
import type { Finding, Fix, FixClass, Severity } from '../model/finding.js';
import type { Localized } from '../messages/locale.js';
import type { Message } from '../messages/message.js';
import type { Edit } from '../text/range.js';

/** What a rule says of one place. The engine adds the rule's id and severity. */
export type Draft = Omit<Finding, 'rule' | 'severity' | 'fixes'> & {
  readonly fixes?: readonly Fix[];
  /** Where a rule has two levels (see checks.md), the one of this finding; else the rule's default. */
  readonly severity?: Severity;
};

/**
 * An example is a test: the rule, run alone on `bad`, finds exactly the places marked ‹…› (‹› marks an empty
 * range), the first fix of each finding turns `bad` into `fixed`, and `good` (and `fixed`) are clean.
 */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** Text after the first fix of every finding; needed when a finding has a fix. */
  readonly fixed?: string;
}

/** How far the rule's fixes go at most; `none`: it offers none. */
export type RuleFix = FixClass | 'none';

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly fix: RuleFix;
  /**
   * All rules read a report in ordinary characters (`ordinaryText`), and their findings are put back in place. `words`:
   * what sentences say, without the marks of Markdown. `characters`: the report as it is written.
   */
  readonly reads?: 'words' | 'characters';
  /** `file`: what kind of file it is, or what state it is in. Such a rule is asked where nothing else is checked. */
  readonly about?: 'file';
  readonly name: Localized;
  /** Why it matters, for the explain page: two or three sentences. */
  readonly why: Localized;
  /** Statute, form, or "observed in published reports". */
  readonly source: Localized;
  /** Messages and fix titles, with `{name}` holes. */
  readonly texts: Readonly<Record<string, Localized>>;
  readonly examples: readonly Example[];
  readonly check: (analysis: Analysis) => Iterable<Draft>;
}

interface RuleDefinition<Texts extends Readonly<Record<string, Localized>>> extends Omit<Rule, 'check' | 'texts'> {
  readonly texts: Texts;
  readonly check: (analysis: Analysis, texts: Texts) => Iterable<Draft>;
}

/** Defines a rule whose texts the check receives by name, so that a misspelt name does not compile. */
export function defineRule<const Texts extends Readonly<Record<string, Localized>>>({
  texts,
  check,
  ...rule
}: RuleDefinition<Texts>): Rule {
  return { ...rule, texts, check: (analysis) => check(analysis, texts) };
}

export const fix = (title: Message, fixClass: FixClass, edits: readonly Edit[], preferred = false): Fix => ({
  title,
  class: fixClass,
  preferred,
  edits,
});
