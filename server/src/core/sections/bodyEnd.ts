import type { Report, Section } from '../model/report.js';

/**
 * Where the body ends: at the first line of the signature, if it stands below the last heading, or where a
 * comment or code block begins that is never closed; else at the end of the text.
 */
export const bodyEnd = (report: Report): number => Math.min(signatureStart(report), openBlockStart(report));

function signatureStart({ text, lines, signature, blocks }: Report): number {
  const places = [signature.organisationRange, signature.dateRange].flatMap((place) =>
    place === undefined ? [] : [place.start],
  );
  if (places.length === 0) return text.length;
  const first = lines.line(lines.lineAt(Math.min(...places))).start;
  const last = blocks.findLast(({ kind }) => kind === 'heading' || kind === 'title');
  return last !== undefined && last.range.start > first ? text.length : first;
}

const FENCE = /^\s*(?:```|~~~)/u;

function endsInFence(source: string): boolean {
  const lastBreak = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r'));
  return lastBreak >= 0 && FENCE.test(source.slice(lastBreak + 1));
}

function openBlockStart({ text, blocks }: Report): number {
  const last = blocks.at(-1);
  if (last === undefined || (last.kind !== 'comment' && last.kind !== 'code')) return text.length;
  const source = text.slice(last.range.start, last.range.end);
  const closed = last.kind === 'comment' ? source.includes('-->') : endsInFence(source);
  return closed ? text.length : last.range.start;
}

/** End of the last line before `boundary` that is not blank; a row of a table keeps its empty cells. */
export function lastLineEnd({ text, lines }: Report, boundary: number): number {
  const words = text.slice(0, boundary).trimEnd().length;
  return words === 0 ? Number(text.startsWith('\ufeff')) : Math.min(boundary, lines.line(lines.lineAt(words - 1)).end);
}

/** The words of a section: no headings, comments or signature. */
export function sectionProse(report: Report, { blocks }: Section): string {
  const end = bodyEnd(report);
  return blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'title' && kind !== 'comment')
    .map((block) => report.text.slice(block.range.start, Math.min(block.range.end, end)))
    .join('\n')
    .trim();
}
