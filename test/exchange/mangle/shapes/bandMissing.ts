import { tabs } from '../rows.js';
import { textFile, type Shape } from '../shape.js';
import { printText } from '../printText.js';

const FIRST = ['rules', 'normativeDocuments'];

/** The first band of the first table is not there, with its rows. */
export const bandMissing: Shape = {
  id: 'band-missing',
  group: 'hybrids',
  name: { 'zh-CN': '缺第二十条第（一）项', en: 'first band missing' },
  mangle: (report) => {
    const left = Object.entries(report.figures['proactiveDisclosure'] ?? {}).filter(([key]) => !FIRST.includes(key));
    const text = printText(report, (printed) =>
      tabs(
        printed.table.key === 'proactiveDisclosure'
          ? {
              ...printed,
              rows: printed.rows.slice(printed.rows.findIndex(({ labels }) => labels[0]?.includes('（五）'))),
            }
          : printed,
      ),
    );
    return { ...textFile(text), truth: { ...report.figures, proactiveDisclosure: Object.fromEntries(left) } };
  },
};
