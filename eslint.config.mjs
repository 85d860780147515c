import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const LSP = {
  group: ['vscode-languageserver', 'vscode-languageserver-*', 'vscode-languageserver/*'],
  message: 'The language server protocol ends at server/src/lsp.',
};
const VSCODE = {
  group: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'],
  message: 'VS Code ends at client/src.',
};
const NODE = {
  regex:
    '^(node:|(assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|process|stream|url|util|worker_threads|zlib)(/|$))',
  message: 'Node belongs into *.node.ts files and the command line.',
};
const part = (name) => ({
  regex: `^\\.\\.?/(.*/)?${name}(/|$)`,
  message: `This part must not see ${name} (see the import table in CONTRIBUTING.md).`,
});
/** What reads foreign files must not cost the start of the server: types, and `import()` when it is used. */
const EXCHANGE_ON_USE = { ...part('exchange'), allowTypeImports: true, message: 'Load exchange by import() on use.' };
/** Behind the doors of the core; the test of the floors says the same of types and of what is loaded on use. */
const INSIDE_CORE = {
  regex: '/core/(?!(charts/)?index\\.js$)',
  message: 'Enter the core by core/index.ts, and its charts by core/charts/index.ts.',
};

/** One wall: what the files of a part must not import. */
const wall = (files, ignores, ...patterns) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const PLATFORM_GLOBALS = [
  'process',
  'Buffer',
  'global',
  '__dirname',
  '__filename',
  'require',
  'window',
  'document',
  'navigator',
].map((name) => ({ name, message: 'This part runs on every platform.' }));

const NODE_GLOBALS = {
  AbortController: 'readonly',
  AbortSignal: 'readonly',
  Buffer: 'readonly',
  URL: 'readonly',
  URLSearchParams: 'readonly',
  clearTimeout: 'readonly',
  console: 'readonly',
  document: 'readonly',
  fetch: 'readonly',
  performance: 'readonly',
  process: 'readonly',
  setTimeout: 'readonly',
  TextDecoder: 'readonly',
  TextEncoder: 'readonly',
  structuredClone: 'readonly',
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      'artifacts/',
      '.tsbuild/',
      'test/vscode-host/',
      'test/browser/',
      'server/**/*.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No mutable state in a module.' },
      ],
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: NODE_GLOBALS } },

  // The import walls: webview → view protocol ← client → protocol ← lsp → core ← cli. No arrow leaves the core.
  wall(
    ['server/src/core/**/*.ts'],
    [],
    LSP,
    VSCODE,
    NODE,
    part('lsp'),
    part('cli'),
    part('exchange'),
    part('protocol'),
    part('client'),
  ),
  wall(['server/protocol/**/*.ts'], [], { regex: '^(?!\\./)', message: 'The protocol imports nothing.' }),
  wall(['server/src/lsp/**/*.ts'], ['**/*.node.ts'], VSCODE, NODE, part('cli'), part('client'), EXCHANGE_ON_USE),
  wall(['server/src/lsp/**/*.node.ts'], [], VSCODE, part('cli'), part('client'), EXCHANGE_ON_USE),
  wall(
    ['server/src/exchange/**/*.ts'],
    ['**/*.node.ts'],
    LSP,
    VSCODE,
    NODE,
    part('lsp'),
    part('cli'),
    part('protocol'),
    part('client'),
  ),
  wall(
    ['server/src/exchange/**/*.node.ts'],
    [],
    LSP,
    VSCODE,
    part('lsp'),
    part('cli'),
    part('protocol'),
    part('client'),
  ),
  wall(['server/src/cli/**/*.ts'], [], LSP, VSCODE, part('lsp'), part('protocol'), part('client'), INSIDE_CORE),
  wall(
    ['client/src/**/*.ts'],
    ['**/*.node.ts'],
    NODE,
    part('core'),
    part('lsp'),
    part('cli'),
    part('exchange'),
    part('webview'),
  ),
  wall(['client/src/**/*.node.ts'], [], part('core'), part('lsp'), part('cli'), part('exchange'), part('webview')),
  wall(['client/protocol/**/*.ts'], [], { regex: '^(?!\\./)', message: 'The view protocol imports nothing.' }),
  wall(['client/webview/**/*.ts'], [], LSP, VSCODE, NODE, part('server')),
  {
    files: ['server/src/{core,exchange,lsp}/**/*.ts', 'server/protocol/**/*.ts', 'client/{src,protocol}/**/*.ts'],
    ignores: ['**/*.node.ts'],
    rules: { 'no-restricted-globals': ['error', ...PLATFORM_GLOBALS] },
  },
);
