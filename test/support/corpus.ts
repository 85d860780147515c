import * as v from 'valibot';
import { canonicalTable } from '../../server/src/core/edit/canonicalTable.js';
import { builtInFormats, rules, type Localized, type Range, type Rule } from '../../server/src/core/index.js';
import { findingsOf } from './check.js';

const halfSchema = v.array(
  v.strictObject({
    /** Name of the context; a report without figures if there is none. */
    context: v.optional(v.string()),
    text: v.string(),
    /** `mark`: the words the finding stands on, or an excerpt with ‹› around them. */
    findings: v.array(v.strictObject({ rule: v.string(), mark: v.string() })),
  }),
);

const corpusSchema = v.strictObject({
  contexts: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        title: v.string(),
        format: v.picklist(['2019', '2021']),
        /** Figures by table and row, in the order of the row's cells; rows and tables that are not named are 0. */
        tables: v.record(v.string(), v.record(v.string(), v.array(v.union([v.number(), v.string(), v.null()])))),
      }),
    ),
    {},
  ),
  /** Written before the rules, never looked at while they are worked on. */
  held: halfSchema,
  tune: halfSchema,
});

export type Corpus = v.InferOutput<typeof corpusSchema>;
export type Half = 'held' | 'tune';
type Entry = Corpus[Half][number];

export const readCorpus = (file: unknown): Corpus => v.parse(corpusSchema, file);

/** Names of the rules by their ids. */
export const ruleNames: Readonly<Record<string, Localized>> = Object.fromEntries(
  rules.map(({ id, name }) => [id, name]),
);

/** What a rule got right and wrong. */
export interface Score {
  readonly rule: string;
  readonly sentences: number;
  readonly right: number;
  /** Findings that are not labelled, as a reader sees them. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export const precision = ({ right, wrong }: Score): number => (right === 0 ? 0 : right / (right + wrong.length));
export const recall = ({ right, missed }: Score): number => (right === 0 ? 0 : right / (right + missed.length));

/** The rules that a corpus labels: the others are not judged on its sentences. */
export function labelledRules({ held, tune }: Corpus): readonly Rule[] {
  const named = new Set([...held, ...tune].flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  return rules.filter(({ id }) => named.has(id));
}

export function scoreHalf(corpus: Corpus, half: Half): readonly Score[] {
  const labelled = labelledRules(corpus);
  const results = corpus[half].map((entry) => {
    const { report, offset } = reportOf(corpus, entry);
    const places = placesOf(entry, offset);
    const labels = entry.findings.flatMap(({ rule }, index) => {
      const range = places[index];
      return range === undefined ? [] : [{ rule, range }];
    });
    return { entry, report, labels, findings: findingsOf(report, labelled) };
  });
  return labelled.map(({ id }) => {
    const judged = results.map(({ entry, report, labels, findings }) => {
      const own = findings.filter(({ rule }) => rule === id);
      const wanted = labels.filter(({ rule }) => rule === id);
      const show = ({ range }: { readonly range: Range }): string =>
        `${entry.text} → ‹${report.slice(range.start, range.end)}›`;
      return {
        right: wanted.filter((label) => own.some((finding) => isAt(finding.range, label.range))).length,
        wrong: own.filter((finding) => !wanted.some((label) => isAt(finding.range, label.range))).map(show),
        missed: wanted.filter((label) => !own.some((finding) => isAt(finding.range, label.range))).map(show),
      };
    });
    return {
      rule: id,
      sentences: judged.length,
      right: judged.reduce((sum, { right }) => sum + right, 0),
      wrong: judged.flatMap(({ wrong }) => wrong),
      missed: judged.flatMap(({ missed }) => missed),
    };
  });
}

/** One score a rule from those of several corpora. */
export function mergeScores(scores: readonly Score[]): readonly Score[] {
  const merged = new Map<string, Score>();
  for (const score of scores) {
    const before = merged.get(score.rule) ?? { ...score, sentences: 0, right: 0, wrong: [], missed: [] };
    merged.set(score.rule, {
      rule: score.rule,
      sentences: before.sentences + score.sentences,
      right: before.right + score.right,
      wrong: [...before.wrong, ...score.wrong],
      missed: [...before.missed, ...score.missed],
    });
  }
  return [...merged.values()];
}

const isAt = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/** Places of an entry's marks in the report whose text begins at `offset`; of equal marks the first is the first. */
export function placesOf({ text, findings }: Entry, offset: number): readonly Range[] {
  return findings.map(({ rule, mark }, index) => {
    const excerpt = mark.replace(/[‹›]/gu, '');
    const same = findings.slice(0, index).filter((other) => other.rule === rule && other.mark === mark).length;
    let at = text.indexOf(excerpt);
    for (let skip = 0; skip < same && at >= 0; skip++) at = text.indexOf(excerpt, at + 1);
    if (at < 0) throw new Error(`“${mark}” is not in “${text}”`);
    const start = offset + at + Math.max(0, mark.indexOf('‹'));
    const length = mark.includes('‹') ? mark.indexOf('›') - mark.indexOf('‹') - 1 : mark.length;
    return { start, end: start + length };
  });
}

/** A report that says the entry's text in its first section, around the tables of the context. */
function reportOf(
  { contexts }: Corpus,
  { context: name, text }: Entry,
): { readonly report: string; readonly offset: number } {
  const context = name === undefined ? undefined : contexts[name];
  if (name !== undefined && context === undefined) throw new Error(`no context “${name}”`);
  const format = builtInFormats.find(({ id }) => id === (context?.format ?? '2021'));
  if (format === undefined) throw new Error('no format');
  const title = `# ${context?.title ?? '青岭市财政局2023年政府信息公开工作年度报告'}\n\n`;
  const sections = format.sections.map((section) => {
    const heading = `## ${section.number}、${section.title}\n\n`;
    const table = format.tables.find((each) => each.section === section.key);
    if (table === undefined || context === undefined) return heading;
    const figures = context.tables[table.key] ?? {};
    return `${heading}${canonicalTable(table, (row, cell) =>
      String(figures[row.key]?.[row.cells.findIndex(({ column }) => column === cell.column)] ?? 0),
    )}\n`;
  });
  const [overview = '', ...others] = sections;
  const before = `${title}${overview}`;
  return { report: `${before}${text}\n\n${others.join('')}`, offset: before.length };
}
