import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkReport, defaultSettings, formatReport, type Finding } from '../../../server/src/core/index.js';
import { drawExport, drawPage } from '../render/drawPage.js';

const sample = readFileSync(new URL('../../../samples/2025.report.md', import.meta.url), 'utf8');
test('the sample with references and computed totals is clean, canonical, and shows figures only', () => {
  const { findings, verdict } = checkReport(sample, defaultSettings);
  expect(findings).toEqual([]);
  expect(verdict).toMatchObject({ passed: verdict.relations, broken: 0, unchecked: 0 });
  expect(formatReport(sample)).toBe(sample);
  const page = drawExport(sample);
  expect(page).toContain(
    '新收政府信息公开申请<span class="reference">24</span>件，上年结转<span class="reference">2</span>件',
  );
  expect(page).not.toContain('{=');
});

test('an edit of one part moves the total and the sentence', () => {
  const edited = sample.replace(/^(\| 一、本年新收政府信息公开申请数量 +\| +)18/mu, '$119');
  expect(drawExport(edited)).toContain('新收政府信息公开申请<span class="reference">25</span>件');
});

test('a finding marks the figure of a reference, and the source of one that has none', () => {
  const text = '共{=表三.新收}件。\n\n' + sample;
  const { findings } = checkReport(text, defaultSettings);
  expect(drawPage(text, findings)).toMatch(/共<mark[^>]*class="finding finding-error"[^>]*>\{=表三\.新收\}<\/mark>件/u);

  const start = sample.indexOf('{=表三.新收.总计}');
  const range = { start, end: start + '{=表三.新收.总计}'.length };
  const finding: Finding = {
    rule: 'x',
    severity: 'warning',
    range,
    message: { text: { 'zh-CN': '数', en: 'figure' }, parameters: {} },
    fixes: [],
  };
  const page = drawPage(sample, [finding]);
  expect(page).toMatch(/<mark class="reference finding finding-warning"[^>]*>24<\/mark><\/span><span[^>]*>件/u);
  const block = sample.lastIndexOf('\n', range.start) + 1;
  expect(page).toContain(`data-start="${String(range.start - block)}" data-end="${String(range.end - block)}"`);
});

test('headings and tables of the author show figures, code does not', () => {
  const path = '{=表三.新收.总计}';
  const text = sample.replace(
    '### （一）主动公开情况',
    `### （一）申请${path}件\n\n**新收**${path}件，写作\`${path}\`。\n\n| 项 | 数 |\n| --- | --- |\n| 新收 | ${path} |\n\n### （二）主动公开情况`,
  );
  const page = drawExport(text);
  expect(page).toContain('申请<span class="reference">24</span>件</h3>');
  expect(page).toContain(`<strong>新收</strong><span class="reference">24</span>件，写作<code>${path}</code>`);
  expect(page).toContain('<td><span class="reference">24</span></td>');
});
