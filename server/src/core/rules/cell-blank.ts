import { message } from '../messages/message.js';
import type { CellRef } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { TableAnalysis } from '../tables/analyseTable.js';
import { cellEdit } from '../tables/cellEdit.js';
import { withoutGuidance } from '../tables/labels.js';
import { range, type Edit, type Range } from '../text/range.js';
import { defineRule, fix } from './defineRule.js';

const texts = {
  blank: {
    'zh-CN': '“{table}”有 {count} 个单元格空白：{places}。空白不等于 0，没有发生的应填 0。',
    en: 'Blank cells in “{table}” ({count}): {places}. A blank is not 0, so write 0 where nothing happened.',
  },
  proved: {
    'zh-CN':
      '“{table}”有 {count} 个单元格空白：{places}。空白不等于 0；由勾稽关系可以确定其中 {proved} 个的数值（{values}），可一键填入。',
    en: 'Blank cells in “{table}” ({count}): {places}. A blank is not 0; the relations prove the values of {proved} ({values}), which can be filled in at once.',
  },
  fill: {
    'zh-CN': '填入勾稽关系能确定的 {proved} 个数值（{values}）',
    en: 'Fill in the {proved} values that the relations prove ({values})',
  },
} as const;

export default defineRule({
  id: 'cell-blank',
  severity: 'warning',
  fix: 'proved',
  name: { 'zh-CN': '单元格空白', en: 'Blank cells' },
  why: {
    'zh-CN':
      '空白可能是没有发生，也可能是漏填，读者和汇总的人分不清，所以没有发生的应填 0。勾稽关系能确定的数值可以一次填入，不能确定的留给作者。',
    en: 'A blank may mean nothing happened or that a figure was forgotten; write 0 where nothing happened. What the relations force can be filled in at once, the rest is left to the author.',
  },
  source: {
    'zh-CN': '年度报告格式各表；已公布报告中的常见问题',
    en: 'The tables of the statutory form; common in published reports',
  },
  texts,
  examples: [
    {
      bad: '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| ‹行政复议› |  | 0 | 0 |  | 0 |\n| 行政诉讼 未经复议直接起诉 | 0 | 1 | 0 | 0 |  |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
      fixed:
        '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 未经复议直接起诉 | 0 | 1 | 0 | 0 | 1 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
      good: '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 未经复议直接起诉 | 0 | 1 | 0 | 0 | 1 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
    },
  ],
  *check({ tables, report }, t) {
    for (const table of tables) {
      const blanks = blankCells(table);
      const [first] = blanks;
      if (first === undefined) continue;
      const edits = blanks.flatMap(({ edit }) => edit ?? []);
      const fill = fix(
        message(t.fill, { proved: edits.length, values: valueList(edits) }),
        'proved',
        edits.map(({ range: place, newText }) => cellEdit(report.text, place, newText)),
        true,
      );
      yield {
        range: seat(first.row),
        message: message(edits.length > 0 ? t.proved : t.blank, {
          table: table.table.format.title,
          count: blanks.length,
          places: places(blanks),
          proved: edits.length,
          values: valueList(edits),
        }),
        cells: blanks.map(({ ref }) => ref),
        fixes: edits.length > 0 ? [fill] : [],
      };
    }
  },
});

interface Blank {
  readonly row: TableRow;
  readonly column: string;
  readonly ref: CellRef;
  readonly edit: Edit | undefined;
}

/** Blank cells that are there in the source; a row that ends too early is rule table-shape's business. */
function blankCells({ table, system, proved }: TableAnalysis): readonly Blank[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap(({ format, content, source, range: place }): readonly Blank[] => {
      if (content.kind !== 'blank' || source === undefined) return [];
      const index = system.indexOf(row.format.key, format.column);
      const value = index === undefined ? undefined : proved.get(index);
      const edit = value === undefined ? undefined : { range: place, newText: value.toString() };
      const ref = { table: table.format.key, row: row.format.key, column: format.column };
      return [{ row, column: format.label, ref, edit }];
    }),
  );
}

/** A blank has nothing to underline: the finding sits on the row's label, or on the row where it has none. */
function seat(row: TableRow): Range {
  const first = row.cells[0]?.range.start ?? row.source.range.end;
  const label = row.source.cells.filter((cell) => cell.text !== '' && cell.range.end <= first).at(-1);
  return label?.range ?? range(row.source.range.start, row.source.range.end);
}

/** Rows a message lists before it says "and others". */
const MOST_ROWS = 4;

function places(blanks: readonly Blank[]): { 'zh-CN': string; en: string } {
  const rows = [...new Set(blanks.map(({ row }) => row))];
  const shown = rows.slice(0, MOST_ROWS).map((row) => {
    const columns = blanks.filter((blank) => blank.row === row).map(({ column }) => column);
    const all = columns.length === row.cells.length;
    const label = withoutGuidance(row.format.flat);
    return {
      'zh-CN': all ? `“${label}”整行` : `“${label}”的${columns.join('、')}`,
      en: all ? `all of “${label}”` : `“${label}”: ${columns.join(', ')}`,
    };
  });
  const more = rows.length > MOST_ROWS;
  return {
    'zh-CN': shown.map((text) => text['zh-CN']).join('；') + (more ? `等 ${String(rows.length)} 行` : ''),
    en: shown.map((text) => text.en).join('; ') + (more ? ` and more, ${String(rows.length)} rows in all` : ''),
  };
}

/** The different values that a fix writes, as `0、1`. */
const valueList = (edits: readonly Edit[]): string =>
  [...new Set(edits.map(({ newText }) => newText))].slice(0, 5).join('、');
