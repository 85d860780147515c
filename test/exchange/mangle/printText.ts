import type { SectionFormat } from '../../../server/src/core/formats/reportFormat.js';
import { printTables, type PrintedTable } from '../support/printReport.js';
import type { KnownReport } from './knownReport.js';

/** Where a text departs from the plain one. */
export interface TextLayout {
  readonly before?: readonly string[];
  readonly title?: readonly string[];
  /** Lines instead of a section's heading. */
  readonly heading?: (section: SectionFormat, index: number) => readonly string[];
  readonly date?: string;
  readonly after?: readonly string[];
}

const PROSE: Readonly<Record<string, readonly string[]>> = {
  overview: [
    '本年度，我局认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，扎实做好主动公开和依申请公开工作。',
    '（一）主动公开',
    '通过门户网站公开各类信息126条，其中行政许可和行政处罚信息54条，政务新媒体发布信息230条，及时回应群众关切。',
    '（二）政府信息管理',
    '严格执行信息发布“三审三校”制度，全年未发生失泄密事件；清理历年行政规范性文件，确保公开内容准确、规范。',
  ],
  problems: [
    '存在的主要问题：一是公开内容还不够全面，政策解读形式比较单一；二是工作人员业务能力有待提高。',
    '改进情况：下一步将加强业务培训，完善工作机制，提高政府信息公开的质量和时效。',
  ],
  otherMatters: ['本年度没有收取政府信息公开信息处理费，无其他需要报告的事项。'],
};

export const titleOf = ({ organisation, year }: KnownReport): string =>
  `${organisation}${String(year)}年政府信息公开工作年度报告`;
export const dateOf = ({ year }: KnownReport): string => `${String(year + 1)}年1月20日`;
const proseOf = (section: string): readonly string[] => PROSE[section] ?? [];

/** A whole report as plain text; `print` gives the lines of a table. */
export function printText(
  report: KnownReport,
  print: (table: PrintedTable) => readonly string[],
  { before = [], title, heading, date, after = [] }: TextLayout = {},
): string {
  const tables = printTables(report.format, report.figures);
  const sections = report.format.sections.flatMap((section, index) => {
    const table = tables.find((printed) => printed.table.section === section.key);
    return [
      ...(heading?.(section, index) ?? [`${section.number}、${section.title}`]),
      '',
      ...(table === undefined ? proseOf(section.key).flatMap((line) => [line, '']) : [...print(table), '']),
    ];
  });
  return [
    ...before,
    ...(title ?? [titleOf(report)]),
    '',
    ...sections,
    report.organisation,
    date ?? dateOf(report),
    ...after,
  ].join('\n');
}
