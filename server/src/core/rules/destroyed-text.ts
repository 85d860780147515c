import type { DestroyedLine } from '../evidence/destroyed.js';
import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import { range } from '../text/range.js';
import { defineRule, type Draft } from './defineRule.js';

const texts = {
  lost: {
    'zh-CN':
      '这里{lines}行文字已成乱码（“{sample}”），原字已经丢失，换编码也找不回来。请找到原来的 Word 文件或网页，重新复制或转换。',
    en: 'The words of {lines} lines here are destroyed (“{sample}”), and no encoding brings them back. Copy or convert them again from the original Word file or web page.',
  },
  misread: {
    'zh-CN':
      '这里{lines}行文字是乱码（“{sample}”）：打开时用错了编码。请不要保存，用“通过编码重新打开”改选 GB 18030 或 UTF-8，或从原文件重新复制。',
    en: 'The words of {lines} lines here are destroyed (“{sample}”): the file was opened in the wrong encoding. Do not save it: reopen it with the encoding GB 18030 or UTF-8, or copy the words again from the original.',
  },
} as const;

export default defineRule({
  id: 'destroyed-text',
  severity: 'error',
  fix: 'none',
  about: 'file',
  name: { 'zh-CN': '乱码', en: 'Destroyed words' },
  why: {
    'zh-CN':
      '文件用错了编码打开或保存，文字就成了“锟斤拷”“�”“ÕþÎñ”之类的乱码。乱码里可能正是要检查的标题、表格，因此有乱码时不说缺少哪一部分、哪一张表；大半是乱码的，其余各项都不检查。',
    en: 'A file that was opened or saved in the wrong encoding has 锟斤拷, � or ÕþÎñ for its words. A heading or table may stand in them, so that nothing is said to be missing beside them; where most is destroyed, nothing else is checked.',
  },
  source: { 'zh-CN': '已收到的报告中的常见错误', en: 'Mistakes seen in reports that were handed in' },
  texts,
  examples: [
    {
      bad: '## 一、总体情况\n\n本年度锟‹�›息公开工作有序推进，主动公开各类信息120条，办结依申请公开3件。\n',
      good: '## 一、总体情况\n\n××市本年度信息公开工作有序推进，锟铻区办理申请3件，效果如何？？\n',
    },
    {
      bad: '## 一、总体情况\n\n本机关按照要求，认真做好政府信息公开工作，主动公开各类信息120条，制发规范性文件4件。\n\n办结依申请公开3件，‹ÕþÎñ¹«¿ª›专栏更新及时，全年没有发生行政复议、行政诉讼。\n',
      good: '## 一、总体情况\n\nCafé 与 naïve 两词，×××局，±3℃。\n',
    },
  ],
  *check({ destroyed, report }, t) {
    for (const lines of groups(destroyed, report)) {
      const [first] = lines;
      if (first !== undefined) yield describe(lines, first, report, t);
    }
  },
});

/** More places than these are told as one. */
const MOST_PLACES = 8;

/** Lines that follow one another, of the same damage. */
function groups(destroyed: readonly DestroyedLine[], { lines }: Report): readonly (readonly DestroyedLine[])[] {
  const found: DestroyedLine[][] = [];
  for (const line of destroyed) {
    const last = found.at(-1);
    const before = last?.at(-1);
    const isNext = before !== undefined && lines.lineAt(line.start) - lines.lineAt(before.start) <= 2;
    if (last !== undefined && isNext && before.damage === line.damage) last.push(line);
    else found.push([line]);
  }
  return found.length <= MOST_PLACES
    ? found
    : (['lost', 'misread'] as const).map((damage) => destroyed.filter((line) => line.damage === damage));
}

const LONGEST_SAMPLE = 12;

function describe(lines: readonly DestroyedLine[], first: DestroyedLine, { text }: Report, t: typeof texts): Draft {
  const sample = text.slice(first.start, Math.min(first.end, first.start + LONGEST_SAMPLE));
  return {
    range: range(first.start, first.end),
    message: message(t[first.damage], { lines: lines.length, sample }),
  };
}
