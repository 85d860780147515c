// npm test [-- --only NAME …] [--fast] [--long]: installs what is missing, runs the suites, and ends with one line for
// all of them. --fast: types, lint and the core. --long: random tests 10,000 times, and each file in both languages.
import { parseArgs } from 'node:util';
import { install } from './install.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    fast: { type: 'boolean' },
    long: { type: 'boolean' },
  },
});
const LONG_RUNS = '10000';

/** Suites that open real VS Code. */
const needsHost = (name) => /^(vscode|ui|packaging)/.test(name);
/** Suites that start a browser. */
const needsBrowser = (name) => needsHost(name) || name === 'built' || name === 'unit';

install();
if (options.long) process.env.RANDOM_RUNS ??= LONG_RUNS;
const { FAST, suites } = await import('./suites.mjs');
const { runSuites, tableOf } = await import('./runSuites.mjs');
const all = options.fast ? FAST : suites({ long: options.long });
const unknown = options.only.filter((name) => !all.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const chosen = all.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
if (chosen.some(({ name }) => needsHost(name))) install('test/vscode-host');
if (chosen.some(({ name }) => needsBrowser(name))) {
  const { hasChineseFont, systemBrowser } = await import('../test/vscode/host/browser.mjs');
  if (!systemBrowser() || !hasChineseFont()) install('test/browser');
}

const rows = await runSuites(chosen, (text) => process.stdout.write(text));
const sum = (pick) => rows.reduce((total, row) => total + pick(row), 0);
const failed = sum((row) => row.failed);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${tableOf(rows)}\n\n${sum((row) => row.passed)} passed, ${failed} failed`);
