import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport, defaultSettings, sayIn, type Finding } from '../../server/src/core/index.js';
import { importText } from '../../server/src/exchange/index.js';

interface Expected {
  /** Findings that a careful reader makes: the rule, and words that its place or message names. */
  readonly must: readonly { readonly rule: string; readonly names: string }[];
  /** Rules that have nothing to say of this report. */
  readonly never: readonly string[];
  /** Whether any finding may be an error. */
  readonly errors: boolean;
}

const folder = new URL('./', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const read = (name: string, file: string): string => readFileSync(new URL(`${name}/${file}`, folder), 'utf8');

describe.each(cases.map(({ name }) => name))('%s', (name) => {
  const { text } = importText(read(name, 'source.txt'), {});
  const { findings, report } = checkReport(text, defaultSettings);
  const expected = JSON.parse(read(name, 'expected.json')) as Expected;
  const placeOf = ({ range }: Finding): string => {
    const line = report.lines.line(report.lines.lineAt(range.start));
    return text.slice(line.start, line.end);
  };
  const describeFinding = (finding: Finding): string =>
    `${finding.severity} ${finding.rule} “${text.slice(finding.range.start, finding.range.end)}” ${sayIn('zh-CN', finding.message)}`;

  it.each(expected.must)('says $rule of $names', ({ rule, names }) => {
    const hits = findings.filter((finding) => finding.rule === rule);
    const said = hits.map((finding) => `${placeOf(finding)} ${sayIn('zh-CN', finding.message)}`);
    expect(said.some((line) => line.includes(names)), said.join('\n')).toBe(true);
  });

  it('accuses no one wrongly', () => {
    const wrong = findings.filter(
      ({ rule, severity }) => expected.never.includes(rule) || (!expected.errors && severity === 'error'),
    );
    expect(wrong.map(describeFinding)).toEqual([]);
  });

  it('has the findings that were looked at', async () => {
    await expect(`${findings.map(describeFinding).join('\n')}\n`).toMatchFileSnapshot(`${name}/findings.txt`);
  });
});
