/** The charts of a report, apart from the core's own door: most callers never draw one. */
export type { Chart } from './chart.js';
export { tableMarkdown } from './chartTable.js';
export { titleIn } from './chartWords.js';
export { chartFile, renderCharts } from './renderCharts.js';
export { reportCharts } from './reportCharts.js';
