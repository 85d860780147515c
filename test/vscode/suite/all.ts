/** Every suite of both extension hosts, by the name of its file. Imported once Mocha's globals exist. */
const SUITES: Readonly<Record<string, () => Promise<unknown>>> = {
  activation: () => import('./activation.test'),
  charts: () => import('./charts.test'),
  export: () => import('./export.test'),
  import: () => import('./import.test'),
  paste: () => import('./paste.test'),
  preview: () => import('./preview.test'),
  references: () => import('./references.test'),
  report: () => import('./report.test'),
};

/** Loads the suites named in `only` (parted by commas), all without it; one after the other, so that they run in order. */
export async function loadSuites(only: string | undefined): Promise<void> {
  for (const name of only ? only.split(',') : Object.keys(SUITES)) {
    const load = SUITES[name];
    if (!load) throw new Error(`test/vscode/suite/all.ts names no suite "${name}"`);
    await load();
  }
}
