import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineForPixel, lineMap, pixelForLine, type LinePlace } from '../../client/webview/lineMap.js';

const LINES = 300;
const HEIGHT = 12_000;

const place: fc.Arbitrary<LinePlace> = fc.record({
  line: fc.integer({ min: 0, max: LINES + 20 }),
  top: fc.integer({ min: 0, max: HEIGHT + 500 }),
});
const maps = fc.array(place, { maxLength: 60 }).map((measured) => lineMap(measured, LINES, HEIGHT));
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('the line map', () => {
  test('ascends strictly, from the top of the page to its end', () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(map[0]).toEqual({ line: 0, top: 0 });
        expect(map.at(-1)).toEqual({ line: LINES, top: HEIGHT });
        for (const [index, { line, top }] of map.slice(1).entries()) {
          expect(line).toBeGreaterThan(map[index]?.line ?? 0);
          expect(top).toBeGreaterThan(map[index]?.top ?? 0);
        }
      }),
    );
  });

  test('is its own inverse', () => {
    fc.assert(
      fc.property(maps, part, (map, at) => {
        expect(lineForPixel(map, pixelForLine(map, at * LINES))).toBeCloseTo(at * LINES, 6);
        expect(pixelForLine(map, lineForPixel(map, at * HEIGHT))).toBeCloseTo(at * HEIGHT, 4);
      }),
    );
  });

  test('is monotone both ways', () => {
    fc.assert(
      fc.property(maps, part, part, (map, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(pixelForLine(map, low * LINES)).toBeLessThanOrEqual(pixelForLine(map, high * LINES));
        expect(lineForPixel(map, low * HEIGHT)).toBeLessThanOrEqual(lineForPixel(map, high * HEIGHT));
      }),
    );
  });

  test('puts a measured line where it was measured, and the blank one before it right above', () => {
    const map = lineMap(
      [
        { line: 10, top: 500 },
        { line: 4, top: 100 },
        { line: 12, top: 400 },
      ],
      20,
      1000,
    );
    expect(pixelForLine(map, 4)).toBe(100);
    expect(pixelForLine(map, 4.5)).toBeCloseTo(100 + 399 / 10);
    expect(pixelForLine(map, 9)).toBe(499);
    expect(pixelForLine(map, 10)).toBe(500);
    expect(lineForPixel(map, 750)).toBe(15);
  });

  test('stays on the page beyond its ends', () => {
    const map = lineMap([], LINES, HEIGHT);
    expect(pixelForLine(map, LINES + 50)).toBe(HEIGHT);
    expect(lineForPixel(map, -30)).toBe(0);
    expect(pixelForLine(lineMap([], 0, 0), 3)).toBe(0);
  });

  test('reads few places of a long map', () => {
    const read = { count: 0 };
    const count = 100_000;
    const map = new Proxy(
      Array.from({ length: count }, (_, line) => ({ line, top: line * 20 })),
      {
        get: (target, key, receiver): unknown => {
          if (typeof key === 'string' && /^\d+$/u.test(key)) read.count++;
          return Reflect.get(target, key, receiver);
        },
      },
    );
    expect(pixelForLine(map, 77_777.5)).toBe(77_777.5 * 20);
    expect(read.count).toBeLessThan(40);
  });
});
