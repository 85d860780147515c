import type Big from 'big.js';
import type { RowFormat, TableFormat } from '../formats/reportFormat.js';
import { message, type Message } from '../messages/message.js';
import type { Chart, ChartBar, ChartGroup, ChartKey, ChartSource } from './chart.js';
import { chartValue, sumOf } from './chartValue.js';
import { labelOf, rowLabelOf, titles } from './chartWords.js';
import { outcomeGroups } from './outcomeGroups.js';
import { yearOnYear } from './yearOnYear.js';

/**
 * The charts of a report, and of the one of the year before where it is known. A chart whose cells the report does not
 * have at all is left out; what is blank is there and says so.
 */
export function reportCharts(source: ChartSource, before?: ChartSource): readonly Chart[] {
  const { year } = source.report.identity;
  const draft = (key: ChartKey, groups: readonly ChartGroup[], more: Partial<Chart> = {}): Chart => ({
    key,
    title: titles[key],
    year,
    compares: false,
    whole: undefined,
    groups,
    remarks: [],
    ...more,
  });
  const compared = before !== undefined;
  return [
    draft('yearOnYear', ...yearOnYear(source, before)),
    draft('applicants', ...applicants(source)),
    draft('outcomes', ...outcomes(source)),
    draft('documents', rowGroups(source, before, DOCUMENTS), { compares: compared }),
    draft('decisions', oneGroup(decisions(source, before)), { compares: compared }),
    draft('reviews', rowGroups(source, undefined, REVIEWS)),
  ].flatMap(withFigures);
}

type Drafted = readonly [readonly ChartGroup[], Partial<Chart>];

const DOCUMENTS = { table: 'proactiveDisclosure', rows: ['rules', 'normativeDocuments'] };
const REVIEWS = {
  table: 'reviewAndLitigation',
  rows: ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'],
};
const DECIDING = ['licensing', 'otherServices', 'penalties', 'compulsoryMeasures'];
const TOTAL = 'total';

const oneGroup = (bars: readonly ChartBar[]): readonly ChartGroup[] => [{ heading: undefined, bars }];

const formOf = ({ tables }: ChartSource, key: string): TableFormat | undefined =>
  tables.find(({ table }) => table.format.key === key)?.table.format;

function withFigures(chart: Chart): readonly Chart[] {
  const bars = chart.groups.flatMap((group) => group.bars);
  if (bars.every(({ value }) => value.kind === 'absent')) return [];
  // Without any figure of the year before, there is nothing to compare with.
  const compares = chart.compares && bars.some(({ before }) => before?.kind === 'figure');
  const doubtful = bars.some(({ value, before }) => isDoubtful(value) || (compares && isDoubtful(before)));
  const remarks = doubtful ? [...chart.remarks, DOUBTFUL] : chart.remarks;
  return [{ ...chart, compares, remarks }];
}

const isDoubtful = (value: ChartBar['before']): boolean => value?.kind === 'figure' && value.doubtful;

const DOUBTFUL: Message = message({
  'zh-CN': '带“※”的数字所在的勾稽关系不成立，请先核对表格。',
  en: 'Figures marked ※ are in a relation that does not hold. Please check the table first.',
});

const NO_SHARES: Message = message({
  'zh-CN': '各项之和{sum}与总计{whole}不符，没有算占比。',
  en: 'The parts add up to {sum}, the total says {whole}: no shares are given.',
});

/** Bars that are the parts of a whole; it is known only where they add up to what the table says. */
function partsOf(bars: readonly ChartBar[], total: ChartBar['value']): Drafted {
  const sum = sumOf(bars.map(({ value }) => value));
  if (sum.kind !== 'figure' || total.kind !== 'figure') return [oneGroup(bars), {}];
  if (sum.value.eq(total.value)) return [oneGroup(bars), { whole: wholeOf(sum.value) }];
  return [oneGroup(bars), { remarks: [{ ...NO_SHARES, parameters: { sum: sum.text, whole: total.text } }] }];
}

const wholeOf = (sum: Big): Big | undefined => (sum.gt(0) ? sum : undefined);

function applicants({ tables, ...source }: ChartSource): Drafted {
  const form = formOf({ tables, ...source }, 'requests');
  const at = { table: 'requests', row: 'received' };
  const bars = (form?.columns ?? [])
    .filter(({ key }) => key !== TOTAL)
    .map(({ key, label }) => ({ label: labelOf(key, label), value: chartValue(tables, { ...at, column: key }) }));
  return partsOf(bars, chartValue(tables, { ...at, column: TOTAL }));
}

function outcomes({ tables, ...source }: ChartSource): Drafted {
  const form = formOf({ tables, ...source }, 'requests');
  const figure = (row: string): ChartBar['value'] => chartValue(tables, { table: 'requests', row, column: TOTAL });
  const bars = outcomeGroups(form).map(({ label, rows }) => ({ label, value: sumOf(rows.map(figure)) }));
  return partsOf(bars, figure(TOTAL));
}

/** The rows of a table one after the other, each with its figures but the total. */
function rowGroups(
  source: ChartSource,
  before: ChartSource | undefined,
  { table, rows }: { readonly table: string; readonly rows: readonly string[] },
): readonly ChartGroup[] {
  const form = formOf(source, table);
  return rows
    .flatMap((key) => form?.rows.find((row) => row.key === key) ?? [])
    .map((row) => ({
      heading: rowLabelOf(row),
      bars: row.cells
        .filter(({ column }) => column !== TOTAL)
        .map(({ column, label }) => cellBar(source, before, table, row, column, labelOf(column, withoutYear(label)))),
    }));
}

function decisions(source: ChartSource, before: ChartSource | undefined): readonly ChartBar[] {
  const table = DOCUMENTS.table;
  const form = formOf(source, table);
  return DECIDING.flatMap((key) => form?.rows.find((row) => row.key === key) ?? []).map((row) =>
    cellBar(source, before, table, row, 'decisions', labelOf(row.key, row.label)),
  );
}

const withoutYear = (label: string): string => label.replace(/^本年/u, '');

/** The bar of a cell; last year's figure only where its form asks for the same thing. */
function cellBar(
  source: ChartSource,
  before: ChartSource | undefined,
  table: string,
  row: RowFormat,
  column: string,
  label: ChartBar['label'],
): ChartBar {
  const ref = { table, row: row.key, column };
  const value = chartValue(source.tables, ref);
  if (before === undefined) return { label, value };
  const wordsOf = (of: RowFormat | undefined): string | undefined =>
    of?.cells.find((cell) => cell.column === column)?.label;
  const same = wordsOf(formOf(before, table)?.rows.find(({ key }) => key === row.key)) === wordsOf(row);
  return { label, value, before: same ? chartValue(before.tables, ref) : { kind: 'absent' } };
}
