import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import { placeIn, type Passage } from '../wording/passages.js';
import { findStrayWords } from '../wording/strayWords.js';
import { lineDebris, type LineDebris } from '../wording/webDebris.js';
import { range, type Range } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';
import { draftsOfPassages } from './draftsOfPassages.js';

const texts = {
  word: {
    'zh-CN': '中文句子里夹有英文“{word}”。请改为中文或删去。',
    en: 'The English word “{word}” stands in a Chinese sentence. Replace or delete it.',
  },
  web: {
    'zh-CN': '“{line}”是网页上的内容，不属于报告。请删去。',
    en: '“{line}” comes from a web page and is no part of the report. Delete it.',
  },
  page: {
    'zh-CN': '“{line}”是页码，不属于正文。请删去。',
    en: '“{line}” is a page number, not text. Delete it.',
  },
  change: { 'zh-CN': '改为“{words}”', en: 'Change to “{words}”' },
  remove: { 'zh-CN': '删去“{words}”', en: 'Delete “{words}”' },
} as const;

export default defineRule({
  id: 'debris',
  severity: 'information',
  fix: 'choice',
  name: { 'zh-CN': '夹杂无关内容', en: 'Debris' },
  why: {
    'zh-CN': '从网页、PDF复制或经翻译软件处理的文字，常带进英文连词、导航和打印按钮、页码。这些内容不属于报告。',
    en: 'Text copied from web pages and PDF files, or run through a translation, brings along English conjunctions, navigation and page numbers. They are no part of the report.',
  },
  source: { 'zh-CN': '公开的年度报告', en: 'Observed in published reports' },
  texts,
  examples: [
    {
      bad: '## 一、总体情况\n\n根据人员调整 ‹and› 实际分工，更换领导小组成员。\n\n‹- 3 -›\n\n‹网站标识码：1506000004›\n\n‹【打印】【关闭】›\n',
      fixed: '## 一、总体情况\n\n根据人员调整和实际分工，更换领导小组成员。\n\n',
      good: '## 一、总体情况\n\n通过APP、微信公众号和网站（http://www.example.gov.cn）公开，附件为PDF和word格式，咨询邮箱为a-and-b@example.com。\n',
    },
  ],
  check: (analysis) =>
    draftsOfPassages(analysis, 'debris', (passage) => [
      ...words(passage),
      ...(passage.block.kind === 'paragraph' ? lines(passage, analysis.report) : []),
    ]),
});

function* words(passage: Passage): Iterable<Draft> {
  for (const { start, end, chinese } of findStrayWords(passage.words)) {
    const word = passage.words.slice(start, end);
    const spaced = spacesAround(passage, start, end);
    const remove = fix(message(texts.remove, { words: word }), 'choice', [{ range: spaced, newText: '' }]);
    yield {
      range: placeIn(passage, start, end),
      message: message(texts.word, { word }),
      fixes:
        chinese === undefined
          ? [remove]
          : [
              fix(message(texts.change, { words: chinese }), 'choice', [{ range: spaced, newText: chinese }], true),
              remove,
            ],
    };
  }
}

/** The word with the spaces that part it from the Chinese on both sides. */
function spacesAround(passage: Passage, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (passage.words.charAt(from - 1) === ' ') from--;
  while (passage.words.charAt(to) === ' ') to++;
  return placeIn(passage, from, to);
}

function* lines({ block }: Passage, report: Report): Iterable<Draft> {
  const { text, lines: index } = report;
  const last = index.lineAt(block.range.end);
  for (let number = index.lineAt(block.range.start); number <= last; number++) {
    const whole = index.line(number);
    const line = text.slice(whole.start, whole.end);
    const kind: LineDebris | undefined = lineDebris(line);
    if (kind === undefined) continue;
    const start = whole.start + line.length - line.trimStart().length;
    const place = range(start, start + line.trim().length);
    yield {
      range: place,
      message: message(texts[kind], { line: line.trim() }),
      fixes: [
        fix(message(texts.remove, { words: line.trim() }), 'choice', [
          { range: wholeLines(number, report), newText: '' },
        ]),
      ],
    };
  }
}

/** A line with its ending, and with the blank line below it where another one stands above. */
function wholeLines(number: number, { text, lines: index }: Report): Range {
  const isBlank = (line: number): boolean => {
    const { start, end } = index.line(line);
    return line >= 0 && line < index.count && text.slice(start, end).trim() === '';
  };
  const next = isBlank(number - 1) && isBlank(number + 1) ? number + 2 : number + 1;
  return range(index.line(number).start, next < index.count ? index.line(next).start : text.length);
}
