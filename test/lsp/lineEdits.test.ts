import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/core/index.js';
import { lineEdits } from '../../server/src/lsp/lineEdits.js';

const lines = fc
  .array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r', '')), {
    maxLength: 12,
  })
  .map((parts) => parts.map(([words, ending]) => words + ending).join(''));

test('the edits always lead from the one text to the other', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(applyEdits(before, lineEdits(before, after))).toBe(after);
    }),
    { numRuns: 2_000 },
  );
});

test('equal texts need no edit', () => {
  expect(lineEdits('一\n二\n', '一\n二\n')).toEqual([]);
});

test('each changed line is one edit of what differs in it', () => {
  expect(lineEdits('甲１\n乙\n丙２丁\n', '甲1\n乙\n丙2丁\n')).toEqual([
    { range: { start: 1, end: 2 }, newText: '1' },
    { range: { start: 6, end: 7 }, newText: '2' },
  ]);
});

test('an inserted line is one edit where it stands', () => {
  expect(lineEdits('一\n三\n', '一\n二\n三\n')).toEqual([{ range: { start: 2, end: 2 }, newText: '二\n' }]);
});

test('surrogate pairs and CRLF are not parted', () => {
  // U+20BB7 and U+20BB8 share their first half.
  expect(lineEdits('\u{20bb7}', '\u{20bb8}')).toEqual([{ range: { start: 0, end: 2 }, newText: '\u{20bb8}' }]);
  expect(lineEdits('一\r\n', '一\n')).toEqual([{ range: { start: 1, end: 3 }, newText: '\n' }]);
});
