import { describe, expect, test } from 'vitest';
import { builtInFormats } from '../../../server/src/core/formats/index.js';
import { appliesTo, exactShare, ratesOf } from './rates.js';
import { shapes } from './shapes.js';

/** Reports of each form, so that each shape is tried on a hundred and more. */
const REPORTS = { both: 50, one: 100 } as const;

describe.each(shapes.map((shape) => [shape.id, shape] as const))('%s', (_, shape) => {
  test.each(builtInFormats.filter((format) => appliesTo(shape, format)).map((format) => [format.id, format] as const))(
    'every figure of the %s form comes back or is marked',
    async (_id, format) => {
      const rates = await ratesOf(shape, format, shape.only === undefined ? REPORTS.both : REPORTS.one);
      expect(rates.wrong.slice(0, 5).map((figure) => JSON.stringify(figure))).toEqual([]);
      expect(exactShare(rates)).toBeGreaterThanOrEqual(shape.floor);
    },
  );
});
