import type { Identity } from '../model/report.js';

/**
 * Whether another report can be that of the year before. `named`: the author's front matter says so, which only
 * another year refutes; without it, the organisation must be the same to the letter and the year the one before.
 */
export function isYearBefore(report: Identity, other: Identity, named: boolean): boolean {
  if (report.year === undefined) return named;
  if (other.year === undefined) return named;
  if (other.year !== report.year - 1) return false;
  return named || (report.organisation !== undefined && bare(report.organisation) === bare(other.organisation));
}

const bare = (name: string | undefined): string | undefined => name?.replace(/\s/gu, '');
