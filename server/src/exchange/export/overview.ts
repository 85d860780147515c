import type { Element } from 'hast';
import type { CheckResult, Locale, Severity } from '../../core/index.js';
import { severities, severityNames } from '../../core/index.js';
import { element, text } from '../../core/render/hast.js';
import style from './checkSheet.css?inline';
import { findingRows } from './findingRows.js';
import { htmlDocument } from './htmlDocument.js';

const texts = {
  'zh-CN': {
    title: '年度报告检查结果',
    head: ['文件', '机关', '年度', '勾稽', ...severities.map((severity) => severityNames[severity]['zh-CN'])],
    verdict: (relations: number, passed: number, broken: number, unchecked: number) =>
      `${relations} 项：${passed} 通过，${broken} 不符，${unchecked} 未检`,
    clean: '没有发现问题。',
    none: '没有检查任何报告。',
    unknown: '未写明',
  },
  en: {
    title: 'Checked annual reports',
    head: ['File', 'Organisation', 'Year', 'Relations', ...severities.map((severity) => severityNames[severity].en)],
    verdict: (relations: number, passed: number, broken: number, unchecked: number) =>
      `${relations}: ${passed} passed, ${broken} broken, ${unchecked} not checked`,
    clean: 'Nothing was found.',
    none: 'No report was checked.',
    unknown: 'not stated',
  },
} as const;

/** One checked file of an overview, small enough to keep a thousand of. */
export interface OverviewEntry {
  readonly path: string;
  readonly cells: readonly string[];
  readonly findings: Element | undefined;
}

type Checked = Pick<CheckResult, 'report' | 'findings' | 'verdict'> & { readonly path: string };

/** What the overview says of a file; `path` as the person wrote it. */
export function overviewEntry({ path, report, findings, verdict }: Checked, locale: Locale): OverviewEntry {
  const words = texts[locale];
  const { organisation, year } = report.identity;
  const { relations, passed, broken, unchecked } = verdict;
  const count = (level: Severity): string => String(findings.filter(({ severity }) => severity === level).length);
  return {
    path,
    cells: [
      organisation ?? words.unknown,
      year === undefined ? words.unknown : String(year),
      words.verdict(relations, passed, broken, unchecked),
      ...severities.map(count),
    ],
    findings: findingRows({ report, findings }, locale),
  };
}

/** All checked files on one page: a table of their verdicts, each leading to the file's findings below. */
export function overview(entries: readonly OverviewEntry[], locale: Locale): string {
  const words = texts[locale];
  const content = [
    element('h1', {}, [text(words.title)]),
    ...(entries.length === 0 ? [element('p', {}, [text(words.none)])] : [verdicts(entries, locale)]),
    ...entries.flatMap(({ path, findings }, index) => [
      element('h2', { id: idOf(index) }, [text(path)]),
      findings ?? element('p', {}, [text(words.clean)]),
    ]),
  ];
  return htmlDocument({ locale, title: words.title, content, className: 'check-sheet', style });
}

/** Years and counts. */
const SHORT = /^\d+$/u;

const idOf = (index: number): string => `file-${String(index + 1)}`;

function verdicts(entries: readonly OverviewEntry[], locale: Locale): Element {
  const head = texts[locale].head.map((name) => element('th', { scope: 'col' }, [text(name)]));
  const rows = entries.map(({ path, cells }, index) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [element('a', { href: `#${idOf(index)}` }, [text(path)])]),
      ...cells.map((words) => element('td', SHORT.test(words) ? { className: ['short'] } : {}, [text(words)])),
    ]),
  );
  return element('table', { className: ['verdicts'] }, [
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows),
  ]);
}
