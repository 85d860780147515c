import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeScroll, type Echo, type View } from '../../client/src/preview/scrollEcho.js';

const HEIGHT = 30;
const line = fc.integer({ min: 0, max: 1000 });
const at = (top: number): View => ({ top, bottom: top + HEIGHT });
const scroll = (from: number, to: number): Echo => ({ kind: 'scroll', from, to });

/** Whether each of the tops that an editor shows one after the other is an echo. */
function judge(echo: Echo, tops: readonly number[]): readonly boolean[] {
  let left: Echo | undefined = echo;
  return tops.map((top) => {
    const judged = judgeScroll(left, at(top));
    left = judged.isEcho ? judged.rest : undefined;
    return judged.isEcho;
  });
}

test('an editor that goes where it was sent, at once or smoothly, is no person', () => {
  fc.assert(
    fc.property(line, line, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (from, to, parts) => {
      const way = parts.sort((a, b) => a - b).map((part) => Math.round(from + (to - from) * part));
      expect(judge(scroll(from, to), [...way, to])).not.toContain(false);
    }),
  );
});

test('an editor that turns back or goes too far is one', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 3, max: 500 }), fc.boolean(), (from, way, isDown) => {
      const to = isDown ? from + way : from - way;
      expect(judge(scroll(from, to), [isDown ? to + 2 : to - 2])).toEqual([false]);
      expect(judge(scroll(from, to), [to, isDown ? to - 2 : to + 2])).toEqual([true, false]);
    }),
  );
});

test('a line short of the end is still the end', () => {
  expect(judge(scroll(0, 50), [49, 50, 51])).toEqual([true, true, true]);
  expect(judge(scroll(0, 50), [49, 47])).toEqual([true, false]);
});

test('an editor that shows what was clicked is no person, until the line is in view', () => {
  fc.assert(
    fc.property(line, (shown) => {
      const centred = shown - HEIGHT / 2;
      const way = [centred - 100, centred, centred + 1];
      expect(judge({ kind: 'reveal', from: centred - 200, line: shown }, way)).toEqual([true, true, false]);
    }),
  );
});

test('a part of a long line is the line', () => {
  expect(judge({ kind: 'reveal', from: 20, line: 7 }, [7.4, 7.5])).toEqual([true, false]);
});

test('an editor that goes elsewhere than to what was clicked is a person', () => {
  expect(judge({ kind: 'reveal', from: 100, line: 102 }, [0])).toEqual([false]);
  expect(judge({ kind: 'reveal', from: 100, line: 102 }, [300])).toEqual([false]);
});

test('without anything asked for, every scroll is the person’s', () => {
  expect(judgeScroll(undefined, at(3))).toEqual({ isEcho: false });
});
