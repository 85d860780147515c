import { canonicalTable } from '../edit/canonicalTable.js';
import { builtInFormats } from '../formats/index.js';
import type { TableFormat } from '../formats/reportFormat.js';
import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import type { ReportTable } from '../model/table.js';
import { isOneBlock } from '../tables/isOneBlock.js';
import { cellOf } from '../tables/tableSystem.js';
import { normaliseLabel } from '../text/normalise.js';
import { range, type Range } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  other: {
    'zh-CN':
      '“{table}”用的是 {used} 年格式，{year} 年度报告应使用 {wanted} 年格式（{document}）。请转换表格并核对新增栏目。',
    en: '“{table}” follows the {used} form, but a report on {year} uses the {wanted} form ({document}). Convert it and fill in what is new.',
  },
  hybrid: {
    'zh-CN': '“{label}”是 {used} 年格式的栏目，本表是 {wanted} 年格式。请改用 {wanted} 年格式的栏目。',
    en: '“{label}” belongs to the {used} form, but this table follows the {wanted} form. Use the labels of the {wanted} form.',
  },
  early: {
    'zh-CN': '{year} 年度报告早于 2019 年统一格式，各表和章节未按其当年要求检查。',
    en: 'A report on {year} is older than the form of 2019, so tables and sections are not checked against the rules of its time.',
  },
  convert: {
    'zh-CN': '转换为 {wanted} 年格式（相同栏目的数字保留，原表以注释留存）',
    en: 'Convert to the {wanted} form (keeps the figures both have, and the old table as a comment)',
  },
} as const;

type Texts = typeof texts;

export default defineRule({
  id: 'format-version',
  severity: 'error',
  fix: 'choice',
  name: { 'zh-CN': '使用了其他年度的格式', en: "Table of another year's form" },
  why: {
    'zh-CN':
      '2019、2020 年度报告用 2019 年格式，2021 年度起用 2021 年格式，两种表的栏目含义不同。沿用上年文件改写时最容易混用。',
    en: 'Reports on 2019 and 2020 use the form of 2019, later ones that of 2021; their columns mean different things. Copying last year’s file mixes them up.',
  },
  source: {
    'zh-CN': '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号',
    en: 'Notices 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号',
  },
  texts,
  examples: [
    {
      bad: '# 某某市财政局2024年政府信息公开工作年度报告\n\n| ‹第二十条第（五）项› | < | < | < |\n| --- | --- | --- | --- |\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| 行政许可 | 15 | +18 | 162 |\n| 其他对外管理服务事项 | 10 | -3 | 126 |\n',
      fixed:
        '# 某某市财政局2024年政府信息公开工作年度报告\n\n| 第二十条第（一）项 | <                          | <            | <            |\n| ------------------ | -------------------------- | ------------ | ------------ |\n| 信息内容           | 本年制发件数               | 本年废止件数 | 现行有效件数 |\n| 规章               |                            |              |              |\n| 行政规范性文件     |                            |              |              |\n| 第二十条第（五）项 | <                          | <            | <            |\n| 信息内容           | 本年处理决定数量           | <            | <            |\n| 行政许可           |                        162 | <            | <            |\n| 第二十条第（六）项 | <                          | <            | <            |\n| 信息内容           | 本年处理决定数量           | <            | <            |\n| 行政处罚           |                            | <            | <            |\n| 行政强制           |                            | <            | <            |\n| 第二十条第（八）项 | <                          | <            | <            |\n| 信息内容           | 本年收费金额（单位：万元） | <            | <            |\n| 行政事业性收费     |                            | <            | <            |\n\n<!--\n| 第二十条第（五）项 | < | < | < |\n| --- | --- | --- | --- |\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| 行政许可 | 15 | +18 | 162 |\n| 其他对外管理服务事项 | 10 | -3 | 126 |\n-->\n',
      good: '# 某某市财政局2020年政府信息公开工作年度报告\n\n| 第二十条第（五）项 | < | < | < |\n| --- | --- | --- | --- |\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| 行政许可 | 15 | +18 | 162 |\n| 其他对外管理服务事项 | 10 | -3 | 126 |\n',
    },
  ],
  *check({ report }, t) {
    yield* early(report, t);
    for (const table of report.tables) {
      if (table.version.id === report.format.id) yield* hybrids(report, table, t);
      else yield other(report, table, t);
    }
  },
});

function* early(report: Report, t: Texts): Iterable<Draft> {
  const { year } = report.identity;
  const first = Math.min(...builtInFormats.map(({ reportYears }) => reportYears[0]));
  if (year === undefined || year >= first) return;
  yield {
    severity: 'information',
    range: report.title?.textRange ?? range(0, 0),
    message: message(t.early, { year }),
  };
}

const headRange = ({ block }: ReportTable): Range => {
  const row = block.rows[0];
  return row?.cells.find(({ text }) => text !== '')?.range ?? row?.range ?? block.range;
};

function other(report: Report, table: ReportTable, t: Texts): Draft {
  const wanted = report.format;
  const target = wanted.tables.find(({ key }) => key === table.format.key);
  return {
    range: headRange(table),
    message: message(t.other, {
      table: table.format.title,
      used: table.version.id,
      wanted: wanted.id,
      document: wanted.document,
      year: report.identity.year ?? wanted.id,
    }),
    fixes:
      target === undefined || !isOneBlock(table)
        ? []
        : [fix(message(t.convert, { wanted: wanted.id }), 'choice', [conversion(report, table, target)], true)],
  };
}

/** The table in the other form: figures of cells that both forms have, the rest blank; the old table stays as a comment. */
function conversion({ text }: Report, table: ReportTable, target: TableFormat): { range: Range; newText: string } {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const rows = new Map(table.rows.map((row) => [row.format.key, row]));
  const converted = canonicalTable(
    target,
    (row, cell) => cellOf(rows.get(row.key), cell.column)?.source?.text ?? '',
    {},
    newline,
  ).trimEnd();
  const old = text.slice(table.block.range.start, table.block.range.end).replaceAll('-->', '--\u200b>');
  return { range: table.block.range, newText: `${converted}${newline}${newline}<!--${newline}${old}${newline}-->` };
}

/** Rows and columns of the other forms inside a table that otherwise follows the right one. */
function* hybrids(report: Report, table: ReportTable, t: Texts): Iterable<Draft> {
  const own = wordsOf(table.format);
  const rivals = builtInFormats.filter(({ id }) => id !== table.version.id);
  for (const { range: place, text } of cellsToJudge(table)) {
    const words = normaliseLabel(text);
    const rival = own.has(words)
      ? undefined
      : rivals.find(({ tables }) => tables.some((form) => form.key === table.format.key && wordsOf(form).has(words)));
    if (rival === undefined) continue;
    yield {
      range: place,
      message: message(t.hybrid, { label: text, used: rival.id, wanted: report.format.id }),
    };
  }
}

const wordsOf = (table: TableFormat): ReadonlySet<string> =>
  new Set(
    [
      ...table.rows.flatMap(({ label, flat, aliases, groups }) => [label, flat, ...aliases, ...groups]),
      ...table.grid.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'label' ? [cell.text] : []))),
      ...table.columns.flatMap(({ label, aliases }) => [label, ...aliases]),
    ].map(normaliseLabel),
  );

/** First words of foreign rows, and all words of rows without figures (headers). */
const cellsToJudge = (table: ReportTable): readonly { readonly range: Range; readonly text: string }[] =>
  table.block.rows.flatMap((row) => {
    if (row.delimiter) return [];
    const isForeign = table.foreign.includes(row);
    const isData = table.rows.some(({ source }) => source === row);
    if (isData) return [];
    const words = row.cells.filter(({ text }) => /\p{Script=Han}/u.test(text));
    return isForeign ? words.slice(0, 1) : words;
  });
