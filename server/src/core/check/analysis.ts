import type { Report } from '../model/report.js';
import type { Verdict } from '../model/verdict.js';
import type { Claim } from '../prose/claim.js';
import { readClaims } from '../prose/claims.js';
import { readProse, type ProseReading } from '../prose/readProse.js';
import { readReferences, shownFigures, type Reference } from '../references/references.js';
import { reportFigures } from '../references/tableFigures.js';
import { analyseTable, type TableAnalysis } from '../tables/analyseTable.js';

/** What every rule reads: the report and its tables with their relations evaluated, all of it computed once. */
export interface Analysis {
  readonly report: Report;
  /** One of each kind: of two tables of one kind the first counts (rule table-shape names the other). */
  readonly tables: readonly TableAnalysis[];
  /** References in prose, in the order of the text. */
  readonly references: readonly Reference[];
  readonly verdict: Verdict;
  /** Sentences and quantities, read when a rule first asks for them. */
  readonly prose: ProseReading;
  /** What the prose says of figures that the tables hold, read when a rule first asks for it. */
  readonly claims: readonly Claim[];
}

export function analyse(report: Report): Analysis {
  const tables = reportFigures(report).map(analyseTable);
  const verdict = tables.reduce<Verdict>(
    (sum, table) => ({
      relations: sum.relations + table.verdict.relations,
      passed: sum.passed + table.verdict.passed,
      broken: sum.broken + table.verdict.broken,
      unchecked: sum.unchecked + table.verdict.unchecked,
    }),
    { relations: 0, passed: 0, broken: 0, unchecked: 0 },
  );
  const references = readReferences(report, () => tables);
  let prose: ProseReading | undefined;
  let claims: readonly Claim[] | undefined;
  const readOnce = (): ProseReading => (prose ??= readProse(report, shownFigures(references)));
  return {
    report,
    tables,
    references,
    verdict,
    get prose() {
      return readOnce();
    },
    get claims() {
      return (claims ??= readClaims(report, readOnce()));
    },
  };
}
