import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInFormats, checkReport, defaultSettings, fixAll, rules, sayIn } from '../../../server/src/core/index.js';
import { findingsOf } from '../../support/check.js';
import { reportFigures } from '../../support/figures.js';
import { writeReport } from '../../support/writeReport.js';

const HEAD = `# 某某市财政局2024年政府信息公开工作年度报告

| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | --- | --- | --- | --- | --- |
`;
const REST = `| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |
`;
const relationFindings = (text: string): readonly string[] =>
  checkReport(text, defaultSettings).findings.flatMap(({ rule, message }) =>
    rule === 'table-relation' ? [sayIn('zh-CN', message)] : [],
  );

describe('a report without mistakes', () => {
  it.each(builtInFormats.map((format) => [format.id, format] as const))(
    'in the %s form is clean but for plausibility',
    (_, format) => {
      fc.assert(
        fc.property(reportFigures(format), (figures) => {
          const { findings, verdict } = checkReport(writeReport(format, figures), defaultSettings);
          const grave = findings.filter(
            ({ rule, relation }) => rule !== 'table-plausibility' && rule !== 'cell-unit' && relation !== 'T2A-7',
          );
          expect(grave.map(({ rule, message }) => `${rule}: ${sayIn('en', message)}`)).toEqual([]);
          expect(verdict.unchecked).toBe(0);
          expect(verdict.passed + verdict.broken).toBe(verdict.relations);
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each([
    ['2019', 46],
    ['2021', 42],
  ])('%s has its number of hard relations', (id, relations) => {
    const format = builtInFormats.find((each) => each.id === id);
    if (format === undefined) throw new Error(id);
    const [figures] = fc.sample(reportFigures(format), 1);
    expect(checkReport(writeReport(format, figures ?? new Map()), defaultSettings).verdict.relations).toBe(relations);
  });
});

describe('a broken total', () => {
  const text = `${HEAD}| 行政复议 | 3 | 0 | 1 | 0 | 5 |\n${REST}`;

  it('is named with its numbers and counted in the verdict', () => {
    expect(relationFindings(text)).toEqual([
      '“行政复议”行勾稽关系不符：5 ≠ 3 + 0 + 1 + 0 = 4。请核对合计与各分项。'.replace('3 + 0 + 1 + 0', '3 + 1'),
    ]);
    expect(checkReport(text, defaultSettings).verdict).toEqual({ relations: 3, passed: 2, broken: 1, unchecked: 0 });
  });

  it('offers the total first, then the parts, and prefers none of them', () => {
    const [finding] = checkReport(text, defaultSettings).findings.filter(({ rule }) => rule === 'table-relation');
    const titles = finding?.fixes.map(({ title }) => sayIn('zh-CN', title)) ?? [];
    expect(titles[0]).toBe('改合计：行政复议·总计 5 → 4');
    expect(titles.slice(1).every((title) => title.startsWith('改分项：'))).toBe(true);
    expect(finding?.fixes.every((fix) => !fix.preferred && fix.class === 'choice')).toBe(true);
  });

  it('is never repaired by fix-all', () => {
    expect(fixAll(text, defaultSettings, ['lossless', 'proved', 'choice'])).toBe(text);
  });
});

describe('blanks', () => {
  it('are never taken for 0: the relation stays unchecked', () => {
    const text = `${HEAD}| 行政复议 |  | 0 | 1 |  | 3 |\n${REST}`;
    expect(checkReport(text, defaultSettings).verdict).toEqual({ relations: 3, passed: 2, broken: 0, unchecked: 1 });
    expect(relationFindings(text)).toEqual([]);
  });

  it('are filled by an explicit fix-all where they are proved, and only there', () => {
    const text = `${HEAD}| 行政复议 |  | 0 | 1 |  | 1 |\n| 行政诉讼 未经复议直接起诉 |  |  | 0 | 0 | 5 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`;
    expect(fixAll(text, defaultSettings)).toBe(text);
    const filled = fixAll(text, defaultSettings, ['lossless', 'proved']);
    expect(filled).toContain('| 行政复议 | 0 | 0 | 1 | 0 | 1 |');
    expect(filled).toMatch(/未经复议直接起诉 \|\s+\|\s+\| 0 \| 0 \| 5 \|/u);
  });

  it('cannot hide that known parts exceed the total', () => {
    const text = `${HEAD}| 行政复议 | 4 |  | 0 | 0 | 3 |\n${REST}`;
    expect(checkReport(text, defaultSettings).verdict.broken).toBe(1);
    expect(relationFindings(text)).toHaveLength(1);
  });
});

describe('the order of findings', () => {
  it('is by place and the same every time', () => {
    const text = `${HEAD}| 行政复议 | 约3 | ０ | 1 |  | 5 |\n${REST}`;
    const findings = findingsOf(text);
    expect(findings).toEqual(findingsOf(text));
    const starts = findings.map(({ range }) => range.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('settings', () => {
  const text = `${HEAD}| 行政复议 | ０ | 0 | 0 | 0 | 0 |\n${REST}`;

  it('change the level of a rule or turn it off', () => {
    const levelOf = (level: 'off' | 'hint' | 'error'): readonly string[] =>
      findingsOf(text, undefined, { rules: { 'cell-number': level } }).flatMap(({ rule, severity }) =>
        rule === 'cell-number' ? [severity] : [],
      );
    expect(levelOf('hint')).toEqual(['hint']);
    expect(levelOf('error')).toEqual(['error']);
    expect(levelOf('off')).toEqual([]);
  });
});

describe('suppressions', () => {
  const table = (comment: string): string =>
    `# 某某市财政局2024年政府信息公开工作年度报告\n\n${comment}\n${HEAD.split('\n').slice(2).join('\n')}| 行政复议 | ０ | 0 | 0 | 0 | 0 |\n${REST}`;
  const rulesFound = (text: string): readonly string[] =>
    findingsOf(text).flatMap(({ rule }) => (rule === 'cell-number' || rule === 'suppression' ? [rule] : []));

  it('silence a rule with a reason; a table counts as the next line', () => {
    expect(rulesFound(table('<!-- crossfoot-disable-next-line cell-number: 原文如此 -->'))).toEqual([]);
    expect(rulesFound(table('<!-- crossfoot-disable cell-number：原文如此 -->'))).toEqual([]);
  });

  it('do nothing without a reason, and say so', () => {
    expect(rulesFound(table('<!-- crossfoot-disable-next-line cell-number -->'))).toEqual([
      'suppression',
      'cell-number',
    ]);
  });

  it('are reported when unused, unknown or unnamed', () => {
    expect(rulesFound(table('<!-- crossfoot-disable-next-line table-relation: 无 -->'))).toEqual([
      'suppression',
      'cell-number',
    ]);
    expect(rulesFound(table('<!-- crossfoot-disable-next-line no-such-rule: 无 -->'))).toEqual([
      'suppression',
      'cell-number',
    ]);
    expect(rulesFound(table('<!-- crossfoot-disable-next-line : 无 -->'))).toEqual(['suppression', 'cell-number']);
  });

  it('end at the enabling comment', () => {
    const text = table('<!-- crossfoot-disable cell-number: 原文如此 -->\n<!-- crossfoot-enable cell-number -->');
    expect(rulesFound(text)).toEqual(['suppression', 'cell-number']);
  });

  it('are not unused when their rule is turned off', () => {
    const text = table('<!-- crossfoot-disable-next-line cell-number: 原文如此 -->');
    const found = findingsOf(text, undefined, { rules: { 'cell-number': 'off' } }).map(({ rule }) => rule);
    expect(found).not.toContain('suppression');
  });

  it('are never touched by fix-all', () => {
    const text = table('<!-- crossfoot-disable-next-line table-relation: 无 -->');
    expect(fixAll(text, defaultSettings, ['lossless', 'proved'])).toContain(
      'crossfoot-disable-next-line table-relation',
    );
  });
});

describe('the registry', () => {
  it('has rules with different ids', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
