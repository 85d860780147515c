/** A suite that cannot run, or runs nothing, has failed. */
async function resultOf(suite, io) {
  const started = performance.now();
  const row = (counts) => ({ name: suite.name, ...counts, seconds: (performance.now() - started) / 1000 });
  try {
    const { passed, failed, again = 0, code = failed > 0 ? 1 : 0 } = await suite.run(io);
    const silent = failed === 0 && (code !== 0 || passed === 0);
    if (silent) io.print(`${suite.name}: ${code === 0 ? 'no test ran' : `ended with ${code}`}\n`);
    return row({ passed, failed: silent ? 1 : failed, again });
  } catch (error) {
    io.print(`${suite.name} could not run: ${error.stack}\n`);
    return row({ passed: 0, failed: 1, again: 0 });
  }
}

/**
 * Runs suites in their order and returns a row for each. One that is `beside` starts in its turn, after others of its
 * kind, and the next does not wait for it: it takes what they leave of the processor. Its output is shown whole, once
 * no other is being shown.
 */
export async function runSuites(suites, print) {
  const waiting = [];
  const showWaiting = () => {
    for (const text of waiting.splice(0)) print(text);
  };
  const runBeside = async (suite) => {
    const texts = [`\n━━ ${suite.name} (ran beside others)\n`];
    const row = await resultOf(suite, { print: (text) => texts.push(text), aside: true });
    waiting.push(texts.join(''));
    return row;
  };
  const rows = [];
  let last = Promise.resolve();
  for (const suite of suites) {
    if (suite.beside) {
      rows.push((last = last.then(() => runBeside(suite))));
      continue;
    }
    print(`\n━━ ${suite.name}\n`);
    rows.push(await resultOf(suite, { print }));
    showWaiting();
  }
  await last;
  showWaiting();
  return Promise.all(rows);
}

/** The table of all suites. */
export function tableOf(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length), 5);
  const lines = rows.map(({ name, passed, failed, seconds, again }) => {
    const numbers = [String(passed).padStart(6), String(failed).padStart(6), seconds.toFixed(1).padStart(7)];
    const marks = `${failed > 0 ? '  ✗' : ''}${again > 0 ? `  (${again} run again)` : ''}`;
    return `${name.padEnd(width)}  ${numbers.join('  ')}${marks}`;
  });
  return [`${'suite'.padEnd(width)}  passed  failed  seconds`, ...lines].join('\n');
}
