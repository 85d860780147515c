import type { Report } from '../model/report.js';
import type { Verdict } from '../model/verdict.js';
import type { Claim } from '../claims/claim.js';
import { readClaims } from '../claims/claims.js';
import { findDestroyed, type DestroyedLine } from '../evidence/destroyed.js';
import { whyUnread, type Unread } from '../evidence/unread.js';
import { readPassages, type Passage } from '../wording/passages.js';
import { readProse } from '../prose/readProse.js';
import type { ProseReading } from '../prose/paragraph.js';
import { readReferences, shownFigures, type Reference } from '../references/references.js';
import { reportFigures } from '../tables/tableFigures.js';
import { analyseTable, type TableAnalysis } from '../tables/analyseTable.js';
import { createMemory, type Memory } from './memory.js';

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
  /** The same paragraphs as the rules on wording read them. */
  readonly passages: readonly Passage[];
  /** What the prose says of figures that the tables hold, read when a rule first asks for it. */
  readonly claims: readonly Claim[];
  /** Lines whose words are destroyed: what is missing may stand there. */
  readonly destroyed: readonly DestroyedLine[];
  /** Why nothing is checked of the file; undefined where it can be read, and is a report on disclosure. */
  readonly unread: Unread | undefined;
  /** What the check before it read, and this one reads, for the next. */
  readonly memory: Memory;
}

export function analyse(report: Report, memory: Memory = createMemory()): Analysis {
  const tables = reportFigures(report, memory.systems).map((table) => analyseTable(table, memory.judgements));
  return read(report, tables, sumOf(tables), memory);
}

/** The same for the words of a report, which differ from it in paragraphs only. */
export const analyseWords = ({ tables, verdict, memory }: Analysis, words: Report): Analysis =>
  read(words, tables, verdict, memory);

function read(report: Report, tables: readonly TableAnalysis[], verdict: Verdict, memory: Memory): Analysis {
  const references = readReferences(report, () => tables);
  let prose: ProseReading | undefined;
  let passages: readonly Passage[] | undefined;
  let claims: readonly Claim[] | undefined;
  let destroyed: readonly DestroyedLine[] | undefined;
  let unread: { readonly why: Unread | undefined } | undefined;
  const destroyedOnce = (): readonly DestroyedLine[] => (destroyed ??= findDestroyed(report.text));
  const readOnce = (): ProseReading => (prose ??= readProse(report, shownFigures(references), memory.paragraphs));
  return {
    report,
    tables,
    references,
    verdict,
    memory,
    get destroyed() {
      return destroyedOnce();
    },
    get unread() {
      return (unread ??= { why: whyUnread(report, destroyedOnce()) }).why;
    },
    get prose() {
      return readOnce();
    },
    get passages() {
      return (passages ??= readPassages(report, memory.wording));
    },
    get claims() {
      return (claims ??= readClaims(report, readOnce(), memory.claims));
    },
  };
}

const sumOf = (tables: readonly TableAnalysis[]): Verdict =>
  tables.reduce<Verdict>(
    (sum, table) => ({
      relations: sum.relations + table.verdict.relations,
      passed: sum.passed + table.verdict.passed,
      broken: sum.broken + table.verdict.broken,
      unchecked: sum.unchecked + table.verdict.unchecked,
    }),
    { relations: 0, passed: 0, broken: 0, unchecked: 0 },
  );
