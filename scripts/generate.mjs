// npm run generate: writes what the rule files already say, so that it is said once: docs/rules/*.md,
// docs/precision.md, docs/import-rates.md, the setting crossfoot.rules in package.json and its texts in package.nls*.json, and the JSON schema of format files.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { root } from './install.mjs';
import { loadSource } from './loadSource.mjs';
import { writeImportRates } from './importRates.mjs';
import { writePrecision } from './precision.mjs';

const { rules, severities, severityNames, fixNames, explainRule, formatSchema, toJsonSchema, groups, shapes } =
  await loadSource('scripts/generateFrom.ts');

const NLS = { 'package.nls.json': 'en', 'package.nls.zh-cn.json': 'zh-CN' };
const LEVEL_TEXTS = {
  off: { 'zh-CN': '不检查。', en: 'Not checked.' },
  default: { 'zh-CN': '规则本来的级别。', en: 'The level of the rule itself.' },
};
const SETTING_TEXT = {
  'zh-CN': '各条规则的级别。未列出的规则使用其本来的级别。',
  en: 'Levels of the rules. A rule that is not named here has its own.',
};

writeDocs();
writeSetting();
await writeFormatSchema();
await writePrecision();
writeImportRates(groups, shapes);

function writeDocs() {
  const folder = join(root, 'docs', 'rules');
  mkdirSync(folder, { recursive: true });
  const pages = new Map(rules.map((rule) => [`${rule.id}.md`, rulePage(rule)]));
  pages.set('README.md', rulesTable());
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

function rulePage(rule) {
  return `${explainRule(rule, 'zh-CN')}\n---\n\n${demote(explainRule(rule, 'en'))}`;
}

/** Headings one level lower; lines of code blocks stay as they are. */
function demote(markdown) {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^`{3,}/u.exec(line)?.[0] ?? '';
      if (mark !== '' && (fence === '' || line === fence)) fence = fence === '' ? mark : '';
      return fence === '' && /^#+ /u.test(line) ? `#${line}` : line;
    })
    .join('\n');
}

function rulesTable() {
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  const table = (locale, heads) => [
    row(...heads),
    row(...heads.map(() => '---')),
    ...rules.map(({ id, name, severity, fix }) =>
      row(`[${id}](${id}.md)`, severityNames[severity][locale], fixNames[fix][locale], name[locale]),
    ),
  ];
  return [
    '# 规则',
    '',
    ...table('zh-CN', ['规则', '级别', '修正', '检查什么']),
    '',
    '# Rules',
    '',
    ...table('en', ['Rule', 'Level', 'Fix', 'What it finds']),
    '',
  ].join('\n');
}

function writeSetting() {
  const levels = [...severities, 'off', 'default'];
  const setting = {
    type: 'object',
    scope: 'resource',
    description: '%config.rules%',
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ id }) => [
        id,
        {
          type: 'string',
          enum: levels,
          enumDescriptions: levels.map((level) => `%config.rules.level.${level}%`),
          default: 'default',
          description: `%config.rules.${id}%`,
        },
      ]),
    ),
  };
  editJson('package.json', (manifest) => {
    manifest.contributes.configuration.properties['crossfoot.rules'] = setting;
    return manifest;
  });
  for (const [file, locale] of Object.entries(NLS)) {
    editJson(file, (texts) => {
      const others = Object.entries(texts).filter(([key]) => !key.startsWith('config.rules'));
      return Object.fromEntries([...others, ...settingTexts(levels, locale)].sort(([a], [b]) => (a < b ? -1 : 1)));
    });
  }
}

/** Prettier's layout, as `npm test` holds every JSON file of the sources to it. */
async function writeFormatSchema() {
  const schema = JSON.stringify(toJsonSchema(formatSchema, { typeMode: 'input' }));
  const path = join(root, 'server/src/core/formats/format.schema.json');
  writeFileSync(path, await prettier.format(schema, { ...(await prettier.resolveConfig(path)), parser: 'json' }));
}

function settingTexts(levels, locale) {
  const own = (severity) => {
    const name = severityNames[severity][locale];
    return locale === 'en' ? ` (${name})` : `（${name}）`;
  };
  return [
    ['config.rules', SETTING_TEXT[locale]],
    ...levels.map((level) => [
      `config.rules.level.${level}`,
      LEVEL_TEXTS[level]?.[locale] ?? severityNames[level][locale],
    ]),
    ...rules.map(({ id, name, severity }) => [`config.rules.${id}`, name[locale] + own(severity)]),
  ];
}

function editJson(file, edit) {
  const path = join(root, file);
  writeFileSync(path, `${JSON.stringify(edit(JSON.parse(readFileSync(path, 'utf8'))), undefined, 2)}\n`);
}
