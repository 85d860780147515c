import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import type { TableAnalysis } from '../tables/analyseTable.js';
import { withoutGuidance } from '../tables/labels.js';
import { cellOf } from '../tables/tableSystem.js';
import { defineRule, type Draft } from './defineRule.js';
import { brokenConditions } from './tablePlaces.js';

const texts = {
  condition: {
    'zh-CN': '“{row}”（{figures}）不合常理：{relation}。请核对各列口径。',
    en: '“{row}” ({figures}) is implausible: {relation}. Check what each column counts.',
  },
  noRules: {
    'zh-CN': '{organisation}不能制定规章，而“规章”的“{column}”填了 {value}。请核对是否应填入规范性文件一行。',
    en: '{organisation} cannot make regulations (规章), but “{column}” says {value}. Check whether it belongs in the row of normative documents.',
  },
  fee: {
    'zh-CN': '表中有 {value} 件因逾期未缴费不再处理，第六部分没有说明信息处理费收取情况。请补充说明。',
    en: '{value} requests were closed for unpaid fees, but section six says nothing of processing fees. Add it.',
  },
} as const;

export default defineRule({
  id: 'table-plausibility',
  severity: 'warning',
  fix: 'none',
  name: { 'zh-CN': '表中数字不合常理', en: 'Implausible figures in a table' },
  why: {
    'zh-CN':
      '有些数字单独看没有错，合起来却不可能：新公开多于公开总数，或者把“处理决定数量”当成结余填写。这类问题需要核对口径，不能自动改。',
    en: 'Some figures are each well formed but cannot be right together: more newly published than published in all, or a column of decisions read as a balance. They need a look at what was counted.',
  },
  source: {
    'zh-CN': '《中华人民共和国立法法》关于规章制定权的规定；年度报告格式各表栏目含义；已公布报告中的常见错误',
    en: 'The Legislation Law on who makes regulations; the meaning of the columns of the form; mistakes seen in published reports',
  },
  texts,
  examples: [
    {
      bad: '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 1 | ‹1› | 0 |\n| 行政许可 | 16 | -2 | ‹14› |\n',
      good: '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 1 | 1 | 3 |\n| 行政许可 | 16 | -2 | 206 |\n',
    },
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | ‹2› |\n| 行政规范性文件 | 5 | 0 | ‹3› |\n',
      good: '# 某某县财政局2024年政府信息公开工作年度报告\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 5 | 0 | 12 |\n',
    },
  ],
  *check({ report, tables }, t) {
    for (const table of tables) {
      yield* conditions(table, t);
      if (table.table.format.key === 'proactiveDisclosure') yield* regulations(table, report, t);
      if (table.table.format.key === 'requests') yield* unpaidFees(table, report, t);
    }
  },
});

function* conditions(table: TableAnalysis, t: typeof texts): Iterable<Draft> {
  for (const { row, relation, place } of brokenConditions(table, 'warning')) {
    yield {
      ...place,
      message: message(t.condition, {
        row: withoutGuidance(row.format.flat),
        figures: row.cells.map(({ format, source }) => `${format.label} ${source?.text ?? ''}`).join('，'),
        relation: relation.text,
      }),
    };
  }
}

/**
 * Bodies that certainly make no regulations (formats.json T2A-9, T2B-4): local departments, counties, townships.
 * The name of a city alone does not tell whether it has districts, so cities stay silent.
 */
const MAKES_NONE =
  /(?:[县区旗]人民政府(?:办公室)?|[乡镇](?:人民政府)?|街道办事处|[省市县区旗州盟].{0,20}(?:局|(?<!人民政府办公)厅|委员会|委|中心|管委会|大队|支队))$/u;
const NATIONAL = /^(?:国家|国务院|中华人民共和国|中国)/u;

function* regulations({ table }: TableAnalysis, { identity }: Report, t: typeof texts): Iterable<Draft> {
  const { organisation } = identity;
  if (organisation === undefined || NATIONAL.test(organisation) || !MAKES_NONE.test(organisation)) return;
  if (organisation.includes('自治区人民政府')) return;
  const row = table.rows.find(({ format }) => format.key === 'rules');
  const cell = row?.cells.find(({ content }) => content.kind === 'figure' && content.value.gt(0));
  if (row === undefined || cell?.source === undefined) return;
  yield {
    range: cell.range,
    message: message(t.noRules, { organisation, column: cell.format.label, value: cell.source.text }),
    cells: [{ table: table.format.key, row: 'rules', column: cell.format.column }],
  };
}

/** T3-8: the sixth section should tell of processing fees where requests were closed for not paying them. */
function* unpaidFees({ table }: TableAnalysis, report: Report, t: typeof texts): Iterable<Draft> {
  const row = table.rows.find(({ format }) => format.key === 'other.feeUnpaid');
  const cell = row === undefined ? undefined : cellOf(row, 'total');
  if (cell?.content.kind !== 'figure' || !cell.content.value.gt(0)) return;
  const six = report.sections.find(({ key }) => key === 'otherMatters');
  if (six === undefined || /信息处理费|处理费/u.test(report.text.slice(six.range.start, six.range.end))) return;
  yield {
    range: cell.range,
    message: message(t.fee, { value: cell.content.canonical }),
    relation: 'T3-8',
    cells: [{ table: 'requests', row: 'other.feeUnpaid', column: 'total' }],
  };
}
