import { message, type Message } from '../../core/index.js';
import { pictureFolder, type ImportOptions } from '../../exchange/index.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { findFiles } from '../input/findFiles.js';
import { forEachFile } from '../input/forEachFile.js';
import { readForeign } from '../input/readForeign.js';
import { success, type Outcome } from '../outcome.js';
import { notesJson, summariseNotes } from '../output/importNotes.js';
import { mayWrite } from '../output/mayWrite.js';
import { openOutput, type Output } from '../output/openOutput.js';
import { picturesInTheWay, savePictures } from '../output/savePictures.js';
import type { Terminal } from '../terminal.js';
import { forceOption } from './commonOptions.js';

const texts = {
  year: {
    'zh-CN': '--year 应为四位年份，如 2024，不能是“{year}”。',
    en: '--year takes a year of four digits such as 2024, not “{year}”.',
  },
  oneFile: {
    'zh-CN': '导入多个文件时，{option} 应为文件夹（以“/”结尾）。',
    en: 'With several files, {option} must be a folder (end it with “/”).',
  },
} as const;

export const importFiles: Command = {
  name: 'import',
  operands: { usage: 'FILE…', least: 1, most: Infinity },
  summary: {
    'zh-CN': '把文本、网页、Word 或 Excel 文件转换为报告',
    en: 'turn a text, a web page, a Word or an Excel file into a report',
  },
  details: {
    'zh-CN':
      '打印报告，或用 -o 写入；写入时，图片存入旁边的“报告名.files”文件夹。数字、文字都不会悄悄丢失：--notes 列出舍弃、推测、留空和修复的每一处。',
    en: 'Prints the report, or writes it with -o, and its pictures into the folder NAME.files beside it. Nothing is lost silently: --notes lists all that was dropped, guessed, left open or repaired.',
  },
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'OUT',
      help: { 'zh-CN': '写入的文件，或以“/”结尾的文件夹', en: 'file to write, or a folder ending with “/”' },
    },
    {
      name: 'year',
      value: 'N',
      help: { 'zh-CN': '报告年度（文中没有写明时）', en: 'year of the report, where the text does not say' },
    },
    {
      name: 'notes',
      value: 'FILE',
      help: { 'zh-CN': '把导入说明以 JSON 写入此文件或文件夹', en: 'write the notes as JSON to this file or folder' },
    },
    forceOption,
  ],
  run: runImport,
};

async function runImport({ operands, value, flag }: Arguments, terminal: Terminal): Promise<ExitCode> {
  const year = value('year');
  if (year !== undefined && !/^20\d\d$/u.test(year)) return giveUp(message(texts.year, { year }), terminal);
  const paths = await findFiles(operands, terminal);
  const reports = await openOutput(value('output') ?? '-', '.report.md', terminal);
  const notesTo = value('notes');
  const notes = notesTo === undefined ? undefined : await openOutput(notesTo, '.notes.json', terminal);
  const single = [reports.many ? [] : '-o', notes?.many === false ? '--notes' : []].flat();
  if (paths.length > 1 && single[0] !== undefined)
    return giveUp(message(texts.oneFile, { option: single[0] }), terminal);

  const force = flag('force');
  const outputs = notes === undefined ? [reports] : [reports, notes];
  if (!(await mayWrite(paths, outputs, force, terminal))) return 2;

  const options = year === undefined ? {} : { year: Number(year) };
  const work = (path: string): Promise<Outcome<Message | undefined>> =>
    importFile(path, options, { reports, notes, force }, terminal);
  for await (const summary of forEachFile(paths, terminal, work)) if (summary !== undefined) terminal.say(summary);
  return 0;
}

interface Targets {
  readonly reports: Output;
  readonly notes: Output | undefined;
  readonly force: boolean;
}

async function importFile(
  path: string,
  options: ImportOptions,
  { reports, notes, force }: Targets,
  terminal: Terminal,
): Promise<Outcome<Message | undefined>> {
  const place = reports.placeOf(path);
  const folder = place === undefined ? {} : { pictureFolder: pictureFolder(place.replace(/\.report\.md$/iu, '.md')) };
  const imported = await readForeign(path, { ...options, ...folder }, terminal);
  if (!imported.ok) return imported;
  const free = await picturesInTheWay(place, imported.value.pictures ?? [], force);
  if (!free.ok) return free;
  const put = await reports.put(path, imported.value.text);
  if (!put.ok) return put;
  const saved = await savePictures(place, imported.value.pictures ?? []);
  if (!saved.ok) return saved;
  if (notes !== undefined) return notes.put(path, notesJson(path, imported.value, terminal.locale));
  return success(summariseNotes(path, imported.value.notes));
}

function giveUp(problem: Message, terminal: Terminal): ExitCode {
  terminal.complain(problem);
  return 2;
}
