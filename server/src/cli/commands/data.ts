import { parseReport, reportData } from '../../core/index.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { readReport } from '../input/readReport.js';
import type { Terminal } from '../terminal.js';

export const data: Command = {
  name: 'data',
  operands: { usage: 'FILE', least: 1, most: 1 },
  summary: { 'zh-CN': '以 JSON 输出报告中的数据', en: 'print the figures of a report as JSON' },
  options: [],
  run: runData,
};

async function runData({ operands: [path = '-'] }: Arguments, terminal: Terminal): Promise<ExitCode> {
  const source = await readReport(path, terminal);
  if (!source.ok) {
    terminal.complain(source.problem);
    return 2;
  }
  await terminal.print(`${JSON.stringify(reportData(parseReport(source.value.text)), null, 2)}\n`);
  return 0;
}
