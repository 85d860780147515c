import { fixNames, rules, severityNames, type Locale } from '../../core/index.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import type { Terminal } from '../terminal.js';

export const listRules: Command = {
  name: 'rules',
  operands: { usage: '', least: 0, most: 0 },
  summary: { 'zh-CN': '列出所有规则', en: 'list the rules' },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json'],
      help: { 'zh-CN': '输出格式（默认 text）', en: 'format of the output (default: text)' },
    },
  ],
  run: runRules,
};

async function runRules({ value }: Arguments, { locale, print }: Terminal): Promise<ExitCode> {
  await print(value('format') === 'json' ? asJson(locale) : asText(locale));
  return 0;
}

function asText(locale: Locale): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity, fix, name }) =>
      [`${id.padEnd(width)}  ${severityNames[severity][locale]}`, name[locale], fixNames[fix][locale]].join('  '),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function asJson(locale: Locale): string {
  const entries = rules.map(({ id, severity, fix, name, why, source }) => ({
    id,
    severity,
    fix,
    name: name[locale],
    why: why[locale],
    source: source[locale],
  }));
  return `${JSON.stringify({ version: 1, rules: entries }, null, 2)}\n`;
}
