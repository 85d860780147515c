import { reporter } from './reporter';

/** What both hosts ask of Mocha; `grep` keeps the tests whose title holds it. */
export function options(grep: string | undefined): Mocha.MochaOptions & { readonly ui: 'tdd' } {
  return { ui: 'tdd', timeout: 30_000, reporter, ...(grep ? { fgrep: grep } : {}) };
}
