import { describe, expect, test } from 'vitest';
import type { CheckResult, Locale } from '../../../server/src/core/index.js';
import { findAll, hasClass, named, type PageNode } from '../../core/render/readPage.js';
import { changed, changedRow, checked, cleanReport, exportText, mainOf, published, rowsOf } from './support.js';

const sheet = async (result: CheckResult, locale: Locale = 'zh-CN'): Promise<PageNode> =>
  mainOf(await exportText('sheet', result, locale));

const tableOf = (page: PageNode, className: string): PageNode => {
  const table = findAll(page, (node) => node.name === 'table' && hasClass(node, className))[0];
  if (table === undefined) throw new Error(`no table ${className}`);
  return table;
};

describe('the check sheet', () => {
  test.each(published)('$name: the results are those of the verdict, each finding has a row', async ({ text }) => {
    const result = checked(text);
    const page = await sheet(result);
    const count = (status: string): number =>
      findAll(page, (node) => node.name === 'td' && hasClass(node, 'result') && hasClass(node, status)).length;
    const { passed, broken, unchecked } = result.verdict;
    expect([count('passed'), count('broken'), count('unchecked')]).toEqual([passed, broken, unchecked]);
    const findings = rowsOf(tableOf(page, 'findings')).slice(1);
    expect(findings.map(([number]) => number)).toEqual(result.findings.map((_, index) => String(index + 1)));
    expect(findings.every(([, place, problem, answer]) => place !== '' && problem !== '' && answer === '')).toBe(true);
  });

  test('a broken relation shows both sums and names its operands', async () => {
    const page = await sheet(checked(changedRow('（一）予以公开', ([, ...others]) => ['91', ...others])));
    const broken = findAll(page, named('tr')).filter((row) =>
      findAll(row, (node) => hasClass(node, 'broken')).some(({ name }) => name === 'td'),
    );
    const row = broken.map((each) => each.text).find((text) => text.startsWith('“（一）予以公开”行'));
    expect(row).toContain('19');
    expect(row).toContain('91 + 0 + 0 + 0 + 0 + 0 = 91');
    expect(row).toContain('各项：总计 19，自然人 91');
    expect(row).toMatch(/不符$/u);
    const [finding] = rowsOf(tableOf(page, 'findings')).slice(1);
    expect(finding?.[1]).toContain('三、收到和处理政府信息公开申请情况');
    expect(finding?.[1]).toContain('“（一）予以公开”行“自然人”');
    expect(finding?.[2]).toContain('91 → 19');
  });

  test('a relation with a blank is not checked, and says so', async () => {
    const page = await sheet(checked(changedRow('（一）予以公开', (figures) => [...figures.slice(0, -1), ''])));
    const rows = rowsOf(page).filter(([, , , result]) => result === '未检');
    expect(rows).toContainEqual(['“（一）予以公开”行', '空', expect.stringContaining('总计 空'), '未检']);
  });

  test('a relation of the form of 2019 between cells of a row has its figures', async () => {
    const older = published.find(({ name }) => name === 'zhongwei-housing');
    const rows = rowsOf(await sheet(checked(older?.text ?? '')));
    expect(rows).toContainEqual([
      '“行政许可”行',
      expect.stringMatching(/上一年项目数量 13，本年增\/减 0，处理决定数量 353$/u),
      '通过',
    ]);
  });

  test('a clean report, a text without tables, and English', async () => {
    expect((await sheet(checked(cleanReport))).text).toContain('没有发现问题。');
    expect((await sheet(checked('# 无'))).text).toContain('报告中没有可校核的统计表。');
    const english = (await sheet(checked(cleanReport), 'en')).text;
    expect(english).toMatch(/\d+ relations: \d+ passed, 0 broken, 0 not checked/u);
    expect(english).toContain('Answered by');
  });

  test('the same report gives the same bytes; markup in it stays words', async () => {
    const text = changed('organisation: ', 'organisation: <b>&<i>', cleanReport);
    const first = await exportText('sheet', checked(text), 'zh-CN');
    expect(await exportText('sheet', checked(text), 'zh-CN')).toBe(first);
    expect(mainOf(first).text).toContain('<b>&<i>');
  });
});
