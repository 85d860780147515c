/** assert.deepStrictEqual for plain data, also in a worker, where there is no node:assert. */
export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}
