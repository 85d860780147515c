/** How often a random test runs: `usual`, or as often as `RANDOM_RUNS` says where that is more. */
export function randomRuns(usual: number): number {
  const asked = process.env['RANDOM_RUNS'];
  if (asked === undefined) return usual;
  if (!/^[1-9]\d*$/u.test(asked)) throw new Error(`RANDOM_RUNS must be a whole number, not ${JSON.stringify(asked)}`);
  return Math.max(usual, Number(asked));
}
