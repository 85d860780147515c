import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followEcho, type Echo } from '../../client/src/preview/scrollEcho.js';

const line = fc.integer({ min: 0, max: 1000 });

/** What is left of an echo after the editor has shown these lines at its top. */
const after = (echo: Echo, tops: readonly number[]): Echo | undefined =>
  tops.reduce<Echo | undefined>((left, top) => (left === undefined ? undefined : followEcho(left, top)), echo);

test('an editor that goes where it was sent, at once or smoothly, is no person', () => {
  fc.assert(
    fc.property(line, line, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (from, to, parts) => {
      const way = parts.sort((a, b) => a - b).map((part) => Math.round(from + (to - from) * part));
      expect(after({ from, to }, [...way, to])).toBeDefined();
    }),
  );
});

test('an editor that turns back or goes too far is one', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 3, max: 500 }), fc.boolean(), (from, way, isDown) => {
      const to = isDown ? from + way : from - way;
      const beyond = isDown ? to + 2 : to - 2;
      expect(after({ from, to }, [beyond])).toBeUndefined();
      expect(after({ from, to }, [to, isDown ? to - 2 : to + 2])).toBeUndefined();
    }),
  );
});

test('a line short of the end is still the end', () => {
  expect(after({ from: 0, to: 50 }, [49, 50, 51])).toEqual({ from: 51, to: 50 });
  expect(after({ from: 0, to: 50 }, [49, 47])).toBeUndefined();
});
