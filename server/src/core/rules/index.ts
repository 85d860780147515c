import cellBlank from './cell-blank.js';
import cellNumber from './cell-number.js';
import cellUnit from './cell-unit.js';
import characters from './characters.js';
import debris from './debris.js';
import type { Rule } from './defineRule.js';
import destroyedText from './destroyed-text.js';
import formatVersion from './format-version.js';
import frontMatter from './front-matter.js';
import headingNumbering from './heading-numbering.js';
import outdatedLaw from './outdated-law.js';
import preamble from './preamble.js';
import privacy from './privacy.js';
import punctuation from './punctuation.js';
import rawHtml from './raw-html.js';
import reference from './reference.js';
import reportKind from './report-kind.js';
import sectionEmpty from './section-empty.js';
import sectionMissing from './section-missing.js';
import sectionOrder from './section-order.js';
import sectionTitle from './section-title.js';
import sectionUnknown from './section-unknown.js';
import signature from './signature.js';
import suppression from './suppression.js';
import tableLabel from './table-label.js';
import tableMissing from './table-missing.js';
import tablePlausibility from './table-plausibility.js';
import tableRelation from './table-relation.js';
import tableShape from './table-shape.js';
import tableSpelling from './table-spelling.js';
import term from './term.js';
import textNone from './text-none.js';
import textPercent from './text-percent.js';
import textSum from './text-sum.js';
import textTable from './text-table.js';
import title from './title.js';
import yearMismatch from './year-mismatch.js';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  reportKind,
  destroyedText,
  frontMatter,
  sectionMissing,
  sectionTitle,
  sectionOrder,
  sectionEmpty,
  sectionUnknown,
  headingNumbering,
  title,
  preamble,
  signature,
  formatVersion,
  tableMissing,
  tableShape,
  tableSpelling,
  tableLabel,
  cellNumber,
  cellBlank,
  cellUnit,
  tableRelation,
  tablePlausibility,
  textSum,
  textTable,
  textPercent,
  textNone,
  yearMismatch,
  outdatedLaw,
  term,
  privacy,
  debris,
  characters,
  punctuation,
  rawHtml,
  reference,
  suppression,
];
