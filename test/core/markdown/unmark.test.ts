import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, checkReport, defaultSettings, parseReport } from '../../../server/src/core/index.js';
import { renderBlocks } from '../../../server/src/core/render/renderBlocks.js';
import { unmark } from '../../../server/src/core/markdown/unmark.js';
import { arbitraryReport } from '../edit/arbitraryReport.js';

const wordsOf = (text: string): string | undefined => unmark(parseReport(text))?.report.text.trimEnd();
const found = (text: string, rule: string) =>
  checkReport(text, defaultSettings).findings.filter((finding) => finding.rule === rule);

describe('the words of a paragraph', () => {
  test.each([
    ['共**12**件', '共12件'],
    ['***甲***、~~乙~~和`丙`', '甲、乙和`丙`'],
    ['见[网站](https://example.gov.cn/2024)。', '见网站。'],
    ['在<https://example.gov.cn>上', '在https://example.gov.cn上'],
    ['甲![2024年3件](a.png)乙', '甲乙'],
    ['3\\*5\\*6件', '3*5*6件'],
    ['- 受理3件\n- 办结2件\n  * 当日1件', '\n受理3件\n\n办结2件\n  \n当日1件'],
    ['1. **甲**乙。', '1. 甲乙。'],
  ])('%s', (source, words) => {
    expect(wordsOf(source)).toBe(words);
  });

  test.each(['共12件', '3*5件', '1. 甲', '5~10件', '# **题**', '| **甲** | 1 |'])('%s has no marks', (source) => {
    expect(wordsOf(source)).toBeUndefined();
  });

  test.each([
    ['quotations', '> '.repeat(4000) + '甲'],
    ['lists', '- '.repeat(5000) + '甲'],
    ['numbers', '甲\n' + '1. '.repeat(1500) + '乙'],
    ['marks', '*甲_'.repeat(6600)],
    ['brackets', '['.repeat(6600)],
    ['words', '**甲**'.repeat(6600)],
  ])('a paragraph of nothing but %s is read as it stands, and shown', (_, source) => {
    const text = `# 某局2024年政府信息公开工作年度报告\n\n${source}\n`;
    expect(wordsOf(text)).toBeUndefined();
    const { blocks } = renderBlocks(checkReport(text, defaultSettings), 'zh-CN');
    expect(blocks.map(({ html }) => html).join('')).toContain('甲'.repeat(source.includes('甲') ? 1 : 0));
  });

  test('the lines of a signature stay where they are', () => {
    expect(wordsOf('# 某局2024年政府信息公开工作年度报告\n\n**正文。**\n某局\n2025年1月20日')).toBeUndefined();
  });

  test('everything else stays in its place, and every character is found where it stands', () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '~~',
      '[',
      '](https://a.cn)',
      '\\',
      '`',
      '- ',
      '\n',
      '甲',
      '12件',
      '。',
      '![',
      '](b.png)',
    );
    const marked = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(arbitraryReport, marked, (report, paragraph) => {
        const source = `${report}\n\n${paragraph}\n\n末段。`;
        const read = unmark(parseReport(source));
        if (read === undefined) return;
        const { text } = read.report;
        expect(text).toHaveLength(source.length);
        let last = -1;
        for (let at = 0; at < text.length; at++) {
          const { start, end } = read.sourceOf({ start: at, end: at + 1 });
          if (/\s/u.test(text.charAt(at))) continue;
          expect(source.slice(start, end)).toBe(text.charAt(at));
          expect(start).toBeGreaterThan(last);
          last = start;
        }
      }),
    );
  });
});

describe('a rule on sentences', () => {
  const sum = '全年共收到来信**46**件，其中*网上*来信31件，[邮寄](https://example.gov.cn/13)来信1**3**件。';

  test('adds up figures that are bold or stand beside a link', () => {
    const [finding, ...others] = found(sum, 'text-sum');
    expect(others).toEqual([]);
    expect(sum.slice(finding?.range.start, finding?.range.end)).toBe('46');
    const texts = finding?.fixes.map(({ edits }) => applyEdits(sum, edits));
    expect(texts?.[0]).toBe(sum.replace('46', '44'));
  });

  test('offers no change that would tear a mark', () => {
    const [finding] = found('全年共收到来信**4**6件，其中网上来信31件，邮寄来信13件。', 'text-sum');
    expect(finding?.range).toEqual({ start: 9, end: 13 });
    expect(finding?.fixes).toEqual([]);
  });

  test('reads a word that is half bold as a whole', () => {
    const report = (said: string): string =>
      `# 某某县财政局2024年政府信息公开工作年度报告\n\n2024年，我局${said}，废止1件。\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 5 | 1 | 12 |\n`;
    const places = (text: string): readonly string[] =>
      found(text, 'text-table').map(({ range }) => text.slice(range.start, range.end));
    expect(places(report('制发行政规范性文件6件'))).toEqual(['6']);
    expect(places(report('制发**行政规范性**文件**6**件'))).toEqual(['6']);
    expect(places(report('未制发行政规范性文件6件'))).toEqual([]);
    expect(places(report('未**制发**行政规范性文件6件'))).toEqual([]);
  });

  test('takes each item of a list for itself', () => {
    expect(found('- 全年共收到来信46件，其中\n- 网上来信31件，邮寄来信13件。', 'text-sum')).toEqual([]);
  });
});
