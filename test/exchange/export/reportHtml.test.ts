import { describe, expect, test } from 'vitest';
import { findAll, hasClass, named } from '../../core/render/readPage.js';
import { changed, changedRow, checked, cleanReport, exportText, mainOf, published } from './support.js';

const html = (text: string): Promise<string> => exportText('html', checked(text), 'en');

describe('a report as a web page', () => {
  test.each(published)('$name needs nothing but itself', async ({ text }) => {
    const page = await html(text);
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(page).toContain('<meta charset="utf-8">');
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\son\w+=/iu);
    const outside = findAll(mainOf(page), ({ attributes }) => 'src' in attributes || 'style' in attributes);
    expect(outside).toEqual([]);
  });

  test.each(published)('$name shows no finding and nothing that only the preview needs', async ({ text }) => {
    const result = checked(text);
    expect(result.findings.length).toBeGreaterThan(0);
    const page = mainOf(await exportText('html', result, 'zh-CN'));
    const traces = findAll(
      page,
      (node) =>
        Object.keys(node.attributes).some(
          (name) => name === 'id' || (name.startsWith('data-') && name !== 'data-on'),
        ) || (node.attributes['class'] ?? '').includes('finding'),
    );
    expect(traces).toEqual([]);
  });

  test('a long title has the lines that it has in the preview', async () => {
    const titled = changed('白鹭县自然资源局2024年', '青云市自然资源和规划局二七分局2024年');
    const [title] = findAll(mainOf(await html(titled)), named('h1'));
    expect(title?.children.map(({ name, text }) => (name === 'br' ? '/' : text))).toEqual([
      '青云市自然资源和规划局二七分局2024年',
      '/',
      '政府信息公开工作年度报告',
    ]);
  });

  test('it has the measures of the standard, and tables that may break between rows only', async () => {
    const page = await html(cleanReport);
    expect(page).toMatch(/@page \{\s*size: A4;\s*margin: 37mm 26mm 35mm 28mm;/u);
    expect(page).toContain("content: '— ' counter(page) ' —'");
    expect(page).toMatch(/\.page \{[^}]*font-size: 16pt;[^}]*line-height: 28\.95pt;/su);
    expect(page).toMatch(/thead \{\s*display: table-header-group;/u);
    expect(page).toMatch(/td,\s*th:not\(\[rowspan\]\) \{\s*break-inside: avoid;/u);
    const heads = findAll(mainOf(page), named('thead'));
    expect(heads.map(({ text }) => text).join()).toContain('法人或其他组织');
  });

  test('tables have names for a screen reader that are no words of the page', async () => {
    const page = mainOf(await html(cleanReport));
    const tables = findAll(page, named('table')).map(({ attributes }) => attributes['aria-label']);
    expect(tables).toContain('收到和处理政府信息公开申请情况表');
    expect(page.text).not.toContain('收到和处理政府信息公开申请情况表');
  });

  test('references and computed cells are figures', async () => {
    const text = changedRow('（一）予以公开', (figures) => [...figures.slice(0, -1), '=']);
    const heading = '## 六、其他需要报告的事项\n';
    const page = mainOf(await html(changed(heading, `${heading}\n予以公开{=表三.予以公开.总计}件。\n`, text)));
    expect(page.text).toContain('予以公开19件。');
    const computed = findAll(page, (node) => hasClass(node, 'computed'));
    expect(computed.map((cell) => cell.text)).toEqual(['19']);
  });

  test('what an author writes as code stays words', async () => {
    const heading = '## 六、其他需要报告的事项\n';
    const text = changed(heading, `${heading}\n<script>alert(1)</script> </style></main> [看](javascript:alert(1))\n`);
    const page = await html(text);
    expect(page).not.toMatch(/<script|javascript:[^)]*"/iu);
    expect(page.match(/<\/main>/gu)).toHaveLength(1);
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
    expect(mainOf(page).text).toContain('<script>alert(1)</script>');
  });

  test('a report without a title and an empty text give a page too', async () => {
    expect(await html('')).toContain('<title>政府信息公开工作年度报告</title>');
  });
});
