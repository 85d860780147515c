/** Tells the suite's lines from whatever else VS Code logs; the process outside prints only marked ones. */
const MARK = '[mocha] ';

/** One line a test, and the counts at the end. */
function report(runner: Mocha.Runner): void {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const say = (line: string): void => {
    console.log(MARK + line);
  };
  runner.on('pass', (test) => {
    counts.passed++;
    say(`ok ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    counts.skipped++;
    say(`skip ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error: Error) => {
    counts.failed++;
    say(`FAIL ${test.fullTitle()}\n${error.stack ?? String(error)}`);
  });
  runner.on('end', () => {
    say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  });
}

/** Mocha calls a reporter with `new`, which a plain function takes as well; its types know classes only. */
export const reporter = report as unknown as Mocha.ReporterConstructor;
