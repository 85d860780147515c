import { expect, test } from 'vitest';
import { checkReport, defaultSettings, parseReport, type Finding } from '../../server/src/core/index.js';
import { ignoreComment } from '../../server/src/lsp/ignoreComment.js';
import { cleanReport, wrongReport } from './support/samples.js';

const findingAt = (text: string, needle: string, rule = 'term'): Finding => ({
  rule,
  severity: 'warning',
  range: { start: text.indexOf(needle), end: text.indexOf(needle) + needle.length },
  message: { text: { 'zh-CN': '', en: '' }, parameters: {} },
  fixes: [],
});

/** The text with the comment and a reason put in. */
function ignore(text: string, finding: Finding): string | undefined {
  const comment = ignoreComment(parseReport(text), finding);
  if (comment === undefined) return undefined;
  const { offset, before, after } = comment;
  return `${text.slice(0, offset)}${before}理由${after}${text.slice(offset)}`;
}

const COMMENT = '<!-- crossfoot-disable-next-line term: 理由 -->';

test.each([
  ['a heading', '# 标题\n\n## 一、甲\n\n文字。\n', '甲', `# 标题\n\n${COMMENT}\n## 一、甲\n\n文字。\n`],
  ['a line of a paragraph', '第一行\n第二行甲\n', '甲', `第一行\n${COMMENT}\n第二行甲\n`],
  [
    'a cell, above its table',
    '文字。\n\n| 一 | 二 |\n| 三 | 甲 |\n',
    '甲',
    `文字。\n\n${COMMENT}\n| 一 | 二 |\n| 三 | 甲 |\n`,
  ],
  ['CRLF', '文字。\r\n\r\n甲\r\n', '甲', `文字。\r\n\r\n${COMMENT}\r\n甲\r\n`],
  ['the first line after a byte order mark', '\ufeff甲\n', '甲', `\ufeff${COMMENT}\n甲\n`],
])('the comment goes above %s', (_, text, needle, expected) => {
  expect(ignore(text, findingAt(text, needle))).toBe(expected);
});

test.each([
  ['in the front matter', '---\nyear: 2024\n---\n\n文字。\n', '2024'],
  ['inside code', '```\n一\n甲\n```\n', '甲'],
  ['inside a comment', '<!-- 一\n甲 -->\n', '甲'],
])('nothing is offered %s, where a comment would be something else', (_, text, needle) => {
  expect(ignore(text, findingAt(text, needle))).toBeUndefined();
});

test('the rule about these comments cannot be ignored by one', () => {
  const text = '<!-- crossfoot-disable-next-line x: y -->\n甲\n';
  expect(ignore(text, findingAt(text, '甲', 'suppression'))).toBeUndefined();
});

test.each([
  ['a wrong figure', wrongReport()],
  ['a misspelt figure', cleanReport().replace(' 19 |', ' １９ |')],
  ['a blank', cleanReport().replace(' 19 |', '    |')],
  ['a renamed section', cleanReport().replace('总体情况', '概述')],
])('for %s the comment with a reason silences the finding and nothing else', (_, text) => {
  const { findings } = checkReport(text, defaultSettings);
  expect(findings).not.toEqual([]);
  for (const finding of findings) {
    const ignored = ignore(text, finding) ?? '';
    const rest = checkReport(ignored, defaultSettings).findings.map(({ rule }) => rule);
    expect(rest).toEqual(findings.filter((each) => each !== finding).map(({ rule }) => rule));
  }
});
