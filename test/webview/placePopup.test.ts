import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePopup } from '../../client/webview/placePopup.js';

const view = { width: 600, height: 500 };
const anchor = { left: 100, top: 100, width: 40, height: 20 };

test('a popup stands below its anchor, above where there is no room below', () => {
  expect(placePopup(anchor, { width: 200, height: 80 }, view)).toEqual({ left: 100, top: 120 });
  expect(placePopup({ ...anchor, top: 450 }, { width: 200, height: 80 }, view)).toEqual({ left: 100, top: 370 });
});

test('a popup stays in the window, wherever its anchor is', () => {
  const coordinate = fc.integer({ min: 0, max: 600 });
  const size = fc.record({ width: fc.integer({ min: 1, max: 580 }), height: fc.integer({ min: 1, max: 480 }) });
  fc.assert(
    fc.property(coordinate, coordinate, size, (left, top, popup) => {
      const placed = placePopup({ ...anchor, left, top }, popup, view);
      expect(placed.left).toBeGreaterThanOrEqual(8);
      expect(placed.left + popup.width).toBeLessThanOrEqual(view.width - 8);
      expect(placed.top).toBeGreaterThanOrEqual(8);
    }),
  );
});
