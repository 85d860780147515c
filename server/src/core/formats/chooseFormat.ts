import type { ReportFormat } from './reportFormat.js';

/** What is known of a report before its tables are read. */
export interface FormatClues {
  /** `format` of the front matter. */
  readonly named: string | undefined;
  readonly year: number | undefined;
  readonly text: string;
}

/** The format a report follows: named in the front matter, else by its year, else by wordings only one format has, else the newest. */
export function chooseFormat(formats: readonly ReportFormat[], { named, year, text }: FormatClues): ReportFormat {
  const newest = formats.at(-1);
  if (newest === undefined) throw new RangeError('at least one format is needed');
  const byName = formats.find(({ id }) => id === named);
  if (byName !== undefined) return byName;
  if (year !== undefined) return formatOfYear(formats, year) ?? newest;
  const counted = formats.map((format) => ({
    format,
    hits: format.markers.filter((marker) => text.includes(marker)).length,
  }));
  const best = counted.reduce((a, b) => (b.hits >= a.hits ? b : a));
  return best.hits > 0 ? best.format : newest;
}

/** The format in force for reports on a year; undefined before the first one. */
export function formatOfYear(formats: readonly ReportFormat[], year: number): ReportFormat | undefined {
  return formats.find(({ reportYears: [first, last] }) => first <= year && (last === null || year <= last));
}
