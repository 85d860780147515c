import type { Shape } from './shape.js';
import { aliases } from './shapes/aliases.js';
import { amounts } from './shapes/amounts.js';
import { bandMissing } from './shapes/bandMissing.js';
import { blankHtml } from './shapes/blankHtml.js';
import { blankLines } from './shapes/blankLines.js';
import { blankMarks } from './shapes/blankMarks.js';
import { blankZeros } from './shapes/blankZeros.js';
import { brokenHeads } from './shapes/brokenHeads.js';
import { chrome } from './shapes/chrome.js';
import { columnOrder } from './shapes/columnOrder.js';
import { columnWise } from './shapes/columnWise.js';
import { cutHead } from './shapes/cutHead.js';
import { emptyCell } from './shapes/emptyCell.js';
import { gb18030 } from './shapes/gb18030.js';
import { gluedBlocks } from './shapes/gluedBlocks.js';
import { gluedLine } from './shapes/gluedLine.js';
import { gluedReport } from './shapes/gluedReport.js';
import { gluedRows } from './shapes/gluedRows.js';
import { gluedTable } from './shapes/gluedTable.js';
import { guidance } from './shapes/guidance.js';
import { htmlGb2312 } from './shapes/htmlGb2312.js';
import { intact } from './shapes/intact.js';
import { labelSpelling } from './shapes/labelSpelling.js';
import { labelsOverLines } from './shapes/labelsOverLines.js';
import { lostBlock } from './shapes/lostBlock.js';
import { lostCells } from './shapes/lostCells.js';
import { lostHeadings } from './shapes/lostHeadings.js';
import { metadata } from './shapes/metadata.js';
import { misprints } from './shapes/misprints.js';
import { misread } from './shapes/misread.js';
import { mojibake } from './shapes/mojibake.js';
import { oddMerges } from './shapes/oddMerges.js';
import { oldAndNewBands } from './shapes/oldAndNewBands.js';
import { oneCellPerLine } from './shapes/oneCellPerLine.js';
import { oneLine } from './shapes/oneLine.js';
import { otherInOneRow } from './shapes/otherInOneRow.js';
import { pageBreaks } from './shapes/pageBreaks.js';
import { pieces } from './shapes/pieces.js';
import { pinyin } from './shapes/pinyin.js';
import { remarks } from './shapes/remarks.js';
import { repeatedHead } from './shapes/repeatedHead.js';
import { shiftedCells } from './shapes/shiftedCells.js';
import { shiftedHeadings } from './shapes/shiftedHeadings.js';
import { signs } from './shapes/signs.js';
import { splitLabels } from './shapes/splitLabels.js';
import { traditional } from './shapes/traditional.js';
import { typos } from './shapes/typos.js';
import { unlabelled } from './shapes/unlabelled.js';
import { utf8Mark } from './shapes/utf8Mark.js';
import { verticalLabels } from './shapes/verticalLabels.js';
import { wrongHead } from './shapes/wrongHead.js';
import { gluedLabels } from './shapes/gluedLabels.js';
import { lostLines } from './shapes/lostLines.js';
import { mixed } from './shapes/mixed.js';
import { pdfLines } from './shapes/pdfLines.js';
import { pdfHalves } from './shapes/pdfHalves.js';
import { cellPipes } from './shapes/cellPipes.js';

/** Every shape in which reports were seen, in the order of the page on rates. */
export const shapes: readonly Shape[] = [
  intact,
  gluedRows,
  gluedTable,
  gluedBlocks,
  gluedLabels,
  gluedLine,
  gluedReport,
  blankZeros,
  blankHtml,
  blankLines,
  lostCells,
  lostBlock,
  lostLines,
  shiftedCells,
  emptyCell,
  mixed,
  splitLabels,
  pageBreaks,
  repeatedHead,
  cutHead,
  oneCellPerLine,
  labelsOverLines,
  verticalLabels,
  brokenHeads,
  pdfLines,
  pdfHalves,
  columnWise,
  columnOrder,
  oneLine,
  cellPipes,
  unlabelled,
  pieces,
  wrongHead,
  signs,
  blankMarks,
  remarks,
  amounts,
  aliases,
  misprints,
  labelSpelling,
  guidance,
  typos,
  otherInOneRow,
  oldAndNewBands,
  bandMissing,
  shiftedHeadings,
  lostHeadings,
  misread,
  traditional,
  pinyin,
  mojibake,
  chrome,
  metadata,
  utf8Mark,
  gb18030,
  htmlGb2312,
  oddMerges,
];
