import type { Element, ElementContent } from 'hast';
import {
  cellLabels,
  type BalanceResult,
  type Locale,
  type Relation,
  type TableAnalysis,
  type TableFormat,
} from '../../core/index.js';
import { element, text } from '../../core/render/hast.js';

type Status = BalanceResult['status'];

const texts = {
  'zh-CN': {
    head: ['范围', '左边', '右边', '结果'],
    status: { passed: '通过', broken: '不符', unchecked: '未检' },
    blank: '空',
    column: (label: string) => `“${label}”列`,
    row: (label: string) => `“${label}”行`,
    operands: '各项：',
    parts: '，',
    missing: '表中没有这一行',
    open: '所需数字不全',
  },
  en: {
    head: ['Where', 'Left', 'Right', 'Result'],
    status: { passed: 'passed', broken: 'broken', unchecked: 'not checked' },
    blank: 'blank',
    column: (label: string) => `Column “${label}”`,
    row: (label: string) => `Row “${label}”`,
    operands: 'Operands: ',
    parts: ', ',
    missing: 'the table does not have this row',
    open: 'a figure that it needs is not known',
  },
} as const;

/** The columns' own. */
const CLASSES = ['place', 'left', 'right', 'result'];

/** Every relation that the verdict counts, with its figures and its result: one table for each of the report's tables. */
export const relationTables = (tables: readonly TableAnalysis[], locale: Locale): readonly Element[] =>
  tables.flatMap((table) => {
    const relations = table.table.format.relations.filter(({ level }) => level === 'error');
    if (relations.length === 0) return [];
    const head = texts[locale].head.map((name, index) =>
      element('th', { scope: 'col', className: [CLASSES[index] ?? ''] }, [text(name)]),
    );
    return [
      element('h3', {}, [text(table.table.format.title[locale])]),
      element('table', { className: ['relations'] }, [
        element('thead', {}, [element('tr', {}, head)]),
        ...relations.map((relation) => relationRows(relation, table, locale)),
      ]),
    ];
  });

function relationRows(relation: Relation, table: TableAnalysis, locale: Locale): Element {
  const words = `${relation.id} ${relation.text[locale]}`;
  const band = element('tr', {}, [
    element('th', { className: ['relation', 'words'], colSpan: 4, scope: 'rowgroup' }, [text(words)]),
  ]);
  const rows =
    relation.kind === 'linear'
      ? table.balances
          .filter(({ balance }) => balance.relation === relation.id)
          .map((result) => balanceRow(relation.each, result, table, locale))
      : relation.rows.map((key) => conditionRow(relation.id, key, table, locale));
  return element('tbody', {}, [band, ...rows]);
}

function balanceRow(each: 'column' | 'row', result: BalanceResult, table: TableAnalysis, locale: Locale): Element {
  const words = texts[locale];
  const { balance, status } = result;
  const value = (cell: number): string => table.values[cell]?.toString() ?? words.blank;
  const side = (cells: readonly number[], sum: bigint): string => {
    const terms = cells.map(value).join(' + ');
    const known = cells.every((cell) => typeof table.values[cell] === 'bigint');
    return known && cells.length > 1 ? `${terms} = ${sum.toString()}` : terms;
  };
  const name = (cell: number): string => cellLabels(table, cell)[each === 'column' ? 'row' : 'column'];
  // The names of all parts of a relation that holds would bury those of one that does not.
  const named = [...balance.left, ...balance.right].filter((cell) => table.values[cell] !== 0n);
  const operands = named.map((cell) => `${name(cell)} ${value(cell)}`).join(words.parts);
  const right: readonly ElementContent[] = [text(side(balance.right, result.right))];
  const detail = status === 'passed' ? [] : [element('br', {}), text(`${words.operands}${operands}`)];
  return resultRow(
    words[each](placeLabel(each, balance.at, table.table.format)),
    [
      element('td', { className: ['words'] }, [text(side(balance.left, result.left))]),
      element('td', { className: ['words'] }, [...right, ...detail]),
    ],
    status,
    locale,
  );
}

function conditionRow(id: string, key: string, table: TableAnalysis, locale: Locale): Element {
  const words = texts[locale];
  const result = table.conditions.find(({ relation, row }) => relation.id === id && row.format.key === key);
  const status: Status = result?.holds === undefined ? 'unchecked' : result.holds ? 'passed' : 'broken';
  const figures = result?.row.cells.map(
    ({ format, source }) => `${format.label} ${source === undefined || source.text === '' ? words.blank : source.text}`,
  );
  const shown = [
    figures?.join(words.parts) ?? words.missing,
    ...(figures !== undefined && status === 'unchecked' ? [words.open] : []),
  ];
  const label = placeLabel('row', key, table.table.format);
  return resultRow(
    words.row(label),
    [element('td', { className: ['words'], colSpan: 2 }, [text(shown.join(words.parts))])],
    status,
    locale,
  );
}

function resultRow(place: string, sides: readonly Element[], status: Status, locale: Locale): Element {
  const result = element('td', { className: ['result', status] }, [text(texts[locale].status[status])]);
  return element('tr', {}, [element('th', { scope: 'row' }, [text(place)]), ...sides, result]);
}

function placeLabel(each: 'column' | 'row', key: string, format: TableFormat): string {
  if (each === 'column') return format.columns.find((column) => column.key === key)?.label ?? key;
  return format.rows.find((row) => row.key === key)?.flat ?? key;
}
