import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFromView, parseToView, parseViewState } from '../../client/protocol/parseMessages.js';
import type { FromView, ToView } from '../../client/protocol/viewMessages.js';

const fromView: readonly FromView[] = [
  { kind: 'ready' },
  { kind: 'reveal', doc: 'a', version: 1, line: 0, focus: false },
  { kind: 'reveal', doc: 'a', version: 1, line: 3, start: 4, end: 4, focus: true },
  { kind: 'openLink', doc: 'a', href: 'https://example.com' },
];
const toView: readonly ToView[] = [
  { kind: 'content', doc: 'a', version: 2, title: '', html: '<p>x</p>' },
  { kind: 'cursor', doc: 'a', line: 7, reveal: true },
  { kind: 'notice', doc: 'a', text: 'x' },
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
    'ready',
    null,
  ])('refuse %j', (message) => {
    expect(parseFromView(message)).toBeUndefined();
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
    expect(parseViewState({ format: 2, doc: 'file:///a' })).toBeUndefined();
    expect(parseViewState(undefined)).toBeUndefined();
  });
});
