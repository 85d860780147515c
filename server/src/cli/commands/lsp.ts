import { message } from '../../core/index.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import type { Terminal } from '../terminal.js';

const needsStdio = {
  'zh-CN': '请写明 --stdio：语言服务器只通过标准输入输出通信。',
  en: 'Add --stdio: the language server speaks over standard input and output only.',
} as const;

/** The server's own bundle, beside this one. It starts when it is loaded, and reads --stdio from the same arguments. */
const SERVER = './server.node.cjs';

export const lsp: Command = {
  name: 'lsp',
  operands: { usage: '--stdio', least: 0, most: 0 },
  summary: { 'zh-CN': '启动语言服务器，供任何编辑器使用', en: 'start the language server, for any editor' },
  options: [
    {
      name: 'stdio',
      help: { 'zh-CN': '通过标准输入输出通信（必需）', en: 'speak over standard input and output (required)' },
    },
    {
      name: 'clientProcessId',
      value: 'PID',
      help: { 'zh-CN': '此进程结束时退出', en: 'end when this process ends' },
    },
  ],
  run: runLsp,
};

async function runLsp({ flag }: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (!flag('stdio')) {
    terminal.complain(message(needsStdio));
    return 2;
  }
  await import(SERVER);
  return 0;
}
