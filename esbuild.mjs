// node esbuild.mjs [--production] [--watch] [--tests]: writes dist/, all that the extension and the command consist of.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const { values: options } = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' }, tests: { type: 'boolean' } },
});

const common = {
  bundle: true,
  minify: options.production ?? false,
  sourcemap: options.production ? false : 'linked',
  legalComments: 'none', // the notices are in one file, see below
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
  external: ['vscode'],
};
/** A style sheet that a program writes into pages is text to it. */
const styleAsText = { loader: { '.css': 'text' } };
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
const web = { ...common, platform: 'browser', target: 'es2022' };

/** VS Code wraps the browser client itself as CommonJS; a worker of the web host must be a classic script. */
const BUNDLES = [
  { ...node, entryPoints: ['client/src/extension.node.ts'], outfile: 'dist/client.node.cjs' },
  { ...web, format: 'cjs', entryPoints: ['client/src/extension.browser.ts'], outfile: 'dist/client.browser.js' },
  { ...node, ...styleAsText, entryPoints: ['server/src/lsp/main.node.ts'], outfile: 'dist/server.node.cjs' },
  {
    ...web,
    format: 'iife',
    // Without "worker" packages give their DOM variants, and a worker has no document.
    conditions: ['worker', 'browser'],
    ...styleAsText,
    entryPoints: ['server/src/lsp/main.browser.ts'],
    outfile: 'dist/server.browser.js',
  },
  {
    ...node,
    banner: { js: '#!/usr/bin/env node' },
    ...styleAsText,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    // `crossfoot lsp` loads the server bundle that lies beside it.
    external: ['./server.node.cjs'],
  },
  {
    ...web,
    format: 'iife',
    entryPoints: ['client/webview/preview.ts', 'client/webview/preview.css'],
    outdir: 'dist/webview',
  },
];

/** Sample reports enter the suites as text: the web host has no disk to read them from. */
const reportsAsText = { '.md': 'text' };

/** The suites that run inside VS Code; never part of the package. */
const TEST_BUNDLES = [
  {
    ...node,
    entryPoints: ['test/vscode/suite/run.node.ts'],
    outfile: 'dist/test/run.node.cjs',
    external: ['vscode', 'mocha'],
    loader: reportsAsText,
    define: { HOST: '"node"' },
  },
  {
    // Mocha's browser build assigns module.exports itself: hence a global, exported by the footer.
    ...web,
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
    entryPoints: ['test/vscode/suite/run.browser.ts'],
    outfile: 'dist/test/run.browser.js',
    loader: reportsAsText,
    define: { HOST: '"browser"' },
  },
];

/** The Node built-ins a bundle imports or would import, by the metafile. */
function builtinsIn(metafile) {
  const builtins = new Set(builtinModules);
  const named = [...Object.values(metafile.inputs), ...Object.values(metafile.outputs)].flatMap(
    ({ imports }) => imports,
  );
  return named.filter(({ path }) => path.startsWith('node:') || builtins.has(path)).map(({ path }) => path);
}

const noBuiltinsInBrowsers = {
  name: 'no-builtins-in-browsers',
  setup({ initialOptions, onEnd }) {
    if (initialOptions.platform !== 'browser') return;
    onEnd(({ metafile }) => {
      const found = metafile ? builtinsIn(metafile) : [];
      return {
        errors: found.map((name) => ({
          text: `${initialOptions.outfile ?? ''} must run in a browser but imports ${name}`,
        })),
      };
    });
  },
};

/** The licence texts of all packages that went into what ships: their condition for being copied. */
function writeNotices(metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  const notices = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const text = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    return `${name} ${version} (${license})\n\n${text ? readFileSync(`${folder}/${text}`, 'utf8').trim() : ''}\n`;
  });
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
}

const bundles = [...BUNDLES, ...(options.tests ? TEST_BUNDLES : [])].map((bundle) => ({
  ...bundle,
  plugins: [noBuiltinsInBrowsers],
}));

// A package must hold nothing stale; while developing, others may be running what lies here.
if (options.production && existsSync('dist')) {
  const stale = readdirSync('dist').filter((name) => name !== 'test');
  for (const name of stale) rmSync(`dist/${name}`, { recursive: true });
}
if (options.watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => build(bundle)));
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  else writeNotices(results.slice(0, BUNDLES.length).map(({ value }) => value.metafile));
}
