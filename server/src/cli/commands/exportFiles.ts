import { checkReport, message, sayIn, type CheckResult, type Locale } from '../../core/index.js';
import { exportForms, exportReport, reportPictures, type ExportKind } from '../../exchange/export/index.js';
import { pictureFolder } from '../../exchange/index.js';
import { pdfForm, printPdf } from '../../exchange/print/index.node.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { readRuleLevels, settingsReader, type SettingsOf } from '../config.js';
import { findFiles } from '../input/findFiles.js';
import { forEachFile } from '../input/forEachFile.js';
import { readPictures } from '../input/readPictures.js';
import { readReport, type ReportSource } from '../input/readReport.js';
import { failure, success, type Outcome } from '../outcome.js';
import { mayWrite } from '../output/mayWrite.js';
import { openOutput, type Output } from '../output/openOutput.js';
import type { Terminal } from '../terminal.js';
import { forceOption, ruleOptions } from './commonOptions.js';

type Kind = ExportKind | typeof pdfForm.kind;

const forms = exportForms.flatMap((form) => (form.kind === 'html' ? [form, pdfForm] : [form]));
const kinds = forms.map(({ kind }) => kind);

const texts = {
  to: {
    'zh-CN': '请用 --to 写明导出成什么：{kinds}。',
    en: 'Say with --to what to export to: {kinds}.',
  },
  bytes: {
    'zh-CN': '{name}不能显示在屏幕上。请用 -o 写明文件；要传给其他程序，用 -o -。',
    en: 'The {name} cannot be shown on a screen. Name a file with -o, or use -o - to pass it to another program.',
  },
  noPdf: {
    'zh-CN': '{reason}请用 --browser 写明浏览器，或用 --to html 导出网页，在浏览器中打印。',
    en: '{reason} Name a browser with --browser, or export with --to html and print the page in one.',
  },
  oneFile: {
    'zh-CN': '导出多个文件时，-o 应为文件夹（以“/”结尾）。',
    en: 'With several files, -o must be a folder (end it with “/”).',
  },
} as const;

export const exportFiles: Command = {
  name: 'export',
  operands: { usage: 'PATH…', least: 1, most: Infinity },
  summary: { 'zh-CN': '导出成品、校核单或数据', en: 'export the finished report, a check sheet or the figures' },
  details: {
    'zh-CN': `--to：${forms.map(({ kind, name }) => `${kind} ${name['zh-CN']}`).join('，')}。文本打印到标准输出，或用 -o 写入；PDF、Word、Excel 文件用 -o 写入。`,
    en: `--to: ${forms.map(({ kind, name }) => `${kind} (${name.en})`).join(', ')}. Prints a text, or writes it with -o; a PDF, Word or Excel file needs -o.`,
  },
  options: [
    {
      name: 'to',
      value: 'KIND',
      choices: kinds,
      help: { 'zh-CN': '导出成什么', en: 'what to export to' },
    },
    {
      name: 'output',
      short: 'o',
      value: 'OUT',
      help: { 'zh-CN': '写入的文件，或以“/”结尾的文件夹', en: 'file to write, or a folder ending with “/”' },
    },
    {
      name: 'browser',
      value: 'FILE',
      help: {
        'zh-CN': '打印 PDF 的 Edge、Chrome 或 Chromium（默认自动查找）',
        en: 'the Edge, Chrome or Chromium that prints a PDF (by default one that is found)',
      },
    },
    forceOption,
    ...ruleOptions,
  ],
  run: runExport,
};

async function runExport(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const form = forms.find(({ kind }) => kind === given.value('to'));
  const overrides = readRuleLevels(given.values('rules'));
  if (form === undefined || !overrides.ok) {
    terminal.complain(overrides.ok ? message(texts.to, { kinds: kinds.join(', ') }) : overrides.problem);
    return 2;
  }
  if (form.binary === true && given.value('output') === undefined) {
    terminal.complain(message(texts.bytes, { name: form.name }));
    return 2;
  }
  const paths = await findFiles(given.operands, terminal);
  const to = given.value('output') ?? '-';
  const output = await openOutput(to, form.ending, terminal);
  if (paths.length > 1 && (!output.many || to === '-')) {
    terminal.complain(message(texts.oneFile));
    return 2;
  }
  if (!(await mayWrite(paths, [output], given.flag('force'), terminal))) return 2;
  const settingsOf = settingsReader(given.value('config'), overrides.value);
  const write: Write = (result, source) => inForm(form.kind, result, source, given.value('browser'), terminal.locale);
  const work = (path: string): Promise<Outcome<undefined>> => exportFile(path, write, settingsOf, output, terminal);
  const files = forEachFile(paths, terminal, work);
  while ((await files.next()).done !== true) continue;
  return 0;
}

type Write = (result: CheckResult, source: ReportSource) => Promise<Outcome<string | Uint8Array>>;

async function exportFile(
  path: string,
  write: Write,
  settingsOf: SettingsOf,
  output: Output,
  terminal: Terminal,
): Promise<Outcome<undefined>> {
  const settings = await settingsOf(path);
  if (!settings.ok) return settings;
  const source = await readReport(path, terminal, { pictureFolder: pictureFolder(path) });
  if (!source.ok) return source;
  const content = await write(checkReport(source.value.text, settings.value), source.value);
  return content.ok ? output.put(path, content.value) : content;
}

async function inForm(
  kind: Kind,
  result: CheckResult,
  source: ReportSource,
  browser: string | undefined,
  locale: Locale,
): Promise<Outcome<string | Uint8Array>> {
  const pictures = await readPictures(source, reportPictures(result.report));
  if (kind !== 'pdf') return success(await exportReport(kind, result, locale, pictures));
  const page = await exportReport('html', result, locale, pictures);
  const printed = await printPdf(String(page), { ...(browser !== undefined && { browser }) });
  return printed.ok ? success(printed.bytes) : failure(message(texts.noPdf, { reason: sayIn(locale, printed.reason) }));
}
