import type { Severity } from '../model/finding.js';
import type { Locale, Localized } from '../messages/locale.js';
import type { Rule, RuleFix } from './defineRule.js';

/** Names of the levels, for people. */
export const severityNames: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  information: { 'zh-CN': '提示', en: 'information' },
  hint: { 'zh-CN': '建议', en: 'hint' },
};

/** How far the fixes of a rule go, for people. */
export const fixNames: Readonly<Record<RuleFix, Localized>> = {
  none: { 'zh-CN': '无', en: 'none' },
  lossless: { 'zh-CN': '不改变内容', en: 'lossless' },
  proved: { 'zh-CN': '勾稽关系可证明', en: 'proved' },
  choice: { 'zh-CN': '需人工选择', en: 'choice' },
};

const texts = {
  level: { 'zh-CN': '级别', en: 'Level' },
  fix: { 'zh-CN': '修正', en: 'Fix' },
  source: { 'zh-CN': '依据', en: 'Source' },
  wrong: { 'zh-CN': '错误示例（‹…› 为问题所在）', en: 'Wrong (‹…› marks the place)' },
  right: { 'zh-CN': '正确示例', en: 'Right' },
  colon: { 'zh-CN': '：', en: ': ' },
} as const satisfies Readonly<Record<string, Localized>>;

/** The page of a rule in Markdown: what it is, why, from where, with examples. */
export function explainRule({ id, name, why, severity, fix, source, examples }: Rule, locale: Locale): string {
  const colon = texts.colon[locale];
  const fact = (label: Localized, words: Localized): string => `- ${label[locale]}${colon}${words[locale]}`;
  const example = (heading: Localized, text: string): readonly string[] => {
    const body = text.replace(/(?:\r\n|\n)$/u, '');
    // Longer than any run of backticks inside, so that no example ends its own block.
    const fence = '`'.repeat(Math.max(3, ...(body.match(/`+/gu) ?? []).map((run) => run.length + 1)));
    return ['', `## ${heading[locale]}`, '', `${fence}markdown`, body, fence];
  };
  return [
    `# ${id}${colon}${name[locale]}`,
    '',
    why[locale],
    '',
    fact(texts.level, severityNames[severity]),
    fact(texts.fix, fixNames[fix]),
    fact(texts.source, source),
    ...examples.flatMap(({ bad, fixed, good }) => [
      ...example(texts.wrong, bad),
      ...example(texts.right, fixed ?? good),
    ]),
    '',
  ].join('\n');
}
