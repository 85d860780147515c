import { once } from 'node:events';
import { message, sayIn, type Locale, type Message } from '../core/index.js';
import type { Terminal } from './terminal.js';

const CLEAR_LINE = '\r\u001b[K';

const crashed = {
  'zh-CN': '程序内部故障：{reason}。请反馈此问题；设置环境变量 CROSSFOOT_DEBUG=1 可查看详情。',
  en: 'Internal failure: {reason}. Please report it; set CROSSFOOT_DEBUG=1 to see the details.',
} as const;

/** The terminal of this process. */
export function nodeTerminal({ stdin, stdout, stderr, env }: NodeJS.Process, locale: Locale): Terminal {
  let shown = false;
  const said = new Set<string>();
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  const say = (words: Message): void => {
    clear();
    stderr.write(`${sayIn(locale, words)}\n`);
  };
  const complain = (problem: Message): void => {
    const text = sayIn(locale, problem);
    if (said.has(text)) return;
    said.add(text);
    say(problem);
  };
  return {
    locale,
    stdin,
    say,
    complain,
    complained: () => said.size > 0,
    crash(error) {
      complain(message(crashed, { reason: error instanceof Error ? error.message : String(error) }));
      if (env['CROSSFOOT_DEBUG'] === '1' && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
    },
    async print(content) {
      clear();
      if (!stdout.write(content)) await once(stdout, 'drain');
    },
    progress(text) {
      if (!stderr.isTTY) return;
      // A 汉字 takes two columns, so half of the width is safe for any text.
      const room = Math.max(10, Math.floor(((stderr.columns || 80) - 1) / 2));
      stderr.write(`${CLEAR_LINE}${text.length > room ? `…${text.slice(1 - room)}` : text}`);
      shown = true;
    },
  };
}
