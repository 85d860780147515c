import type { Feature } from '../session.js';
import { charts } from './charts.js';
import { codeActions } from './codeActions.js';
import { completion } from './completion.js';
import { copyTable } from './copyTable.js';
import { definition } from './definition.js';
import { diagnostics } from './diagnostics.js';
import { documentHighlight } from './documentHighlight.js';
import { documentSymbols } from './documentSymbols.js';
import { explain } from './explain.js';
import { exportReport } from './exportReport.js';
import { findingFixes } from './findingFixes.js';
import { fixAll } from './fixAll.js';
import { foldingRanges } from './foldingRanges.js';
import { formatting } from './formatting.js';
import { hover } from './hover.js';
import { importFile } from './importFile.js';
import { inlayHints } from './inlayHints.js';
import { locateCell } from './locateCell.js';
import { paste } from './paste.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { render } from './render.js';
import { verdict } from './verdict.js';

/** All that the server does. */
export const features: readonly Feature[] = [
  diagnostics,
  verdict,
  codeActions,
  fixAll,
  formatting,
  documentSymbols,
  foldingRanges,
  hover,
  completion,
  inlayHints,
  definition,
  references,
  documentHighlight,
  rename,
  render,
  findingFixes,
  charts,
  importFile,
  exportReport,
  locateCell,
  paste,
  copyTable,
  explain,
];
