import type { IgnoreArguments } from '../../protocol/common.js';
import { rules, type Finding, type Locale } from '../core/index.js';
import type { Checked } from './checker.js';
import { ignoreComment } from './ignoreComment.js';

/** What the client's command needs to write a comment that silences a finding; undefined where none would reach it. */
export function ignoreArguments(
  { document, report }: Checked,
  finding: Finding,
  locale: Locale,
): IgnoreArguments | undefined {
  const comment = ignoreComment(report, finding);
  const name = rules.find(({ id }) => id === finding.rule)?.name;
  if (comment === undefined || name === undefined) return undefined;
  const { offset, before, after } = comment;
  return {
    uri: document.uri,
    version: document.version,
    rule: finding.rule,
    ruleName: name[locale],
    position: report.lines.positionAt(offset),
    before,
    after,
  };
}
