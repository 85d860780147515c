import { formatReport, message } from '../../core/index.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { findFiles } from '../input/findFiles.js';
import { forEachFile } from '../input/forEachFile.js';
import { readDialect } from '../input/readDialect.js';
import { success } from '../outcome.js';
import { putReport } from '../output/putReport.js';
import type { Terminal } from '../terminal.js';

const texts = {
  written: { 'zh-CN': '{path}：已排版', en: '{path}: formatted' },
  both: {
    'zh-CN': '--check 只检查，不能与 --write 同用。',
    en: '--check only looks; it cannot go with --write.',
  },
} as const;

export const format: Command = {
  name: 'format',
  operands: { usage: 'PATH…', least: 1, most: Infinity },
  summary: {
    'zh-CN': '按规范写法排版，不改动文字和数字',
    en: 'write reports in the canonical spelling; words and figures stay',
  },
  details: {
    'zh-CN': '打印排版后的文本；--write 写回文件，--check 只列出未排版的文件（有则退出码为 1）。',
    en: 'Prints the text, writes it with --write, or with --check lists the files that would change (exit code 1 if any).',
  },
  options: [
    { name: 'write', short: 'w', help: { 'zh-CN': '写回文件', en: 'write the files' } },
    { name: 'check', help: { 'zh-CN': '只列出未排版的文件', en: 'only list the files that would change' } },
  ],
  run: runFormat,
};

async function runFormat({ operands, flag }: Arguments, terminal: Terminal): Promise<ExitCode> {
  const onlyCheck = flag('check');
  if (onlyCheck && flag('write')) {
    terminal.complain(message(texts.both));
    return 2;
  }
  const work = async (path: string) => {
    const source = await readDialect(path, terminal);
    if (!source.ok) return source;
    const text = formatReport(source.value.text);
    if (onlyCheck) return success({ path, changed: text !== source.value.text });
    const put = await putReport(source.value, text, flag('write'), terminal);
    return put.ok ? success({ path, changed: put.value }) : put;
  };
  const paths = await findFiles(operands, terminal);
  let unformatted = false;
  for await (const { path, changed } of forEachFile(paths, terminal, work)) {
    if (!changed) continue;
    if (!onlyCheck) terminal.say(message(texts.written, { path }));
    else await terminal.print(`${path}\n`);
    unformatted ||= onlyCheck;
  }
  return unformatted ? 1 : 0;
}
