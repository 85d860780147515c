import { describe, expect, test } from 'vitest';
import { checkReport, defaultSettings, formatReport, parseReport } from '../../../server/src/core/index.js';
import { learned } from './compare.js';
import { pieces } from './pieces.js';
import { realReports } from './realReports.js';

/** Findings that speak of the words put between, or once more of a head that stands there again. */
const isOfWords = /^(?:debris|section-unknown|heading-numbering|punctuation|raw-html) /u;
const learnedOf = (text: string): object => {
  const { data, findings } = learned(text) as { data: object; findings: readonly string[] };
  return { data, findings: [...new Set(findings.filter((each) => !isOfWords.test(each)))] };
};

describe.each(Object.entries(pieces))('%s', (_, disguise) => {
  test.each(realReports)('leave what $name says', ({ text }) => {
    const disguised = disguise(text);
    expect(disguised).not.toBe(text);
    expect(learnedOf(disguised)).toEqual(learnedOf(text));
    expect(parseReport(disguised).tables.length).toBe(parseReport(text).tables.length);
    const formatted = formatReport(disguised);
    expect(learnedOf(formatted)).toEqual(learnedOf(text));
    expect(formatReport(formatted)).toBe(formatted);
    expect(checkReport(formatted, defaultSettings).verdict).toEqual(checkReport(text, defaultSettings).verdict);
  });
});
