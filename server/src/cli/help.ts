import type { Locale, Localized } from '../core/index.js';
import type { Command, CommandOption } from './command.js';

const texts = {
  intro: {
    'zh-CN': '勾稽（Crossfoot）：检查政府信息公开工作年度报告。',
    en: 'Crossfoot checks annual reports on government information disclosure.',
  },
  usage: { 'zh-CN': '用法', en: 'Usage' },
  command: { 'zh-CN': '命令', en: 'COMMAND' },
  commands: { 'zh-CN': '命令', en: 'Commands' },
  options: { 'zh-CN': '选项', en: 'Options' },
  version: { 'zh-CN': '显示版本', en: 'show the version' },
  more: {
    'zh-CN': '每个命令的选项：crossfoot 命令 --help。“-”表示标准输入。',
    en: 'Options of a command: crossfoot COMMAND --help. “-” is standard input.',
  },
  exit: {
    'zh-CN': '退出码：0 没有问题；1 有问题；2 用法错误、文件无法读取或内部故障。',
    en: 'Exit code: 0 nothing found; 1 findings; 2 wrong usage, unreadable input or internal failure.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** The help of the whole program. */
export function programHelp(commands: readonly Command[], common: readonly CommandOption[], locale: Locale): string {
  const version = { name: 'version', help: texts.version };
  return [
    texts.intro[locale],
    '',
    `${texts.usage[locale]}: crossfoot ${texts.command[locale]} …`,
    '',
    `${texts.commands[locale]}:`,
    ...columns(commands.map(({ name, operands, summary }) => [`${name} ${operands.usage}`.trim(), summary[locale]])),
    '',
    `${texts.options[locale]}:`,
    ...optionLines([...common, version], locale),
    '',
    texts.more[locale],
    texts.exit[locale],
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(
  { name, operands, summary, details, options }: Command,
  common: readonly CommandOption[],
  locale: Locale,
): string {
  return [
    `${texts.usage[locale]}: ${['crossfoot', name, operands.usage].join(' ').trim()} [${texts.options[locale]}]`,
    '',
    summary[locale],
    ...(details === undefined ? [] : [details[locale]]),
    '',
    `${texts.options[locale]}:`,
    ...optionLines([...options, ...common], locale),
    '',
  ].join('\n');
}

const optionLines = (options: readonly CommandOption[], locale: Locale): readonly string[] =>
  columns(
    options.map(({ name, short, value, choices, help }) => [
      `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${choices?.join('|') ?? value}`}`,
      help[locale],
    ]),
  );

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
