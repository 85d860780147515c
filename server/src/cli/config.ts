import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { message, rules, severities, type Level, type Localized, type Message, type Settings } from '../core/index.js';
import { errorCode, fileProblem } from './input/fileProblem.js';
import { failure, success, type Outcome } from './outcome.js';
import { suggest } from './suggest.js';

const FILE_NAME = 'crossfoot.json';
const levels: readonly Level[] = [...severities, 'off'];

const texts = {
  json: {
    'zh-CN': '配置文件“{path}”不是有效的 JSON，适用它的报告未检查。',
    en: 'The configuration “{path}” is not valid JSON; reports that it applies to were not checked.',
  },
  shape: {
    'zh-CN': '配置文件“{path}”应为 {"rules": {"规则": "级别"}}，适用它的报告未检查。',
    en: 'The configuration “{path}” must be {"rules": {"RULE": "LEVEL"}}; reports that it applies to were not checked.',
  },
  inFile: { 'zh-CN': '配置文件“{path}”：', en: 'Configuration “{path}”: ' },
  rule: {
    'zh-CN': '{where}没有名为“{rule}”的规则。全部规则见 crossfoot rules。',
    en: '{where}“{rule}” is not a rule. See crossfoot rules.',
  },
  similar: {
    'zh-CN': '{where}没有名为“{rule}”的规则。是否指 {similar}？',
    en: '{where}“{rule}” is not a rule. Did you mean {similar}?',
  },
  level: {
    'zh-CN': '{where}规则 {rule} 的级别不能是“{level}”。可用：{levels}。',
    en: '{where}rule {rule} cannot have the level “{level}”. Use one of: {levels}.',
  },
  pair: {
    'zh-CN': '--rules 应写成 规则=级别，以逗号分隔，不能是“{pair}”。',
    en: '--rules takes RULE=LEVEL pairs parted by commas, not “{pair}”.',
  },
} as const;

/** Reads `--rules a=off,b=hint`; a later pair wins. */
export function readRuleLevels(options: readonly string[]): Outcome<Settings> {
  const pairs = options.flatMap((option) => option.split(',')).map((pair) => pair.trim());
  const found: Record<string, unknown> = {};
  for (const pair of pairs) {
    const [, rule, level] = /^([^=]+)=([^=]+)$/u.exec(pair) ?? [];
    if (rule === undefined || level === undefined) return failure(message(texts.pair, { pair }));
    found[rule.trim()] = level.trim();
  }
  return readLevels(found, { 'zh-CN': '--rules：', en: '--rules: ' });
}

/** The settings for a file: the nearest `crossfoot.json` at or above it, or the one given; `--rules` on top. */
export type SettingsOf = (path: string) => Promise<Outcome<Settings>>;

export function settingsReader(configFile: string | undefined, overrides: Settings): SettingsOf {
  // Files of one folder share their configuration, so it is read once.
  const known = new Map<string, Promise<Outcome<Settings>>>();
  const once = (key: string, read: () => Promise<Outcome<Settings>>): Promise<Outcome<Settings>> => {
    const settings = known.get(key) ?? read();
    known.set(key, settings);
    return settings;
  };
  const nearest = (folder: string): Promise<Outcome<Settings>> =>
    once(folder, async () => {
      const own = await readConfig(join(folder, FILE_NAME));
      if (own !== undefined) return own;
      const parent = dirname(folder);
      return parent === folder ? success({ rules: {} }) : nearest(parent);
    });
  const given = async (path: string): Promise<Outcome<Settings>> =>
    (await readConfig(path)) ?? failure(fileProblem(path, Object.assign(new Error(path), { code: 'ENOENT' })));

  return async (path) => {
    const base = await (configFile === undefined
      ? nearest(path === '-' ? resolve('.') : dirname(resolve(path)))
      : once(configFile, () => given(configFile)));
    return base.ok ? success({ rules: { ...base.value.rules, ...overrides.rules } }) : base;
  };
}

async function readConfig(path: string): Promise<Outcome<Settings> | undefined> {
  try {
    return parseConfig(await readFile(path, 'utf8'), path);
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : failure(fileProblem(path, error));
  }
}

function parseConfig(text: string, path: string): Outcome<Settings> {
  const content = parseJson(text.replace(/^\ufeff/u, ''));
  if (content === undefined) return failure(message(texts.json, { path }));
  if (!isRecord(content) || Object.keys(content).some((key) => key !== 'rules' && key !== '$schema'))
    return failure(message(texts.shape, { path }));
  const { rules: given = {} } = content;
  if (!isRecord(given)) return failure(message(texts.shape, { path }));
  return readLevels(given, {
    'zh-CN': texts.inFile['zh-CN'].replace('{path}', () => path),
    en: texts.inFile.en.replace('{path}', () => path),
  });
}

/** The parsed text, or undefined: JSON itself has no undefined. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readLevels(given: Readonly<Record<string, unknown>>, where: Localized): Outcome<Settings> {
  const entries: [string, Level][] = [];
  for (const [rule, value] of Object.entries(given)) {
    const level = levels.find((each) => each === value);
    const problem = unknownRule(rule, where);
    if (problem !== undefined) return failure(problem);
    if (level === undefined) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      return failure(message(texts.level, { where, rule, level: shown, levels: levels.join(', ') }));
    }
    entries.push([rule, level]);
  }
  return success({ rules: Object.fromEntries(entries) });
}

/** What to say when there is no such rule. */
export function unknownRule(rule: string, where: Localized = { 'zh-CN': '', en: '' }): Message | undefined {
  const ids = rules.map(({ id }) => id);
  if (ids.includes(rule)) return undefined;
  const similar = suggest(rule, ids);
  return similar === undefined
    ? message(texts.rule, { where, rule })
    : message(texts.similar, { where, rule, similar });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
