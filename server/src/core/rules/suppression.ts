import type { Settings } from './settings.js';
import type { Finding } from '../model/finding.js';
import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import type { Suppression } from '../parse/suppressions.js';
import { range, type Range } from '../text/range.js';
import { defineRule, fix, type Draft, type Rule } from './defineRule.js';

const texts = {
  unused: {
    'zh-CN': '“{rules}”在此处没有可忽略的问题。请删除这条忽略说明。',
    en: 'There is nothing to ignore here for “{rules}”. Remove this comment.',
  },
  reason: {
    'zh-CN': '忽略“{rules}”没有写明理由，因此不生效。请在规则名后写冒号和理由。',
    en: 'No reason is given for ignoring “{rules}”, so it has no effect. Write a colon and the reason after the rule.',
  },
  unknown: {
    'zh-CN': '没有名为“{rule}”的规则。请核对规则名。',
    en: 'There is no rule “{rule}”. Check the name.',
  },
  unnamed: {
    'zh-CN': '忽略说明没有写明规则名，因此不生效。请写明要忽略的规则和理由。',
    en: 'No rule is named, so the comment has no effect. Name the rule to ignore and the reason.',
  },
  remove: { 'zh-CN': '删除忽略说明', en: 'Remove the comment' },
} as const;

/**
 * The rule's own check is empty: whether a comment is used is known only after all other rules have run,
 * so the engine calls `checkSuppressions` last.
 */
export default defineRule({
  id: 'suppression',
  severity: 'warning',
  fix: 'choice',
  name: { 'zh-CN': '忽略说明无效', en: 'Suppression without use or reason' },
  why: {
    'zh-CN': '忽略说明会让真正的错误不再显示，所以必须写明理由；已经没有问题的地方不应再保留。',
    en: 'A suppression hides findings, so it needs a reason, and should go once there is nothing left to hide.',
  },
  source: { 'zh-CN': '勾稽的书写约定', en: "Crossfoot's dialect" },
  texts,
  examples: [
    {
      bad: '‹<!-- crossfoot-disable-next-line section-empty -->›\n## 一、总体情况\n\n无事项。\n',
      fixed: '## 一、总体情况\n\n无事项。\n',
      good: '# 某局2024年政府信息公开工作年度报告\n\n正文。\n',
    },
  ],
  check: () => [],
});

export interface SuppressionResult {
  readonly kept: readonly Finding[];
  readonly remarks: readonly Finding[];
}

/** Takes away the findings that comments with a reason silence, and reports comments that are unused or invalid. */
export function checkSuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  report: Report,
  settings: Settings,
  rules: readonly Rule[],
): SuppressionResult {
  const silences = (suppression: Suppression, finding: Finding): boolean =>
    suppression.reason !== '' &&
    suppression.rules.includes(finding.rule) &&
    suppression.scope.start <= finding.range.start &&
    finding.range.start <= suppression.scope.end;
  const kept = findings.filter((finding) => !suppressions.some((suppression) => silences(suppression, finding)));

  const level = settings.rules['suppression'] ?? 'warning';
  if (level === 'off' || !rules.some(({ id }) => id === 'suppression')) return { kept, remarks: [] };
  const known = new Set(rules.map(({ id }) => id));
  const remarks = suppressions.flatMap((suppression): readonly Finding[] => {
    const remark = judge(suppression, known, settings, (rule) =>
      findings.some((finding) => finding.rule === rule && silences(suppression, finding)),
    );
    if (remark === undefined) return [];
    const remove = fix(message(texts.remove), 'choice', [
      { range: wholeLines(suppression.range, report), newText: '' },
    ]);
    return [{ ...remark, rule: 'suppression', severity: level, range: suppression.range, fixes: [remove] }];
  });
  return { kept, remarks };
}

function judge(
  suppression: Suppression,
  known: ReadonlySet<string>,
  settings: Settings,
  used: (rule: string) => boolean,
): Pick<Draft, 'message'> | undefined {
  const names = suppression.rules.join('、');
  if (suppression.rules.length === 0) return { message: message(texts.unnamed) };
  const unknown = suppression.rules.find((rule) => !known.has(rule));
  if (unknown !== undefined) return { message: message(texts.unknown, { rule: unknown }) };
  if (suppression.reason === '') return { message: message(texts.reason, { rules: names }) };
  // A rule that is turned off finds nothing; its comments are not to blame.
  const idle = suppression.rules.every((rule) => settings.rules[rule] !== 'off' && !used(rule));
  return idle ? { message: message(texts.unused, { rules: names }) } : undefined;
}

const wholeLines = (place: Range, { lines, text }: Report): Range => {
  const next = lines.lineAt(place.end) + 1;
  return range(lines.line(lines.lineAt(place.start)).start, next < lines.count ? lines.line(next).start : text.length);
};
