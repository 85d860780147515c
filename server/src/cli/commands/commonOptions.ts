import type { CommandOption } from '../command.js';

/** Every command has these. */
export const commonOptions: readonly CommandOption[] = [
  {
    name: 'locale',
    value: 'LOCALE',
    choices: ['zh-CN', 'en'],
    help: { 'zh-CN': '输出的语言（默认随环境）', en: 'language of the output (default: from the environment)' },
  },
  { name: 'help', short: 'h', help: { 'zh-CN': '显示帮助', en: 'show this help' } },
];

/** For the commands that write files of their own. */
export const forceOption: CommandOption = {
  name: 'force',
  help: { 'zh-CN': '替换已有的文件（源文件除外）', en: 'replace files that exist (never a source)' },
};

/** For the commands that run rules. */
export const ruleOptions: readonly CommandOption[] = [
  {
    name: 'rules',
    value: 'RULE=LEVEL,…',
    help: {
      'zh-CN': '本次的规则级别：error、warning、information、hint、off',
      en: 'levels for this run: error, warning, information, hint, off',
    },
  },
  {
    name: 'config',
    value: 'FILE',
    help: {
      'zh-CN': '配置文件（默认从报告所在文件夹向上查找 crossfoot.json）',
      en: 'configuration (default: the nearest crossfoot.json at or above the report)',
    },
  },
];
