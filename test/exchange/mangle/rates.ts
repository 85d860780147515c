import type { ReportFormat } from '../../../server/src/core/formats/reportFormat.js';
import { numbers } from '../support/numbers.js';
import { judge, type Fate, type Judged } from './judge.js';
import { knownReport } from './knownReport.js';
import type { Shape } from './shape.js';

export interface Rates {
  readonly counts: Readonly<Record<Fate, number>>;
  /** The first wrong figures, each with the seed of its report. */
  readonly wrong: readonly (Judged & { readonly seed: number })[];
}

export const appliesTo = ({ only }: Shape, { id }: ReportFormat): boolean => only === undefined || only === id;

/** Figures of so many reports in one shape, by what became of them. */
export async function ratesOf(shape: Shape, format: ReportFormat, reports: number): Promise<Rates> {
  const counts = { exact: 0, open: 0, doubtful: 0, wrong: 0 };
  const wrong: (Judged & { readonly seed: number })[] = [];
  for (let seed = 0; seed < reports; seed++) {
    const report = knownReport(format, seed);
    const mangled = shape.mangle(report, numbers(seed * 7919 + 17));
    for (const judged of await judge(mangled, mangled.truth ?? report.figures)) {
      counts[judged.fate]++;
      if (judged.fate === 'wrong') wrong.push({ ...judged, seed });
    }
  }
  return { counts, wrong };
}
