import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  checkReport,
  createMemory,
  defaultSettings,
  parseReport,
  sayIn,
  type Finding,
} from '../../../server/src/core/index.js';
import { readEnumerations } from '../../../server/src/core/sums/enumerations.js';
import { readProse } from '../../../server/src/core/prose/readProse.js';
import textSum from '../../../server/src/core/rules/text-sum.js';
import { findingsOf } from '../../support/check.js';

const report = (text: string): string => `# 青岭市财政局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${text}\n`;
const find = (text: string): readonly Finding[] => findingsOf(report(text), [textSum]);
const titles = (text: string): readonly string[] =>
  find(text).flatMap(({ fixes }) => fixes.map(({ title }) => sayIn('zh-CN', title)));

const LABELS = ['政策文件', '工作动态', '通知公告', '规划计划', '财政信息', '人事任免', '应急管理', '统计数据'];

/** The ways in which a whole and its parts are written. */
const FORMS: Readonly<Record<string, (whole: number, parts: readonly string[]) => string>> = {
  among: (whole, parts) => `全年主动公开政府信息${String(whole)}条，其中${parts.join('，')}。`,
  colon: (whole, parts) => `全年主动公开政府信息${String(whole)}条：${parts.join('、')}。`,
  bracket: (whole, parts) => `全年主动公开政府信息${String(whole)}条（${parts.join('、')}）。`,
  total: (whole, parts) => `${parts.join('，')}，共计${String(whole)}条。`,
  sentence: (whole, parts) => `全年主动公开政府信息${String(whole)}条。其中，${parts.join('；')}。`,
};

const parts = fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 2, maxLength: LABELS.length });
const write = (values: readonly number[]): readonly string[] =>
  values.map((value, index) => `${LABELS[index] ?? ''}${String(value)}条`);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe.each(Object.entries(FORMS))('form %s', (_, form) => {
  test('a right sum is never accused', () => {
    fc.assert(fc.property(parts, (values) => find(form(sumOf(values), write(values))).length === 0));
  });

  test('a sum that is one short is found, and the whole put right makes it clean', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const text = report(form(sumOf(values) - 1, write(values)));
        const [finding, ...others] = findingsOf(text, [textSum]);
        const fixed = applyEdits(text, finding?.fixes[0]?.edits ?? []);
        expect(others).toEqual([]);
        expect(text.slice(finding?.range.start, finding?.range.end)).toBe(String(sumOf(values) - 1));
        expect(fixed).toBe(report(form(sumOf(values), write(values))));
      }),
    );
  });
});

test('the addition is shown, and a part of another unit is named', () => {
  const [finding] = find('共办理46件，其中书记信箱5件，市长信箱16件，转办件22件，来信来访6件，12345信箱180个。');
  expect(finding && sayIn('zh-CN', finding.message)).toBe(
    '各分项相加与总数“46件”不符：46 ≠ 5 + 16 + 22 + 6 = 49，单位不同的“12345信箱180个”未计入。请核对总数、各分项和单位。',
  );
  expect(finding?.related?.map(({ message }) => sayIn('en', message)).at(-1)).toBe('Part “12345信箱180个”');
});

test('a sum over several lines, and one told by shares', () => {
  const [lines] = find('全年公开信息480条，其中：\n网站300条；\n微信120条；\n公示栏50条。');
  expect(lines && sayIn('zh-CN', lines.message)).toContain('480 ≠ 300 + 120 + 50 = 470');
  const [shares] = find('全年公开信息440条。网站公开120条，占27.3%；公示栏公开220条，占50%；现场公开110条，占22.7%。');
  expect(shares && sayIn('zh-CN', shares.message)).toContain('440 ≠ 120 + 220 + 110 = 450');
});

test('two wholes that are divided together are added, and only a part is offered for change', () => {
  const [finding] = find('受理网上申请200件、信函申请53件，其中予以公开150件，部分公开40件，不予公开36件。');
  expect(finding && sayIn('zh-CN', finding.message)).toBe(
    '各分项相加与前面各总数之和不符：200 + 53 ≠ 150 + 40 + 36 = 226。请核对各总数和各分项。',
  );
  expect(finding?.fixes.map(({ title }) => sayIn('zh-CN', title))).toEqual(['将分项“不予公开36件”改为 63']);
});

test('a part is offered where one slip of the pen explains the difference, and none is preferred', () => {
  expect(titles('全年收到来信1000件，其中网上来信730件，邮寄来信207件。')).toEqual([
    '将总数改为 937',
    '将分项“邮寄来信207件”改为 270',
  ]);
  expect(find('全年收到来信1000件，其中网上来信730件，邮寄来信207件。')[0]?.fixes.map((fix) => fix.preferred)).toEqual([
    false,
    false,
  ]);
});

test.each([
  ['全年收到来信１２０件，其中网上８０件，邮寄３０件。', '将总数改为 １１０'],
  ['全年召开会议十二次，其中专题会议五次，推进会议六次。', '将总数改为 十一'],
  ['全年收到来信1,200件，其中网上980件，邮寄210件。', '将总数改为 1,190'],
  ['采购金额合计356.8万元，其中货物120.5万元，服务226.3万元。', '将总数改为 346.8'],
])('the fix keeps the author’s spelling: %s', (text, title) => {
  expect(titles(text)).toContain(title);
});

test('money in different units is added on one scale', () => {
  expect(find('采购总额1.2亿元，其中货物7000万元，服务5000万元。')).toEqual([]);
  expect(titles('采购总额12500万元，其中货物0.70亿元，服务5000万元。')).toContain('将总数改为 12000');
});

test.each([
  '其中甲1件，',
  '共3件（甲1件，乙1件），',
  '5件：',
  '分别为3件、',
  '；其中3件',
  '共3件，',
  '3件，',
  '网站2件，占50%，',
  '网站2件，占50%。',
  '共3件，从来源看，网上1件，',
  '从来源看，网上1件；',
  '共5件，主办3件，协办2件。',
  '微博5件、微信3件，其中原创2件，',
  '上半年2件，全年共发布3件，',
])('what is compared grows in step with the text: %s', (text) => {
  const compared = (count: number): number => {
    const report = parseReport(`## 一、总体情况\n\n${text.repeat(count)}`);
    return readProse(report)
      .paragraphs.flatMap((paragraph) => readEnumerations(report.text, paragraph))
      .reduce((sum, { parts, others }) => sum + parts.length + others.length, 0);
  };
  expect(compared(1600)).toBeLessThanOrEqual(5 * compared(400) + 100);
});

describe('lists that end before their sentence does', () => {
  const shared = (granted: number): string =>
    `全年办结申请60件，其中：予以公开${String(granted)}件，占50%；不予公开18件，占30%；无法提供12件，占20%；因信息公开引起的行政复议案件3件、行政诉讼案件8件。`;

  test('reviews and lawsuits are no part of the answers', () => {
    expect(find(shared(30))).toEqual([]);
    const [finding] = find(shared(31));
    expect(finding && sayIn('zh-CN', finding.message)).toContain('60 ≠ 31 + 18 + 12 = 61');
  });

  test('but they are parts where nothing says that the list is of answers', () => {
    const text = '全年办理案件20件，其中信访案件12件，投诉案件5件，行政复议案件4件。';
    const [finding] = find(text);
    expect(finding && sayIn('zh-CN', finding.message)).toContain('20 ≠ 12 + 5 + 4 = 21');
  });

  test('a part that says the whole again begins another list', () => {
    expect(find('在公开的90条信息中，电子化的信息共90条，机构职能类信息共1条；财政类信息52条；动态信息25条。')).toEqual(
      [],
    );
  });
});

test('what is left may be told in the next sentence', () => {
  const text = '主动公开信息310条，项目类信息279条，文件类信息15条，许可类信息3条。其他信息13条。';
  expect(find(text)).toEqual([]);
  const [over] = find(text.replace('其他信息13', '其他信息14'));
  expect(over && sayIn('zh-CN', over.message)).toContain('310 ≠ 279 + 15 + 3 + 14 = 311');
  expect(find(text.replace('其他信息13', '其他来信130'))).toEqual([]);
  const [finding] = find(text.replace('其他信息13', '其他信息10'));
  expect(finding && sayIn('zh-CN', finding.message)).toContain('310 ≠ 279 + 15 + 3 + 10 = 307');
  expect(find('主动公开信息297条，项目类信息279条，文件类信息15条，许可类信息3条。其他信息13条。')).toEqual([]);
});

describe('which figure is divided', () => {
  test('is the one that counts all, where the sentence before has divided it already', () => {
    const text = '收到申请共计8件，涉及甲类1件、乙类1件、丙类6件。其中，同意公开3件；无法提供4件；部分公开1件。';
    expect(find(text)).toEqual([]);
    const messages = find(text.replace('无法提供4', '无法提供6')).map(({ message }) => sayIn('zh-CN', message));
    expect(messages).toEqual(['各分项相加与总数“8件”不符：8 ≠ 3 + 6 + 1 = 10。请核对总数和各分项。']);
  });

  test('is the same for parts that each say how many there are', () => {
    const text = '公开信息148条，其中：财税政策共13条；预算报告共4条；其他文件共2条；资金管理共129条。';
    expect(find(text)).toEqual([]);
    expect(find(text.replace('共13条', '共15条')).length).toBe(1);
    expect(find('公开信息148条，其中：财税政策共19条；全年共129条。')).toEqual([]);
  });

  test('is the same when what is left of the same things is counted in all', () => {
    const text = '主动公开信息60条，其中政策类信息11条；动态类信息29条；公告、人事等方面的其他信息共计20条。';
    expect(find(text)).toEqual([]);
    expect(find(text.replace('共计20', '共计26')).length).toBe(1);
    expect(find('主动公开信息60条，其中政策类信息11条；动态类信息29条；其他渠道共计26条。')).toEqual([]);
  });

  test('begins with 具体为', () => {
    const text = '今年我局受理申请12件，具体为征收类7件，出让类3件，矿业类1件，规划类1件。';
    expect(find(text)).toEqual([]);
    expect(find(text.replace('出让类3', '出让类5')).length).toBe(1);
  });

  test('divides what two sorts of applicants add up to, not the second of them', () => {
    const text = '今年收到申请5件；申请人为自然人的3件，法人或者其他组织的2件。';
    expect(find(`${text}其中4件已书面答复，1件结转下年度办理，已办理的4件均无法提供。`)).toEqual([]);
  });

  test('may have its noun behind the number', () => {
    const text = '今年我局公开356条政务信息，许可类信息1条，项目类信息345条，其他信息10条。';
    expect(find(text)).toEqual([]);
    expect(find(text.replace('345', '346')).length).toBe(1);
  });

  test('may cover its parts', () => {
    const text = '全年公开信息121条，涵盖政策类8条、计划类2条、科教类21条、其他应公开的信息90条。';
    expect(find(text)).toEqual([]);
    expect(find(text.replace('其他应公开的信息90', '其他应公开的信息92')).length).toBe(1);
    expect(find('全年公开信息121条，涵盖政策类8条、计划类2条、科教类21条。')).toEqual([]);
  });
});

test('a comma may stand before the bracket that begins with 其中', () => {
  const text = '全年公布信息300条，(其中机构职能类25条，规划计划类68条，其他信息200条)，通过网站发布。';
  const [finding] = find(text);
  expect(finding && sayIn('zh-CN', finding.message)).toContain('300 ≠ 25 + 68 + 200 = 293');
  expect(find(text.replace('68', '75'))).toEqual([]);
  expect(find('全年公布信息300条，召开会议（第3次）25条，其他信息200条。')).toEqual([]);
});

test('the table decides which figure of a sum is wrong', () => {
  const table = (received: number): string =>
    `| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| 一、本年新收政府信息公开申请数量 | ${String(received)} | 0 | 0 | 0 | 0 | 0 | ${String(received)} |\n`;
  const preferred = (received: number): readonly boolean[] =>
    find(`2023年，共收到政府信息公开申请24件，其中网上申请18件，信函申请7件。\n\n${table(received)}`).flatMap(
      ({ fixes }) => fixes.map((fix) => fix.preferred),
    );
  expect(preferred(25)).toEqual([true]);
  expect(preferred(24)).toEqual([false]);
});

test('the next paragraph does not speak for a list, whenever it is written', () => {
  const list = '全年共发布信息10条，其中网站8条、微博7条。';
  const memory = createMemory();
  const rules = [textSum];
  for (const next of ['去重后合计如上。', '其他情况正常。', '### 两个平台']) {
    const { findings } = checkReport(report(`${list}\n\n${next}`), defaultSettings, { memory, rules });
    expect(findings.map(({ range }) => range)).toEqual(find(list).map(({ range }) => range));
    expect(findings).toHaveLength(1);
  }
});
