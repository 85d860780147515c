import { configDefaults, defineConfig } from 'vitest/config';

/** Suites that test the sources; the others start what the build wrote. */
const SOURCE_SUITES = ['core', 'golden', 'corpus', 'exchange'];
const BUILT_SUITES = ['cli', 'lsp', 'webview', 'packaging'];

export default defineConfig({
  test: {
    // Style sheets that go into exported pages.
    css: { include: /\.css/u },
    projects: [...SOURCE_SUITES, ...BUILT_SUITES].map((name) => ({
      extends: true,
      test: { name, include: [`test/${name}/**/*.test.ts`], exclude: configDefaults.exclude },
    })),
    coverage: {
      provider: 'v8',
      include: ['server/src/core/**/*.ts', 'server/src/exchange/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
    },
  },
});
