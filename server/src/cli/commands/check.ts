import { checkReport, message, severities, type Severity } from '../../core/index.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { readRuleLevels, settingsReader, type SettingsOf } from '../config.js';
import { findFiles } from '../input/findFiles.js';
import { forEachFile } from '../input/forEachFile.js';
import { readReport } from '../input/readReport.js';
import { success, type Outcome } from '../outcome.js';
import { isImportable } from '../../exchange/index.js';
import type { Put } from '../output/intoFolder.js';
import { mayWrite } from '../output/mayWrite.js';
import { folderOutput } from '../output/openOutput.js';
import { html } from '../reporters/html.js';
import { json } from '../reporters/json.js';
import type { CheckedFile, Reporter } from '../reporters/reporter.js';
import { sarif } from '../reporters/sarif.js';
import { text } from '../reporters/text.js';
import type { Terminal } from '../terminal.js';
import { forceOption, ruleOptions } from './commonOptions.js';

const texts = {
  imported: {
    'zh-CN': '文本、网页、Word 和 Excel 文件已在内存中导入，位置指导入后的文本（--keep DIR 可写出）。',
    en: 'Texts, pages, Word and Excel files were imported in memory; places refer to the imported text (--keep DIR writes it).',
  },
} as const;

const REPORTERS: Readonly<Record<string, Reporter>> = { text, json, sarif, html };

export const check: Command = {
  name: 'check',
  operands: { usage: 'PATH…', least: 1, most: Infinity },
  summary: { 'zh-CN': '检查报告，给出问题和勾稽结论', en: 'check reports: findings and the verdict' },
  details: {
    'zh-CN':
      'PATH 是文件、文件夹、通配符或“-”（标准输入）。文件夹中查找 *.report.md、*年度报告*.md、*年报*.md；.txt、.html、.docx、.xlsx、.csv 先在内存中导入，位置指导入后的文本。',
    en: 'PATH is a file, a folder, a glob or “-” (standard input). Folders are searched for *.report.md, *年度报告*.md and *年报*.md; .txt, .html, .docx, .xlsx and .csv are imported in memory first, and places refer to the imported text.',
  },
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: Object.keys(REPORTERS),
      help: { 'zh-CN': '输出格式（默认 text）', en: 'format of the output (default: text)' },
    },
    {
      name: 'fail-on',
      value: 'LEVEL',
      choices: severities,
      help: {
        'zh-CN': '有此级别或更严重的问题时退出码为 1（默认 error）',
        en: 'exit with 1 on findings of this level or graver (default: error)',
      },
    },
    ...ruleOptions,
    {
      name: 'keep',
      value: 'DIR',
      help: { 'zh-CN': '把导入后的文本写入此文件夹', en: 'write imported texts to this folder' },
    },
    forceOption,
  ],
  run: runCheck,
};

async function runCheck(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const overrides = readRuleLevels(given.values('rules'));
  if (!overrides.ok) {
    terminal.complain(overrides.problem);
    return 2;
  }
  const failOn = severities.find((severity) => severity === given.value('fail-on')) ?? 'error';
  const settingsOf = settingsReader(given.value('config'), overrides.value);
  const folder = given.value('keep');
  const imported: string[] = [];
  const note: Put = (path) => {
    imported.push(path);
    return Promise.resolve(success(undefined));
  };
  const kept = folder === undefined ? undefined : folderOutput(folder, '.report.md');
  const keep = kept?.put ?? note;
  const report = REPORTERS[given.value('format') ?? 'text'] ?? text;

  const paths = await findFiles(given.operands, terminal);
  const foreign = paths.filter((path) => isImportable(path));
  if (kept !== undefined && !(await mayWrite(foreign, [kept], given.flag('force'), terminal))) return 2;
  const seen = new Set<Severity>();
  const files = async function* (): AsyncGenerator<CheckedFile> {
    for await (const file of forEachFile(paths, terminal, (path) => checkFile(path, settingsOf, keep, terminal))) {
      file.findings.forEach(({ severity }) => seen.add(severity));
      yield file;
    }
  };
  for await (const piece of report(files(), terminal.locale)) await terminal.print(piece);
  if (imported.length > 0) terminal.say(message(texts.imported));
  return severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => seen.has(severity)) ? 1 : 0;
}

async function checkFile(
  path: string,
  settingsOf: SettingsOf,
  keep: Put,
  terminal: Terminal,
): Promise<Outcome<CheckedFile>> {
  const settings = await settingsOf(path);
  if (!settings.ok) return settings;
  const source = await readReport(path, terminal);
  if (!source.ok) return source;
  if (source.value.imported) {
    const kept = await keep(path, source.value.text);
    if (!kept.ok) terminal.complain(kept.problem);
  }
  const { report, findings, verdict, unread } = checkReport(source.value.text, settings.value);
  return success({ path, report, findings, verdict, unread });
}
