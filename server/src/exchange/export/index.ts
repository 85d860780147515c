/** The door of what turns a report into other forms. */
export { exportForms, type ExportKind } from './exportKinds.js';
export { exportReport } from './exportReport.js';
export { reportPictures, type Pictures } from './pictures/reportPictures.js';
export { overview, overviewEntry, type OverviewEntry } from './overview.js';
