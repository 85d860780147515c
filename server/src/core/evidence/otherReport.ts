import { titleMatch, ACCEPTED } from '../formats/sectionTitles.js';
import type { Localized } from '../messages/locale.js';
import type { Report } from '../model/report.js';
import { frontMatterValue } from '../parse/frontMatter.js';
import { readTitle } from '../parse/identity.js';
import { normaliseLabel } from '../text/normalise.js';
import type { Range } from '../text/range.js';
import kinds from './data/otherReports.json' with { type: 'json' };

/** What a file is that is no report on disclosure, by its own title. */
export interface OtherReport {
  readonly name: Localized;
  readonly title: string;
  readonly range: Range;
}

/** With these in its title a report is one on disclosure, however they are misspelt. */
const DISCLOSURE = /(?:信息|政务|政府)公开|公开工作|信息公|政府信息/u;
const COMPANY = /(?:有限(?:责任)?公司|股份(?:有限)?公司|集团(?:公司)?)/u;
const ANNUAL = /(?:年度?报告?|年报)(?:[（(].{1,12}[）)])?$/u;
/** What stands around the subject of a title: 营商环境 in 2023年营商环境工作报告. */
const BEFORE_SUBJECT = /年度?(?:关于)?/u;
const AFTER_SUBJECT = /的?(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报|总结|报表)$/u;
const HAN_ONLY = /^\p{Script=Han}{2,30}$/u;
const NO_SUBJECT = /^(?:年度|工作|年度工作|全年工作|情况|政府|信息|公开)$/u;
/** A report that has as many of the sections of the form is one, whatever its title. */
const MOST_SECTIONS = 2;
const LONGEST_TITLE = 60;

/**
 * The other kind of report that a title names. Not where the front matter says that it is one on disclosure, nor
 * where the report has a statutory table or sections of the form: then its title errs.
 */
export function otherReport(report: Report): OtherReport | undefined {
  const { frontMatter, tables } = report;
  const says = (key: string): boolean => frontMatterValue(frontMatter, key) !== undefined;
  if (tables.length > 0 || says('report') || says('format')) return undefined;
  const line = titleLine(report);
  if (line === undefined || line.words.length > LONGEST_TITLE) return undefined;
  const title = line.words;
  const words = normaliseLabel(title);
  const name = nameOf(words, title);
  return name === undefined || isForm(report) ? undefined : { name, title, range: line.range };
}

function nameOf(words: string, title: string): Localized | undefined {
  const isDisclosure = DISCLOSURE.test(words);
  const listed = (isDisclosure ? kinds.ofDisclosure : kinds.others).find((kind) =>
    kind.words.some((word) => words.includes(word)),
  );
  if (isDisclosure) return ANNUAL.test(words) ? undefined : listed?.name;
  if (listed !== undefined) return listed.name;
  if (COMPANY.test(words) && ANNUAL.test(words)) return COMPANY_REPORT;
  const subject = readTitle(title).year === undefined ? undefined : subjectOf(words);
  return subject === undefined ? undefined : { 'zh-CN': `${subject}方面的报告`, en: `a report on ${subject}` };
}

function subjectOf(words: string): string | undefined {
  const before = BEFORE_SUBJECT.exec(words);
  if (before === null || !AFTER_SUBJECT.test(words)) return undefined;
  const subject = words.slice(before.index + before[0].length).replace(AFTER_SUBJECT, '');
  return HAN_ONLY.test(subject) && !NO_SUBJECT.test(subject) ? subject : undefined;
}

const COMPANY_REPORT = { 'zh-CN': '公司的年度报告', en: "a company's annual report" } as const;

/** The title, else the first line, if it is as short as a title. */
function titleLine({ title, blocks, text }: Report): { readonly words: string; readonly range: Range } | undefined {
  if (title !== undefined) return { words: title.text, range: title.textRange };
  const first = blocks.find(({ kind }) => kind !== 'frontMatter' && kind !== 'comment');
  if (first?.kind === 'heading' && first.numbering === undefined) return { words: first.text, range: first.textRange };
  if (first?.kind !== 'paragraph') return undefined;
  const written = text.slice(first.range.start, first.range.end);
  const words = written.trim();
  const start = first.range.start + written.indexOf(words);
  return /[。；\r\n]/u.test(words) ? undefined : { words, range: { start, end: start + words.length } };
}

const isForm = ({ format, sections }: Report): boolean =>
  format.sections.filter((section) => sections.some(({ heading }) => titleMatch(section, heading.text) >= ACCEPTED))
    .length >= MOST_SECTIONS;
