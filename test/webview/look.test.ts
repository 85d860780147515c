import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLook, parseLook, zoomLimits } from '../../client/protocol/look.js';
import { fillText, parseViewTexts, viewTextKeys } from '../../client/protocol/viewTexts.js';
import { missingFonts, officialFonts } from '../../client/webview/look/officialFonts.js';
import { scaleFor, stepZoom } from '../../client/webview/look/zoom.js';

describe('a kept look', () => {
  test('is read as it was kept', () => {
    const look = { view: 'continuous', marks: false, zoom: 1.25, outline: true, fontsRead: '黑体' };
    expect(parseLook(JSON.parse(JSON.stringify(look)))).toEqual(look);
  });

  test('that is damaged is as by default', () => {
    expect(parseLook(undefined)).toEqual(defaultLook);
    expect(parseLook({ view: 1, marks: 'yes', zoom: 17, outline: null, fontsRead: {} })).toEqual(defaultLook);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseLook(parseLook(value))).toEqual(parseLook(value));
      }),
    );
  });
});

describe('the words of the controls', () => {
  test('are never missing', () => {
    expect(parseViewTexts('{"pages":"分页","clean":7').pages).toBe('pages');
    const texts = parseViewTexts('{"pages":"分页","clean":7}');
    expect(texts.pages).toBe('分页');
    expect(texts.clean).toBe('clean');
    expect(Object.keys(texts)).toEqual([...viewTextKeys]);
  });

  test('take values', () => {
    expect(fillText('{0}：缺少{1}，{2}', '标题', 2)).toBe('标题：缺少2，{2}');
  });
});

describe('zoom', () => {
  test('fits the paper into the panel, and is never larger than the paper by itself', () => {
    expect(scaleFor('auto', 400, 800)).toBe(0.5);
    expect(scaleFor('auto', 1600, 800)).toBe(1);
    expect(scaleFor('width', 1200, 800)).toBe(1.5);
    expect(scaleFor('width', 9000, 800)).toBe(zoomLimits.most);
    expect(scaleFor(0.75, 1600, 800)).toBe(0.75);
  });

  test('goes up and down in steps, to its limits', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 3, noNaN: true }), (scale) => {
        const [up, down] = [stepZoom(scale, 1), stepZoom(scale, -1)];
        for (const step of [up, down]) {
          expect(step).toBeGreaterThanOrEqual(zoomLimits.least);
          expect(step).toBeLessThanOrEqual(zoomLimits.most);
        }
        if (scale < zoomLimits.most / 1.01) expect(up).toBeGreaterThan(scale);
        if (scale > zoomLimits.least * 1.01) expect(down).toBeLessThan(scale);
      }),
    );
  });
});

describe('fonts', () => {
  const named = (...families: readonly string[]) => missingFonts((family) => families.includes(family));

  test('an official font goes by any of its names', () => {
    expect(named('FZXiaoBiaoSong-B05S', 'FangSong_GB2312', 'SimHei', '楷体_GB2312')).toEqual([]);
  });

  test('the best that is there stands in for one that is missing', () => {
    const windows = named('FangSong', 'SimSun', 'SimHei', 'KaiTi', 'STZhongsong');
    expect(windows.map(({ font: { name }, standIn }) => [name, standIn?.[1]])).toEqual([
      ['方正小标宋简体', '华文中宋'],
      ['仿宋_GB2312', '仿宋'],
      ['楷体_GB2312', '楷体'],
    ]);
    expect(named().map(({ standIn }) => standIn)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('stand in the same order in the style sheet', () => {
    const sheet = readFileSync(join(import.meta.dirname, '../../server/src/core/render/sheet.css'), 'utf8');
    const stacks = ['song', 'fang', 'hei', 'kai'].map((name) => new RegExp(`--${name}:([^;]+);`, 'u').exec(sheet)?.[1]);
    const families = stacks.map((stack) => [...(stack ?? '').matchAll(/'([^']+)'|(\bSim\w+|\bST\w+)/gu)]);
    expect(families.map((all) => all.map(([, quoted, bare]) => quoted ?? bare))).toEqual(
      officialFonts.map(({ itself, standIns }) => [...itself, ...standIns.map(([family]) => family)]),
    );
  });
});
