/** What `check --format json` promises, as far as the tests look into it; the contract test compares it whole. */
export interface CheckResult {
  readonly files: readonly {
    readonly path: string;
    readonly verdict: unknown;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly range: { readonly start: { readonly line: number } };
      readonly fixes: readonly unknown[];
    }[];
  }[];
  readonly summary: { readonly files: number };
}

export const readResult = (stdout: string): CheckResult => JSON.parse(stdout) as CheckResult;

export const checkedPaths = (stdout: string): readonly string[] => readResult(stdout).files.map(({ path }) => path);
