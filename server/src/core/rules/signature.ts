import type { Deadline } from '../formats/reportFormat.js';
import type { Fix } from '../model/finding.js';
import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import { bodyEnd, lastLineEnd } from '../sections/bodyEnd.js';
import { printDate } from '../text/date.js';
import { lineEnding } from '../text/lineEnding.js';
import { range, type Range } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  none: {
    'zh-CN': '报告没有落款，缺少发布机关和成文日期。请在文末补上。',
    en: 'The report is not signed: issuer and date are missing. Add them at the end.',
  },
  noDate: {
    'zh-CN': '落款没有成文日期。请在机关名称下面补上。',
    en: 'The signature has no date. Add it below the issuer.',
  },
  noIssuer: {
    'zh-CN': '落款只有日期，没有发布机关。请补上“{organisation}”。',
    en: 'The signature has a date but no issuer. Add “{organisation}”.',
  },
  invalid: {
    'zh-CN': '“{written}”不是有效的日期。请核对。',
    en: '“{written}” is no valid date. Check it.',
  },
  early: {
    'zh-CN': '成文日期{date}不晚于报告年度（{year}年）。请核对日期的年份。',
    en: 'The date {date} is not after the report year {year}. Check the year of the date.',
  },
  stale: {
    'zh-CN': '成文日期{date}比报告年度（{year}年）晚一年以上。请核对题目的年度和成文日期。',
    en: 'The date {date} is more than a year after the report year {year}. Check the year in the title and the date.',
  },
  lateDepartment: {
    'zh-CN': '成文日期{date}晚于部门公布年度报告的期限{limit}（{source}）。日期无误的，可以忽略。',
    en: 'The date {date} is after {limit}, by which departments have to publish ({source}). Ignore this if the date is right.',
  },
  lateGovernment: {
    'zh-CN': '成文日期{date}晚于政府公布年度报告的期限{limit}（{source}）。日期无误的，可以忽略。',
    en: 'The date {date} is after {limit}, by which governments have to publish ({source}). Ignore this if the date is right.',
  },
  insert: { 'zh-CN': '补上“{words}”', en: 'Insert “{words}”' },
  change: { 'zh-CN': '改为“{words}”', en: 'Change to “{words}”' },
} as const;

export default defineRule({
  id: 'signature',
  severity: 'warning',
  fix: 'choice',
  name: { 'zh-CN': '落款缺失或日期有误', en: 'Signature incomplete, date wrong or late' },
  why: {
    'zh-CN':
      '落款写明由谁、在何时作出报告。部门应当在次年1月31日前、县级以上地方人民政府应当在次年3月31日前公布；年初写报告时，日期的年份最容易写成上一年。',
    en: 'The signature says who made the report and when. Departments publish by 31 January of the next year, governments by 31 March; in January the year of the date is easily last year’s.',
  },
  source: {
    'zh-CN': '《中华人民共和国政府信息公开条例》第四十九条；《党政机关公文格式》（GB/T 9704-2012）7.3.5',
    en: 'Regulations on Open Government Information, article 49; GB/T 9704-2012, 7.3.5',
  },
  texts,
  examples: [
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n‹2024年1月20日›\n',
      fixed:
        '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n2025年1月20日\n',
      good: '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n2025年1月31日\n\n（此件公开发布）\n',
    },
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n‹2025年2月8日›\n',
      good: '# 某某县人民政府2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n某某县人民政府办公室\n\n2025年2月8日\n',
    },
    {
      bad: '---\nissued: 2025-01-20\n---\n\n# 某某县财政局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。‹›\n',
      fixed:
        '---\nissued: 2025-01-20\n---\n\n# 某某县财政局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n2025年1月20日\n',
      good: '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n某某县财政局 二〇二五年一月二十日\n',
    },
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n‹›2025年1月20日\n',
      fixed:
        '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n2025年1月20日\n',
      good: '# 2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n2025年1月20日\n',
    },
  ],
  *check({ report }) {
    // A text without any section is no report yet; what it lacks is said once.
    if (report.sections.length === 0) return;
    const { signature } = report;
    if (signature.dateRange === undefined) {
      yield undated(report);
      return;
    }
    const judged = judgeDate(signature.dateRange, report);
    if (judged !== undefined) yield judged;
    const issuer = unsigned(signature.dateRange, report);
    if (issuer !== undefined) yield issuer;
  },
});

function undated(report: Report): Draft {
  const { text, identity, signature } = report;
  const signed = signature.organisationRange;
  const at = signed?.end ?? lastLineEnd(report, bodyEnd(report));
  const lines = [
    ...(signed === undefined && identity.organisation !== undefined ? [identity.organisation] : []),
    ...(identity.issued === undefined ? [] : [printDate(identity.issued)]),
  ];
  const gap = lineEnding(text).repeat(2);
  const place = range(at, at);
  const edit = { range: place, newText: lines.map((line) => gap + line).join('') };
  return {
    range: signed ?? place,
    message: message(signed === undefined ? texts.none : texts.noDate),
    fixes: lines.length === 0 ? [] : [fix(message(texts.insert, { words: lines.join(' ') }), 'choice', [edit], true)],
  };
}

function judgeDate(place: Range, { text, signature, identity, format }: Report): Draft | undefined {
  const { date: iso } = signature;
  if (iso === undefined) {
    return { range: place, message: message(texts.invalid, { written: text.slice(place.start, place.end) }) };
  }
  const { year } = identity;
  if (year === undefined) return undefined;
  const date = printDate(iso);
  const signedIn = Number(iso.slice(0, 4));
  if (signedIn <= year)
    return { range: place, message: message(texts.early, { date, year }), fixes: nextYear(iso, year, place) };
  if (signedIn > year + 1) return { range: place, message: message(texts.stale, { date, year }) };
  const deadline = deadlineOf(signature.organisation ?? identity.organisation, format.deadlines);
  if (deadline === undefined || iso.slice(5) <= deadline.by) return undefined;
  const late = deadline.who === 'department' ? texts.lateDepartment : texts.lateGovernment;
  const limit = printDate(`${String(signedIn)}-${deadline.by}`);
  return { range: place, message: message(late, { date, limit, source: deadline.source }) };
}

/** In the first months of a year its number is easily written as last year's. */
function nextYear(iso: string, year: number, place: Range): readonly Fix[] {
  if (Number(iso.slice(0, 4)) !== year || Number(iso.slice(5, 7)) > 3) return [];
  const words = printDate(`${String(year + 1)}${iso.slice(4)}`);
  return [fix(message(texts.change, { words }), 'choice', [{ range: place, newText: words }], true)];
}

const GOVERNMENT = /(?:政府(?:办公室|办公厅)?|[乡镇]|街道(?:办事处)?|管委会|管理委员会)$/u;
const DEPARTMENT = /(?:局|厅|委|委员会|部|办公室|办)$/u;

/** The later one where it is not certain: for a district's own report, a township, a development zone. */
function deadlineOf(organisation: string | undefined, deadlines: readonly Deadline[]): Deadline | undefined {
  if (organisation === undefined) return undefined;
  const who = GOVERNMENT.test(organisation) ? 'government' : DEPARTMENT.test(organisation) ? 'department' : undefined;
  return deadlines.find((deadline) => deadline.who === who);
}

/** Whether a date stands alone at the end, though the title says who should stand above it. */
function unsigned(place: Range, report: Report): Draft | undefined {
  const { signature, identity, text, lines } = report;
  const { organisation } = identity;
  const line = lines.line(lines.lineAt(place.start));
  const alone = text.slice(line.start, place.start).trim() === '';
  if (signature.organisation !== undefined || organisation === undefined || !alone) return undefined;
  if (bodyEnd(report) === text.length) return undefined;
  const edit = { range: range(place.start, place.start), newText: organisation + lineEnding(text).repeat(2) };
  return {
    severity: 'information',
    range: range(place.start, place.start),
    message: message(texts.noIssuer, { organisation }),
    fixes: [fix(message(texts.insert, { words: organisation }), 'choice', [edit], true)],
  };
}
