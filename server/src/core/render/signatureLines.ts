import type { Report } from '../model/report.js';
import { range, type Range } from '../text/range.js';

/** A line of a paragraph that has a place of its own at the end of a report. */
export interface SignatureLine {
  readonly range: Range;
  readonly className: 'signature' | 'publication-note';
}

const PUBLICATION_NOTE = /^[（(]此件.{2,12}[）)]$/u;

/** The lines of issuer and date and of 此件公开发布 within a paragraph, by where they start. */
export function signatureLines(report: Report, paragraph: Range): readonly SignatureLine[] {
  const { lines, text, signature } = report;
  const signed = [signature.organisationRange, signature.dateRange].filter((each) => each !== undefined);
  const found: SignatureLine[] = [];
  const last = lines.lineAt(paragraph.end);
  for (let line = lines.lineAt(paragraph.start); line <= last; line++) {
    const whole = lines.line(line);
    const words = text.slice(whole.start, whole.end);
    const start = whole.start + words.length - words.trimStart().length;
    const own = range(start, start + words.trim().length);
    if (signed.some((each) => whole.start <= each.start && each.end <= whole.end)) {
      found.push({ range: own, className: 'signature' });
    } else if (PUBLICATION_NOTE.test(words.trim())) found.push({ range: own, className: 'publication-note' });
  }
  return found;
}
