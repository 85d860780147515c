import { builtInFormats } from '../formats/index.js';
import { message } from '../messages/message.js';
import type { FrontMatterBlock, FrontMatterEntry } from '../model/blocks.js';
import { parseDate } from '../text/date.js';
import { lineEnding } from '../text/lineEnding.js';
import { range } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  line: {
    'zh-CN': '文件头的这一行看不懂：“{line}”。应写作“名称: 值”，例如“年度: 2024”。',
    en: 'This line of the front matter cannot be read: “{line}”. Write “key: value”, such as “year: 2024”.',
  },
  open: {
    'zh-CN': '文件头没有结束标记。请在最后一项之后加一行“---”。',
    en: 'The front matter is not closed. Add a line “---” after its last entry.',
  },
  year: {
    'zh-CN': '文件头的年度“{value}”不是四位数的年份，未采用。请改为报告年度，例如 2024。',
    en: 'The year “{value}” in the front matter is no year of four digits, so it is not used. Write the report year, such as 2024.',
  },
  format: {
    'zh-CN': '没有“{value}”这个格式，已按年度选用格式。可用的格式：{known}。',
    en: 'There is no format “{value}”, so the year decides. The formats are {known}.',
  },
  issued: {
    'zh-CN': '文件头的成文日期“{value}”不是日期，未采用。请写作 2025-01-20。',
    en: 'The date “{value}” in the front matter is no date, so it is not used. Write it as 2025-01-20.',
  },
  twice: {
    'zh-CN': '文件头中“{key}”写了两次，只采用前一次。请删除一处。',
    en: '“{key}” stands twice in the front matter, and the first counts. Remove one.',
  },
  close: { 'zh-CN': '加上结束标记“---”', en: 'Add the closing “---”' },
} as const;

type Texts = typeof texts;

export default defineRule({
  id: 'front-matter',
  severity: 'warning',
  fix: 'choice',
  name: { 'zh-CN': '文件头有误', en: 'Front matter cannot be read' },
  why: {
    'zh-CN': '文件头写明机关、年度和格式，检查哪一年的格式由它决定。写错的一项不会生效，其余照常采用。',
    en: 'The front matter states organisation, year and format, which decide what is checked. An entry that cannot be read has no effect; the others count.',
  },
  source: { 'zh-CN': '勾稽的书写约定', en: "Crossfoot's dialect" },
  texts,
  examples: [
    {
      bad: '---\n‹年度 2024›\nformat: "‹2030›"\nissued: ‹明年一月›\n---\n\n# 某某市财政局2024年政府信息公开工作年度报告\n',
      good: '---\n年度: 2024\nformat: "2021"\nissued: 2025-01-20\n---\n\n# 某某市财政局2024年政府信息公开工作年度报告\n',
    },
    {
      bad: '‹---›\nyear: 2024\n\n# 某某市财政局2024年政府信息公开工作年度报告\n',
      fixed: '---\nyear: 2024\n---\n\n# 某某市财政局2024年政府信息公开工作年度报告\n',
      good: '# 某某市财政局2024年政府信息公开工作年度报告\n',
    },
  ],
  *check({ report: { frontMatter, text } }, t) {
    if (frontMatter === undefined) return;
    if (!frontMatter.closed) yield unclosed(frontMatter, text, t);
    for (const place of frontMatter.broken) {
      yield { range: place, message: message(t.line, { line: text.slice(place.start, place.end).trim() }) };
    }
    for (const entry of frontMatter.entries) {
      const draft = judge(entry, frontMatter.entries, t);
      if (draft !== undefined) yield draft;
    }
  },
});

function unclosed({ range: place }: FrontMatterBlock, text: string, t: Texts): Draft {
  const start = text.indexOf('---', place.start);
  const edit = { range: range(place.end, place.end), newText: `${lineEnding(text)}---` };
  return {
    range: range(start, start + 3),
    message: message(t.open),
    fixes: [fix(message(t.close), 'choice', [edit], true)],
  };
}

function judge(entry: FrontMatterEntry, entries: readonly FrontMatterEntry[], t: Texts): Draft | undefined {
  const { key, value, keyRange, valueRange } = entry;
  if (entries.find((other) => other.key === key) !== entry) {
    return { range: keyRange, message: message(t.twice, { key }) };
  }
  if (value === '') return undefined;
  if (key === 'year' && !/^(?:19|20|21)\d\d$/u.test(value)) {
    return { range: valueRange, message: message(t.year, { value }) };
  }
  if (key === 'issued' && parseDate(value) === undefined) {
    return { range: valueRange, message: message(t.issued, { value }) };
  }
  if (key === 'format' && !builtInFormats.some(({ id }) => id === value)) {
    const known = builtInFormats.map(({ id }) => id).join('、');
    return { range: valueRange, message: message(t.format, { value, known }) };
  }
  return undefined;
}
