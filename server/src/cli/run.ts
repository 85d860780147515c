import { message, type Localized } from '../core/index.js';
import type { Command, ExitCode } from './command.js';
import { commonOptions } from './commands/commonOptions.js';
import { commands, laterCommands } from './commands/index.js';
import { commandHelp, programHelp } from './help.js';
import { judgeOperands, parseArguments } from './parseArguments.js';
import { programVersion } from './programVersion.js';
import { suggest } from './suggest.js';
import type { Terminal } from './terminal.js';

const texts = {
  none: {
    'zh-CN': '请写明命令，如 crossfoot check 报告.report.md。全部命令见 crossfoot --help。',
    en: 'Name a command, as in crossfoot check a.report.md. See crossfoot --help.',
  },
  unknown: {
    'zh-CN': '没有命令“{name}”。全部命令见 crossfoot --help。',
    en: 'There is no command “{name}”. See crossfoot --help.',
  },
  similar: {
    'zh-CN': '没有命令“{name}”。是否指 {similar}？',
    en: 'There is no command “{name}”. Did you mean {similar}?',
  },
  later: {
    'zh-CN': '本版本还没有命令 {name}。可用命令见 crossfoot --help。',
    en: 'The command {name} is not available in this version. See crossfoot --help for those that are.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Runs the program on its arguments (without node and script). */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { name, rest } = splitCommand(args);
  const load = commands.get(name ?? '');
  const code =
    load === undefined ? await runWithout(name, rest, terminal) : await runCommand(await load(), rest, terminal);
  return terminal.complained() ? 2 : code;
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = parseArguments(args, command, commonOptions);
  if (!given.ok) {
    terminal.complain(given.problem);
    return 2;
  }
  if (given.value.flag('help')) {
    await terminal.print(commandHelp(command, commonOptions, terminal.locale));
    return 0;
  }
  const problem = judgeOperands(given.value.operands, command);
  if (problem === undefined) return command.run(given.value, terminal);
  terminal.complain(problem);
  return 2;
}

async function runWithout(name: string | undefined, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name !== undefined) {
    const similar = suggest(name, [...commands.keys()]);
    if (laterCommands.includes(name)) terminal.complain(message(texts.later, { name }));
    else if (similar === undefined) terminal.complain(message(texts.unknown, { name }));
    else terminal.complain(message(texts.similar, { name, similar }));
    return 2;
  }
  const given = parseArguments(args, PROGRAM, commonOptions);
  if (!given.ok) terminal.complain(given.problem);
  else if (given.value.flag('version')) await terminal.print(`${await programVersion()}\n`);
  else if (given.value.flag('help')) {
    const all = await Promise.all([...commands.values()].map((load) => load()));
    await terminal.print(programHelp(all, commonOptions, terminal.locale));
  } else terminal.complain(message(texts.none));
  return 0;
}

/** The options that stand without a command. */
const PROGRAM: Pick<Command, 'name' | 'options'> = {
  name: '',
  options: [{ name: 'version', short: 'V', help: { 'zh-CN': '显示版本', en: 'show the version' } }],
};

/** Parts the command's name from the rest; common options may stand before it. */
function splitCommand(args: readonly string[]): {
  readonly name: string | undefined;
  readonly rest: readonly string[];
} {
  let at = 0;
  while (args[at]?.startsWith('-') === true) at += args[at] === '--locale' ? 2 : 1;
  return { name: args[at], rest: args.filter((_, index) => index !== at) };
}
