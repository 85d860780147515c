import { explainRule, rules } from '../../core/index.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { unknownRule } from '../config.js';
import type { Terminal } from '../terminal.js';

export const explain: Command = {
  name: 'explain',
  operands: { usage: 'RULE', least: 1, most: 1 },
  summary: { 'zh-CN': '说明一条规则：理由、依据和示例', en: 'explain a rule: why, from where, with examples' },
  options: [],
  run: runExplain,
};

async function runExplain({ operands: [id = ''] }: Arguments, terminal: Terminal): Promise<ExitCode> {
  const rule = rules.find((each) => each.id === id);
  const problem = unknownRule(id);
  if (problem !== undefined) terminal.complain(problem);
  if (rule !== undefined) await terminal.print(explainRule(rule, terminal.locale));
  return 0;
}
