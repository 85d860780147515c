import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseReport, reportData } from '../../../server/src/core/index.js';
import { mergeMark } from '../../../server/src/core/tables/rowLabels.js';
import { findMarkSlips } from '../../../server/src/core/wording/punctuation.js';
import { sameOrganisation } from '../../../server/src/core/text/sameOrganisation.js';
import { findingsOf } from '../../support/check.js';
import { cleanParts, writeReport } from '../rules/cleanReport.js';

const clean = writeReport(cleanParts);
/** The clean report says nothing of the law that it is written by. */
const found = (text: string): readonly string[] =>
  findingsOf(text).flatMap(({ rule }) => (rule === 'preamble' ? [] : [rule]));

describe('blanks around the marks of a heading', () => {
  test.each(['##\u3000', '##\u00a0', '##\u2003', '##\u2009 ', '##', '\u3000## ', '\u00a0##\u3000'])(
    'nothing is found with %j',
    (marks) => {
      expect(found(clean.replace(/^## /gmu, marks))).toEqual([]);
    },
  );

  test.each(['＃＃', '＃＃ ', '＃＃\u3000', '#＃ ', '##\ufeff', '\u200b## ', '\u2060##\u00a0'])(
    'the sections are there with %j, and only the characters are told',
    (marks) => {
      const text = clean.replace(/^## /gmu, marks);
      expect(parseReport(text).sections.map(({ key }) => key)).toEqual(cleanParts.map(({ key }) => key));
      expect(new Set(found(text))).toEqual(new Set(['characters']));
    },
  );
});

describe('invisible marks in the signature', () => {
  test.each(['\u200b', '\ufeff', '\u202a', '\u00ad'])('%j is no part of issuer and date', (mark) => {
    const { signature } = parseReport(clean);
    const lines = clean.trimEnd().split('\n');
    const marked = [...lines.slice(0, -3), ...lines.slice(-3).map((line) => mark + line + mark)].join('\n');
    expect(parseReport(marked).signature).toMatchObject({ organisation: signature.organisation, date: signature.date });
    expect(new Set(found(marked))).toEqual(new Set(['characters']));
  });
});

describe('rare characters in names', () => {
  test.each(['𠮷𫝎县财政局', '〇〇县财政局', '𬇕𠙶市住房和城乡建设局', '某𠙶镇人民政府', '﨎县财政局'])(
    '%s is an issuer',
    (name) => {
      const { organisation } = parseReport(clean).signature;
      const text = clean.replaceAll(organisation ?? '', name);
      expect(parseReport(text).signature.organisation).toBe(name);
      expect(found(text)).toEqual([]);
      expect(found(text.replace(`${name}\n\n2025`, `${name} 2025`))).toEqual([]);
    },
  );

  test('marks beside them are marks beside Chinese characters', () => {
    expect(findMarkSlips('位于𠮷,东邻(𠙶).').map(({ right }) => right)).toEqual(['，', '（', '）', '。']);
  });

  test('a name that begins with one is found in a longer name', () => {
    expect(sameOrganisation('甲省𠮷县财政局', '𠮷县财政局')).toBe(true);
    expect(sameOrganisation('甲省𠮷丙局', '𠮷乙局')).toBe(false);
  });
});

describe('merge marks as editors of Markdown write them', () => {
  test.each([
    ['<', '<'],
    ['\\<', '<'],
    ['&lt;', '<'],
    ['&#60;', '<'],
    ['&#x3C;', '<'],
    ['^', '^'],
    ['\\^', '^'],
    ['&#94;', '^'],
    ['＜', undefined],
    ['<1', undefined],
  ])('%s', (written, mark) => {
    expect(mergeMark(written)).toBe(mark);
  });

  test.each(['\\<', '&lt;'])('a report with %s reads as with <', (written) => {
    const text = clean.replace(/(?<=\| )<(?= *\|)/gu, written);
    expect(text).not.toBe(clean);
    expect(reportData(parseReport(text))).toEqual(reportData(parseReport(clean)));
    expect(found(text)).toEqual([]);
  });
});

test('one definition of a Chinese character: that of Unicode', () => {
  const sources = new URL('../../../server/src/', import.meta.url);
  const client = new URL('../../../client/', import.meta.url);
  const own = [sources, client].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .filter((name) => /\\u(?:3400|4e00|9fff|9fa5)|一-[龥鿿]/iu.test(readFileSync(new URL(name, folder), 'utf8'))),
  );
  expect(own).toEqual([]);
});
