import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { checkReport, defaultSettings, formatReport, parseReport } from '../../../server/src/core/index.js';
import { readFootnotes } from '../../../server/src/core/markdown/footnotes.js';
import { unmark } from '../../../server/src/core/markdown/unmark.js';
import { renderBlocks } from '../../../server/src/core/render/renderBlocks.js';
import { renderReport } from '../../../server/src/core/render/renderReport.js';

const pageOf = (text: string): string => toHtml([...renderReport(parseReport(text), 'zh-CN').content]);
const wordsOf = (text: string): string | undefined => unmark(parseReport(text))?.report.text.trimEnd();

describe('footnotes', () => {
  const text =
    '甲3[^b]件。\n\n[^a]: **乙**说明。\n[^B]: 甲说明。\n\n丙[^a]和丁[^b]。\n\n某某县水务局\n\n2025年1月20日\n';

  test('are numbered in the order in which the text calls them', () => {
    const { notes, calls } = readFootnotes(parseReport(text));
    expect(notes.map(({ number, count, words }) => [number, count, text.slice(words.start, words.end)])).toEqual([
      [1, 2, '甲说明。'],
      [2, 1, '**乙**说明。'],
    ]);
    expect([...calls].map(([at, call]) => [text.slice(at, at + 4), call.number, call.nth])).toEqual([
      ['[^b]', 1, 1],
      ['[^a]', 2, 1],
      ['[^b]', 1, 2],
    ]);
  });

  test('stand at the end of the page; mark and note lead to each other', () => {
    expect(pageOf(text)).toBe(
      '<p>甲3<sup class="footnote-call"><a href="#fn-1" id="fnref-1" role="doc-noteref">①</a></sup>件。</p>' +
        '<p>丙<sup class="footnote-call"><a href="#fn-2" id="fnref-2" role="doc-noteref">②</a></sup>和丁<sup class="footnote-call"><a href="#fn-1" id="fnref-1-2" role="doc-noteref">①</a></sup>。</p>' +
        '<p class="signature" data-on="2025年1月20日"><span>某某县水务局</span></p><p class="signature">2025年1月20日</p>' +
        '<div class="footnote" id="fn-1"><a href="#fnref-1" role="doc-backlink" aria-label="① 回到正文">①</a> 甲说明。</div>' +
        '<div class="footnote" id="fn-2"><a href="#fnref-2" role="doc-backlink" aria-label="② 回到正文">②</a> <strong>乙</strong>说明。</div>',
    );
  });

  test('a call without a note and a note without a call stay as they are written, and name no element', () => {
    const page = pageOf('甲[^1](附)、\\[^2]。\n\n[^2]: 说明。\n\n[文字](#fn-2)');
    expect(page).toBe('<p>甲[^1](附)、[^2]。</p><p>[^2]: 说明。</p><p><a href="#fn-2">文字</a></p>');
  });

  test('cells of other tables call them too', () => {
    const page = pageOf('| 网站 | 数量 |\n| --- | --- |\n| 门户[^1] | 3 |\n\n[^1]: 说明。');
    expect(page).toContain('门户<sup class="footnote-call">');
    expect(page).toContain('id="fn-1"');
  });

  test('are no words of the sentence, nor is the label of a note', () => {
    expect(wordsOf('共3[^1]件，办结2件[^2]。')).toBe('共3件，办结2件。');
    expect(wordsOf('[^1]: 共**3**件。')).toBe('共3件。');
  });

  test('a figure before one is read as if it were not there', () => {
    const report = (sentence: string): string =>
      `# 某某县财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${sentence}\n\n[^1]: 含上年结转。\n`;
    const rules = (sentence: string): readonly string[] =>
      checkReport(report(sentence), defaultSettings).findings.flatMap(({ rule }) =>
        rule === 'text-sum' ? [rule] : [],
      );
    const wrong = '全年受理申请5件，其中自然人3件，法人1件。';
    expect(rules(wrong)).toEqual(['text-sum']);
    expect(rules('全年受理申请5[^1]件，其中自然人3[^1]件，法人1件[^1]。')).toEqual(['text-sum']);
    expect(rules('全年受理申请4[^1]件，其中自然人3[^1]件，法人1件[^1]。')).toEqual([]);
  });

  test('behind the signature they do not hide it; the formatter leaves them alone', () => {
    const behind =
      '# 某某县财政局2024年政府信息公开工作年度报告\n\n甲[^1]。\n\n某某县财政局\n\n2025年1月20日\n\n[^1]: 说明。\n[^2]: 又及2024年1月2日\n';
    expect(parseReport(behind).signature).toMatchObject({ organisation: '某某县财政局', date: '2025-01-20' });
    expect(formatReport(behind)).toBe(behind);
  });

  test('a block of the preview is drawn anew when its numbers change, and only then', () => {
    const draw = (source: string, before?: ReturnType<typeof renderBlocks>): ReturnType<typeof renderBlocks> =>
      renderBlocks({ ...checkReport(source, defaultSettings), findings: [] }, 'zh-CN', before);
    const first = draw('甲。\n\n乙[^1]。\n\n丙。\n\n[^1]: 一。\n[^2]: 二。');
    const moved = draw('甲[^2]。\n\n乙[^1]。\n\n丙。\n\n[^1]: 一。\n[^2]: 二。', first);
    expect(moved.blocks.map(({ html }) => html.replace(/<[^>]+>/gu, ''))).toEqual([
      '甲①。',
      '乙②。',
      '丙。',
      '① 二。',
      '② 一。',
    ]);
    expect(moved.blocks.map(({ key }) => first.blocks.some((block) => block.key === key))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});
