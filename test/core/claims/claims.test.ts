import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalTable } from '../../../server/src/core/edit/canonicalTable.js';
import { applyEdits, builtInFormats, sayIn, type Finding, type ReportFormat } from '../../../server/src/core/index.js';
import textNone from '../../../server/src/core/rules/text-none.js';
import textTable from '../../../server/src/core/rules/text-table.js';
import { findingsOf } from '../../support/check.js';
import { reportFigures, type ReportFigures } from '../../support/figures.js';
import { writeTable } from '../../support/writeReport.js';

type Given = Readonly<Record<string, Readonly<Record<string, readonly (number | string)[]>>>>;

const formatOf = (id: string): ReportFormat => {
  const format = builtInFormats.find((each) => each.id === id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
};

interface Around {
  readonly title?: string;
  readonly heading?: string;
  readonly format?: '2019' | '2021';
  readonly tables?: Given;
}

/** A report with the words below a heading, and the tables; rows that are not given are 0. */
function write(words: string, { title, heading = '## 一、总体情况', format = '2021', tables = {} }: Around): string {
  const written = formatOf(format).tables.map((table) =>
    canonicalTable(table, (row, cell) => String(tables[table.key]?.[row.key]?.[row.cells.indexOf(cell)] ?? 0)),
  );
  const year = format === '2021' ? 2024 : 2020;
  const name = title ?? `青岭市财政局${String(year)}年政府信息公开工作年度报告`;
  return [`# ${name}`, heading, words, ...written].join('\n\n');
}

const found = (text: string): readonly Finding[] => findingsOf(text, [textTable, textNone]);

/** What a report is accused of: the places. */
const accused = (words: string, around: Around): readonly string[] => {
  const text = write(words, around);
  return found(text).map(({ range }) => text.slice(range.start, range.end));
};

const total = (figure: number): readonly number[] => [figure, 0, 0, 0, 0, 0, figure];
const requests: Given = {
  requests: {
    received: [20, 3, 0, 0, 1, 0, 24],
    carriedIn: total(2),
    granted: total(12),
    partiallyGranted: total(4),
    'denied.process': total(5),
    'unavailable.notHeld': total(4),
    total: [21, 3, 0, 0, 1, 0, 25],
    carriedOut: total(1),
  },
};

describe('sentences that say what the tables say', () => {
  const at = (figures: ReportFigures, table: string, row: string, column: string): number =>
    figures.get(table)?.get(row)?.get(column) ?? 0;

  /** Figures of sentences, each with its place in the tables. */
  const claims = (figures: ReportFigures): readonly { readonly words: string; readonly value: number }[] => {
    const received = (column: string): number => at(figures, 'requests', 'received', column);
    const of = (row: string): number => at(figures, 'requests', row, 'total');
    const review = (row: string, column: string): number => at(figures, 'reviewAndLitigation', row, column);
    return [
      { words: '2020年度，我局新收政府信息公开申请#件。', value: received('total') },
      { words: '收到政府信息公开申请#件。', value: received('total') + of('carriedIn') },
      { words: '政府信息公开申请中，自然人申请#件。', value: -1 },
      { words: '全年共答复政府信息公开申请#件。', value: of('total') },
      { words: '政府信息公开申请中，予以公开#件。', value: of('granted') },
      { words: '政府信息公开申请中，重复申请不予处理#件。', value: of('notProcessed.repeated') },
      { words: '政府信息公开申请结转下年度继续办理#件。', value: of('carriedOut') },
      { words: '政府信息公开申请转下年度办理#件。', value: of('carriedOut') },
      { words: '因政府信息公开引起的行政复议#件。', value: review('reconsideration', 'total') },
      { words: '政府信息公开行政诉讼中，未经复议直接起诉#件。', value: review('litigation.direct', 'total') },
      { words: '全年作出行政处罚决定#件。', value: at(figures, 'proactiveDisclosure', 'penalties', 'decisions') },
    ].filter(({ value }) => value >= 0);
  };

  test.each(['2019', '2021'] as const)('of %s are right, and wrong with any other figure', (id) => {
    const format = formatOf(id);
    fc.assert(
      fc.property(reportFigures(format), fc.nat(), fc.integer({ min: 1, max: 9 }), (figures, pick, more) => {
        const year = format.reportYears[0] === 2019 ? 2020 : 2021;
        const all = claims(figures).map(({ words, value }) => ({ words: words.replace('2020', String(year)), value }));
        const tables = format.tables.map((table) => writeTable(table, figures.get(table.key) ?? new Map()));
        const report = (sentences: readonly string[]): string =>
          [`# 青岭市财政局${String(year)}年政府信息公开工作年度报告`, '## 一、总体情况', ...sentences, ...tables].join(
            '\n\n',
          );
        expect(found(report(all.map(({ words, value }) => words.replace('#', String(value)))))).toEqual([]);

        const wrong = all[pick % all.length];
        if (wrong === undefined) return;
        // 收到 may be this year's, and with what was carried in: far enough away from both.
        const figure = wrong.value + at(figures, 'requests', 'carriedIn', 'total') + more;
        const text = report([wrong.words.replace('#', String(figure))]);
        const findings = found(text);
        expect(findings.map(({ range }) => text.slice(range.start, range.end))).toEqual([String(figure)]);
        for (const { fixes } of findings)
          for (const { edits } of fixes) expect(found(applyEdits(text, edits))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('whose figures they are', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['青岭市2024年政府信息公开工作年度报告', '全市新收政府信息公开申请30件。', ['30']],
    ['青岭市人民政府2024年政府信息公开工作年度报告', '我市新收政府信息公开申请30件。', ['30']],
    ['青岭市财政局2024年政府信息公开工作年度报告', '全市新收政府信息公开申请30件。', []],
    ['青岭市财政局2024年政府信息公开工作年度报告', '市财政局新收政府信息公开申请30件。', ['30']],
    ['青岭市财政局2024年政府信息公开工作年度报告', '市教育局新收政府信息公开申请30件。', []],
    ['望河区人民政府办公室2024年政府信息公开工作年度报告', '我办新收政府信息公开申请30件。', []],
    ['望河区人民政府办公室2024年政府信息公开工作年度报告', '全年新收政府信息公开申请30件。', ['30']],
    ['石桥镇人民政府2024年政府信息公开工作年度报告', '我镇新收政府信息公开申请30件。', ['30']],
    ['2024年政府信息公开工作年度报告', '我局新收政府信息公开申请30件。', ['30']],
  ];
  test.each(cases)('%s: %s', (title, words, places) => {
    expect(accused(words, { title, tables: requests })).toEqual(places);
  });
});

describe('what is told before counts', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['## 三、收到和处理政府信息公开申请情况', '全年受理30件，予以公开12件。', ['30']],
    ['### （二）依申请公开情况', '收到30件，其中予以公开12件。', ['30']],
    ['## 一、总体情况', '收到30件，其中予以公开13件。', []],
    ['## 四、政府信息公开行政复议、行政诉讼情况', '全年行政复议3件，行政诉讼2件。', ['3', '2']],
    ['### （四）政府信息公开行政复议、诉讼情况', '全年行政复议3件。', ['3']],
    ['## 一、总体情况', '全年行政复议3件。', []],
    ['## 一、总体情况', '收到政府信息公开申请{=requests.received.total}件，其中予以公开13件。', ['13']],
    ['## 一、总体情况', '收到政府信息公开申请20余件，其中予以公开13件。', ['13']],
    ['## 一、总体情况', '收到各分局政府信息公开申请90件，其中予以公开13件。其中不予公开9件。', []],
    ['## 一、总体情况', '收到各分局政府信息公开申请90件。本机关收到政府信息公开申请24件，予以公开13件。', ['13']],
    ['## 一、总体情况', '根据《青岭市政府信息公开申请9件办法》，收到政府信息公开申请24件。', []],
    ['## 一、总体情况', '收到政府信息公开申请24件，下降22.6%，予以公开13件。', ['13']],
    ['## 一、总体情况', '接待来访40人次，政府信息公开申请予以公开13件。', []],
    ['## 一、总体情况', '2023年收到政府信息公开申请31件，结转2024年办理3件。', []],
    ['## 一、总体情况', '2023年结转政府信息公开申请3件，结转2025年2件。', ['3', '2']],
    ['## 一、总体情况', '上年结转及新收政府信息公开申请共27件。', ['27']],
    ['## 一、总体情况', '新收及结转下年度政府信息公开申请共27件。', []],
    ['## 一、总体情况', '收到政府信息公开申请24件，自然人和企业25件，均为自然人和企业。', []],
    ['## 一、总体情况', '收到政府信息公开申请24件，5个工作日内办结9件。', []],
    ['## 一、总体情况', '收到政府信息公开申请24万元。', []],
  ];
  test.each(cases)('%s: %s', (heading, words, places) => {
    expect(accused(words, { heading, tables: requests })).toEqual(places);
  });
});

describe('all of one kind', () => {
  const eight = (row: string): Given => ({ requests: { received: total(8), [row]: total(8), total: total(8) } });
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['granted', '收到政府信息公开申请8件，均予以公开。', []],
    ['partiallyGranted', '收到政府信息公开申请8件，均予以公开。', []],
    ['denied.secret', '收到政府信息公开申请8件，均予以公开。', ['予以公开']],
    ['denied.secret', '收到政府信息公开申请8件，均不予公开。', []],
    ['denied.secret', '收到政府信息公开申请8件，均属于过程性信息不予公开。', ['过程性信息不予公开']],
    ['denied.secret', '收到政府信息公开申请9件，均属于过程性信息不予公开。', ['9']],
    [
      'denied.secret',
      '收到政府信息公开申请8件，属于本机关不掌握相关政府信息，无法提供。',
      ['本机关不掌握相关政府信息'],
    ],
    ['denied.secret', '收到政府信息公开申请8件，其中属于本机关不掌握相关政府信息的无法提供。', []],
    ['denied.secret', '主动公开信息30条，收到政府信息公开申请8件，均予以公开。', []],
    ['denied.secret', '全部政府信息公开申请均为企业申请。', ['均为企业']],
    ['denied.secret', '政府信息公开申请均为企业申请，不予公开。', ['均为企业']],
    ['denied.secret', '收到政府信息公开申请8件，均为自然人申请，予以公开或者部分公开。', []],
  ];
  test.each(cases)('booked as %s: %s', (row, words, places) => {
    expect(accused(words, { tables: eight(row) })).toEqual(places);
  });

  test('says what the table has', () => {
    const text = write('收到政府信息公开申请8件，均予以公开。', { tables: eight('denied.secret') });
    expect(found(text).map(({ message }) => sayIn('zh-CN', message))).toEqual([
      '正文写“予以公开”，表中“（一）予以公开”的“总计”为 0，总数为 8。请核对后改正其中一处。',
    ]);
  });
});

describe('reconsideration and litigation', () => {
  const tables: Given = {
    reviewAndLitigation: {
      reconsideration: [2, 1, 0, 1, 4],
      'litigation.direct': [1, 0, 0, 1, 2],
      'litigation.afterReconsideration': [1, 0, 0, 0, 1],
    },
  };
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['政府信息公开行政复议4件，维持2件；行政诉讼3件，维持2件。', []],
    ['政府信息公开行政复议4件，维持1件，行政诉讼3件，未经复议直接起诉2件，维持1件。', ['1']],
    ['政府信息公开行政复议4件，其中维持和纠正3件。', []],
    ['政府信息公开维持3件。', []],
    ['政府信息公开行政复议4件，均予以维持。', ['予以维持']],
    ['政府信息公开行政诉讼3件，均为复议后起诉。', ['复议后起诉']],
    ['政府信息公开行政诉讼3件，均为复议后起诉、结果维持。', []],
    ['政府信息公开行政复议5件，均予以维持。', ['5']],
    ['政府信息公开行政复议、行政诉讼共6件。', ['6']],
    ['政府信息公开行政复议收到5件。', []],
    ['全年备案政府信息公开行政复议案件3件，行政诉讼案件2件。', []],
    ['未发生政府信息公开行政诉讼。', ['未发生']],
    ['未发生行政诉讼。', []],
    ['无政府信息公开行政诉讼败诉案件。', []],
  ];
  test.each(cases)('%s', (words, places) => {
    expect(accused(words, { tables })).toEqual(places);
  });
});

describe('none', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['2024年，我局未收到政府信息公开申请。', ['未收到']],
    ['2023年，我局未收到政府信息公开申请。', []],
    ['没有上年结转的政府信息公开申请，没有结转下年度办理的政府信息公开申请。', ['没有', '没有']],
    ['没有结转。', []],
    ['没有政府信息公开申请结转。', []],
    ['没有申请。', []],
    ['无逾期答复的政府信息公开申请。', []],
    ['无按时答复政府信息公开申请。', []],
  ];
  test.each(cases)('%s', (words, places) => {
    expect(accused(words, { tables: requests })).toEqual(places);
  });

  test('a blank cell is not 0, and one that has to be 0 is', () => {
    const blank: Given = { requests: { received: ['', '', '', '', '', '', ''], total: total(1) } };
    expect(accused('全年未收到政府信息公开申请。', { tables: blank })).toEqual([]);
    expect(accused('全年收到政府信息公开申请3件。', { tables: blank })).toEqual([]);
    const forced: Given = { requests: { received: [8, '', '', '', '', '', 8], granted: total(8), total: total(8) } };
    expect(accused('收到政府信息公开申请8件，其中商业企业2件。', { tables: forced })).toEqual(['2']);
  });

  test('names the cells', () => {
    const text = write('全年未收到政府信息公开申请。', { tables: requests });
    expect(found(text).map(({ message }) => sayIn('en', message))).toEqual([
      'The text says “未收到”, but “总计” of “一、本年新收政府信息公开申请数量” is 24 in the table. Check which of the two is right.',
    ]);
  });
});

describe('proactive disclosure', () => {
  const tables: Given = {
    proactiveDisclosure: { normativeDocuments: [5, 2, 31], licensing: [1286543], penalties: [47], fees: ['128.56'] },
  };
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['收取行政事业性收费1285600元。', []],
    ['收取行政事业性收费1385600元。', ['1385600']],
    ['收取行政事业性收费128.5万元。', []],
    ['收取行政事业性收费128.6万元。', []],
    ['收取行政事业性收费128.50万元。', ['128.50']],
    ['收取行政事业性收费3项。', []],
    ['收取费用128.5万元。', []],
    ['行政许可128.65万件。', []],
    ['行政许可129.65万件。', ['129.65万']],
    ['作出行政许可、行政处罚决定12件。', []],
    ['作出行政许可决定9次、处罚12件。', ['9']],
    ['废止规章1件、规范性文件3件，新公开规范性文件4件。', ['1', '3']],
    ['制发规范性文件5件、废止2件，现行有效30件。', ['30']],
    ['动态更新发布本年度制发的行政规范性文件6件。', ['6']],
    ['制发并废止规范性文件9件。', []],
    ['制发规范性文件9万字。', []],
    ['政府集中采购9项。', []],
    ['行政许可事项9项。', []],
  ];
  test.each(cases)('%s', (words, places) => {
    expect(accused(words, { tables })).toEqual(places);
  });

  const old: Given = {
    proactiveDisclosure: { licensing: [12, 1, 233], fees: [2, 1], procurement: [3, '251000元'] },
  };
  const cases2019: readonly (readonly [string, readonly string[]])[] = [
    ['行政许可项目共13项，作出行政许可决定233件。', []],
    ['行政许可项目共14项，行政许可233项。', ['14']],
    ['行政事业性收费3项，政府采购3项，政府采购金额25.1万元。', []],
    ['行政事业性收费4项，政府采购4项，政府采购金额25.2万元。', ['4', '4', '25.2']],
    ['采购9项。', []],
  ];
  test.each(cases2019)('of 2019: %s', (words, places) => {
    expect(accused(words, { tables: old, format: '2019' })).toEqual(places);
  });

  test('money in another unit has no fix', () => {
    const fixes = (words: string): readonly number[] =>
      found(write(words, { tables })).map((finding) => finding.fixes.length);
    expect(fixes('收取行政事业性收费1385600元。')).toEqual([0]);
    expect(fixes('收取行政事业性收费138.56万元。')).toEqual([2]);
  });
});

describe('a block of figures that is shifted', () => {
  const words =
    '办理政府信息公开行政复议1件，目前尚未审结；办理政府信息公开行政诉讼1件，为未经复议直接起诉，结果维持。';
  const given = (first: readonly number[], second: readonly number[], third: readonly number[]): Around => ({
    tables: {
      reviewAndLitigation: {
        reconsideration: first,
        'litigation.direct': second,
        'litigation.afterReconsideration': third,
      },
    },
  });
  const [none, pending, upheld] = [
    [0, 0, 0, 0, 0],
    [0, 0, 0, 1, 1],
    [1, 0, 0, 0, 1],
  ];

  test.each([
    ['left', given(none, pending, upheld), words],
    [
      'right',
      given(upheld, pending, none),
      '政府信息公开行政复议0件，行政诉讼2件，直接起诉1件，复议后起诉1件，结果维持1件。',
    ],
  ])('to the %s is said once and can be undone', (_, around, said) => {
    const text = write(said, around);
    const findings = found(text);
    expect(findings.map(({ fixes }) => fixes.length)).toEqual([1]);
    expect(sayIn('zh-CN', findings[0]?.message ?? { text: { 'zh-CN': '', en: '' }, parameters: {} })).toContain(
      '移一组',
    );
    expect(found(applyEdits(text, findings[0]?.fixes[0]?.edits ?? []))).toEqual([]);
  });

  test('is none where a block would be lost, or nothing fits', () => {
    expect(accused(words, given(upheld, pending, upheld))).toEqual(['目前尚未审结', '1']);
    expect(accused('政府信息公开行政复议1件。', given(none, pending, upheld))).toEqual(['1']);
    expect(accused(words, given(pending, upheld, none))).toEqual([]);
  });
});

test('a paragraph of many sentences is read to its end', () => {
  const words = `${'收到政府信息公开申请24件，《办法、{=办法“'.repeat(2000)}。收到政府信息公开申请25件。`;
  expect(accused(words, { tables: requests })).toEqual(['25']);
});

describe('a table that errs by itself', () => {
  const broken: Given = {
    requests: {
      received: total(24),
      granted: total(12),
      'denied.secret': total(11),
      // The total of the totals should be 23.
      total: [23, 0, 0, 0, 0, 0, 32],
      carriedOut: total(1),
    },
  };

  test('is to blame where the text says what its relations ask for', () => {
    expect(accused('2024年，共办结政府信息公开申请23件。', { tables: broken })).toEqual([]);
  });

  test('does not excuse a text that is wrong either way', () => {
    expect(accused('2024年，共办结政府信息公开申请22件。', { tables: broken })).toEqual(['22']);
  });
});
