import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import { findEntities, findTags } from '../text/htmlTags.js';
import { htmlToDialect } from '../wording/htmlToDialect.js';
import { placeIn, type Passage } from '../wording/passages.js';
import { lineEnding } from '../text/lineEnding.js';
import { range, type Edit, type Range } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  table: {
    'zh-CN': '这里是 HTML 表格，不会作为表格显示和检查。请转换为普通表格。',
    en: 'This is an HTML table; it is neither shown nor checked as a table. Convert it.',
  },
  markup: {
    'zh-CN': '这里有 HTML 标记“{mark}”，会原样显示为文字。请删去标记，保留文字。',
    en: 'The HTML “{mark}” is shown as it is written. Remove the markup and keep the words.',
  },
  convert: { 'zh-CN': '转换为普通表格', en: 'Convert to a table' },
  strip: { 'zh-CN': '去掉 HTML 标记', en: 'Remove the HTML markup' },
} as const;

export default defineRule({
  id: 'raw-html',
  severity: 'warning',
  fix: 'choice',
  name: { 'zh-CN': '含有 HTML 标记', en: 'Raw HTML' },
  why: {
    'zh-CN':
      '从网页或编辑器粘贴的 HTML 标记不会被解释，只会原样显示；HTML 表格也不参加勾稽检查。转换后表格和文字都能正常显示和检查。',
    en: 'HTML pasted from a page or an editor is not interpreted but shown as text, and an HTML table takes no part in the checks. Converted, both are shown and checked.',
  },
  source: { 'zh-CN': '勾稽的书写约定', en: "Crossfoot's dialect" },
  texts,
  examples: [
    {
      bad: '## 四、复议和诉讼\n\n‹<table>›\n<tr><th rowspan="2">项目</th><th colspan="2">行政复议</th></tr>\n<tr><td>结果维持</td><td>总计</td></tr>\n<tr><td>件数</td><td>1&nbsp;</td><td><b>1</b></td></tr>\n</table>\n\n正文。\n',
      fixed:
        '## 四、复议和诉讼\n\n| 项目 | 行政复议 | < |\n| --- | --- | --- |\n| ^ | 结果维持 | 总计 |\n| 件数 | 1 | 1 |\n\n正文。\n',
      good: '| 项目 | 行政复议 | < |\n| --- | --- | --- |\n| 件数 | 1 | 1 |\n',
    },
    {
      bad: '## 一、总体情况\n\n公开‹<b>›30</b>条，&nbsp;办结3件。\n\n‹<p style="color:red">›另有说明。</p>\n',
      fixed: '## 一、总体情况\n\n公开30条， 办结3件。\n\n另有说明。\n',
      good: '## 一、总体情况\n\n网址<http://www.example.gov.cn>，附件<目录>，代码 `<b>`，大于号写作 &gt;，当a<b且c>d时。\n',
    },
  ],
  *check({ report, passages }) {
    const regions = htmlRegions(report);
    for (const region of regions) {
      const draft = judgeRegion(region, report);
      if (draft !== undefined) yield draft;
    }
    let next = 0;
    for (const passage of passages) {
      while ((regions[next]?.end ?? Number.POSITIVE_INFINITY) <= passage.start) next++;
      const inRegion = (regions[next]?.start ?? Number.POSITIVE_INFINITY) <= passage.start;
      const draft = inRegion ? undefined : judgePassage(passage);
      if (draft !== undefined) yield draft;
    }
  },
});

/** The blocks of HTML; a table with blank lines inside is one region. */
function htmlRegions({ blocks, text }: Report): readonly Range[] {
  const regions: Range[] = [];
  const closings = blocks.filter(({ range: { start, end } }) => /<\/table>/iu.test(text.slice(start, end)));
  let closing = 0;
  for (const block of blocks) {
    const { start, end } = block.range;
    if (block.kind !== 'html' || start < (regions.at(-1)?.end ?? 0)) continue;
    while ((closings[closing]?.range.start ?? Number.POSITIVE_INFINITY) <= start) closing++;
    const last = isOpen(text.slice(start, end)) ? closings[closing] : undefined;
    regions.push(range(start, last?.range.end ?? end));
  }
  return regions;
}

/** Whether a table begins here that does not end here. */
const isOpen = (html: string): boolean =>
  findTags(html).reduce((depth, { name, closing }) => (name === 'table' ? depth + (closing ? -1 : 1) : depth), 0) > 0;

function judgeRegion(region: Range, { text }: Report): Draft | undefined {
  const html = text.slice(region.start, region.end);
  const tags = findTags(html);
  const first = tags[0];
  if (first === undefined) return undefined;
  const table = tags.find(({ name, closing }) => name === 'table' && !closing);
  const newText = htmlToDialect(html).replaceAll('\n', lineEnding(text));
  const mark = table ?? first;
  return {
    range: range(region.start + mark.start, region.start + mark.end),
    message:
      table === undefined ? message(texts.markup, { mark: html.slice(first.start, first.end) }) : message(texts.table),
    fixes: [
      fix(message(table === undefined ? texts.strip : texts.convert), 'choice', [{ range: region, newText }], true),
    ],
  };
}

function judgePassage(passage: Passage): Draft | undefined {
  const edits: readonly Edit[] = [
    ...findTags(passage.words).map(({ start, end, name }) => ({
      range: placeIn(passage, start, end),
      newText: name === 'br' && passage.block.kind === 'paragraph' ? '\n' : '',
    })),
    ...findEntities(passage.words).map(({ start, end, character }) => ({
      range: placeIn(passage, start, end),
      newText: character,
    })),
  ].sort((a, b) => a.range.start - b.range.start);
  const first = edits[0];
  if (first === undefined) return undefined;
  const mark = passage.text.slice(first.range.start - passage.start, first.range.end - passage.start);
  return {
    range: first.range,
    message: message(texts.markup, { mark }),
    fixes: [fix(message(texts.strip), 'choice', edits, true)],
  };
}
