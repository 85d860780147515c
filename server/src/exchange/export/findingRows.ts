import type { Element } from 'hast';
import {
  rules,
  sayIn,
  severityNames,
  type CellRef,
  type CheckResult,
  type Finding,
  type Locale,
  type Report,
} from '../../core/index.js';
import { element, text } from '../../core/render/hast.js';

const texts = {
  'zh-CN': {
    head: ['序号', '位置', '问题', '处理情况'],
    line: (line: number) => `第 ${line} 行`,
    quote: (words: string) => `“${words}”`,
    cell: (row: string, column: string) => `“${row}”行“${column}”`,
    fix: '可改为：',
    colon: '：',
    parts: '；',
  },
  en: {
    head: ['No.', 'Place', 'Finding', 'Answer'],
    line: (line: number) => `line ${line}`,
    quote: (words: string) => `“${words}”`,
    cell: (row: string, column: string) => `“${row}”, “${column}”`,
    fix: 'Possible change: ',
    colon: ': ',
    parts: '; ',
  },
} as const;

/** The findings with their places in words that make sense without the source; undefined if there are none. */
export function findingRows(
  { report, findings }: Pick<CheckResult, 'report' | 'findings'>,
  locale: Locale,
): Element | undefined {
  if (findings.length === 0) return undefined;
  const words = texts[locale];
  const classes = ['number', 'place', 'problem', 'answer'];
  const head = words.head.map((name, index) =>
    element('th', { scope: 'col', className: [classes[index] ?? ''] }, [text(name)]),
  );
  const rows = findings.map((finding, index) =>
    element('tr', {}, [
      element('td', {}, [text(String(index + 1))]),
      element('td', { className: ['words'] }, lines(placeOf(finding, report, locale))),
      element('td', { className: ['words'] }, lines(problemOf(finding, locale))),
      element('td', {}),
    ]),
  );
  return element('table', { className: ['findings'] }, [
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows),
  ]);
}

const lines = (parts: readonly string[]) =>
  parts.flatMap((part, index) => (index === 0 ? [text(part)] : [element('br', {}), text(part)]));

/** How much of the words that a finding is about is quoted. */
const LONG = /^(.{30}).+$/u;
const MOST_CELLS = 3;

function placeOf(finding: Finding, report: Report, locale: Locale): readonly string[] {
  const words = texts[locale];
  const { start, end } = finding.range;
  const section = report.sections.find(({ range }) => range.start <= start && start <= range.end);
  const heading = section === undefined ? [] : [headingOf(section.heading)];
  const named = (finding.cells ?? []).flatMap((cell) => cellName(cell, report, locale));
  const cells = [...new Set(named)];
  const more = cells.length > MOST_CELLS ? '…' : '';
  const quoted = /^.*/u.exec(report.text.slice(start, end).trim())?.[0] ?? '';
  const quote = quoted.replace(LONG, '$1…');
  const what =
    cells.length > 0 ? [cells.slice(0, MOST_CELLS).join(words.parts) + more] : quote === '' ? [] : [words.quote(quote)];
  return [...heading, ...what, words.line(report.lines.lineAt(start) + 1)];
}

const headingOf = ({ numbering, text: words }: Report['sections'][number]['heading']): string =>
  `${numbering?.text ?? ''}${words}`;

function cellName({ table, row: key, column }: CellRef, { tables }: Report, locale: Locale): readonly string[] {
  const form = tables.find(({ format }) => format.key === table)?.format;
  const row = form?.rows.find((each) => each.key === key);
  const label = row?.cells.find((cell) => cell.column === column)?.label;
  return row === undefined || label === undefined ? [] : [texts[locale].cell(row.flat, label)];
}

function problemOf({ rule, severity, message, fixes }: Finding, locale: Locale): readonly string[] {
  const words = texts[locale];
  const name = rules.find(({ id }) => id === rule)?.name[locale] ?? rule;
  const changes = fixes.filter(({ class: kind }) => kind !== 'lossless').map(({ title }) => sayIn(locale, title));
  return [
    `${severityNames[severity][locale]}${words.colon}${sayIn(locale, message)}`,
    ...(changes.length === 0 ? [] : [`${words.fix}${changes.join(words.parts)}`]),
    `[${name}]`,
  ];
}
