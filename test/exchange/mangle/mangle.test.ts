import { join } from 'node:path';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { builtInFormats } from '../../../server/src/core/formats/index.js';
import { appliesTo, ratesOf } from './rates.js';
import { shapes } from './shapes.js';

/** Reports of each form, so that each shape is tried on a hundred. */
const REPORTS = { both: 50, one: 100 } as const;

/*
 * No figure may be wrong without a note. How many come back as they were stands in rates.json, exactly, so that it
 * cannot fall unnoticed; `npx vitest run test/exchange/mangle -u` writes it anew, `npm run generate` the page from it.
 */
describe('mangled reports', () => {
  const found: Record<string, unknown>[] = [];

  for (const shape of shapes) {
    for (const format of builtInFormats.filter((each) => appliesTo(shape, each))) {
      test(`${shape.id}: every figure of the ${format.id} form comes back or is marked`, async () => {
        const reports = shape.only === undefined ? REPORTS.both : REPORTS.one;
        const { counts, wrong } = await ratesOf(shape, format, reports);
        expect(wrong.slice(0, 5).map((figure) => JSON.stringify(figure))).toEqual([]);
        found.push({ shape: shape.id, format: format.id, reports, ...counts });
      });
    }
  }

  test('the rates are those of rates.json', async () => {
    const path = join(import.meta.dirname, 'rates.json');
    const text = await prettier.format(JSON.stringify(found), {
      ...(await prettier.resolveConfig(path)),
      parser: 'json',
    });
    await expect(text).toMatchFileSnapshot(path);
  });
});
