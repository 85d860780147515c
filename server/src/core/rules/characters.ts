import { message } from '../messages/message.js';
import type { Block } from '../model/blocks.js';
import { contains, range, type Edit, type Range } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  lookAlike: {
    'zh-CN': '此段有 {count} 处字符不是通常的字符（{written}），看起来一样，却检索不到。请改为通常的字符。',
    en: 'This paragraph has {count} characters that only look like the ordinary ones ({written}); no search finds them. Write the ordinary ones.',
  },
  ordinary: { 'zh-CN': '改为通常的字符（{count} 处）', en: 'Write ordinary characters ({count})' },
} as const;

export default defineRule({
  id: 'characters',
  severity: 'warning',
  fix: 'lossless',
  reads: 'characters',
  name: { 'zh-CN': '字符不是通常的字符', en: 'Characters that only look ordinary' },
  why: {
    'zh-CN':
      '从 PDF 复制的文字常把“一”“民”“长”等字换成同形的部首，从对话框、网页复制的数字旁常带看不见的控制符。肉眼看不出来，检索、汇总和朗读却认不得；勾稽照常识读，并可一键改回，文字和数字都不变。',
    en: 'Text copied out of a PDF often holds the radicals of dictionaries for 一, 民, 长 and others, and figures copied from dialogs and web pages bring invisible marks. Nobody sees them, but search, collection and screen readers do not know them; Crossfoot reads them as what they show and can write the ordinary ones.',
  },
  source: {
    'zh-CN': 'Unicode 字符数据库（EquivalentUnifiedIdeograph、兼容汉字的规范等价）；在已发布年报中见到',
    en: 'Unicode Character Database (EquivalentUnifiedIdeograph, canonical equivalence of ideographs); observed in published reports',
  },
  texts,
  examples: [
    {
      bad: '## 一、总体情况\n\n‹⼀›年来，本机关为⼈⺠群众公开信息，⻓期坚持。\n\n全年收到申请‹\u202a1›1\u202c件。\n',
      fixed: '## 一、总体情况\n\n一年来，本机关为人民群众公开信息，长期坚持。\n\n全年收到申请11件。\n',
      good: '## 一、总体情况\n\n一年来，本机关为人民群众公开信息👨‍👩‍👧，长期坚持。\n\n```\n⼀\n```\n',
    },
    {
      bad: '‹＃›＃ 一、总体情况\n\n办理结果‹︵›不含结转︶如下。\n\n| 项⽬ | 数量 |\n| --- | --- |\n| 甲 | 1 |\n'.replace(
        '项⽬',
        '项‹⽬›',
      ),
      fixed: '## 一、总体情况\n\n办理结果（不含结转）如下。\n\n| 项目 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n',
      good: '## 一、总体情况\n\n＃政府信息公开＃ 话题阅读10万次。\n',
    },
  ],
  check: ({ report: { text, blocks, respelled } }) =>
    respelled === undefined ? [] : blocks.flatMap((block) => draftsOf(block, text, respelled)),
});

function draftsOf(block: Block, text: string, respelled: readonly Edit[]): readonly Draft[] {
  if (block.kind === 'code') return [];
  const edits = respelled.filter((edit) => contains(block.range, edit.range));
  const first = edits[0];
  if (first === undefined) return [];
  const count = String(edits.length);
  return [
    {
      range: visible(first, text),
      message: message(texts.lookAlike, { count, written: shown(edits, text) }),
      fixes: [fix(message(texts.ordinary, { count }), 'lossless', edits, true)],
    },
  ];
}

/** A mark that nobody sees, with the character behind it, so that there is something to point at. */
function visible({ range: place, newText }: Edit, text: string): Range {
  if (newText !== '') return place;
  const behind = /^[^\n\r]/u.exec(text.slice(place.end, place.end + 2))?.[0] ?? '';
  return range(place.start, place.end + behind.length);
}

const MOST_SHOWN = 5;

function shown(edits: readonly Edit[], text: string): string {
  const kinds = [...new Set(edits.map((edit) => nameOf(edit, text)))];
  return kinds.slice(0, MOST_SHOWN).join('、') + (kinds.length > MOST_SHOWN ? '…' : '');
}

/** `⻓ U+2ED3`; of what shows nothing only the code. */
function nameOf({ range: { start, end }, newText }: Edit, text: string): string {
  const code = (text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return newText.trim() === '' ? `U+${code}` : `${text.slice(start, end)} U+${code}`;
}
