import type { Localized } from '../../core/index.js';

/** The door of what needs an installed browser, and with it Node. */
export { printPdf } from './printPdf.node.js';

/** What a browser makes of the web page, as one more of the forms in which a report can leave. */
export const pdfForm: {
  readonly kind: 'pdf';
  readonly ending: string;
  readonly name: Localized;
  readonly binary: true;
} = { kind: 'pdf', ending: '.pdf', name: { 'zh-CN': 'PDF 文件', en: 'PDF' }, binary: true };
