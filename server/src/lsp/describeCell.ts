import { describeBalance, type Analysis, type Condition, type Locale, type Localized } from '../core/index.js';
import type { FoundCell } from './cellAt.js';
import { escapeMarkdown } from './escapeMarkdown.js';

type TableAnalysis = Analysis['tables'][number];
type ConditionResult = TableAnalysis['conditions'][number];

const texts = {
  blank: { 'zh-CN': '空白（未知，不按 0 计）', en: 'blank (unknown, not 0)' },
  proved: { 'zh-CN': '由勾稽关系可推得 {value}', en: 'the relations prove {value}' },
  invalid: { 'zh-CN': '不是数字', en: 'not a number' },
  computed: { 'zh-CN': '= {value}（自动计算）', en: '= {value} (computed)' },
  open: { 'zh-CN': '=（算不出数值）', en: '= (cannot be computed)' },
  passed: { 'zh-CN': '相符', en: 'holds' },
  broken: { 'zh-CN': '不符', en: 'broken' },
  unchecked: { 'zh-CN': '有空白，未检', en: 'not checked: blanks' },
  basis: { 'zh-CN': '依据：{document}', en: 'Basis: {document}' },
  none: { 'zh-CN': '本格不在勾稽关系中。', en: 'No relation of the form holds this cell.' },
} as const satisfies Readonly<Record<string, Localized>>;

const MARKS = { passed: '✓', broken: '✗', unchecked: '○' } as const;

/** Path of labels, value, relations with their numbers, legal basis. */
export function describeCell(table: TableAnalysis, found: FoundCell, locale: Locale, markdown: boolean): string {
  const plain = (text: string): string => (markdown ? escapeMarkdown(text) : text);
  const strong = (text: string): string => (markdown ? `**${escapeMarkdown(text)}**` : text);
  const { row, cell } = found;
  const path = [...row.format.groups, row.format.label].join(' › ');
  const index = table.system.indexOf(row.format.key, cell.format.column);
  const relations = [
    ...table.balances
      .filter(({ balance }) => index !== undefined && [...balance.left, ...balance.right].includes(index))
      .map((result) => describeBalance(table, result, locale)),
    ...table.conditions
      .filter((result) => result.row === row && isAbout(result, cell.format.column))
      .map((result) => conditionLine(result, locale)),
  ];
  const lines = relations.length === 0 ? [texts.none[locale]] : relations;
  return [
    strong(`${path} × ${cell.format.label}`),
    plain(valueOf(table, found, index, locale)),
    lines.map((line) => (markdown ? `- ${escapeMarkdown(line)}` : line)).join('\n'),
    plain(texts.basis[locale].replace('{document}', found.table.version.document)),
  ].join('\n\n');
}

function valueOf(
  { proved, computed, table }: TableAnalysis,
  { cell }: FoundCell,
  index: number | undefined,
  locale: Locale,
): string {
  const { content } = cell;
  const unit = table.format.unit ?? '';
  if (content.kind === 'figure') return `${content.canonical}${content.unit ?? unit}`;
  if (content.kind === 'invalid') return `${cell.source?.text ?? ''} (${texts.invalid[locale]})`;
  if (content.kind === 'computed') {
    const result = index === undefined ? undefined : computed.get(index);
    if (result?.kind !== 'value') return texts.open[locale];
    return texts.computed[locale].replace('{value}', `${result.value.toString()}${unit}`);
  }
  const value = index === undefined ? undefined : proved.get(index);
  if (value === undefined) return texts.blank[locale];
  const proof = texts.proved[locale].replace('{value}', value.toString());
  return [texts.blank[locale], proof].join(locale === 'en' ? '; ' : '；');
}

function conditionLine({ relation, holds }: ConditionResult, locale: Locale): string {
  const status = holds === undefined ? 'unchecked' : holds ? 'passed' : 'broken';
  return `${MARKS[status]} ${relation.text[locale]} (${texts[status][locale]})`;
}

function isAbout({ relation }: ConditionResult, column: string): boolean {
  return termsOf(relation.holds).some((term) => term === column || term === `-${column}`);
}

function termsOf(condition: Condition): readonly (string | number)[] {
  switch (condition.op) {
    case 'not':
      return termsOf(condition.of);
    case 'and':
    case 'or':
      return condition.of.flatMap(termsOf);
    default:
      return [...condition.left, ...condition.right];
  }
}
