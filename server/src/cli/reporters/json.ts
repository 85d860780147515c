import { sayIn, type Finding, type Fix, type LineIndex, type Locale } from '../../core/index.js';
import { toPositions } from './positions.js';
import { addToTally, emptyTally, type CheckedFile, type Reporter, type Tally } from './reporter.js';

/** The contract of docs/cli.md, one file a line. */
export const json: Reporter = async function* (files, locale) {
  let tally = emptyTally;
  yield '{ "version": 1,\n  "files": [';
  for await (const file of files) {
    yield `${tally.files === 0 ? '' : ','}\n    ${JSON.stringify(fileEntry(file, locale))}`;
    tally = addToTally(tally, file.findings);
  }
  yield `],\n  "summary": ${JSON.stringify(summary(tally))} }\n`;
};

const fileEntry = ({ path, report, verdict, findings }: CheckedFile, locale: Locale): object => ({
  path,
  format: report.format.id,
  organisation: report.identity.organisation ?? null,
  year: report.identity.year ?? null,
  verdict,
  findings: findings.map((finding) => findingEntry(finding, report.lines, locale)),
});

const findingEntry = (finding: Finding, lines: LineIndex, locale: Locale): object => ({
  rule: finding.rule,
  severity: finding.severity,
  message: sayIn(locale, finding.message),
  range: toPositions(lines, finding.range),
  ...(finding.relation === undefined ? {} : { relation: finding.relation }),
  ...(finding.cells === undefined ? {} : { cells: finding.cells }),
  fixes: finding.fixes.map((fix) => fixEntry(fix, lines, locale)),
});

const fixEntry = (fix: Fix, lines: LineIndex, locale: Locale): object => ({
  title: sayIn(locale, fix.title),
  // What `crossfoot fix` applies without --unsafe.
  safe: fix.class !== 'choice',
  preferred: fix.preferred,
  edits: fix.edits.map(({ range, newText }) => ({ range: toPositions(lines, range), newText })),
});

const summary = ({ files, error, warning, information, hint }: Tally): object => ({
  files,
  errors: error,
  warnings: warning,
  information,
  hints: hint,
});
