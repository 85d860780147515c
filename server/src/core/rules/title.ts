import type { Fix } from '../model/finding.js';
import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import type { FrontMatterEntry, TitleBlock } from '../model/blocks.js';
import { readTitle } from '../parse/identity.js';
import { locateTitle } from '../sections/locateTitle.js';
import { lineEnding } from '../text/lineEnding.js';
import { range, type Range } from '../text/range.js';
import { sameOrganisation } from '../text/sameOrganisation.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  missing: {
    'zh-CN': '报告没有题目。请在开头写明机关、年度和“政府信息公开工作年度报告”。',
    en: 'The report has no title. Begin it with the organisation, the year and 政府信息公开工作年度报告.',
  },
  noYear: {
    'zh-CN': '题目没有写明年度，无法确定适用哪一年的格式。请补上报告年度。',
    en: 'The title does not name the year, so it is not known which form applies. Add the year.',
  },
  year: {
    'zh-CN': '题目的年度是{title}年，文首信息写的是{other}年。请核对后统一。',
    en: 'The title says {title}, the front matter {other}. Make them agree.',
  },
  organisationHead: {
    'zh-CN': '文首信息写的机关是“{other}”，题目写的是“{title}”。请核对后统一。',
    en: 'The front matter names “{other}”, the title “{title}”. Make them agree.',
  },
  organisationSignature: {
    'zh-CN': '题目的机关是“{title}”，落款是“{other}”。请核对后统一。',
    en: 'The title names “{title}”, the signature “{other}”. Make them agree.',
  },
  insert: { 'zh-CN': '写入题目“{words}”', en: 'Insert the title “{words}”' },
  insertYear: { 'zh-CN': '补上“{words}”', en: 'Add “{words}”' },
  changeTitle: { 'zh-CN': '题目改为“{words}”', en: 'Write “{words}” in the title' },
  changeHead: { 'zh-CN': '文首信息改为“{words}”', en: 'Write “{words}” in the front matter' },
  changeSignature: { 'zh-CN': '落款改为“{words}”', en: 'Write “{words}” in the signature' },
} as const;

export default defineRule({
  id: 'title',
  severity: 'warning',
  fix: 'choice',
  name: { 'zh-CN': '题目缺失或前后不一致', en: 'Title missing or at odds with the rest' },
  why: {
    'zh-CN':
      '题目写明是哪个机关、哪一年的报告，适用的格式也由年度决定。套用上年或其他单位的报告时，题目、文首信息和落款最容易漏改一处。',
    en: 'The title says whose report it is and on which year, and the year decides which form applies. Where last year’s report or another body’s served as a draft, one of title, front matter and signature is easily left as it was.',
  },
  source: {
    'zh-CN': '国办公开办函〔2021〕30号所附格式；已公布报告中的常见错误',
    en: 'Form attached to 国办公开办函〔2021〕30号; mistakes seen in published reports',
  },
  texts,
  examples: [
    {
      bad: '---\norganisation: 某某县财政局\nyear: 2024\n---\n\n‹›## 一、总体情况\n\n略。\n',
      fixed:
        '---\norganisation: 某某县财政局\nyear: 2024\n---\n\n# 某某县财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n略。\n',
      good: '某某县财政局\n\n2024年政府信息公开工作年度报告\n\n一、总体情况\n\n略。\n',
    },
    {
      bad: '---\nyear: 2024\n---\n\n# 某某县财政局‹2023›年政府信息公开工作年度报告\n\n## 一、总体情况\n\n略。\n',
      fixed: '---\nyear: 2024\n---\n\n# 某某县财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n略。\n',
      good: '---\nyear: 2024\n---\n\n# 二〇二四年度某某县财政局政府信息公开工作年度报告\n\n## 一、总体情况\n\n略。\n',
    },
    {
      bad: '# ‹甲县财政局›2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n略。\n\n乙县民政局\n\n2025年1月20日\n',
      fixed: '# 乙县民政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n略。\n\n乙县民政局\n\n2025年1月20日\n',
      good: '# 中卫市住房和城乡建设局2020年政府信息公开工作年度报告\n\n## 一、总体情况\n\n略。\n\n中卫市住建局\n\n2021年1月25日\n',
    },
  ],
  *check({ report }) {
    const { title } = report;
    if (title === undefined) {
      yield missing(report);
      return;
    }
    const year = judgeYear(title, report);
    const organisation = judgeOrganisation(title, report);
    if (organisation !== undefined) yield organisation;
    if (year !== undefined) yield year;
  },
});

function missing(report: Report): Draft {
  const { blocks, text, identity } = report;
  const at = blocks.find(({ kind }) => kind !== 'frontMatter')?.range.start ?? text.length;
  const year = identity.year ?? yearBefore(report);
  const place = range(at, at);
  if (identity.organisation === undefined || year === undefined)
    return { range: place, message: message(texts.missing) };
  const words = `${identity.organisation}${String(year)}年政府信息公开工作年度报告`;
  const ending = lineEnding(text);
  const edit = { range: place, newText: `# ${words}${ending}${ending}` };
  return {
    range: place,
    message: message(texts.missing),
    fixes: [fix(message(texts.insert, { words }), 'choice', [edit], true)],
  };
}

/** Reports on a year are signed early in the next. */
function yearBefore({ signature: { date } }: Report): number | undefined {
  if (date === undefined || Number(date.slice(5, 7)) > 6) return undefined;
  return Number(date.slice(0, 4)) - 1;
}

function judgeYear(title: TitleBlock, report: Report): Draft | undefined {
  const said = readTitle(title.text).year;
  if (said === undefined) return report.identity.year === undefined ? noYear(title, report) : undefined;
  const entry = headEntry(report, 'year');
  const other = Number(entry?.value ?? Number.NaN);
  if (entry === undefined || other === said || other !== report.identity.year) return undefined;
  const place = locateTitle(title, report.text).year ?? title.textRange;
  const signed = yearBefore(report);
  const fixes = [
    fix(
      message(texts.changeTitle, { words: `${String(other)}年` }),
      'choice',
      [{ range: place, newText: String(other) }],
      signed === other,
    ),
    fix(
      message(texts.changeHead, { words: String(said) }),
      'choice',
      [{ range: entry.valueRange, newText: String(said) }],
      signed === said,
    ),
  ];
  return { range: place, message: message(texts.year, { title: said, other }), fixes };
}

function noYear(title: TitleBlock, report: Report): Draft {
  const year = yearBefore(report);
  const { organisation } = locateTitle(title, report.text);
  const draft = { range: title.textRange, message: message(texts.noYear) };
  if (year === undefined || organisation === undefined) return draft;
  const words = `${String(year)}年`;
  const edit = { range: range(organisation.end, organisation.end), newText: words };
  return { ...draft, fixes: [fix(message(texts.insertYear, { words }), 'choice', [edit], true)] };
}

function judgeOrganisation(title: TitleBlock, report: Report): Draft | undefined {
  const said = readTitle(title.text).organisation;
  if (said === undefined) return undefined;
  const entry = headEntry(report, 'organisation');
  const { organisation: signed, organisationRange } = report.signature;
  const headDiffers = entry !== undefined && !sameOrganisation(said, entry.value);
  const signatureDiffers = signed !== undefined && !sameOrganisation(said, signed);
  const place = locateTitle(title, report.text).organisation;
  const changeTitle = (words: string, preferred: boolean): readonly Fix[] =>
    place === undefined ? [] : [replace(texts.changeTitle, place, words, preferred)];

  if (headDiffers) {
    // Two against one: the odd one out is the one to change.
    const titleStands = signed !== undefined && !signatureDiffers;
    const headStands = signed !== undefined && sameOrganisation(entry.value, signed);
    const changeHead = replace(texts.changeHead, entry.valueRange, said, titleStands && !headStands);
    return {
      range: titleStands && !headStands ? entry.valueRange : (place ?? title.textRange),
      message: message(texts.organisationHead, { title: said, other: entry.value }),
      fixes:
        titleStands && !headStands
          ? [changeHead, ...changeTitle(entry.value, false)]
          : [...changeTitle(entry.value, headStands), changeHead],
    };
  }
  if (!signatureDiffers || organisationRange === undefined) return undefined;
  return {
    range: place ?? title.textRange,
    message: message(texts.organisationSignature, { title: said, other: signed }),
    fixes: [
      ...changeTitle(signed, false),
      replace(texts.changeSignature, organisationRange, said, entry !== undefined),
    ],
  };
}

const replace = (title: (typeof texts)[keyof typeof texts], place: Range, words: string, preferred: boolean): Fix =>
  fix(message(title, { words }), 'choice', [{ range: place, newText: words }], preferred);

const headEntry = ({ frontMatter }: Report, key: string): FrontMatterEntry | undefined =>
  frontMatter?.entries.find((entry) => entry.key === key && entry.value !== '');
