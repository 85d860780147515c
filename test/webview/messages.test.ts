import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFromView, parseToView, parseViewState } from '../../client/protocol/parseMessages.js';
import type { FromView, ToView } from '../../client/protocol/viewMessages.js';

const fromView: readonly FromView[] = [
  { kind: 'ready' },
  { kind: 'reveal', doc: 'a', version: 1, line: 0, focus: false },
  { kind: 'reveal', doc: 'a', version: 1, line: 3, start: 4, end: 4, focus: true },
  { kind: 'scroll', doc: 'a', origin: 'page', seq: 1, line: 2.5 },
  { kind: 'openLink', doc: 'a', href: 'https://example.com' },
  { kind: 'askFixes', doc: 'a', version: 1, request: 3, rule: 'term', start: 4, end: 6 },
  { kind: 'applyFix', doc: 'a', request: 3, index: 0 },
  { kind: 'ignore', doc: 'a', request: 3 },
  { kind: 'explain', doc: 'a', rule: 'term' },
  { kind: 'command', doc: 'a', command: 'exportDocx' },
  { kind: 'askCharts', doc: 'a', version: 1 },
  { kind: 'keepChart', doc: 'a', chart: 'outcomes', use: 'picture' },
];
const block = {
  key: 'a.1',
  line: 0,
  start: 0,
  content: {
    html: '<p>x</p>',
    length: 1,
    findings: [{ rule: 'term', severity: 'warning', message: 'x', start: 0, end: 1 }],
    equations: { cells: ['a/b/c'], equations: [{ text: '1 = 1', status: 'passed', of: [0], cells: [0] }] },
  },
} as const;
const toView: readonly ToView[] = [
  { kind: 'open', doc: 'a', following: true },
  { kind: 'content', doc: 'a', version: 2, title: '', lines: 3, blocks: [block, { key: 'a.2', line: 1, start: 3 }] },
  { kind: 'cursor', doc: 'a', version: 2, line: 7, offset: 9, byHand: true },
  { kind: 'scroll', doc: 'a', origin: 'editor', seq: 1, line: 2, after: 0 },
  { kind: 'notice', doc: 'a', text: 'x' },
  { kind: 'fixes', doc: 'a', request: 3, titles: ['x'], canIgnore: true },
  { kind: 'fixes', doc: 'a', request: 3, canIgnore: false },
  { kind: 'charts', doc: 'a', version: 1, html: '<figure></figure>' },
  { kind: 'pictures', doc: 'a', folder: 'a.files', base: 'https://x/a.files', version: 1 },
];

/** A message with one of its fields replaced by anything. */
const damaged = (messages: readonly object[]): fc.Arbitrary<unknown> =>
  fc
    .constantFrom(...messages)
    .chain((message) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(message)), fc.anything())
        .map(([key, value]) => ({ ...message, [key]: value })),
    );

describe('the guards of the preview', () => {
  test.each(fromView)('let $kind of the page through as it is', (message) => {
    expect(parseFromView({ ...message, surplus: 1 })).toEqual(message);
  });

  test.each(toView)('let $kind of the extension through as it is', (message) => {
    expect(parseToView({ ...message, surplus: 1 })).toEqual(message);
  });

  test('take nothing that does not read the same again', () => {
    fc.assert(
      fc.property(fc.oneof(damaged(fromView), damaged(toView), fc.anything()), (value) => {
        const [from, to] = [parseFromView(value), parseToView(value)];
        if (from !== undefined) expect(parseFromView(JSON.parse(JSON.stringify(from)))).toEqual(from);
        if (to !== undefined) expect(parseToView(JSON.parse(JSON.stringify(to)))).toEqual(to);
      }),
    );
  });

  test.each([
    { kind: 'reveal', doc: 'a', version: 1, line: 1.5, focus: true },
    { kind: 'reveal', doc: 'a', version: 1, line: -1, focus: true },
    { kind: 'reveal', version: 1, line: 1, focus: true },
    { kind: 'openLink', doc: 'a', href: 1 },
    { kind: 'command', doc: 'a', command: 'workbench.action.quit' },
    { kind: 'scroll', doc: 'a', origin: 'editor', seq: 1, line: 2 },
    { kind: 'scroll', doc: 'a', origin: 'page', seq: 1, line: Number.NaN },
    { kind: 'toString' },
    'ready',
    null,
  ])('refuse %j', (message) => {
    expect(parseFromView(message)).toBeUndefined();
  });

  test.each([
    { ...block, key: '"] *' },
    { ...block, content: { ...block.content, html: 1 } },
    { ...block, content: { ...block.content, findings: [{}] } },
    { ...block, content: { ...block.content, equations: { cells: [1], equations: [] } } },
    { ...block, start: -1 },
    null,
  ])('refuse a page with the block %j', (damagedBlock) => {
    const page = { kind: 'content', doc: 'a', version: 2, title: '', lines: 3, blocks: [block, damagedBlock] };
    expect(parseToView(page)).toBeUndefined();
  });

  test('drop a stretch of text that ends before it begins', () => {
    expect(parseFromView({ kind: 'reveal', doc: 'a', version: 1, line: 1, start: 5, end: 4, focus: true })).toEqual({
      kind: 'reveal',
      doc: 'a',
      version: 1,
      line: 1,
      focus: true,
    });
  });

  test('take a kept state of their own version only', () => {
    expect(parseViewState({ format: 1, doc: 'file:///a' })).toMatchObject({ format: 1, doc: 'file:///a' });
    const where = { top: 3.5, place: 4, selection: [4, 6] };
    expect(parseViewState({ format: 1, doc: 'a', where })).toMatchObject({ following: true, where });
    expect(parseViewState({ format: 1, doc: 'a', following: false, where: { top: -1 } })).not.toHaveProperty('where');
    expect(parseViewState({ format: 1, doc: 'a', where: { ...where, selection: [1] } })).toMatchObject({
      where: { top: 3.5, place: 4 },
    });
    expect(parseViewState({ format: 2, doc: 'file:///a' })).toBeUndefined();
    expect(parseViewState(undefined)).toBeUndefined();
  });
});
