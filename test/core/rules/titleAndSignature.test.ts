import { describe, expect, test } from 'vitest';
import { applyEdits, checkReport, defaultSettings, type Finding } from '../../../server/src/core/index.js';
import { sameOrganisation } from '../../../server/src/core/text/sameOrganisation.js';
import { cleanParts, writeReport } from './cleanReport.js';

const findingsOf = (text: string, rule: string): readonly Finding[] =>
  checkReport(text, defaultSettings).findings.filter((finding) => finding.rule === rule);
const placesOf = (text: string, rule: string): readonly string[] =>
  findingsOf(text, rule).map(({ range }) => text.slice(range.start, range.end));
const title = (words: string): string => writeReport(cleanParts, { title: words });
const signed = (signature: string, year = 2024): string =>
  writeReport(cleanParts, { signature, title: `# 某某县财政局${String(year)}年政府信息公开工作年度报告` });

describe('title', () => {
  test('that says no year is found, and the year before the signature is offered', () => {
    const text = title('# 某某县财政局政府信息公开工作年度报告');
    const [finding] = findingsOf(text, 'title');
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(
      title('# 某某县财政局2024年政府信息公开工作年度报告'),
    );
  });

  test('that is not there is made of the signature', () => {
    const text = title('');
    const [finding] = findingsOf(text, 'title');
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(
      title('# 某某县财政局2024年政府信息公开工作年度报告'),
    );
  });

  test('of another year than the front matter: the one the signature agrees with is preferred', () => {
    const text = title('---\nyear: 2024\n---\n\n# 某某县财政局2023年政府信息公开工作年度报告');
    const [finding] = findingsOf(text, 'title');
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('2023');
    expect(finding?.fixes.map(({ preferred }) => preferred)).toEqual([true, false]);
  });

  test('front matter that names another body than title and signature is the one to change', () => {
    const text = title('---\norganisation: 甲县民政局\n---\n\n# 某某县财政局2024年政府信息公开工作年度报告');
    const [finding] = findingsOf(text, 'title');
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('甲县民政局');
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toContain('organisation: 某某县财政局\n');
  });

  test('over two lines can be changed too', () => {
    const text = writeReport(cleanParts, {
      title: '某某县民政局\n\n2024年政府信息公开工作年度报告',
      signature: '某某县财政局\n\n2025年1月16日',
    });
    expect(placesOf(text, 'title')).toEqual(['某某县民政局']);
  });

  test('without an organisation agrees with every signature', () => {
    expect(placesOf(title('# 2024年政府信息公开工作年度报告'), 'title')).toEqual([]);
  });
});

test.each([
  ['中卫市住房和城乡建设局', '市住建局', true],
  ['中卫市住房和城乡建设局', '宁夏中卫市住建局', true],
  ['某某县卫生健康委员会', '某某县卫健委', true],
  ['某某市人民政府', '某某市人民政府办公室', true],
  ['某某市城市管理局（某某市综合行政执法局）', '某某市城市管理局', true],
  ['某某 市财政局', '某某市财政局', true],
  ['中卫市财政局', '吴忠市财政局', false],
  ['某某县财政局', '某某县民政局', false],
])('%s and %s can be one body: %s', (one, other, same) => {
  expect(sameOrganisation(one, other)).toBe(same);
  expect(sameOrganisation(other, one)).toBe(same);
});

describe('signature', () => {
  test.each([
    ['a valid one', '某某县财政局\n\n2025年1月31日', []],
    ['the year before', '某某县财政局\n\n2024年1月16日', ['2024年1月16日']],
    ['a day that is not', '某某县财政局\n\n2025年2月30日', ['2025年2月30日']],
    ['late for a department', '某某县财政局\n\n2025年2月1日', ['2025年2月1日']],
    ['in time for a government', '某某县人民政府\n\n2025年3月31日', []],
    ['late for a government', '某某县人民政府办公室\n\n2025年4月1日', ['2025年4月1日']],
    ['in time for a development zone', '某某经济开发区管理委员会\n\n2025年3月1日', []],
    ['years later', '某某县财政局\n\n2027年1月16日', ['2027年1月16日']],
    ['issuer without date', '某某县财政局', ['某某县财政局']],
    ['nothing', '', ['']],
    ['date above the issuer', '2025年1月16日\n\n某某县财政局', []],
    ['date with a label', '某某县财政局\n\n发布日期：2025年1月16日', []],
    ['date in digits', '某某县财政局\n\n2025-01-16', []],
    ['date with points', '某某县财政局\n\n2025.1.16', []],
    ['contact lines below', '某某县财政局\n2025年1月16日\n\n联系电话：0123-4567890', []],
    ['an annex below', '某某县财政局\n\n2025年1月16日\n\n## 附件\n\n| 序号 | 名称 |\n| --- | --- |\n| 1 | 甲 |', []],
  ])('%s', (_, signature, places) => {
    expect(placesOf(signed(signature), 'signature')).toEqual(places);
  });

  test('a slip of the year in January is put right', () => {
    const text = signed('某某县财政局\n\n2024年1月16日');
    const [finding] = findingsOf(text, 'signature');
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(signed('某某县财政局\n\n2025年1月16日'));
  });

  test('a sentence that ends in a date is no signature', () => {
    const text = signed('以上数据统计截至2024年12月31日');
    expect(findingsOf(text, 'signature').map(({ severity }) => severity)).toEqual(['warning']);
    expect(placesOf(text, 'signature')).toEqual(['']);
  });

  test('a lacking issuer is worth a look, and no more', () => {
    const [finding] = findingsOf(signed('2025年1月16日'), 'signature');
    expect(finding?.severity).toBe('information');
  });
});
