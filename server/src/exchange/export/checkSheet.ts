import type { ElementContent } from 'hast';
import type { CheckResult, Locale, Report, Verdict } from '../../core/index.js';
import { element, text } from '../../core/render/hast.js';
import style from './checkSheet.css?inline';
import { findingRows } from './findingRows.js';
import { htmlDocument } from './htmlDocument.js';
import { relationTables } from './relationTables.js';

const texts = {
  'zh-CN': {
    title: '政府信息公开工作年度报告校核单',
    organisation: '报告机关',
    year: '报告年度',
    form: '适用格式',
    verdict: '勾稽结论',
    unknown: '未写明',
    verdictText: ({ relations, passed, broken, unchecked }: Verdict) =>
      `${relations} 项勾稽：${passed} 项通过，${broken} 项不符，${unchecked} 项未检`,
    findings: '一、需要核对的问题',
    noFindings: '没有发现问题。',
    relations: '二、各项勾稽关系',
    noRelations: '报告中没有可校核的统计表。',
    key: '左、右两边为表中数字；“空”是没有填写的单元格，含空白的关系记为未检，不当作 0。',
    signing: '三、签字',
    checker: '校核人',
    checkedOn: '校核日期',
    author: '报告机关经办人',
    phone: '联系电话',
    head: '报告机关负责人',
    answeredOn: '反馈日期',
  },
  en: {
    title: 'Check sheet of an annual report',
    organisation: 'Organisation',
    year: 'Year',
    form: 'Form',
    verdict: 'Verdict',
    unknown: 'not stated',
    verdictText: ({ relations, passed, broken, unchecked }: Verdict) =>
      `${relations} relations: ${passed} passed, ${broken} broken, ${unchecked} not checked`,
    findings: '1. Findings to be looked into',
    noFindings: 'Nothing was found.',
    relations: '2. All relations',
    noRelations: 'The report has no table to check.',
    key: 'Both sides show the figures of the table. A relation with a blank cell (“blank”) counts as not checked; a blank is never taken for 0.',
    signing: '3. Signatures',
    checker: 'Checked by',
    checkedOn: 'Date',
    author: 'Answered by',
    phone: 'Telephone',
    head: 'Head of the organisation',
    answeredOn: 'Date',
  },
} as const;

/** 校核单: what the check found and every relation with its figures, to be answered and signed by the author. */
export function checkSheet(result: CheckResult, locale: Locale): string {
  const { title, content } = sheetPage(result, locale);
  return htmlDocument({ locale, title, content, className: 'check-sheet', style });
}

interface SheetPage {
  readonly title: string;
  readonly content: readonly ElementContent[];
}

/** The sheet as a page, whatever file it goes into. */
export function sheetPage(result: CheckResult, locale: Locale): SheetPage {
  const words = texts[locale];
  const { organisation, year } = result.report.identity;
  const findings = findingRows(result, locale);
  const relations = relationTables(result.analysis.tables, locale);
  const content = [
    element('h1', {}, [text(words.title)]),
    identityTable(result.report, result.verdict, locale),
    element('h2', {}, [text(words.findings)]),
    findings ?? element('p', {}, [text(words.noFindings)]),
    element('h2', {}, [text(words.relations)]),
    ...(relations.length === 0
      ? [element('p', {}, [text(words.noRelations)])]
      : [element('p', {}, [text(words.key)]), ...relations]),
    element('h2', {}, [text(words.signing)]),
    signingTable(locale),
  ];
  return { title: [words.title, organisation, year].filter((part) => part !== undefined).join(' '), content };
}

function identityTable({ identity, format }: Report, verdict: Verdict, locale: Locale): ElementContent {
  const words = texts[locale];
  return formTable(
    [
      [words.organisation, identity.organisation ?? words.unknown, words.year, String(identity.year ?? words.unknown)],
      [words.form, format.document, words.verdict, words.verdictText(verdict)],
    ],
    'identity',
  );
}

function signingTable(locale: Locale): ElementContent {
  const words = texts[locale];
  return formTable(
    [
      [words.checker, '', words.checkedOn, ''],
      [words.author, '', words.phone, ''],
      [words.head, '', words.answeredOn, ''],
    ],
    'signing',
  );
}

/** Names and values in turn, two of each a row. */
function formTable(rows: readonly (readonly string[])[], className: string): ElementContent {
  const lines = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((words, index) =>
        index % 2 === 0 ? element('th', { scope: 'row' }, [text(words)]) : element('td', {}, [text(words)]),
      ),
    ),
  );
  return element('table', { className: [className] }, [element('tbody', {}, lines)]);
}
