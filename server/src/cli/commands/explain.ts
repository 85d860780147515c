import { rules, type Locale, type Localized, type Rule } from '../../core/index.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { unknownRule } from '../config.js';
import { fixClassNames } from '../fixClassNames.js';
import { severityNames } from '../severityNames.js';
import type { Terminal } from '../terminal.js';

const texts = {
  level: { 'zh-CN': '级别', en: 'Level' },
  fix: { 'zh-CN': '修正', en: 'Fix' },
  source: { 'zh-CN': '依据', en: 'Source' },
  wrong: { 'zh-CN': '错误示例（‹…› 为问题所在）', en: 'Wrong (‹…› marks the place)' },
  right: { 'zh-CN': '正确示例', en: 'Right' },
} as const satisfies Readonly<Record<string, Localized>>;

export const explain: Command = {
  name: 'explain',
  operands: { usage: 'RULE', least: 1, most: 1 },
  summary: { 'zh-CN': '说明一条规则：理由、依据和示例', en: 'explain a rule: why, from where, with examples' },
  options: [],
  run: runExplain,
};

async function runExplain({ operands: [id = ''] }: Arguments, terminal: Terminal): Promise<ExitCode> {
  const rule = rules.find((each) => each.id === id);
  const problem = unknownRule(id);
  if (problem !== undefined) terminal.complain(problem);
  if (rule !== undefined) await terminal.print(explanation(rule, terminal.locale));
  return 0;
}

function explanation({ id, name, why, severity, fix, source, examples }: Rule, locale: Locale): string {
  const facts: readonly (readonly [Localized, Localized])[] = [
    [texts.level, severityNames[severity]],
    [texts.fix, fixClassNames[fix]],
    [texts.source, source],
  ];
  return [
    `# ${id}${locale === 'en' ? ':' : '：'}${locale === 'en' ? ' ' : ''}${name[locale]}`,
    '',
    why[locale],
    '',
    ...facts.map(([label, words]) => `- ${label[locale]}${locale === 'en' ? ': ' : '：'}${words[locale]}`),
    ...examples.flatMap(({ bad, fixed, good }) => [
      ...example(texts.wrong[locale], bad),
      ...example(texts.right[locale], fixed ?? good),
    ]),
    '',
  ].join('\n');
}

const example = (heading: string, text: string): readonly string[] => [
  '',
  `## ${heading}`,
  '',
  '```markdown',
  text.replace(/\n$/u, ''),
  '```',
];
