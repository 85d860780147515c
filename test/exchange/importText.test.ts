import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInFormats, parseReport, reportData, sayIn } from '../../server/src/core/index.js';
import { importText, type ImportNote } from '../../server/src/exchange/index.js';
import { printReport } from './support/printReport.js';
import { figuresOf } from './support/randomTables.js';
import * as shapes from './support/shapes.js';
import { numbers } from './support/numbers.js';
import * as pipes from './support/pipeShapes.js';

const golden = join(import.meta.dirname, '../golden');
const sources = readdirSync(golden, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [readFileSync(join(golden, entry.name, 'source.txt'), 'utf8')] : [],
);

/** Words and figures without white space, width, Markdown marks and the pipes between cells. */
const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”‘’"']/gu, '"')
    .replace(/[\s\u200b\ufeff\\|]/gu, '');

/** Tokens of the source that are neither in the result nor in a note. */
function lost(source: string, text: string, notes: readonly ImportNote[]): readonly string[] {
  const kept = squeeze([text, ...notes.map((note) => note.text ?? '')].join('\n'));
  const words = source.split(/[\s\d]+/u).filter((token) => token !== '' && !kept.includes(squeeze(token)));
  const count = (all: string): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const [run] of all.matchAll(/\d+/gu)) counts.set(run, (counts.get(run) ?? 0) + 1);
    return counts;
  };
  const after = count([text, ...notes.map((note) => note.text ?? '')].join('\n'));
  const figures = [...count(source)].flatMap(([run, times]) =>
    (after.get(run) ?? 0) < times ? [`${run} × ${String(times)}`] : [],
  );
  return [...words, ...figures];
}

const notesOf = (text: string, kind: ImportNote['kind']): readonly string[] =>
  importText(text).notes.flatMap((note) => (note.kind === kind ? [note.text ?? ''] : []));

describe('nothing is lost without a note', () => {
  test.each(sources.map((source) => [source.trim().slice(0, 20), source] as const))('%s', (_, source) => {
    const { text, notes } = importText(source);
    expect(lost(source, text, notes)).toEqual([]);
  });

  test.each(builtInFormats.map((format) => [format.id, format] as const))(
    'mangled reports of the %s form',
    { timeout: 120_000 },
    (_, format) => {
      const kinds = [
        shapes.tabs,
        shapes.pageBreaks,
        shapes.oneCellPerLine,
        shapes.splitLabels,
        shapes.surplusCells,
        shapes.lostCells,
        pipes.paddedPipeRows,
        pipes.framedPipeCells,
        pipes.pipesAlone,
      ];
      fc.assert(
        fc.property(figuresOf(format), fc.nat(), fc.constantFrom(...kinds), (figures, seed, shape) => {
          const random = numbers(seed);
          const source = printReport(format, format.id === '2019' ? 2020 : 2024, figures, (table) =>
            shape(table, random),
          );
          const { text, notes } = importText(source);
          expect(lost(source, text, notes), source).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('any text survives', () => {
  const pieces = fc.constantFrom(
    ...[
      '\t',
      '\n',
      '\n\n',
      '  ',
      '|',
      '0',
      '12',
      '-',
      '—',
      '# ',
      '一、',
      '（一）',
      '。',
      '行政复议',
      '总计',
      '其他',
      '规章',
      '\r\n',
      '\ud800',
      '\u00a0',
    ],
    ...builtInFormats.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(({ label }) => label))),
  );
  test('random words of the form', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (words) => {
        const { text, notes } = importText(words.join(''));
        expect(parseReport(text).text).toBe(text);
        for (const note of notes) expect(sayIn('en', note.message)).not.toMatch(/\{\w+\}/u);
      }),
      { numRuns: 300 },
    );
  });

  test('real reports with stretches cut out, doubled or replaced', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(fc.tuple(fc.nat(), fc.nat(300), pieces), { maxLength: 8 }),
        (source, cuts) => {
          const mutated = cuts.reduce((text, [at, length, words]) => {
            const start = at % (text.length + 1);
            return text.slice(0, start) + words + text.slice(start + length);
          }, source);
          const { text, notes } = importText(mutated);
          const count = mutated.split(/\r\n|\r|\n/u).length;
          expect(notes.every(({ source: { start, end } }) => start.line <= end.line && end.line < count)).toBe(true);
          expect(lost(mutated, text, notes)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each(['', ' ', '\n\n', '\ufeff', '\t\t\t', '无', '0 0 0 0'])('%j', (text) => {
    expect(importText(text).text).toMatch(/^---\nreport: gov-information-disclosure\n/u);
  });
});

describe('the page around the report', () => {
  const report = [
    '某某市水务局',
    '2024年政府信息公开',
    '工作年度报告',
    '',
    '一、总体情况',
    '本年度工作平稳有序。',
    '',
    '某某市水务局',
    '2025年1月20日',
  ];

  test('a title over several lines becomes one', () => {
    const { text } = importText(report.join('\n'));
    expect(text).toContain('organisation: 某某市水务局\nyear: 2024\n');
    expect(text).toContain('\n# 某某市水务局2024年政府信息公开工作年度报告\n');
  });

  test.each([
    ['the year with the issuer', ['某某市水务局2024年度', '政府信息公开工作年度报告']],
    ['the year on a line of its own', ['某某市水务局', '2024年度', '政府信息公开工作年度报告']],
    ['the year above all', ['2024年', '某某市水务局政府信息公开', '工作年度报告']],
  ])('a title over several lines keeps its year: %s', (_, title) => {
    const page = [...title, '', '本报告统计期限自2024年1月1日起至2024年12月31日止。', ...report.slice(3)].join('\n');
    const { text } = importText(page);
    expect(text).toContain(`\n# ${title.join('')}\n`);
    expect(text).toContain('year: 2024\n');
    expect(notesOf(page, 'dropped')).toEqual([]);
    expect(notesOf(page, 'guessed')).toEqual([]);
  });

  test('what stands before the title and in the foot is left out and listed', () => {
    const page = [
      '网站首页 机构概况 新闻动态',
      '首页 > 政务公开 > 年报',
      ...report,
      '主办：某某市人民政府',
      '联系电话：0000-1234567',
      '某ICP备05000001号',
      '首页  |  站内搜索  |  关于本站',
    ];
    const { text } = importText(page.join('\n'));
    expect(text).not.toMatch(/首页|主办|联系电话|ICP/u);
    expect(notesOf(page.join('\n'), 'dropped')).toEqual([page[0], page[1], ...page.slice(-4)]);
  });

  test.each([
    ['issuer and year on two lines', ['某某市水务局', '2024年政府信息公开工作年度报告']],
    ['issuer in brackets below', ['2024年政府信息公开工作年度报告', '（某某市水务局）']],
  ])('the title that the page says once more is left out: %s', (_, again) => {
    const page = [
      '某某市水务局2024年政府信息公开工作年度报告',
      '索引号 发布机构 水务局',
      '发表日期：2025-01-22    文章来源：某某市水务局',
      ...again,
      ...report.slice(4, 7),
    ];
    const { text } = importText(page.join('\n'));
    expect(text).toMatch(/年度报告\n\n## 一、总体情况\n/u);
    expect(text).toContain('issued: 2025-01-22\n');
    expect(notesOf(page.join('\n'), 'dropped')).toEqual(page.slice(1, 5));
  });

  test('the issuer’s name stays where it is the signature', () => {
    const lines = ['某某市水务局2024年政府信息公开工作年度报告', ...report.slice(4)];
    expect(importText(lines.join('\n')).text).toMatch(/平稳有序。\n\n某某市水务局\n\n2025年1月20日\n$/u);
  });

  test('prose that begins like a page line stays', () => {
    const line = '来源于基层的意见建议得到及时办理。';
    expect(importText([...report.slice(0, 6), line, ...report.slice(6)].join('\n')).text).toContain(line);
  });

  test('the date of publication counts where the report has none', () => {
    const page = [...report.slice(0, 3), '发布时间：2025-01-21 10:00', ...report.slice(4, 7)];
    expect(importText(page.join('\n')).text).toContain('issued: 2025-01-21\n');
    expect(importText([...page, '2025年1月20日'].join('\n')).text).not.toContain('issued:');
  });

  test('a paragraph that a page break cut is joined, two paragraphs are not', () => {
    const halves = [
      '严格按照规定对申请公开的政府信息进行保密审查，确保依申请公开工作依法',
      '',
      '- 3 -',
      '',
      '依规进行。',
    ];
    const { text } = importText([...report.slice(0, 5), ...halves, '本年度还有不足。', ...report.slice(6)].join('\n'));
    expect(text).toContain('依申请公开工作依法依规进行。\n\n本年度还有不足。\n');
    expect(text).not.toContain('- 3 -');
  });

  test('lines that Markdown would misread are escaped', () => {
    const { text } = importText(
      [...report.slice(0, 5), '# 号开头。', '> 引用。', '| 竖线。', '<b>标签。', ...report.slice(6)].join('\n'),
    );
    for (const line of ['\\# 号开头。', '\\> 引用。', '\\| 竖线。', '\\<b>标签。'])
      expect(text).toContain(`\n${line}\n`);
  });

  test('the year option wins over the title', () => {
    expect(importText(report.join('\n'), { year: 2023 }).text).toContain('year: 2023\n');
  });

  test('without a year in the title the statistics period tells it, as a guess', () => {
    const lines = ['某某市水务局政府信息公开工作年度报告', '本报告数据统计期限自2022年1月1日起至2022年12月31日止。'];
    expect(importText(lines.join('\n')).text).toContain('year: 2022\n');
    expect(notesOf(lines.join('\n'), 'guessed')).toEqual(['2022年1月1日']);
  });
});

describe('tables', () => {
  const data = (text: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> =>
    reportData(parseReport(importText(text).text)).tables;

  test('altered labels keep their words and are recognised', () => {
    const lines = [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况',
      '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
      '\t\t\t\t商业企业\t科研机构\t社会组织\t法律服务机构\t其他\t',
      '一、本年新收政府信息公开申请数量\t\t\t1\t0\t0\t0\t0\t0\t1',
      '二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0',
      '三、本年度办理结果\t（三）不予公开\t2.其他法律行政止公开\t1\t0\t0\t0\t0\t0\t1',
    ].join('\n');
    const { text, notes } = importText(lines, { year: 2024 });
    expect(text).toContain('（三）不予公开 2.其他法律行政止公开');
    expect(text).toContain('| 社会组织 |');
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: 'guessed', text: '2.其他法律行政止公开', row: 'denied.law' }),
    );
    expect(data(lines)['requests']?.['denied.law']).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  test('labels cut by the width of their column are whole again', () => {
    const text = [
      '某某市水务局2024年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      '    自然人    商业企    科研机    社会公益    法律服务    其他    总计',
      '              业        构        组织        机构',
      '一、本年新收政府信息公开申请数量    3    1    0    0    0    0    4',
      '二、上年结转政府信息公开申请数量    0    0    0    0    0    0    0',
      '（七）总计    3    1    0    0    0    0    4',
    ].join('\n');
    expect(importText(text).text).toMatch(
      /\| 自然人 \| 商业企业 \| 科研机构 \| 社会公益组织 \| 法律服务机构 \| 其他 \| 总计 \|/u,
    );
    expect(notesOf(text, 'guessed')).toEqual(['商业企', '科研机', '社会公益', '法律服务']);
  });

  test('labels that their author explains in brackets are known, and keep the words', () => {
    const lines = [
      '信息内容\t本年新制作数量（含修订）\t本年新公开数量\t对外公开总数量（历年累计）',
      '规章（县级以上填写）\t1\t2\t3',
      '规范性文件\t4\t5\t6',
      '信息内容\t采购项目数量\t采购总金额（万元）',
      '政府集中采购\t7\t8.9',
    ];
    const title = '2020年政府信息公开工作年度报告';
    const { text } = importText([title, ...lines].join('\n'));
    for (const words of ['对外公开总数量（历年累计）', '规章（县级以上填写）', '采购总金额（万元）'])
      expect(text).toContain(words);
    expect(data([title, ...lines].join('\n'))['proactiveDisclosure']).toEqual({
      rules: [1, 2, 3],
      normativeDocuments: [4, 5, 6],
      procurement: [7, 8.9],
    });
  });

  test.each([
    ['tabs', (cells: readonly string[]) => cells.join('\t')],
    ['one cell a line', (cells: readonly string[]) => cells.join('\n\n')],
    ['pipes', (cells: readonly string[]) => cells.map((cell) => `${cell} |`).join(' ')],
  ])('a row that the form does not have takes none of its neighbour: %s', (_, row) => {
    const lines = [
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', '1', '2', '3'],
      ['规范性文件', '4', '5', '6'],
      ['会议纪要', '7', '8', '9'],
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', '10', '0', '11'],
    ].map(row);
    const source = ['2020年政府信息公开工作年度报告', ...lines].join('\n');
    expect(data(source)['proactiveDisclosure']).toEqual({
      rules: [1, 2, 3],
      normativeDocuments: [4, 5, 6],
      licensing: [10, 0, 11],
    });
    expect(importText(source).notes).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'dropped', text: '会议纪要 7 8 9' })]),
    );
  });

  test('runs of the first table stay open', () => {
    const lines =
      '第二十条第（一）项\n信息内容 本年新制作数量 本年新公开数量 对外公开总数量\n规章 0 0 0\n规范性文件 396442278';
    const { notes } = importText(lines, { year: 2020 });
    expect(data(`2020年政府信息公开工作年度报告\n${lines}`)['proactiveDisclosure']?.['normativeDocuments']).toEqual([
      null,
      null,
      null,
    ]);
    expect(
      notes
        .filter(({ kind, row }) => kind === 'open' && row === 'normativeDocuments')
        .map(({ column, text }) => [column, text]),
    ).toEqual([
      ['made', '396442278'],
      ['newlyPublished', '396442278'],
      ['publishedTotal', '396442278'],
    ]);
  });

  test('a vertical label, one character a line, and a label over two lines', () => {
    const lines = [
      ...['自然人', '商业', '企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
      ...['一、本年新收政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'],
      ...['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'],
      ...Array.from('三、本年度办理结果'),
      ...['（一）予以公开', '1', '0', '0', '0', '0', '0', '1'],
      ...['（五）不予', '处理', '2.重复', '申请', '3', '0', '0', '0', '0', '0', '3'],
    ].join('\n\n');
    const { notes } = importText(lines, { year: 2024 });
    expect(data(lines)['requests']).toEqual({
      received: [1, 0, 0, 0, 0, 0, 1],
      carriedIn: [0, 0, 0, 0, 0, 0, 0],
      granted: [1, 0, 0, 0, 0, 0, 1],
      'notProcessed.repeated': [3, 0, 0, 0, 0, 0, 3],
    });
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: 'repaired', text: '2.重复 申请', row: 'notProcessed.repeated' }),
    );
  });

  test('a table in pieces with headings and prose between is one table', () => {
    const row = (label: string): string => `${label}\t0\t0\t0\t0\t0\t0\t0`;
    const lines = [
      '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
      row('一、本年新收政府信息公开申请数量'),
      row('二、上年结转政府信息公开申请数量'),
      '以上为收到申请的情况。',
      row('（六）其他处理'),
      row('（七）总计'),
      row('四、结转下年度继续办理'),
    ].join('\n');
    const { text } = importText(lines, { year: 2020 });
    expect(parseReport(text).tables).toHaveLength(1);
    expect(Object.keys(data(`2020年政府信息公开工作年度报告\n${lines}`)['requests'] ?? {})).toEqual([
      'received',
      'carriedIn',
      'other',
      'total',
      'carriedOut',
    ]);
    expect(text).toContain('\n以上为收到申请的情况。\n');
  });

  test('figures of several rows behind the label of the first go to the rows that lack theirs', () => {
    const read = (granted: string): string =>
      [
        '某某市水务局2024年政府信息公开工作年度报告',
        '三、收到和处理政府信息公开申请情况',
        '一、本年新收政府信息公开申请数量\t30\t0\t0\t0\t0\t1\t31',
        '二、上年结转政府信息公开申请数量',
        ...`4 0 0 0 0 0 4 ${granted} 7 0 0 0 0 0 7`.split(' '),
        '1.属于国家秘密\t2\t0\t0\t0\t0\t0\t2',
        '（一）予以公开',
        '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        '2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0',
      ].join('\n');
    const rows = data(read('18 2 0 0 5 3 28'))['requests'];
    expect(rows).toMatchObject({
      carriedIn: [4, 0, 0, 0, 0, 0, 4],
      granted: [18, 2, 0, 0, 5, 3, 28],
      partiallyGranted: [7, 0, 0, 0, 0, 0, 7],
    });
    expect(notesOf(read('18 2 0 0 5 3 28'), 'guessed').length).toBe(3);
    expect(data(read('18 2 0 0 5 3 29'))['requests']?.['granted']).toEqual(Array(7).fill(null));
  });

  test('figures without a row label, and a second row of the same name, are listed', () => {
    const lines = ['规章\t1\t2\t3', '行政规范性文件\t0\t0\t0', '规章\t4\t5\t6', '第二十条第（五）项', '7\t8\t9'].join(
      '\n',
    );
    expect(importText(lines, { year: 2024 }).notes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'dropped', text: '4 5 6', row: 'rules' }),
        expect.objectContaining({ kind: 'dropped', text: '7 8 9', table: 'proactiveDisclosure' }),
      ]),
    );
  });

  test('words of the form in prose are no table', () => {
    const { text } = importText(
      '2024年政府信息公开工作年度报告\n\n一、总体情况\n\n行政许可\n\n规章\n\n本年度办理行政许可3件。',
    );
    expect(text).not.toContain('|');
  });

  test('a foreign table stays as it is', () => {
    const { text } = importText('2024年政府信息公开工作年度报告\n\n一、总体情况\n\n栏目\t条数\n要闻\t12');
    expect(text).toContain('\n栏目\t条数\n要闻\t12\n');
  });
});
