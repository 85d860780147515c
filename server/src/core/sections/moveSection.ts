import type { Report, Section } from '../model/report.js';
import { printNumbering } from '../parse/numbering.js';
import { lineEnding } from '../text/lineEnding.js';
import { applyEdits, range, type Edit } from '../text/range.js';
import { bodyEnd } from './bodyEnd.js';
import { numberPlace } from './headingWords.js';
import type { OutlineEntry } from './outlineSections.js';

interface Chunk {
  readonly entry: OutlineEntry;
  readonly start: number;
  readonly end: number;
}

/**
 * Moves a section to its place in the form, with all that stands below its heading, and gives every section of
 * the form its number. One edit covers all sections that change places.
 */
export function moveSection(report: Report, entries: readonly OutlineEntry[], moved: Section): Edit {
  const chunks = entries.map((entry, index): Chunk => {
    const next = entries[index + 1];
    return {
      entry,
      start: entry.section.heading.range.start,
      end: next === undefined ? bodyEnd(report) : next.section.heading.range.start,
    };
  });
  const order = moveTo(chunks, moved);
  const from = chunks.findIndex((chunk, index) => chunk !== order[index] || renumbered(chunk.entry));
  const to = chunks.findLastIndex((chunk, index) => chunk !== order[index] || renumbered(chunk.entry));
  const place = range(chunks[from]?.start ?? 0, chunks[to]?.end ?? 0);
  const written = report.text.slice(place.start, place.end);
  const gap = written.slice(written.trimEnd().length);
  const ending = lineEnding(report.text);
  const texts = order.slice(from, to + 1).map((chunk) => withNumber(report, chunk).trimEnd());
  return { range: place, newText: texts.join(ending + ending) + gap };
}

/** Before the first section of the form that follows it there, else behind the last. */
function moveTo(chunks: readonly Chunk[], moved: Section): readonly Chunk[] {
  const chunk = chunks.find(({ entry }) => entry.section === moved);
  if (chunk === undefined) return chunks;
  const others = chunks.filter((other) => other !== chunk);
  const number = chunk.entry.statutory ?? 0;
  const next = others.findIndex(({ entry }) => !entry.misplaced && (entry.statutory ?? 0) > number);
  const last = others.findLastIndex(({ entry }) => entry.statutory !== undefined && entry.statutory < number);
  return others.toSpliced(next < 0 ? last + 1 : next, 0, chunk);
}

const renumbered = ({ section, first, number, statutory }: OutlineEntry): boolean =>
  section === first && statutory !== undefined && number !== statutory;

function withNumber(report: Report, { entry, start, end }: Chunk): string {
  const text = report.text.slice(start, end);
  if (!renumbered(entry) || entry.statutory === undefined) return text;
  const place = numberPlace(entry.section.heading, report.text);
  const number = printNumbering(1, entry.statutory);
  return applyEdits(text, [{ range: range(place.start - start, place.end - start), newText: number }]);
}
