import { expect, test } from 'vitest';
import { coalesce } from '../../client/src/preview/coalesce.js';

/** Work that ends when told to. */
function heldWork(): { readonly begun: () => number; readonly end: () => void; readonly work: () => Promise<void> } {
  const waiting: (() => void)[] = [];
  const counts = { begun: 0 };
  return {
    begun: () => counts.begun,
    end: () => waiting.shift()?.(),
    work: () => {
      counts.begun++;
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('any number of calls during a run cost one more run', async () => {
  const { begun, end, work } = heldWork();
  const ask = coalesce(work);
  const all = Array.from({ length: 200 }, () => ask());
  expect(begun()).toBe(1);
  end();
  await turn();
  expect(begun()).toBe(2);
  end();
  await Promise.all(all);
  expect(begun()).toBe(2);
});

test('a call after the end runs again, also when the last run failed', async () => {
  let runs = 0;
  const ask = coalesce(() => {
    runs++;
    return runs === 1 ? Promise.reject(new Error('no')) : Promise.resolve();
  });
  await expect(ask()).rejects.toThrow('no');
  await ask();
  expect(runs).toBe(2);
});
