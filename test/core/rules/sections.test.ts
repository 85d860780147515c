import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, fixAll, parseReport, rules, type Finding, type Settings } from '../../../server/src/core/index.js';
import { findingsOf as findingsIn } from '../../support/check.js';
import { cleanParts, writeReport, type Part } from './cleanReport.js';

/** The rules that judge the frame of a report; what prose and figures say is tested with the rules on them. */
const FRAME = /^(?:section-.*|heading-numbering|title|signature|table-missing)$/u;

const run = (text: string, ids: RegExp): readonly Finding[] =>
  findingsIn(
    text,
    rules.filter(({ id }) => ids.test(id)),
  );

/** Settings under which only these rules fix. */
const onlyFrame: Settings = {
  rules: Object.fromEntries(rules.filter(({ id }) => !FRAME.test(id)).map(({ id }) => [id, 'off'])),
};

const findingsOf = (text: string): readonly Finding[] => run(text, FRAME);
const rulesOf = (text: string): readonly string[] => findingsOf(text).map(({ rule }) => rule);
const placesOf = (text: string): readonly string[] =>
  findingsOf(text).map(({ rule, range }) => `${rule} ${text.slice(range.start, range.end)}`);
const keysOf = (text: string): readonly string[] => parseReport(text).sections.map(({ key }) => key);

const sectionFindings = (text: string): readonly Finding[] => run(text, /^(?:section|heading)-/u);

/** The text after the first fix of the first finding of a rule. */
function fixFirst(text: string, rule: string): string {
  const finding = findingsOf(text).find((each) => each.rule === rule);
  return applyEdits(text, finding?.fixes[0]?.edits ?? []);
}

const without = (key: string): readonly Part[] => cleanParts.filter((part) => part.key !== key);
const withPart = (key: string, change: Partial<Part>): readonly Part[] =>
  cleanParts.map((part) => (part.key === key ? { ...part, ...change } : part));
const KEYS = cleanParts.map(({ key }) => key);

describe('a report that is right', () => {
  test.each(['和', '与', '及'])('joined by %s instead of 、, a title is the same', (word) => {
    const title = `政府信息公开行政复议${word}行政诉讼情况`;
    expect(findingsOf(writeReport(cleanParts).replace('政府信息公开行政复议、行政诉讼情况', title))).toEqual([]);
  });

  test.each([
    ['marked headings', writeReport(cleanParts)],
    ['plain headings', writeReport(cleanParts, { marks: '', title: '某某县财政局\n\n2024年政府信息公开工作年度报告' })],
    ['bold headings', writeReport(cleanParts, { marks: '' }).replace(/^([一二三四五六]、.*)$/gmu, '**$1**')],
    ['headings closed by a colon', writeReport(cleanParts, { marks: '' }).replace(/^([一二三四]、.*情况)$/gmu, '$1：')],
    ['year first', writeReport(cleanParts, { title: '# 2024年度某某县财政局政府信息公开工作年度报告' })],
    ['year in brackets', writeReport(cleanParts, { title: '# 某某县财政局政府信息公开工作年度报告（2024年）' })],
    ['windows line ends', writeReport(cleanParts).replaceAll('\n', '\r\n')],
    ['byte order mark', `\ufeff${writeReport(cleanParts)}`],
    ['no final newline', writeReport(cleanParts).trimEnd()],
    ['signature in one line', writeReport(cleanParts, { signature: '某某县财政局 2025年1月16日' })],
    ['date in Chinese numerals', writeReport(cleanParts, { signature: '某某县财政局\n二〇二五年一月十六日' })],
    [
      'date below the title',
      writeReport(cleanParts, {
        signature: '',
        title: '# 某某县财政局2024年政府信息公开工作年度报告\n\n（2025年1月16日）',
      }),
    ],
    ['abbreviated issuer', writeReport(cleanParts, { signature: '县财政局\n\n2025年1月16日\n\n（此件公开发布）' })],
  ])('%s', (_, text) => {
    expect(placesOf(text)).toEqual([]);
  });

  test.each([
    ['reviewAndLitigation', '因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    ['problems', '政府信息公开工作存在的主要问题及改进情况'],
    ['problems', '存在的问题及改进情况'],
    ['otherMatters', '其他需要报告事项'],
  ])('with the accepted title of %s: %s', (key, title) => {
    expect(placesOf(writeReport(withPart(key, { title })))).toEqual([]);
  });
});

describe('a missing section', () => {
  test.each(KEYS)('%s is found, inserted in its place, and then there', (key) => {
    const text = writeReport(without(key));
    const part = cleanParts.find((each) => each.key === key);
    const missing = findingsOf(text).filter(({ rule }) => rule === 'section-missing');
    expect(missing.map(({ message }) => message.parameters['heading'])).toEqual([
      `${part?.number ?? ''}、${part?.title ?? ''}`,
    ]);
    const fixed = fixFirst(text, 'section-missing');
    expect(keysOf(fixed)).toEqual(KEYS);
    expect(rulesOf(fixed)).not.toContain('section-missing');
    expect(rulesOf(fixed)).not.toContain('table-missing');
    expect(fixed).not.toMatch(/\n{3,}/u);
  });

  test.each(KEYS)('%s is inserted alike where lines end in \\r\\n', (key) => {
    const text = writeReport(without(key));
    expect(fixFirst(text.replaceAll('\n', '\r\n'), 'section-missing')).toBe(
      fixFirst(text, 'section-missing').replaceAll('\n', '\r\n'),
    );
  });

  test('sections around it keep their numbers, and are not blamed for the gap', () => {
    const text = writeReport(without('requests'));
    expect(new Set(rulesOf(text))).toEqual(new Set(['section-missing']));
  });

  test('stands before a signature that follows without a blank line', () => {
    const text = `${writeReport(without('otherMatters'), { signature: '' }).trimEnd()}\n某某县财政局\n2025年1月16日\n`;
    expect(fixFirst(text, 'section-missing')).toMatch(
      /\n\n## 六、其他需要报告的事项\n\n某某县财政局\n2025年1月16日\n$/u,
    );
  });

  test('keeps a comment with the heading it belongs to', () => {
    const text = writeReport(without('requests')).replace(
      '## 四',
      '<!-- crossfoot-disable-next-line section-title: 统一口径 -->\n## 四',
    );
    const fixed = fixFirst(text, 'section-missing');
    expect(fixed).toContain('统一口径 -->\n## 四');
    expect(keysOf(fixed)).toEqual(KEYS);
  });

  test.each([
    ['a row with empty cells', '| 甲 | 乙 |\n| --- | --- |\n甲\t乙\t\t'],
    ['a comment that is never closed', '略。\n\n<!-- 待补充'],
    ['a code block that is never closed', '略。\n\n```\n待补充'],
    ['a closed comment', '略。\n\n<!-- 待补充 -->'],
  ])('is inserted and seen beside %s', (_, tail) => {
    const text = `${writeReport(without('otherMatters'), { signature: '' })}\n${tail}`;
    const fixed = fixFirst(text, 'section-missing');
    expect(keysOf(fixed)).toEqual(KEYS);
    expect(rulesOf(fixed)).not.toContain('section-missing');
  });

  test('offers to say 无 in section six', () => {
    const text = writeReport(without('otherMatters'));
    const [finding] = findingsOf(text);
    const saysNone = applyEdits(text, finding?.fixes[1]?.edits ?? []);
    expect(saysNone).toContain('## 六、其他需要报告的事项\n\n无。\n\n某某县财政局');
    expect(placesOf(saysNone)).toEqual([]);
  });

  test('of a text that has none yet, all are inserted at once', () => {
    for (const text of ['', '\ufeff', '# 某某县财政局2024年政府信息公开工作年度报告\n']) {
      const missing = findingsOf(text).filter(({ rule }) => rule === 'section-missing');
      expect(missing).toHaveLength(1);
      const fixed = fixFirst(text, 'section-missing');
      expect(keysOf(fixed)).toEqual(KEYS);
      expect(fixed.startsWith(text.trimEnd())).toBe(true);
    }
  });

  test('is not expected in reports on the years before the first form', () => {
    const text =
      '# 某某县财政局2016年政府信息公开工作年度报告\n\n一、概述\n\n略。\n\n二、主动公开政府信息的情况\n\n略。\n';
    expect(rulesOf(text).filter((rule) => rule.startsWith('section-'))).toEqual([]);
  });
});

describe('order and numbers', () => {
  const pairs = KEYS.flatMap((a, i) => KEYS.slice(i + 1).map((b) => [a, b] as const));

  test.each(pairs)('%s and %s swapped are put back', (a, b) => {
    const swapped = cleanParts.map(
      (part) => cleanParts.find(({ key }) => key === (part.key === a ? b : part.key === b ? a : part.key)) ?? part,
    );
    let text = writeReport(swapped);
    expect(rulesOf(text)).toContain('section-order');
    expect(rulesOf(text)).not.toContain('section-title');
    for (let step = 0; step < 3 && rulesOf(text).includes('section-order'); step++)
      text = fixFirst(text, 'section-order');
    expect(text).toBe(writeReport(cleanParts));
  });

  test.each(KEYS.slice(1))('the number of %s used twice is put right without a choice', (key) => {
    const before = cleanParts[KEYS.indexOf(key) - 1];
    const text = writeReport(withPart(key, { number: before?.number ?? '' }));
    expect(rulesOf(text)).toEqual(['section-order']);
    expect(fixAll(text, onlyFrame)).toBe(writeReport(cleanParts));
  });

  test('headings without numbers get them', () => {
    const text = writeReport(cleanParts.map((part) => ({ ...part, number: '' })));
    expect(rulesOf(text)).toEqual(KEYS.map(() => 'section-order'));
    expect(fixAll(text, onlyFrame)).toBe(writeReport(cleanParts));
  });

  test('a section left out with the rest moved up is a matter of titles', () => {
    const text = writeReport(
      without('requests').map((part, index) => ({ ...part, number: cleanParts[index]?.number ?? '' })),
    );
    expect(placesOf(text)).toEqual([
      'section-missing ',
      'section-title 三、政府信息公开行政复议、行政诉讼情况',
      'section-title 四、存在的主要问题及改进情况',
      'section-title 五、其他需要报告的事项',
    ]);
  });

  test.each([
    ['overview', '工作开展回顾'],
    ['problems', '今后打算'],
    ['otherMatters', '补充说明'],
  ])('a section of prose in the place of %s and with its number is that one under another title', (key, title) => {
    const text = writeReport(withPart(key, { title }));
    expect(keysOf(text)).toEqual(KEYS);
    expect(rulesOf(text)).toEqual(['section-title']);
    expect(fixFirst(text, 'section-title')).toBe(writeReport(cleanParts));
  });

  test('in another place it is none of the form', () => {
    const overview = withPart('overview', { title: '工作开展回顾' });
    expect(rulesOf(writeReport([...overview.slice(1), ...overview.slice(0, 1)]))).toContain('section-unknown');
  });

  test('a section that stands twice is told once, with the line of the first', () => {
    const six = cleanParts.filter(({ key }) => key === 'otherMatters');
    const findings = findingsOf(writeReport([...cleanParts, ...six]));
    expect(findings.map(({ rule }) => rule)).toEqual(['section-order']);
    expect(findings[0]?.message.parameters['heading']).toBe('六、其他需要报告的事项');
  });

  test('a foreign section may not bear the number of one of the form', () => {
    const foreign: Part = { key: 'unknown', number: '二', title: '组织领导', body: '略。' };
    const text = writeReport([...cleanParts.slice(0, 1), foreign, ...cleanParts.slice(1)]);
    expect(placesOf(text)).toEqual(['section-order 二、', 'section-unknown 二、组织领导']);
  });

  test('a plain list 一、 二、 inside a section of a marked report is no section', () => {
    const text = writeReport(
      withPart('overview', { body: '主要做法：\n\n一、加强领导\n\n明确专人。\n\n二、规范流程\n\n健全制度。' }),
    );
    expect(placesOf(text)).toEqual([]);
  });
});

describe('content of sections', () => {
  test('the signature is no content of section six', () => {
    expect(placesOf(writeReport(withPart('otherMatters', { body: '<!-- 待定 -->' })))).toEqual([
      'section-empty 六、其他需要报告的事项',
    ]);
  });

  test('section six may say 无, the others may not', () => {
    expect(placesOf(writeReport(withPart('otherMatters', { body: '无' })))).toEqual([]);
    expect(placesOf(writeReport(withPart('overview', { body: '无。' })))).toEqual(['section-empty 一、总体情况']);
  });

  test('section five in points without sentences has content', () => {
    const body = '（一）公开内容还不够全面具体\n\n（二）下一步将健全公开审查制度';
    expect(placesOf(writeReport(withPart('problems', { body })))).toEqual([]);
  });
});

test('whatever happened to the lines of a report, fixes change it, and an inserted section is no longer missing', () => {
  const lines = writeReport(cleanParts).split('\n');
  const line = fc.nat({ max: lines.length - 1 });
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: line, count: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('swap' as const), at: line, other: line }),
    fc.record({
      kind: fc.constant('type' as const),
      at: line,
      words: fc.constantFrom('#', '|', '\t', '一、', '（', '1.', '**', '<!--', '```', '\ud800'),
    }),
  );
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
      const damaged = [...lines];
      for (const each of damages) {
        if (each.kind === 'drop') damaged.splice(each.at, each.count);
        if (each.kind === 'type') damaged[each.at] = `${each.words}${damaged[each.at] ?? ''}`;
        if (each.kind === 'swap') {
          const [one = '', other = ''] = [damaged[each.at], damaged[each.other]];
          damaged[each.at] = other;
          damaged[each.other] = one;
        }
      }
      const text = damaged.join('\n');
      const findings = sectionFindings(text);
      for (const { range } of findings) {
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
      const missing = findings.filter(({ rule }) => rule === 'section-missing');
      for (const { fixes } of findings) {
        for (const { edits } of fixes) expect(applyEdits(text, edits)).not.toBe(text);
      }
      for (const { fixes } of missing.slice(0, 1)) {
        const after = sectionFindings(applyEdits(text, fixes[0]?.edits ?? [])).filter(
          ({ rule }) => rule === 'section-missing',
        );
        expect(after.length).toBeLessThan(missing.length);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
