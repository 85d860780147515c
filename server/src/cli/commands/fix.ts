import { message } from '../../core/index.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { readRuleLevels, settingsReader } from '../config.js';
import { fixReport } from '../fixReport.js';
import { findFiles } from '../input/findFiles.js';
import { forEachFile } from '../input/forEachFile.js';
import { readDialect } from '../input/readDialect.js';
import { success } from '../outcome.js';
import { putReport } from '../output/putReport.js';
import type { Terminal } from '../terminal.js';
import { ruleOptions } from './commonOptions.js';

const written = { 'zh-CN': '{path}：已修改', en: '{path}: fixed' } as const;

export const fix: Command = {
  name: 'fix',
  operands: { usage: 'PATH…', least: 1, most: Infinity },
  summary: {
    'zh-CN': '自动修正不改变内容的写法，补上勾稽关系能证明的数字',
    en: 'apply the fixes that lose nothing and the values that the relations prove',
  },
  details: {
    'zh-CN': '打印修正后的文本；--write 写回文件。其余问题由 crossfoot check 给出。',
    en: 'Prints the text, or writes it with --write. What is left to decide is shown by crossfoot check.',
  },
  options: [
    { name: 'write', short: 'w', help: { 'zh-CN': '写回文件', en: 'write the files' } },
    {
      name: 'unsafe',
      help: {
        'zh-CN': '还应用会改变内容的首选修正（请事后核对）',
        en: 'also apply preferred fixes that change what the report says (review them)',
      },
    },
    ...ruleOptions,
  ],
  run: runFix,
};

async function runFix(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const overrides = readRuleLevels(given.values('rules'));
  if (!overrides.ok) {
    terminal.complain(overrides.problem);
    return 2;
  }
  const settingsOf = settingsReader(given.value('config'), overrides.value);
  const work = async (path: string) => {
    const settings = await settingsOf(path);
    if (!settings.ok) return settings;
    const source = await readDialect(path, terminal);
    if (!source.ok) return source;
    const text = fixReport(source.value.text, settings.value, given.flag('unsafe'));
    const put = await putReport(source.value, text, given.flag('write'), terminal);
    return put.ok ? success({ path, changed: put.value }) : put;
  };
  const paths = await findFiles(given.operands, terminal);
  for await (const { path, changed } of forEachFile(paths, terminal, work))
    if (changed) terminal.say(message(written, { path }));
  return 0;
}
