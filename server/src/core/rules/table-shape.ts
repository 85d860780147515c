import { message } from '../messages/message.js';
import type { Fix } from '../model/finding.js';
import type { SourceRow } from '../model/blocks.js';
import type { ReportTable, TableRow } from '../model/table.js';
import type { TableAnalysis } from '../tables/analyseTable.js';
import { withoutGuidance } from '../tables/labels.js';
import { repair } from '../tables/repair.js';
import { isLabelText } from '../tables/rowLabels.js';
import { range, type Range } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  surplus: {
    'zh-CN': '“{row}”有 {count} 个数，格式只有 {wanted} 栏，多出“{surplus}”。请核对是否错位或重复。',
    en: '“{row}” has {count} figures for {wanted} columns; “{surplus}” is too much. Check for a shifted or repeated figure.',
  },
  short: {
    'zh-CN': '“{row}”只有 {count} 个单元格，格式有 {wanted} 栏，相关勾稽关系未检查。请补齐。',
    en: '“{row}” has {count} of {wanted} cells, so its relations are not checked. Complete the row.',
  },
  missing: {
    'zh-CN': '“{table}”缺少 {count} 行：{rows}。请补齐，没有发生的填 0。',
    en: '“{table}” lacks rows ({count}): {rows}. Add them, with 0 where nothing happened.',
  },
  foreign: {
    'zh-CN': '“{label}”不是“{table}”的栏目，该行未检查。请核对栏目名称或删除该行。',
    en: '“{label}” is no row of “{table}”, so it is not checked. Check the label or remove the row.',
  },
  repeated: {
    'zh-CN': '“{label}”在表中出现两次，后一行未检查。请删除多余的一行。',
    en: '“{label}” stands twice in the table, and the second is not checked. Remove one.',
  },
  unlabelled: {
    'zh-CN': '这一行只有数字，没有栏目名称，未检查。请补上栏目名称。',
    en: 'This row has figures but no label, so it is not checked. Add the label.',
  },
  second: {
    'zh-CN': '“{table}”出现了两次，只检查前一张。请删除多余的一张。',
    en: '“{table}” stands twice, and only the first is checked. Remove one.',
  },
  realign: {
    'zh-CN': '按勾稽关系重新对齐：{figures}',
    en: 'Realign by the relations: {figures}',
  },
  insertRows: { 'zh-CN': '补上缺少的 {count} 行（留空待填）', en: 'Add the {count} missing rows (blank)' },
} as const;

type Texts = typeof texts;

const REVIEW_HEAD =
  '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n';

export default defineRule({
  id: 'table-shape',
  severity: 'error',
  fix: 'choice',
  name: { 'zh-CN': '表格行列与格式不符', en: 'Table does not have the shape of the form' },
  why: {
    'zh-CN':
      '少一格、多一格或整行错位，后面的数字就都落在别的栏目里。勾稽关系能唯一确定原来的位置时，可以一键对齐；不能确定的请作者核对。',
    en: 'A lost or surplus cell moves every figure behind it under another heading. Where the relations leave one reading, the row can be realigned with one click.',
  },
  source: {
    'zh-CN': '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式；已公布报告中的错位',
    en: 'The forms attached to the notices of 2019 and 2021; shifts seen in published reports',
  },
  texts,
  examples: [
    {
      bad: `${REVIEW_HEAD}| 行政复议 | 0 | 3 | 0 | 0 | 3 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 | ‹0› |\n`,
      fixed: `${REVIEW_HEAD}| 行政复议 | 0 | 3 | 0 | 0 | 3 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`,
      good: `${REVIEW_HEAD}| 行政复议 | 0 | 3 | 0 | 0 | 3 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`,
    },
    {
      bad: `${REVIEW_HEAD}| ‹行政复议› | 2 | 0 | 0 | 2 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`,
      good: `${REVIEW_HEAD}| 行政复议 | 2 | 0 | 0 | 0 | 2 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`,
    },
  ],
  *check({ report, tables }, t) {
    for (const table of report.tables) {
      const twin = report.tables.find(({ format }) => format.key === table.format.key);
      if (twin === table) continue;
      yield { range: firstCell(table), message: message(t.second, { table: table.format.title }) };
    }
    for (const analysis of tables) {
      yield* missingRows(analysis.table, report.text, t);
      for (const row of analysis.table.rows) {
        const draft = rowShape(analysis, row, t);
        if (draft !== undefined) yield draft;
      }
      yield* foreignRows(analysis.table, t);
    }
  },
});

const firstCell = ({ block }: ReportTable): Range => {
  const row = block.rows[0];
  return (
    row?.cells.find(({ text }) => text !== '')?.range ?? range(block.range.start, row?.range.end ?? block.range.end)
  );
};

function rowShape(analysis: TableAnalysis, row: TableRow, t: Texts): Draft | undefined {
  const wanted = row.cells.length;
  if (row.surplus.length === 0 && row.present >= wanted) return undefined;
  const fixes = realignment(analysis, row, t);
  const label = withoutGuidance(row.format.flat);
  const [first] = row.surplus;
  if (first !== undefined) {
    const surplus = row.surplus.map(({ text }) => text).join('、');
    const count = wanted + row.surplus.length;
    return { range: first.range, message: message(t.surplus, { row: label, count, wanted, surplus }), fixes };
  }
  // A wide row that ends early leaves its later blocks without any cell: they are named by the first of them.
  const seat = labelRange(row);
  return { range: seat, message: message(t.short, { row: label, count: row.present, wanted }), fixes };
}

function labelRange(row: TableRow): Range {
  const label = row.source.cells.find(({ text }) => isLabelText(text));
  return label?.range ?? row.source.range;
}

/** The one reading of the row that its relations and those of the other rows allow, if there is only one. */
function realignment({ table, system, values }: TableAnalysis, row: TableRow, t: Texts): readonly Fix[] {
  if (table.rows.some((other) => other !== row && other.source === row.source)) return [];
  const cells = row.format.cells.flatMap(({ column }) => system.indexOf(row.format.key, column) ?? []);
  const figures = [...row.cells.flatMap(({ source }) => source ?? []), ...row.surplus].filter(
    ({ text }) => text !== '',
  );
  const [first] = figures;
  const last = row.source.cells.at(-1);
  if (first === undefined || last === undefined || cells.length !== row.format.cells.length) return [];
  const [result] = repair(system.system, values, [{ cells, tokens: figures.map(({ text }) => text) }]);
  if (result?.status !== 'proved') return [];
  const separator = table.block.spelling === 'tab' ? '\t' : ' | ';
  const newText = result.cells.map(({ text }) => text).join(separator);
  const shown = result.cells.map(({ text }) => (text === '' ? '?' : text)).join(' ');
  const edit = { range: range(first.range.start, last.range.end), newText };
  return [fix(message(t.realign, { figures: shown }), 'choice', [edit], true)];
}

/** Rows a message lists before it says "and others". */
const MOST_ROWS = 4;

function* missingRows(table: ReportTable, text: string, t: Texts): Iterable<Draft> {
  const absent = table.format.rows.filter(({ key }) => !table.rows.some(({ format }) => format.key === key));
  if (absent.length === 0) return;
  const shown = absent
    .slice(0, MOST_ROWS)
    .map(({ flat }) => `“${withoutGuidance(flat)}”`)
    .join('、');
  const rows = absent.length > MOST_ROWS ? { 'zh-CN': `${shown}等`, en: `${shown}, …` } : shown;
  yield {
    range: firstCell(table),
    message: message(t.missing, { table: table.format.title, count: absent.length, rows }),
    cells: absent.flatMap(({ key, cells }) =>
      cells.map(({ column }) => ({ table: table.format.key, row: key, column })),
    ),
    fixes: insertion(table, text, absent.length, t),
  };
}

/** Blank rows for those that lack, each behind the row that precedes it in the form. */
function insertion(table: ReportTable, text: string, count: number, t: Texts): readonly Fix[] {
  if (table.layout === 'wide' || table.block.spelling !== 'pipe') return [];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: { range: Range; newText: string }[] = [];
  let anchor: number | undefined;
  for (const format of table.format.rows) {
    const row = table.rows.find((each) => each.format.key === format.key);
    if (row !== undefined) {
      anchor = row.source.range.end;
      continue;
    }
    if (anchor === undefined) continue;
    const at = anchor;
    const blanks = format.cells.map(({ span }) => ` ${'| < '.repeat(span - 1)}|`).join(' ');
    const line = `${newline}| ${format.flat} |${blanks}`;
    const same = edits.find((edit) => edit.range.start === at);
    if (same === undefined) edits.push({ range: range(at, at), newText: line });
    else same.newText += line;
  }
  const added = edits.reduce((sum, { newText }) => sum + newText.split(newline).length - 1, 0);
  return added < count ? [] : [fix(message(t.insertRows, { count }), 'choice', edits, true)];
}

function* foreignRows(table: ReportTable, t: Texts): Iterable<Draft> {
  for (const row of table.foreign) {
    const label = row.cells.find(({ text }) => isLabelText(text));
    const title = table.format.title;
    if (label === undefined) {
      yield { range: rowRange(row), message: message(t.unlabelled) };
      continue;
    }
    const known = table.rows.find(
      ({ format }) => sameWords(label.text, format.label) || sameWords(label.text, format.flat),
    );
    const text = known === undefined ? t.foreign : t.repeated;
    yield { range: label.range, message: message(text, { label: label.text, table: title }) };
  }
}

const sameWords = (a: string, b: string): boolean => a.replace(/\s/gu, '') === b.replace(/\s/gu, '');

const rowRange = ({ cells, range: whole }: SourceRow): Range => {
  const filled = cells.filter(({ text }) => text !== '');
  return range(filled[0]?.range.start ?? whole.start, filled.at(-1)?.range.end ?? whole.end);
};
