import { message } from '../messages/message.js';
import type { Fix } from '../model/finding.js';
import type { Explanation } from '../relations/explanation.js';
import type { BalanceResult } from '../relations/evaluate.js';
import type { FaultGroup } from '../relations/faultGroup.js';
import type { TableAnalysis } from '../tables/analyseTable.js';
import { balancePlace, brokenEquation, cellLabels, cellRef } from '../tables/describe.js';
import { withoutGuidance } from '../tables/labels.js';
import { defineRule, fix, type Draft } from './defineRule.js';
import { brokenConditions } from './tablePlaces.js';

const texts = {
  located: {
    'zh-CN': '“{row}”的“{column}”填了 {value}，与勾稽关系不符（{place}：{equation}）。按其余各数应为 {expected}。',
    en: '“{row}”, “{column}” says {value}, against the relations ({place}: {equation}). By the other figures it should be {expected}.',
  },
  open: {
    'zh-CN': '{place}勾稽关系不符：{equation}。请核对合计与各分项。',
    en: '{place} does not add up: {equation}. Check the total and its parts.',
  },
  condition: {
    'zh-CN': '“{row}”的数字不符：{relation}。请核对“{column}”。',
    en: '“{row}” breaks a rule of the form: {relation}. Check “{column}”.',
  },
  changeTotal: {
    'zh-CN': '改合计：{row}·{column} {value} → {expected}',
    en: 'Change the total: {row} · {column} {value} → {expected}',
  },
  changePart: {
    'zh-CN': '改分项：{row}·{column} {value} → {expected}',
    en: 'Change a part: {row} · {column} {value} → {expected}',
  },
  changeTwo: {
    'zh-CN': '改两处：{row}·{column} {value} → {expected}，{row2}·{column2} {value2} → {expected2}',
    en: 'Change two cells: {row} · {column} {value} → {expected}, {row2} · {column2} {value2} → {expected2}',
  },
  also: { 'zh-CN': '同一处不符还涉及这里', en: 'The same fault shows here' },
} as const;

type Texts = typeof texts;

export default defineRule({
  id: 'table-relation',
  severity: 'error',
  fix: 'choice',
  name: { 'zh-CN': '表内勾稽关系不符', en: 'Figures of a table do not add up' },
  why: {
    'zh-CN':
      '统计表的行、列之间有固定的勾稽关系：总计等于各列之和，第一项加第二项等于第三项加第四项。一个数填错，必有一行和一列同时不平，两者交叉处就是错数。',
    en: 'Rows and columns of the statutory tables are tied by fixed relations. One wrong figure always breaks a row and a column, and sits where they cross.',
  },
  source: {
    'zh-CN': '《中华人民共和国政府信息公开工作年度报告格式》表内注：第一项加第二项之和，等于第三项加第四项之和',
    en: 'The statutory form itself: “item one plus item two equals item three plus item four”',
  },
  texts,
  examples: [
    {
      bad: '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 3 | 0 | 1 | 0 | ‹5› |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
      fixed:
        '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 3 | 0 | 1 | 0 | 4 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
      good: '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 3 | 0 | 1 | 0 | 4 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
    },
  ],
  *check({ tables }, t) {
    for (const table of tables) {
      for (const group of table.diagnosis.groups) {
        const draft = describeGroup(table, group, t);
        if (draft !== undefined) yield draft;
      }
      yield* conditions(table, t);
    }
  },
});

function describeGroup(table: TableAnalysis, group: FaultGroup, t: Texts): Draft | undefined {
  const broken = group.balances.flatMap((index) => table.balances[index] ?? []);
  // A balance with blanks may be unchecked by itself and fail only together with others: show the plainest one.
  const shown = broken.find(({ status }) => status === 'broken') ?? broken[0];
  if (shown === undefined) return undefined;
  const { preferred } = group;
  // A sole explanation is where to look, even where a rarer one of two cells keeps it from being preferred.
  const likely = preferred ?? (group.explanations.length === 1 ? group.explanations[0] : undefined);
  const suspects = likely?.changes.map(({ cell }) => cell) ?? [];
  const seat = suspects[0] ?? totalOf(shown);
  const place = table.cell(seat);
  if (place === undefined) return undefined;

  const fixes = group.explanations.flatMap((explanation) =>
    explain(table, explanation, broken, explanation === preferred, t),
  );
  const equation = brokenEquation(table.values, shown);
  const only = preferred?.changes.length === 1 ? preferred.changes[0] : undefined;
  const text =
    only === undefined
      ? message(t.open, { place: balancePlace(table, shown), equation })
      : message(t.located, {
          ...cellLabels(table, only.cell),
          value: valueText(table, only.cell),
          place: balancePlace(table, shown),
          equation,
          expected: only.value.toString(),
        });
  const others = suspects.slice(1).flatMap((cell) => table.cell(cell) ?? []);
  return {
    range: place.cell.range,
    message: text,
    relation: shown.balance.relation,
    cells: (suspects.length > 0 ? suspects : [seat]).map((cell) => cellRef(table, cell)),
    related: others.map(({ cell }) => ({ range: cell.range, message: message(t.also) })),
    fixes,
  };
}

/** The cell that stands alone on a side: the total of a balance. */
const totalOf = ({ balance: { left, right } }: BalanceResult): number =>
  (left.length === 1 ? left[0] : right[0]) ?? left[0] ?? 0;

const valueText = (table: TableAnalysis, cell: number): string => table.values[cell]?.toString() ?? '';

function explain(
  table: TableAnalysis,
  { changes }: Explanation,
  broken: readonly BalanceResult[],
  preferred: boolean,
  t: Texts,
): readonly Fix[] {
  const edits = changes.flatMap(({ cell, value }) => {
    const place = table.cell(cell);
    return place?.cell.source === undefined ? [] : [{ range: place.cell.range, newText: value.toString() }];
  });
  const [first, second] = changes;
  if (first === undefined || edits.length !== changes.length) return [];
  const parameters = {
    ...cellLabels(table, first.cell),
    value: valueText(table, first.cell),
    expected: first.value.toString(),
  };
  if (second !== undefined) {
    const { row: row2, column: column2 } = cellLabels(table, second.cell);
    const pair = { row2, column2, value2: valueText(table, second.cell), expected2: second.value.toString() };
    return [fix(message(t.changeTwo, { ...parameters, ...pair }), 'choice', edits, preferred)];
  }
  const isTotal = broken.some(({ balance: { left, right } }) =>
    [left, right].some((side) => side.length === 1 && side[0] === first.cell),
  );
  return [fix(message(isTotal ? t.changeTotal : t.changePart, parameters), 'choice', edits, preferred)];
}

function* conditions(table: TableAnalysis, t: Texts): Iterable<Draft> {
  for (const { row, cell, relation, place } of brokenConditions(table, 'error')) {
    yield {
      ...place,
      message: message(t.condition, {
        row: withoutGuidance(row.format.flat),
        column: cell.format.label,
        relation: relation.text,
      }),
    };
  }
}
