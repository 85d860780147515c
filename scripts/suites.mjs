import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { laneCounts, tapCounts, vitestCounts } from './counts.mjs';
import { root } from './install.mjs';
import { run, runNode } from './run.mjs';

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
  async run() {
    const { code, output } = await runNode(args, { quiet: true });
    if (code !== 0) process.stdout.write(output);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  },
});

/** `projects` are those of vitest.config.mts; each must have tests. */
const vitest = (name, projects, ...args) => ({
  name,
  async run() {
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
    const { code } = await runNode(vitestArgs, { env: { CI: '1' } });
    const { passed, failed } = vitestCounts(file);
    const empty = projects.filter((project) => !hasTests(join(root, 'test', project)));
    if (empty.length > 0) console.log(`No tests in ${empty.map((project) => `test/${project}`).join(', ')}.`);
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
async function withSecondTry(name, once) {
  const first = await once();
  if (first.code === 0) return first;
  console.log(`\n${name}: failed, runs once more from the start.`);
  const second = await once();
  console.log(`\n${name}: ${second.code === 0 ? 'passed the second time: unstable' : 'failed again'}.`);
  return { ...second, again: 1 };
}

const lane = (name, ...args) => ({
  name,
  run: () =>
    withSecondTry(name, async () => {
      const { code, output } = await runNode(['test/vscode/lane.mjs', ...args]);
      return { ...laneCounts(output), code };
    }),
});

/** Every file opens a VS Code of its own. */
const ui = (name, locale) => ({
  name,
  async run() {
    const folder = join(root, 'test', 'vscode', 'ui');
    const sum = { passed: 0, failed: 0, code: 0, again: 0 };
    for (const each of readdirSync(folder).filter((file) => file.endsWith('.test.mjs'))) {
      const result = await withSecondTry(`${name} ${each}`, () => uiFile(name, locale, join(folder, each)));
      sum.passed += result.passed;
      sum.failed += result.failed;
      sum.code ||= result.code;
      sum.again += result.again ?? 0;
    }
    return sum;
  },
});

async function uiFile(name, locale, path) {
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
    { env: { UI_LOCALE: locale } },
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
  async run() {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    if (!scripts.generate) {
      console.log('package.json has no script "generate".');
      return { passed: 0, failed: 1 };
    }
    const before = await treeState();
    const { code, output } = await run('npm', ['run', '--silent', 'generate'], { quiet: true });
    const same = before === (await treeState());
    if (code !== 0) process.stdout.write(output);
    else if (!same) console.log('Generated files were out of date: they are written now, commit them.');
    return { passed: code === 0 && same ? 1 : 0, failed: code === 0 && same ? 0 : 1 };
  },
};

/** All suites, in the order of their cost. */
export const SUITES = [
  check('typecheck', ['node_modules/typescript/bin/tsc', '-b']),
  check('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']),
  check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  check('knip', ['node_modules/knip/bin/knip.js', '--no-progress']),
  generate,
  vitest('scripts', ['scripts']),
  vitest('unit', ['core', 'golden', 'corpus', 'exchange'], '--coverage'),
  check('build', ['esbuild.mjs', '--tests']),
  vitest('built', ['cli', 'lsp', 'webview']),
  lane('vscode-node', 'node'),
  lane('vscode-node-zh', 'node', '--locale', 'zh-cn'),
  lane('vscode-web', 'web'),
  lane('vscode-web-zh', 'web', '--locale', 'zh-cn'),
  ui('ui', 'en'),
  ui('ui-zh', 'zh-cn'),
  vitest('packaging', ['packaging']),
];
