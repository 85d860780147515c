import type { Report } from '../model/report.js';
import { range, type Range } from '../text/range.js';
import { characters } from './characters.js';

/** A line of a paragraph that has a place of its own at the end of a report. */
export interface SignatureLine {
  readonly range: Range;
  readonly className: 'signature' | 'signature-wide' | 'publication-note';
  /** The words of the other line of the signature that it is centred on. */
  readonly centredOn?: string;
}

/** How far the date stands from the right. */
const INDENT = 4;

const PUBLICATION_NOTE = /^[（(]此件.{2,12}[）)]$/u;

/** The lines of issuer and date and of 此件公开发布 within a paragraph, by where they start. */
export function signatureLines(report: Report, paragraph: Range): readonly SignatureLine[] {
  const { lines, text, signature } = report;
  const signed = [signature.organisationRange, signature.dateRange].filter((each) => each !== undefined);
  const found: SignatureLine[] = [];
  const last = lines.lineAt(paragraph.end);
  for (let line = lines.lineAt(paragraph.start); line <= last; line++) {
    const whole = lines.line(line);
    const own = trimmed(text, whole);
    if (signed.some((each) => isWithin(each, whole))) found.push({ range: own, ...placeOf(report, own) });
    else if (PUBLICATION_NOTE.test(text.slice(own.start, own.end))) {
      found.push({ range: own, className: 'publication-note' });
    }
  }
  return found;
}

const isWithin = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return range(from, from + words.trim().length);
}

/**
 * GB/T 9704-2012, 7.3.5.1, for a report that is sealed: the date four characters from the right, the issuer above it,
 * centred on it. An issuer that has no room there ends with the lines of the text, and the date is centred below.
 */
function placeOf(report: Report, line: Range): Pick<SignatureLine, 'className' | 'centredOn'> {
  const pair = issuerAndDate(report);
  if (pair === undefined) return { className: 'signature' };
  const { text } = report;
  const [issuer, date] = [pair.issuer, pair.date].map(({ start, end }) => text.slice(start, end));
  const isWide = characters(issuer ?? '') > characters(date ?? '') + 2 * INDENT;
  const isIssuer = line.start === pair.issuer.start;
  const own = { className: isWide ? 'signature-wide' : 'signature' } as const;
  if (isIssuer === isWide) return own;
  const centredOn = isIssuer ? date : issuer;
  return centredOn === undefined ? own : { ...own, centredOn };
}

/** The lines of the issuer and of the date where one stands below the other. */
function issuerAndDate({
  text,
  lines,
  signature,
}: Report): { readonly issuer: Range; readonly date: Range } | undefined {
  const { organisationRange, dateRange } = signature;
  if (organisationRange === undefined || dateRange === undefined) return undefined;
  const [issuer, date] = [organisationRange, dateRange].map(({ start }) =>
    trimmed(text, lines.line(lines.lineAt(start))),
  );
  if (issuer === undefined || date === undefined || issuer.end >= date.start) return undefined;
  return text.slice(issuer.end, date.start).trim() === '' ? { issuer, date } : undefined;
}
