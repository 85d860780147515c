import type { Report, Section } from '../model/report.js';

/** Where the signature begins (its first line), if it stands below the last heading; else the end of the text. */
export function bodyEnd({ text, lines, signature, blocks }: Report): number {
  const places = [signature.organisationRange, signature.dateRange].flatMap((place) =>
    place === undefined ? [] : [place.start],
  );
  if (places.length === 0) return text.length;
  const first = lines.line(lines.lineAt(Math.min(...places))).start;
  const last = blocks.findLast(({ kind }) => kind === 'heading' || kind === 'title');
  return last !== undefined && last.range.start > first ? text.length : first;
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
