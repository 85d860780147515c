import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readResult } from './checkResult.js';
import { brokenReport, changed, cleanReport, crossfoot, folder, locatedReport, publishedText } from './crossfoot.js';

describe('crossfoot check --format json', () => {
  test('gives a clean report its identity and verdict', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport });
    const { code, stdout, stderr } = await crossfoot(['check', 'a.report.md', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toStrictEqual({
      version: 1,
      files: [
        {
          path: 'a.report.md',
          format: '2021',
          organisation: '白鹭县自然资源局',
          year: 2024,
          verdict: { relations: 42, passed: 42, broken: 0, unchecked: 0 },
          findings: [],
        },
      ],
      summary: { files: 1, errors: 0, warnings: 0, information: 0, hints: 0 },
    });
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('gives a wrong cell with its relation, its keys, and the fix that restores it', async () => {
    const cwd = await folder({ 'a.report.md': locatedReport });
    const { code, stdout } = await crossfoot(['check', 'a.report.md', '--format', 'json'], { cwd });
    const line = locatedReport.split('\n').findIndex((text) => text.includes('91'));
    const character = locatedReport.split('\n')[line]?.indexOf('91') ?? -1;
    const range = { start: { line, character }, end: { line, character: character + 2 } };
    const { files, summary } = readResult(stdout);
    expect(files[0]?.verdict).toStrictEqual({ relations: 42, passed: 40, broken: 2, unchecked: 0 });
    expect(files[0]?.findings).toStrictEqual([
      {
        rule: 'table-relation',
        severity: 'error',
        message: expect.stringMatching(/91.*19/u) as string,
        range,
        relation: expect.stringMatching(/^T3-/u) as string,
        cells: [{ table: 'requests', row: 'granted', column: 'natural' }],
        fixes: [
          {
            title: expect.stringContaining('91 → 19') as string,
            safe: false,
            preferred: true,
            edits: [{ range, newText: '19' }],
          },
        ],
      },
    ]);
    expect(summary).toStrictEqual({ files: 1, errors: 1, warnings: 0, information: 0, hints: 0 });
    expect(code).toBe(1);
  });

  test('marks a lossless fix as safe and counts characters in UTF-16 units', async () => {
    const report = changed('| 行政许可           |                        162 |', '| 𠀀行政许可 | １62 |');
    const { stdout } = await crossfoot(['check', '-', '--format', 'json'], { input: report });
    const { files } = readResult(stdout);
    expect(files[0]?.path).toBe('-');
    const line = report.split('\n').findIndex((text) => text.includes('𠀀'));
    const range = { start: { line, character: 11 }, end: { line, character: 14 } };
    expect(files[0]?.findings.find(({ rule }) => rule === 'cell-number')?.fixes).toStrictEqual([
      { title: expect.any(String) as string, safe: true, preferred: true, edits: [{ range, newText: '162' }] },
    ]);
  });

  test('is null where the report does not say who or when', async () => {
    const { stdout } = await crossfoot(['check', '-', '--format', 'json'], { input: '一些文字。\n' });
    const { files } = readResult(stdout);
    expect(files[0]).toMatchObject({ organisation: null, year: null });
  });

  test('speaks the language asked for', async () => {
    const inChinese = await crossfoot(['check', '-', '--format=json', '--locale', 'zh-CN'], { input: brokenReport });
    const inEnglish = await crossfoot(['check', '-', '--format=json', '--locale', 'en'], { input: brokenReport });
    expect(inChinese.stdout).toContain('勾稽关系');
    expect(inEnglish.stdout).toContain('does not add up');
  });
});

describe('crossfoot check as text', () => {
  test('prints place, severity, message, rule, fixes and the verdict', async () => {
    const cwd = await folder({ 'a.report.md': brokenReport });
    const { code, stdout, stderr } = await crossfoot(['check', 'a.report.md'], { cwd });
    const [first, ...others] = stdout.split('\n');
    expect(first).toMatch(/^a\.report\.md:67:74: 错误：.*5 ≠ 3 \+ 1.* \[table-relation\]$/u);
    expect(others[0]).toMatch(/^ {4}可选：改合计.*5 → 4$/u);
    expect(stdout).toContain('a.report.md: 42 项勾稽：41 通过，1 不符，0 未检\n');
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  test('sums up several reports', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport, 'b.report.md': brokenReport });
    const { stdout } = await crossfoot(['check', '.', '--locale', 'en'], { cwd });
    expect(stdout).toContain('Reports: 2. Errors: 1, warnings: 0, information: 0, hints: 0\n');
  });

  test('--fail-on decides what fails', async () => {
    const input = changed('| 行政许可           |                        162 |', '| 行政许可 | １62 |');
    const levels = ['error', 'warning', 'information', 'hint'];
    const runs = await Promise.all(levels.map((level) => crossfoot(['check', '-', '--fail-on', level], { input })));
    expect(runs.map(({ code }) => code)).toStrictEqual([0, 1, 1, 1]);
  });
});

describe('files that are no reports on disclosure', () => {
  test('are told from their titles, and not judged by its form', async () => {
    const text = '# 白鹭市财政局2023年法治政府建设年度报告\n\n## 一、主要举措和成效\n\n略。\n';
    const cwd = await folder({ '2023年报.md': text });
    const { code, stdout } = await crossfoot(['check', '2023年报.md'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n').at(-2)).toBe('2023年报.md: 未检查：这是法治政府建设报告');
    expect(stdout).not.toContain('勾稽：');
  });

  test('a file read in the wrong encoding says so, and nothing else', async () => {
    const destroyed = new TextDecoder().decode(Buffer.from('d5feb8aed0c5cfa2b9abbfaa'.repeat(20), 'hex'));
    const cwd = await folder({ 'a.report.md': destroyed });
    const { code, stdout } = await crossfoot(['check', 'a.report.md'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/乱码[^\n]*\[destroyed-text\]\na\.report\.md: 未检查：文字已成乱码\n$/u);
  });
});

describe('crossfoot check --format sarif', () => {
  test('places results by lines and columns from 1, with the rule and replacements', async () => {
    const cwd = await folder({ '报告.report.md': locatedReport });
    const { code, stdout } = await crossfoot(['check', '报告.report.md', '--format', 'sarif'], { cwd });
    const { version, runs } = JSON.parse(stdout) as {
      version: string;
      runs: [
        {
          tool: { driver: { rules: { id: string }[] } };
          results: [{ ruleId: string; ruleIndex: number; [key: string]: unknown }];
        },
      ];
    };
    const [result] = runs[0].results;
    expect(version).toBe('2.1.0');
    expect(runs[0].tool.driver.rules[result.ruleIndex]?.id).toBe('table-relation');
    const artifactLocation = { uri: encodeURI('报告.report.md') };
    const startColumn = (locatedReport.split('\n')[38]?.indexOf('91') ?? -1) + 1;
    const region = { startLine: 39, startColumn, endLine: 39, endColumn: startColumn + 2 };
    expect(result).toMatchObject({
      ruleId: 'table-relation',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: '19' } }] },
          ],
        },
      ],
    });
    expect(code).toBe(1);
  });
});

describe('crossfoot check on plain text', () => {
  test('imports in memory, and --keep writes what the places refer to', async () => {
    const cwd = await folder();
    const source = publishedText('erqi-natural-resources');
    const { stdout } = await crossfoot(['check', source, '--format', 'json', '--keep', 'kept'], { cwd });
    const kept = await readFile(join(cwd, 'kept', 'erqi-natural-resources.report.md'), 'utf8');
    const { files } = readResult(stdout);
    expect(files[0]).toMatchObject({ path: source, format: '2019', year: 2020 });
    const blank = files[0]?.findings.find(({ rule }) => rule === 'cell-blank');
    expect(kept.split('\n')[blank?.range.start.line ?? 0]).toContain('属于四类过程性信息');
    const again = await crossfoot(['check', 'kept', '--format', 'json'], { cwd });
    expect(readResult(again.stdout).files[0]?.findings).toStrictEqual(files[0]?.findings);
  });

  test('says once that places refer to the imported text', async () => {
    const cwd = await folder({ 'a.txt': cleanReport, 'b.txt': cleanReport });
    const { code, stderr } = await crossfoot(['check', '*.txt'], { cwd });
    expect(stderr).toMatch(/^[^\n]*--keep DIR[^\n]*\n$/u);
    expect(code).toBe(0);
  });

  test('keeps two sources of one name apart', async () => {
    const cwd = await folder({ 'a/x.txt': cleanReport, 'b/x.txt': brokenReport });
    await crossfoot(['check', 'a/x.txt', 'b/x.txt', '--keep', 'kept'], { cwd });
    expect(await readFile(join(cwd, 'kept/x.report.md'), 'utf8')).toBe(cleanReport);
    expect(await readFile(join(cwd, 'kept/x-2.report.md'), 'utf8')).toBe(brokenReport);
  });
});

describe('crossfoot check --format html', () => {
  test('is one page that leads from the verdict of each file to its findings', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport, 'b<1>.report.md': brokenReport });
    const { code, stdout } = await crossfoot(['check', '.', '--format', 'html', '--locale', 'en'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(stdout).toContain('<a href="#file-1">a.report.md</a>');
    expect(stdout).toContain('<a href="#file-2">b&#x3C;1>.report.md</a>');
    expect(stdout).toContain('<h2 id="file-1">a.report.md</h2><p>Nothing was found.</p>');
    expect(stdout).toMatch(/<h2 id="file-2">.*<table class="findings">/u);
  });

  test('speaks Chinese', async () => {
    const cwd = await folder({ 'a.report.md': cleanReport });
    const { stdout } = await crossfoot(['check', 'a.report.md', '--format', 'html'], { cwd });
    expect(stdout).toContain('<td>42 项：42 通过，0 不符，0 未检</td>');
  });
});
