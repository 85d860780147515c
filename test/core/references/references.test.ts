import { describe, expect, test } from 'vitest';
import {
  analyse,
  builtInFormats,
  checkReport,
  defaultSettings,
  fixAll,
  formatReport,
  parseReport,
  reportData,
  sayIn,
} from '../../../server/src/core/index.js';
import { pathBook } from '../../../server/src/core/references/cellPaths.js';
import { figureText } from '../../../server/src/core/references/references.js';
import { expandReferences } from '../../../server/src/core/references/expandReferences.js';
import { range } from '../../../server/src/core/text/range.js';
import { cleanReport } from '../../lsp/support/samples.js';

const withProse = (prose: string, report = cleanReport()): string =>
  report.replace('本年度认真', `${prose}\n\n本年度认真`);
const figures = (text: string): readonly (string | undefined)[] =>
  analyse(parseReport(text)).references.map(figureText);
/** Replaces the figures of a row, from the first column on. */
const setRow = (text: string, label: string, ...cells: readonly string[]): string =>
  text.replace(new RegExp(`^\\| ${label} .*$`, 'mu'), `| ${label} | ${cells.join(' | ')} |`);
const newest = parseReport('').format;
const ruleIds = (text: string): readonly string[] =>
  checkReport(text, defaultSettings).findings.map(({ rule }) => rule);

describe('paths', () => {
  test.each(builtInFormats.map((format) => [format.id, format] as const))(
    'of the form of %s name every cell once, in both languages',
    (_, format) => {
      const book = pathBook({ format, tables: [] });
      const cells = format.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
      expect(book.cells).toHaveLength(cells.length);
      for (const locale of ['zh-CN', 'en'] as const) {
        const paths = book.cells.map(({ path }) => path[locale]);
        expect(new Set(paths).size).toBe(cells.length);
        for (const path of paths) expect(path).toMatch(/^[^\s{}=“”]+(?:\.[^\s{}=“”.]+){2,}$/u);
      }
      for (const cell of book.cells) {
        expect(book.find(cell.path.en)).toBe(cell);
        expect(book.find(cell.path['zh-CN'])).toBe(cell);
        expect(book.of(cell.ref)).toBe(cell);
      }
    },
  );

  test('are as the dialect says', () => {
    const { cells } = pathBook({ format: newest, tables: [] });
    const chinese = cells.map(({ path }) => path['zh-CN']);
    for (const path of [
      '表二.行政规范性文件.现行有效件数',
      '表二.行政事业性收费.本年收费金额',
      '表三.新收.总计',
      '表三.不予公开.属于国家秘密.自然人',
      '表三.不予公开.危及三安全一稳定.总计',
      '表三.其他处理.逾期不补正.总计',
      '表三.总计.总计',
      '表三.结转下年度.总计',
      '表四.行政诉讼.复议后起诉.尚未审结',
    ]) {
      expect(chinese).toContain(path);
    }
  });

  test('nearest to a misspelt one are those that are meant', () => {
    const book = pathBook({ format: newest, tables: [] });
    const nearest = (path: string): string | undefined => book.nearest(path)[0]?.path['zh-CN'];
    expect(nearest('表三.新收')).toBe('表三.新收.总计');
    expect(nearest('requests.recieved.total')).toBe('表三.新收.总计');
    expect(nearest('表三.不予公开.国家秘密.总计')).toBe('表三.不予公开.属于国家秘密.总计');
    expect(book.nearest('会议')).toEqual([]);
    expect(book.nearest('x'.repeat(5000))).toEqual([]);
  });
});

describe('references', () => {
  test('have the figure of their cell, in both languages and with white space', () => {
    expect(figures(withProse('新收{=requests.received.total}件，即{= 表三．新收 . 总计 }件。'))).toEqual(['26', '26']);
  });

  test('follow an edit of the table, through a computed cell', () => {
    const text = setRow(
      withProse('新收{=表三.新收.总计}件。'),
      '一、本年新收政府信息公开申请数量',
      '22',
      '4',
      '0',
      '0',
      '1',
      '0',
      '=',
    );
    expect(figures(text)).toEqual(['27']);
  });

  test('in headings and in tables of the author count; in code, comments and the form they do not', () => {
    const path = '{=表三.新收.总计}';
    expect(figures(withProse(`### （一）${path}件\n\n| 项 | 数 |\n| --- | --- |\n| 新收 | ${path} |`))).toEqual([
      '26',
      '26',
    ]);
    expect(figures(withProse(`写作\`${path}\`。\n\n<!-- ${path} -->\n\n\`\`\`\n${path}\n\`\`\``))).toEqual([]);
  });

  test('an amount leaves its unit in the cell, a change its plus sign', () => {
    const table = `| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n| 行政许可 | 16 | +18 | 140 |\n| 其他对外管理服务事项 | 3 | 0 | 7 |\n\n| 信息内容 | 采购项目数量 | 采购总金额 |\n| --- | --- | --- |\n| 政府集中采购 | 2 | 12.50 万元 |\n`;
    const text = `---\nyear: 2019\n---\n\n增{=表二.行政许可.本年增减}项。\n\n${table}`;
    expect(figures(text)[0]).toBe('18');
  });

  test('to a cell that the report lacks, or that is blank, are errors with a place', () => {
    const blank = setRow(
      withProse('予以公开{=表三.予以公开.自然人}件，许可{=表二.行政许可.本年处理决定数量}件。'),
      '（一）予以公开',
      '',
      '4',
      '0',
      '0',
      '0',
      '0',
      '23',
    );
    const { findings } = checkReport(blank.replace(/\| 第二十条第（一）项[\s\S]*?\n\n/u, ''), defaultSettings);
    const own = findings.filter(({ rule }) => rule === 'reference');
    expect(own.map((finding) => sayIn('en', finding.message))).toEqual([
      expect.stringContaining('has no figure'),
      expect.stringContaining('does not have'),
    ]);
    expect(own[0]?.related).toHaveLength(1);
  });

  test('that are right leave a clean report clean', () => {
    expect(ruleIds(withProse('新收{=表三.新收.总计}件，其中自然人{=requests.received.natural}件。'))).toEqual([]);
  });

  test('are read in linear time', () => {
    const count = (times: number): number => figures(withProse('{=表三.新收.总计}`a`{='.repeat(times))).length;
    expect(count(20_000)).toBe(40_000);
  });
});

describe('a computed cell', () => {
  const label = '（一）予以公开';

  test('takes part in the relations, and is not the one to blame', () => {
    const right = setRow(cleanReport(), label, '19', '4', '0', '0', '0', '0', '=');
    expect(checkReport(right, defaultSettings).findings).toEqual([]);
    expect(checkReport(right, defaultSettings).verdict).toEqual(checkReport(cleanReport(), defaultSettings).verdict);

    const wrong = setRow(cleanReport(), label, '20', '4', '0', '0', '0', '0', '=');
    const { findings } = checkReport(wrong, defaultSettings);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['table-relation']));
    for (const { fixes } of findings) {
      for (const { edits } of fixes)
        for (const { range: at } of edits) expect(wrong.slice(at.start, at.end)).not.toBe('=');
    }
    expect(findings[0]?.range && wrong.slice(findings[0].range.start, findings[0].range.end)).toBe('20');
  });

  test('is no blank, keeps its sign in formatter and fixes, and shows its figure in the data', () => {
    const text = setRow(withProse('公开{=表三.予以公开.总计}件。'), label, '19', '', '0', '0', '0', '0', '=').replace(
      /^\| （七）总计 .*$/mu,
      '| （七）总计 | 22 | = | 0 | 0 | 0 | 0 | 26 |',
    );
    const fixed = fixAll(text, defaultSettings, ['lossless', 'proved']);
    for (const each of [fixed, formatReport(text)]) {
      expect(each).toContain('{=表三.予以公开.总计}');
      expect(each.match(/\| +=(?= )/gu)).toHaveLength(2);
    }
    const data = reportData(parseReport(setRow(cleanReport(), label, '19', '4', '0', '0', '0', '0', '=')));
    expect(data.tables['requests']?.['granted']).toEqual([19, 4, 0, 0, 0, 0, 23]);
  });
});

describe('the shown text', () => {
  const source = '新收{=表三.新收.总计}件，其中{=x}。';
  const text = withProse(source);
  const start = text.indexOf(source);
  const shown = expandReferences(text, range(start, start + source.length), analyse(parseReport(text)).references);

  test('has figures for references, and leaves alone what has none', () => {
    expect(shown.text).toBe('新收26件，其中{=x}。');
  });

  test('leads back: words to words, a figure to its reference', () => {
    const back = (words: string): string => {
      const at = shown.text.indexOf(words);
      const { start: from, end } = shown.toSource(range(at, at + words.length));
      return text.slice(from, end);
    };
    expect(back('新收')).toBe('新收');
    expect(back('26')).toBe('{=表三.新收.总计}');
    expect(back('6件')).toBe('{=表三.新收.总计}件');
    expect(back('其中{=x}。')).toBe('其中{=x}。');
    expect(shown.toSource(range(0, 0))).toEqual(range(start, start));
    expect(shown.toSource(range(shown.text.length, shown.text.length)).start).toBe(start + source.length);
  });
});
