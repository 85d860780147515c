// npm test [-- --only NAME …]: installs what is missing, runs every suite, and ends with one line for all of them.
import { parseArgs } from 'node:util';
import { install } from './install.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });

/** Suites that open real VS Code. */
const needsHost = (name) => /^(vscode|ui|packaging)/.test(name);
/** Suites that start a browser. */
const needsBrowser = (name) => needsHost(name) || name === 'built';

/** A suite that cannot run, or runs nothing, has failed. */
async function result(suite) {
  const started = performance.now();
  console.log(`\n━━ ${suite.name}`);
  try {
    const { passed, failed, again = 0, code = failed > 0 ? 1 : 0 } = await suite.run();
    const silent = failed === 0 && (code !== 0 || passed === 0);
    if (silent) console.log(`${suite.name}: ${code === 0 ? 'no test ran' : `ended with ${code}`}`);
    return {
      name: suite.name,
      passed,
      failed: silent ? 1 : failed,
      again,
      seconds: (performance.now() - started) / 1000,
    };
  } catch (error) {
    console.log(`${suite.name} could not run: ${error.stack}`);
    return { name: suite.name, passed: 0, failed: 1, seconds: (performance.now() - started) / 1000 };
  }
}

function printTable(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length), 5);
  console.log(`\n${'suite'.padEnd(width)}  passed  failed  seconds`);
  for (const { name, passed, failed, seconds, again = 0 } of rows) {
    const numbers = [String(passed).padStart(6), String(failed).padStart(6), seconds.toFixed(1).padStart(7)];
    console.log(
      `${name.padEnd(width)}  ${numbers.join('  ')}${failed > 0 ? '  ✗' : ''}${again > 0 ? `  (${again} run again)` : ''}`,
    );
  }
}

install();
const { SUITES } = await import('./suites.mjs');
const unknown = options.only.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${SUITES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const chosen = SUITES.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
if (chosen.some(({ name }) => needsHost(name))) install('test/vscode-host');
if (chosen.some(({ name }) => needsBrowser(name))) {
  const { systemBrowser } = await import('../test/vscode/host/browser.mjs');
  if (!systemBrowser()) install('test/browser');
}

const rows = [];
for (const suite of chosen) rows.push(await result(suite));
printTable(rows);
const sum = (pick) => rows.reduce((total, row) => total + pick(row), 0);
const failed = sum((row) => row.failed);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${sum((row) => row.passed)} passed, ${failed} failed`);
