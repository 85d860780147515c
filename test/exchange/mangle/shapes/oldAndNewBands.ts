import { builtInFormats } from '../../../../server/src/core/formats/index.js';
import { knownReport } from '../knownReport.js';
import { printText } from '../printText.js';
import { tabs } from '../rows.js';
import { textFile, type Shape } from '../shape.js';
import { printTables, type PrintedRow } from '../../support/printReport.js';

/** The first item of 2019 over the others of 2021. */
export const oldAndNewBands: Shape = {
  id: 'hybrid-bands',
  group: 'hybrids',
  name: { 'zh-CN': '（一）项用2019年表样，其余用2021年表样', en: 'first band of 2019, the others of 2021' },
  only: '2021',
  mangle: (report, random) => {
    const old = builtInFormats.find(({ id }) => id === '2019') ?? report.format;
    const before = knownReport(old, Math.floor(random() * 1_000));
    const first = rowsOf(printTables(old, before.figures)[0]?.rows ?? [], 'before');
    const text = printText(report, (printed) =>
      tabs(
        printed.table.key === 'proactiveDisclosure'
          ? { ...printed, rows: [...first, ...rowsOf(printed.rows, 'after')] }
          : printed,
      ),
    );
    // The amounts of 2019 are under other heads than those of 2021: by their names they belong to no column of it.
    const { rules = [], normativeDocuments = [] } = before.figures['proactiveDisclosure'] ?? {};
    return {
      ...textFile(text),
      truth: {
        ...report.figures,
        proactiveDisclosure: { ...report.figures['proactiveDisclosure'], rules, normativeDocuments },
      },
    };
  },
};

/** The rows before the second band, or from it on. */
function rowsOf(rows: readonly PrintedRow[], part: 'before' | 'after'): readonly PrintedRow[] {
  const at = rows.findIndex(({ labels }) => labels[0]?.includes('（五）'));
  return part === 'before' ? rows.slice(0, at) : rows.slice(at);
}
