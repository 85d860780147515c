import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { laneCounts, tapCounts, vitestCounts } from './counts.mjs';
import { root } from './install.mjs';
import { run, runNode } from './run.mjs';

const CHINESE = JSON.parse(readFileSync(join(root, 'test', 'vscode', 'chinese.json'), 'utf8'));
const results = join(root, 'artifacts', 'results');
mkdirSync(results, { recursive: true });

/** Where a result file of this run goes; an old one must not pass for it. */
function freshFile(name) {
  const file = join(results, name);
  rmSync(file, { force: true });
  return file;
}

/** A static check: it counts as one, and is heard only when it fails. */
const check = (name, args) => ({
  name,
  async run(io) {
    const { code, output } = await runNode(args, { ...io, quiet: true });
    if (code !== 0) io.print(output);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  },
});

/** `projects` are those of vitest.config.mts; each must have tests. */
const vitest = (name, projects, ...args) => ({
  name,
  async run(io) {
    const file = freshFile(`${name}.json`);
    const vitestArgs = [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ];
    // With CI set a golden file that is missing fails, and is not written.
    const { code } = await runNode(vitestArgs, { ...io, env: { CI: '1' } });
    const { passed, failed } = vitestCounts(file);
    const empty = projects.filter((project) => !hasTests(join(root, 'test', project)));
    if (empty.length > 0) io.print(`No tests in ${empty.map((project) => `test/${project}`).join(', ')}.\n`);
    return { passed, failed: failed + empty.length, code };
  },
});

function hasTests(folder) {
  try {
    return readdirSync(folder, { recursive: true }).some((file) => file.endsWith('.test.ts'));
  } catch {
    return false;
  }
}

/**
 * Real VS Code is driven from outside, and now and then a window is busy just when a key comes. What fails is run once
 * more from the start, loudly; failing twice is failing.
 */
async function withSecondTry(name, io, once) {
  const first = await once();
  if (first.code === 0) return first;
  io.print(`\n${name}: failed, runs once more from the start.\n`);
  const second = await once();
  io.print(`\n${name}: ${second.code === 0 ? 'passed the second time: unstable' : 'failed again'}.\n`);
  return { ...second, again: 1 };
}

const lane = (name, ...args) => ({
  name,
  run: (io) =>
    withSecondTry(name, io, async () => {
      const { code, output } = await runNode(['test/vscode/lane.mjs', ...args], io);
      return { ...laneCounts(output), code };
    }),
});

const UI = join(root, 'test', 'vscode', 'ui');
const uiFiles = readdirSync(UI).filter((file) => file.endsWith('.test.mjs'));

/** Every file opens a VS Code of its own. */
const ui = (name, locale, files) => ({
  name,
  async run(io) {
    const sum = { passed: 0, failed: 0, code: 0, again: 0 };
    for (const each of files) {
      const result = await withSecondTry(`${name} ${each}`, io, () => uiFile(name, locale, join(UI, each), io));
      sum.passed += result.passed;
      sum.failed += result.failed;
      sum.code ||= result.code;
      sum.again += result.again ?? 0;
    }
    return sum;
  },
});

async function uiFile(name, locale, path, io) {
  const tap = freshFile(`${name}.tap`);
  const { code } = await runNode(
    [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${tap}`,
      path,
    ],
    { ...io, env: { UI_LOCALE: locale } },
  );
  return { ...tapCounts(tap), code };
}

/** Everything that git sees of the working tree: equal before and after, if generated files are as they should be. */
async function treeState() {
  const [status, diff] = await Promise.all([
    run('git', ['status', '--porcelain', '--untracked-files=all'], { quiet: true }),
    run('git', ['diff', 'HEAD'], { quiet: true }),
  ]);
  if (status.code !== 0 || diff.code !== 0)
    throw new Error(`git cannot tell what changed: ${status.output}${diff.output}`);
  return status.output + diff.output;
}

const generate = {
  name: 'generate',
  async run({ print }) {
    const before = await treeState();
    const { code, output } = await runNode(['scripts/generate.mjs'], { quiet: true });
    const same = before === (await treeState());
    if (code !== 0) print(output);
    else if (!same) print('Generated files were out of date: they are written now, commit them.\n');
    return { passed: code === 0 && same ? 1 : 0, failed: code === 0 && same ? 0 : 1 };
  },
};

/** It may run while others do: it writes nothing that they read, and does not look at what is built. */
const beside = (suite) => ({ ...suite, beside: true });

const typecheck = beside(check('typecheck', ['node_modules/typescript/bin/tsc', '-b']));
const lint = beside(check('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']));

/** The sources without the long properties of foreign files: what `npm run test:fast` runs. */
export const FAST = [typecheck, lint, vitest('fast', ['core', 'golden'])];

/**
 * All suites of `npm test`, in their order. `long` leaves out no file of the Chinese runs: the usual ones are those in
 * which the extension's own words are read or chosen, and not only clicked past.
 */
export const suites = ({ long = false } = {}) => [
  generate,
  check('build', ['esbuild.mjs', '--tests']),
  typecheck,
  lint,
  beside(check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'])),
  beside(check('knip', ['node_modules/knip/bin/knip.js', '--no-progress'])),
  beside(vitest('scripts', ['scripts'])),
  beside(vitest('unit', ['core', 'golden', 'corpus', 'exchange'], '--coverage')),
  lane('vscode-node', 'node'),
  lane('vscode-node-zh', 'node', '--locale', 'zh-cn', ...(long ? [] : ['--files', CHINESE.suites.join(',')])),
  lane('vscode-web', 'web'),
  lane('vscode-web-zh', 'web', '--locale', 'zh-cn', ...(long ? [] : ['--files', CHINESE.suites.join(',')])),
  ui('ui', 'en', uiFiles),
  ui('ui-zh', 'zh-cn', long ? uiFiles : CHINESE.ui.map((name) => `${name}.test.mjs`)),
  vitest('built', ['cli', 'lsp', 'webview']),
  vitest('packaging', ['packaging']),
];
