import {
  rules,
  sayIn,
  type Finding,
  type LineIndex,
  type Locale,
  type Range,
  type Severity,
} from '../../core/index.js';
import { programVersion } from '../programVersion.js';
import { artifactUri } from './artifactUri.js';
import type { CheckedFile, Reporter } from './reporter.js';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code hosts and CI. */
export const sarif: Reporter = async function* (files, locale) {
  const results: object[] = [];
  for await (const file of files) results.push(...file.findings.map((finding) => resultOf(finding, file, locale)));
  const run = {
    tool: {
      driver: {
        name: 'Crossfoot',
        version: await programVersion(),
        rules: rules.map((rule) => ruleEntry(rule, locale)),
      },
    },
    columnKind: 'utf16CodeUnits',
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  yield `${JSON.stringify(log, null, 2)}\n`;
};

const ruleEntry = ({ id, name, why, severity }: (typeof rules)[number], locale: Locale): object => ({
  id,
  shortDescription: { text: name[locale] },
  fullDescription: { text: why[locale] },
  defaultConfiguration: { level: LEVELS[severity] },
});

function resultOf(
  { rule, severity, message, range, related, fixes }: Finding,
  { path, report }: CheckedFile,
  locale: Locale,
): object {
  const artifactLocation = { uri: path === '-' ? 'stdin' : artifactUri(path) };
  const locationOf = (place: Range): object => ({
    physicalLocation: { artifactLocation, region: regionOf(report.lines, place) },
  });
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: sayIn(locale, message) },
    locations: [locationOf(range)],
    ...(related === undefined
      ? {}
      : {
          relatedLocations: related.map((other) => ({
            ...locationOf(other.range),
            message: { text: sayIn(locale, other.message) },
          })),
        }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: sayIn(locale, title) },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map((edit) => ({
                  deletedRegion: regionOf(report.lines, edit.range),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          })),
        }),
  };
}

/** SARIF counts lines and columns from 1; the end column is the first one after the region. */
function regionOf(lines: LineIndex, { start, end }: Range): object {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}
