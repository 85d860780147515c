import type { Finding, Locale, Report, Severity, Verdict, Unread } from '../../core/index.js';

/** A file that was read and checked. */
export interface CheckedFile {
  /** As the person wrote it. */
  readonly path: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Why the file was not checked as a report; undefined where it was. */
  readonly unread: Unread | undefined;
}

/** Turns checked files into the pieces of a result, one after another, so that a thousand reports need no memory. */
export type Reporter = (files: AsyncIterable<CheckedFile>, locale: Locale) => AsyncIterable<string>;

/** How many findings of each severity. */
export type Tally = Readonly<Record<Severity, number>> & { readonly files: number };

export const emptyTally: Tally = { files: 0, error: 0, warning: 0, information: 0, hint: 0 };

export function addToTally(tally: Tally, findings: readonly Finding[]): Tally {
  const count = (severity: Severity): number =>
    tally[severity] + findings.filter((finding) => finding.severity === severity).length;
  return {
    files: tally.files + 1,
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    hint: count('hint'),
  };
}
