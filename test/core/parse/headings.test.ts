import { describe, expect, test } from 'vitest';
import { parseReport, type Block } from '../../../server/src/core/index.js';

const kinds = (text: string): readonly string[] =>
  parseReport(text).blocks.map((block) => `${block.kind} ${text.slice(block.range.start, block.range.end)}`);
const sections = (text: string): readonly string[] => parseReport(text).sections.map(({ key }) => key);
const first = (text: string, kind: Block['kind']): Block | undefined =>
  parseReport(text).blocks.find((block) => block.kind === kind);

describe('headings', () => {
  test.each([
    ['## 一、总体情况', 1, '总体情况'],
    ['##一、总体情况 ##', 1, '总体情况'],
    ['  ### （一）主动公开  ', 2, '主动公开'],
    ['## **一、总体情况**', 1, '总体情况'],
    ['一、总体情况', 1, '总体情况'],
    ['　　一、总体情况', 1, '总体情况'],
    ['**一、总体情况**', 1, '总体情况'],
    ['一、总体情况：', 1, '总体情况'],
    ['一.总体情况', 1, '总体情况'],
    ['（二）平台建设', 2, '平台建设'],
    ['1.网站', 3, '网站'],
    ['（1）网站', 4, '网站'],
    ['### 网站', 2, '网站'],
  ])('%s', (text, level, words) => {
    const heading = first(text, 'heading');
    expect(heading).toMatchObject({ level, text: words });
    if (heading?.kind !== 'heading') return;
    expect(text.slice(heading.textRange.start, heading.textRange.end)).toBe(words);
    const { numbering } = heading;
    if (numbering !== undefined) expect(text.slice(numbering.range.start, numbering.range.end)).toBe(numbering.text);
  });

  test.each([
    '一、加强领导。明确专人负责政府信息公开工作。',
    '1.做好常规信息公开。',
    '（一）',
    '一是加强领导',
    `一、${'很长的一行'.repeat(10)}`,
  ])('%s is a paragraph', (text) => {
    expect(first(text, 'heading')).toBeUndefined();
  });

  test('a byte order mark does not hide the first one', () => {
    expect(kinds('\ufeff## 一、总体情况\n')).toEqual(['heading ## 一、总体情况']);
  });
});

describe('titles of sections without a good number', () => {
  test.each(['总体情况', '第一部分 总体情况', '、总体情况', '一总体情况', '**总体情况**'])('%s', (line) => {
    const text = `前言。\n\n${line}\n\n略。\n`;
    expect(sections(text)).toEqual(['overview']);
    const heading = first(text, 'heading');
    expect(heading?.kind === 'heading' && text.slice(heading.textRange.start, heading.textRange.end)).toBe('总体情况');
  });

  test('are not seen in the middle of a paragraph', () => {
    expect(sections('本报告包括\n总体情况\n等内容。\n')).toEqual([]);
  });

  test('on a lower level are sections where the first level has none', () => {
    const text = '# 某局2024年报告\n\n### 总体情况\n\n略。\n\n### 主动公开政府信息情况\n\n略。\n';
    expect(sections(text)).toEqual(['overview', 'proactiveDisclosure']);
  });

  test('on a lower level are no sections beside real ones', () => {
    const text =
      '## 一、总体情况\n\n### （一）主动公开政府信息情况\n\n略。\n\n### （二）收到和处理政府信息公开申请情况\n\n略。\n';
    expect(sections(text)).toEqual(['overview']);
  });
});

describe('title', () => {
  test.each([
    ['# 某局2024年政府信息公开工作年度报告', '某局2024年政府信息公开工作年度报告'],
    ['## 某局2024年政府信息公开工作年度报告', '某局2024年政府信息公开工作年度报告'],
    ['**某局2024年政府信息公开工作年度报告**', '某局2024年政府信息公开工作年度报告'],
    ['某局\n\n2024 年政府信息公开\n工作年度报告', '某局2024年政府信息公开工作年度报告'],
    ['某局政府信息公开工作年度报告（2024年）', '某局政府信息公开工作年度报告（2024年）'],
    ['\ufeff# 某局2024年年报', '某局2024年年报'],
  ])('%j', (words, title) => {
    const report = parseReport(`${words}\n\n一、总体情况\n\n略。\n`);
    expect(report.title?.text).toBe(title);
    expect(report.identity).toMatchObject({ organisation: '某局', year: 2024 });
    expect(report.sections.map(({ key }) => key)).toEqual(['overview']);
  });

  test('other # headings are sections', () => {
    const text = '# 某局2024年政府信息公开工作年度报告\n\n# 总体情况\n\n略。\n';
    expect(sections(text)).toEqual(['overview']);
  });

  test('# with the title of a section is no title', () => {
    const report = parseReport('# 总体情况\n\n略。\n');
    expect(report.title).toBeUndefined();
    expect(report.sections.map(({ key }) => key)).toEqual(['overview']);
  });
});
