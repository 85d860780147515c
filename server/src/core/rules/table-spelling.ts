import { formatBlock } from '../edit/formatBlock.js';
import { message, type Message } from '../messages/message.js';
import type { Block, SourceCell, TableBlock } from '../model/blocks.js';
import type { Report } from '../model/report.js';
import type { ReportTable } from '../model/table.js';
import { lineEnding } from '../text/lineEnding.js';
import type { Range } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  bars: {
    'zh-CN': '这张表的各格之间没有用“|”分隔，这里照常识读，其他软件不当作表格。可以改写，文字和数字不变。',
    en: 'The cells of this table are not parted by “|”: it is read here, but no other program takes it for a table. It can be written anew with the same words and figures.',
  },
  marks: {
    'zh-CN': '“{table}”有 {count} 格带加粗等标记或字符代码（如“{cell}”），格式没有这些标记。可以去掉，文字和数字不变。',
    en: 'Cells of “{table}” ({count}) have marks such as bold, or codes of characters (as “{cell}”), which the form does not have. They can be taken off with the same words and figures.',
  },
  pieces: {
    'zh-CN': '“{table}”分 {count} 段写，这里合起来检查，印出来是一张表。可以合成一张，文字和数字不变。',
    en: '“{table}” is written in {count} pieces, which are checked and printed as one table. They can be put together with the same words and figures.',
  },
  apart: {
    'zh-CN': '“{table}”分成 {count} 张表，中间有别的文字；这里合起来检查，印成一张表，中间的文字排在表后。',
    en: '“{table}” stands in {count} tables with other words between; they are checked and printed as one table, and the words follow it.',
  },
  rewrite: { 'zh-CN': '按规范的写法改写这张表', en: 'Write the table in the standard spelling' },
} as const;

export default defineRule({
  id: 'table-spelling',
  severity: 'information',
  fix: 'lossless',
  name: { 'zh-CN': '表格的写法', en: 'Spelling of a table' },
  why: {
    'zh-CN':
      '输入法打出的“｜”、编辑器加上的反斜杠、加粗和网页的字符代码都不改变表中的文字和数字，勾稽照常识读和检查；但其他软件认不出这样的表格或栏目，改写后处处可用。',
    en: 'Bars of an input method, backslashes of an editor, bold and the character codes of web pages change no word and no figure, so the table is read and checked all the same; but other programs do not know such a table or label. Written anew, it works everywhere.',
  },
  source: { 'zh-CN': '勾稽的书写约定', en: "Crossfoot's dialect" },
  texts,
  examples: [
    {
      bad: '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| ‹**行政复议**› | **1** | 0 | 0 | 0 | **1** |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼&nbsp;复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
      fixed:
        '| 项目                      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| ------------------------- | -------- | -------- | -------- | -------- | ---- |\n| 行政复议                  |        1 |        0 |        0 |        0 |    1 |\n| 行政诉讼 未经复议直接起诉 |        0 |        0 |        0 |        0 |    0 |\n| 行政诉讼 复议后起诉       |        0 |        0 |        0 |        0 |    0 |\n',
      good: '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
    },
    {
      bad: '‹｜ 渠道 ｜ 条数 ｜›\n｜ --- ｜ --- ｜\n｜ 网站 ｜ 12 ｜\n',
      fixed: '| 渠道 | 条数 |\n| ---- | ---- |\n| 网站 | 12   |\n',
      good: '首页｜政务公开｜年报\n\n| 渠道 | 条数 |\n| --- | --- |\n| **网站**｜微信 | 12 |\n',
    },
    {
      bad: '## 二、主动公开政府信息情况\n\n‹第二十条第（一）项›\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 4 | 0 | 20 |\n\n第二十条第（五）项\n\n| 信息内容 | 本年处理决定数量 |\n| --- | --- |\n| 行政许可 | 3 |\n\n第二十条第（六）项\n\n| 信息内容 | 本年处理决定数量 |\n| --- | --- |\n| 行政处罚 | 0 |\n| 行政强制 | 0 |\n\n第二十条第（八）项\n\n| 信息内容 | 本年收费金额（单位：万元） |\n| --- | --- |\n| 行政事业性收费 | 0 |\n',
      fixed:
        '## 二、主动公开政府信息情况\n\n| 第二十条第（一）项 | <                          | <            | <            |\n| ------------------ | -------------------------- | ------------ | ------------ |\n| 信息内容           | 本年制发件数               | 本年废止件数 | 现行有效件数 |\n| 规章               |                          0 |            0 |            0 |\n| 行政规范性文件     |                          4 |            0 |           20 |\n| 第二十条第（五）项 | <                          | <            | <            |\n| 信息内容           | 本年处理决定数量           | <            | <            |\n| 行政许可           |                          3 | <            | <            |\n| 第二十条第（六）项 | <                          | <            | <            |\n| 信息内容           | 本年处理决定数量           | <            | <            |\n| 行政处罚           |                          0 | <            | <            |\n| 行政强制           |                          0 | <            | <            |\n| 第二十条第（八）项 | <                          | <            | <            |\n| 信息内容           | 本年收费金额（单位：万元） | <            | <            |\n| 行政事业性收费     |                          0 | <            | <            |\n',
      good: '| 第二十条第（五）项 | < |\n| --- | --- |\n| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 3 |\n| 第二十条第（六）项 | < |\n| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 0 |\n',
    },
  ],
  *check({ report }, t) {
    for (const block of report.blocks) {
      if (block.kind !== 'table' || block.continues === true) continue;
      const table = report.tables.find((each) => each.block === block);
      const odd = block.rows.find(({ bars, cells }) => bars !== undefined && cells.length > 0);
      if (odd !== undefined) yield draft(block, report, odd.range, message(t.bars), t);
      else if (table !== undefined) yield* spelling(table, report, t);
    }
  },
});

function* spelling(table: ReportTable, report: Report, t: typeof texts): Iterable<Draft> {
  const { block, format } = table;
  const head = block.rows[0]?.cells.find(({ text }) => text !== '')?.range ?? block.range;
  const parts = 1 + report.blocks.filter((each) => isPartOf(each, table, report)).length;
  const marked = markedCells(table, report);
  const [first] = marked;
  if (parts > 1) yield { range: head, message: message(t.apart, { table: format.title, count: parts }) };
  else if (piecesOf(block, report) > 1) {
    yield draft(block, report, head, message(t.pieces, { table: format.title, count: piecesOf(block, report) }), t);
  } else if (first !== undefined) {
    const cell = report.text.slice(first.range.start, first.range.end);
    const words = { table: format.title, count: marked.length, cell };
    yield draft(block, report, first.range, message(t.marks, words), t);
  }
}

/** Whether a block goes on with a table: the last one that begins before it. */
const isPartOf = (block: Block, table: ReportTable, { tables }: Report): boolean =>
  block.kind === 'table' &&
  block.continues === true &&
  tables.findLast((each) => each.block.range.start < block.range.start) === table;

/** Stretches of pipe rows that blank lines or captions part. */
const piecesOf = ({ rows, spelling }: TableBlock, { lines }: Report): number =>
  spelling === 'tab'
    ? 1
    : rows.filter((row, index) => {
        const before = rows[index - 1];
        return before === undefined || lines.lineAt(row.range.start) > lines.lineAt(before.range.end) + 1;
      }).length;

const markedCells = ({ block }: ReportTable, { text }: Report): readonly SourceCell[] =>
  block.rows.flatMap(({ delimiter, cells }) =>
    delimiter ? [] : cells.filter((cell) => text.slice(cell.range.start, cell.range.end) !== cell.text),
  );

function draft(block: TableBlock, report: Report, at: Range, said: Message, t: typeof texts): Draft {
  const { start, end } = block.range;
  const newText = formatBlock(block, report, lineEnding(report.text));
  const edits = newText === report.text.slice(start, end) ? [] : [{ range: block.range, newText }];
  return {
    range: at,
    message: said,
    fixes: edits.length === 0 ? [] : [fix(message(t.rewrite), 'lossless', edits, true)],
  };
}
