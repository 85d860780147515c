import { expect, test } from 'vitest';
import { applyEdits, checkReport, defaultSettings, sayIn, type Finding } from '../../../server/src/core/index.js';
import { cleanReport } from '../../lsp/support/samples.js';

/** 26, 22 and 4 in the sample. */
const RECEIVED = '{=表三.新收.总计}';
const PERSONS = '{=requests.received.natural}';
const COMPANIES = '{=表三.新收.商业企业}';

const withProse = (prose: string): string => cleanReport().replace('本年度认真', `${prose}\n\n本年度认真`);
const findIn = (prose: string): readonly Finding[] => checkReport(withProse(prose), defaultSettings).findings;
const fixesOf = (prose: string): readonly string[] =>
  findIn(prose).flatMap(({ fixes }) =>
    fixes.map(({ title, preferred }) => `${sayIn('zh-CN', title)}${preferred ? '（首选）' : ''}`),
  );

test.each([
  `收到申请${RECEIVED}件，其中网络申请20件、信函申请6件。`,
  `收到申请${RECEIVED}件，其中自然人${PERSONS}件、商业企业${COMPANIES}件、科研机构0件。`,
  `自然人申请${PERSONS}件、商业企业申请${COMPANIES}件、其他申请1件，共计27件。`,
  `收到申请约${RECEIVED}件，其中网络申请20件、信函申请5件。`,
  `收到申请${RECEIVED}余件，其中网络申请20件、信函申请5件。`,
  `收到申请${RECEIVED}件，其中网络申请20件、信函申请5件等。`,
  `收到申请${RECEIVED}件，其中网络申请13件，占50%。`,
])('what is right, or cannot be judged, is not accused: %s', (prose) => {
  expect(findIn(prose)).toEqual([]);
});

test('the addition shows the figures of the references', () => {
  const [finding] = findIn(`收到申请${RECEIVED}件，其中网络申请${PERSONS}件、信函申请6件。`);
  expect(finding && sayIn('zh-CN', finding.message)).toBe(
    '各分项相加与总数“26件”不符：26 ≠ 22 + 6 = 28。请核对总数和各分项。',
  );
  expect(finding?.related?.map(({ message }) => sayIn('zh-CN', message))).toEqual([
    '分项“网络申请22件”',
    '分项“信函申请6件”',
  ]);
});

test('the finding marks the reference that is the total', () => {
  const text = withProse(`收到申请${RECEIVED}件，其中网络申请21件、信函申请6件。`);
  const [finding] = checkReport(text, defaultSettings).findings;
  expect(text.slice(finding?.range.start, finding?.range.end)).toBe(RECEIVED);
});

test.each([
  [`收到申请${RECEIVED}件，其中网络申请11件、信函申请12件。`, []],
  [
    `收到申请28件，其中网络申请${PERSONS}件、信函申请${COMPANIES}件、当面申请1件。`,
    ['将总数改为 27', '将分项“当面申请1件”改为 2'],
  ],
  [`收到申请27件，其中网络申请${PERSONS}件、信函申请${COMPANIES}件。`, ['将总数改为 26（首选）']],
  [`收到申请${RECEIVED}件，其中网络申请${PERSONS}件、信函申请6件。`, ['将分项“信函申请6件”改为 4（首选）']],
])('only typed figures are offered, preferred where nothing else is typed: %s', (prose, fixes) => {
  expect(fixesOf(prose)).toEqual(fixes);
});

test('the fix of the only typed figure makes the sentence right', () => {
  const text = withProse(`收到申请${RECEIVED}件，其中网络申请${PERSONS}件、信函申请6件。`);
  const [finding] = checkReport(text, defaultSettings).findings;
  const fixed = applyEdits(text, finding?.fixes[0]?.edits ?? []);
  expect(fixed).toBe(withProse(`收到申请${RECEIVED}件，其中网络申请${PERSONS}件、信函申请4件。`));
  expect(checkReport(fixed, defaultSettings).findings).toEqual([]);
});

test('a share is computed from references too', () => {
  const [finding, ...others] = findIn(`共收到申请${RECEIVED}件，其中网络申请13件，占60%。`);
  expect(others).toEqual([]);
  expect(finding && sayIn('zh-CN', finding.message)).toContain('13 ÷ 26 = 50%');
});
