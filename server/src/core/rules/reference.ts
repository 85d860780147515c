import type { Analysis } from '../analysis/analysis.js';
import { message } from '../messages/message.js';
import type { Fix } from '../model/finding.js';
import type { Localized } from '../messages/locale.js';
import type { OpenReason } from '../tables/computeCells.js';
import { pathBook, pathLocale, type PathBook } from '../references/cellPaths.js';
import type { Reference } from '../references/references.js';
import type { TableFigures } from '../tables/tableFigures.js';
import { cellLabels } from '../tables/describe.js';
import { withoutGuidance } from '../tables/labels.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  unknown: {
    'zh-CN': '“{path}”不是表格中的单元格。请核对引用的写法，如“表三.新收.总计”。',
    en: '“{path}” names no cell of the tables. Write a path such as requests.received.total.',
  },
  unclosed: {
    'zh-CN': '引用没有写完。请在路径后加上“}”。',
    en: 'The reference is not closed. Write } after its path.',
  },
  absent: {
    'zh-CN': '引用了“{row}”的“{column}”，但报告中没有这一格。请补上表格或改用数字。',
    en: 'This refers to “{row}”, “{column}”, which the report does not have. Add the table or type the figure.',
  },
  blank: {
    'zh-CN': '引用的“{row}”的“{column}”没有数字。请先在表中填写。',
    en: '“{row}”, “{column}”, to which this refers, has no figure. Fill in the table first.',
  },
  open: {
    'zh-CN': '引用的“{row}”的“{column}”算不出数值。请先更正表中的“=”。',
    en: '“{row}”, “{column}”, to which this refers, cannot be computed. Put the “=” in the table right first.',
  },
  unrelated: {
    'zh-CN': '“{row}”的“{column}”写了“=”，但没有勾稽关系可以算出它。请填写数字。',
    en: '“{row}”, “{column}” says “=”, but no relation of the form gives its value. Type the figure.',
  },
  needs: {
    'zh-CN': '“{row}”的“{column}”写了“=”，但算不出来：{cells}没有数字。请先填写这些数字。',
    en: '“{row}”, “{column}” says “=”, but cannot be computed: there is no figure in {cells}. Fill those in first.',
  },
  lost: {
    'zh-CN': '“{row}”的“{column}”写了“=”，但这一行的数字与栏目对不上，算不出来。请先补齐这一行。',
    en: '“{row}”, “{column}” says “=”, but the figures of its row do not fit the columns. Complete the row first.',
  },
  cycle: {
    'zh-CN': '“{row}”的“{column}”写了“=”，但它与{cells}互相推算，得不出数值。请至少填写其中一个数字。',
    en: '“{row}”, “{column}” says “=”, but it and {cells} only determine each other. Type at least one of them.',
  },
  impossible: {
    'zh-CN': '“{row}”的“{column}”写了“=”，但按其余各数它会是负数。请核对这一行和这一列。',
    en: '“{row}”, “{column}” says “=”, but by the other figures it would be negative. Check its row and column.',
  },
  place: { 'zh-CN': '引用的单元格在这里', en: 'The cell is here' },
  use: { 'zh-CN': '改为引用“{path}”', en: 'Refer to {path}' },
} as const;

type Texts = typeof texts;

const TABLE = (cell: string): string =>
  `| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 3 | 0 | 1 | 0 | ${cell} |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`;

export default defineRule({
  id: 'reference',
  severity: 'error',
  fix: 'choice',
  name: { 'zh-CN': '引用或计算单元格没有数值', en: 'A reference or computed cell without a value' },
  why: {
    'zh-CN':
      '正文中的 {=表三.新收.总计} 和表格中的“=”由程序填上数字，所以不会与表格不一致。写错路径、引用空白或算不出来时，读者会看到原样的符号。',
    en: 'References in prose and “=” in tables get their figures from the tables, so they cannot drift. Where there is no figure to show, the reader would see the bare sign.',
  },
  source: { 'zh-CN': '勾稽的书写约定', en: "Crossfoot's dialect" },
  texts,
  examples: [
    {
      bad: `行政复议‹{=表四.行政复议.合计}›件。\n\n${TABLE('4')}`,
      fixed: `行政复议{=表四.行政复议.总计}件。\n\n${TABLE('4')}`,
      good: `行政复议{=表四.行政复议.总计}件，即{=reviewAndLitigation.reconsideration.total}件。\n\n${TABLE('=')}`,
    },
    {
      bad: `行政复议‹{=表四.行政复议.总计}›件，诉讼‹{=›表四。\n\n${TABLE('‹=›').replace('| 3 |', '|  |')}`,
      good: `行政复议{=表四.行政复议.总计}件，诉讼{=表四.行政诉讼.复议后起诉.总计}件。\n\n${TABLE('=')}`,
    },
  ],
  *check(analysis, t) {
    for (const table of analysis.tables) yield* openCells(table, t);
    yield* openReferences(analysis, t);
  },
});

const REASONS = {
  unrelated: 'unrelated',
  unknown: 'needs',
  cycle: 'cycle',
  impossible: 'impossible',
} as const satisfies Readonly<Record<OpenReason, keyof Texts>>;

function* openCells(table: TableFigures, t: Texts): Iterable<Draft> {
  for (const [index, result] of table.computed) {
    const place = table.cell(index);
    const ref = table.system.cells[index];
    if (result.kind === 'value' || place === undefined || ref === undefined) continue;
    const isLost = result.why === 'unknown' && result.needs.length === 0;
    yield {
      range: place.cell.range,
      message: message(isLost ? t.lost : t[REASONS[result.why]], {
        ...cellLabels(table, index),
        cells: namesOf(table, result.needs),
      }),
      cells: [{ table: table.table.format.key, row: ref.row, column: ref.column }],
    };
  }
}

/** Cells that a message names before it says "and others". */
const MOST_CELLS = 3;

function namesOf(table: TableFigures, cells: readonly number[]): Localized {
  const shown = cells.slice(0, MOST_CELLS).map((cell) => cellLabels(table, cell));
  const more = cells.length > MOST_CELLS;
  return {
    'zh-CN':
      shown.map(({ row, column }) => `“${row}”的“${column}”`).join('、') +
      (more ? `等 ${String(cells.length)} 格` : ''),
    en:
      shown.map(({ row, column }) => `“${row}”, “${column}”`).join('; ') +
      (more ? ` and ${String(cells.length - MOST_CELLS)} more` : ''),
  };
}

/** Misspelt paths of one report that get suggestions; more are no slips. */
const MOST_SUGGESTIONS = 50;

function* openReferences({ references, report }: Analysis, t: Texts): Iterable<Draft> {
  const open = references.filter(({ figure }) => figure?.kind !== 'figure');
  if (open.length === 0) return;
  const book = pathBook(report);
  const suggestions = new Map<string, readonly string[]>();
  for (const reference of open) {
    const { path, target } = reference;
    if (reference.isClosed && target === undefined && !suggestions.has(path)) {
      suggestions.set(path, suggestions.size < MOST_SUGGESTIONS ? nearestPaths(book, path) : []);
    }
    yield judge(reference, suggestions.get(path) ?? [], t);
  }
}

const nearestPaths = (book: PathBook, path: string): readonly string[] =>
  book.nearest(path).map((cell) => cell.path[pathLocale(path)]);

function judge(
  { range, pathRange, path, isClosed, target, place, figure }: Reference,
  near: readonly string[],
  t: Texts,
): Draft {
  if (!isClosed) return { range, message: message(t.unclosed) };
  if (target === undefined) {
    const fixes = near.map((newText): Fix =>
      fix(message(t.use, { path: newText }), 'choice', [{ range: pathRange, newText }]),
    );
    return { range, message: message(t.unknown, { path }), fixes };
  }
  const names = { row: withoutGuidance(target.rowLabels.at(-1) ?? ''), column: target.columnLabel };
  if (place === undefined) return { range, message: message(t.absent, names) };
  return {
    range,
    message: message(figure?.kind === 'open' ? t.open : t.blank, names),
    cells: [target.ref],
    related: [{ range: place.cell.range, message: message(t.place) }],
  };
}
