import { existsSync, readFileSync } from 'node:fs';

/** What Vitest's JSON report says. A skipped test is one that did not pass. */
export function vitestCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  // A file that could not be loaded has no test to count.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length };
}

/** The last line "N passed, N failed, N skipped", as the suites inside VS Code end. */
export function laneCounts(output) {
  const [last] = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].slice(-1);
  return last ? { passed: Number(last[1]), failed: Number(last[2]) + Number(last[3]) } : { passed: 0, failed: 0 };
}

/** The summary of node:test's TAP report. */
export function tapCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const output = readFileSync(file, 'utf8');
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled') + count('skipped') + count('todo') };
}
