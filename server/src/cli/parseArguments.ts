import { parseArgs } from 'node:util';
import { message, type Message } from '../core/index.js';
import type { Arguments, Command, CommandOption } from './command.js';
import { failure, success, type Outcome } from './outcome.js';
import { suggest } from './suggest.js';

const texts = {
  unknown: {
    'zh-CN': '没有选项“{option}”。可用选项见 crossfoot {command} --help。',
    en: 'There is no option {option}. See crossfoot {command} --help.',
  },
  similar: {
    'zh-CN': '没有选项“{option}”。是否指 {similar}？',
    en: 'There is no option {option}. Did you mean {similar}?',
  },
  needsValue: { 'zh-CN': '选项 {option} 需要一个值（{value}）。', en: 'Option {option} needs a value ({value}).' },
  noValue: { 'zh-CN': '选项 {option} 不带值。', en: 'Option {option} takes no value.' },
  choice: {
    'zh-CN': '选项 {option} 不能是“{value}”。可用：{choices}。',
    en: 'Option {option} cannot be “{value}”. Use one of: {choices}.',
  },
  tooFew: {
    'zh-CN': '缺少参数。用法：crossfoot {command} {usage}。',
    en: 'An argument is missing. Usage: crossfoot {command} {usage}.',
  },
  tooMany: {
    'zh-CN': '参数“{extra}”多余。用法：crossfoot {command} {usage}。',
    en: 'The argument “{extra}” is one too many. Usage: crossfoot {command} {usage}.',
  },
} as const;

type Token = NonNullable<ReturnType<typeof tokenise>>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** Reads what stands behind a command's name. parseArgs splits it; the judging is ours, so that it speaks both languages. */
export function parseArguments(
  args: readonly string[],
  command: Pick<Command, 'name' | 'options'>,
  common: readonly CommandOption[],
): Outcome<Arguments> {
  const options = [...common, ...command.options];
  const tokens = tokenise(args, options);
  const given = tokens.filter((token) => token.kind === 'option');
  for (const token of given) {
    const problem = judge(token, options, command.name);
    if (problem !== undefined) return failure(problem);
  }
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const values = (name: string): readonly string[] =>
    given.flatMap((token) => (token.name === name && token.value !== undefined ? [token.value] : []));
  return success({
    operands,
    values,
    value: (name) => values(name).at(-1),
    flag: (name) => given.some((token) => token.name === name),
  });
}

/** Kept apart from parsing, so that --help answers before a missing argument is complained about. */
export function judgeOperands(
  operands: readonly string[],
  { name, operands: { usage, least, most } }: Command,
): Message | undefined {
  if (operands.length < least) return message(texts.tooFew, { command: name, usage });
  const extra = operands[most];
  return extra === undefined ? undefined : message(texts.tooMany, { command: name, usage, extra });
}

function tokenise(args: readonly string[], options: readonly CommandOption[]) {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) } as const,
      ]),
    ),
  });
  return tokens;
}

function judge(token: OptionToken, options: readonly CommandOption[], command: string): Message | undefined {
  const option = options.find(({ name }) => name === token.name);
  if (option === undefined) {
    const similar = suggest(
      token.name,
      options.map(({ name }) => name),
    );
    return similar === undefined
      ? message(texts.unknown, { option: token.rawName, command })
      : message(texts.similar, { option: token.rawName, similar: `--${similar}` });
  }
  if (option.value === undefined)
    return token.value === undefined ? undefined : message(texts.noValue, { option: token.rawName });
  const swallowed = token.inlineValue !== true && token.value !== undefined && /^-./u.test(token.value);
  if (token.value === undefined || token.value === '' || swallowed)
    return message(texts.needsValue, { option: token.rawName, value: option.choices?.join('|') ?? option.value });
  if (option.choices === undefined || option.choices.includes(token.value)) return undefined;
  return message(texts.choice, { option: `--${option.name}`, value: token.value, choices: option.choices.join(', ') });
}
