import { formatBlock } from '../edit/formatBlock.js';
import { message, type Message } from '../messages/message.js';
import type { SourceCell, TableBlock } from '../model/blocks.js';
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
  ],
  *check({ report }, t) {
    for (const block of report.blocks) {
      if (block.kind !== 'table') continue;
      const table = report.tables.find((each) => each.block === block);
      const odd = block.rows.find(({ bars, cells }) => bars !== undefined && cells.length > 0);
      const marked = table === undefined ? [] : markedCells(table, report);
      const [first] = marked;
      if (odd !== undefined) yield draft(block, report, odd.range, message(t.bars), t);
      else if (table !== undefined && first !== undefined) {
        const cell = report.text.slice(first.range.start, first.range.end);
        const words = { table: table.format.title, count: marked.length, cell };
        yield draft(block, report, first.range, message(t.marks, words), t);
      }
    }
  },
});

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
