export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly again?: number;
  readonly code?: number;
}

export interface Suite {
  readonly name: string;
  readonly beside?: boolean;
  readonly run: (io: { readonly print: (text: string) => void; readonly aside?: boolean }) => Promise<Counts>;
}

export interface Row {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly again: number;
  readonly seconds: number;
}

export function runSuites(suites: readonly Suite[], print: (text: string) => void): Promise<readonly Row[]>;
export function tableOf(rows: readonly Row[]): string;
