import type { InlineMark } from './inlineMark.js';

/** The same marks in the order of their beginnings: those of one kind do not overlap, and touch only as two links. */
export function disjointMarks(marks: readonly InlineMark[]): readonly InlineMark[] {
  const found: InlineMark[] = [];
  const places = new Map<InlineMark['kind'], number>();
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const place = places.get(mark.kind) ?? found.length;
    const before = found[place];
    if (before !== undefined && mark.start <= before.end && isAlike(before, mark)) {
      found[place] = { ...before, end: Math.max(before.end, mark.end) };
      continue;
    }
    // Of two links over the same words, the first is meant.
    const start = Math.max(mark.start, before?.end ?? 0);
    if (start >= mark.end) continue;
    places.set(mark.kind, found.length);
    found.push({ ...mark, start });
  }
  return found.sort((a, b) => a.start - b.start);
}

const isAlike = (a: InlineMark, b: InlineMark): boolean =>
  a.kind === 'link' ? b.kind === 'link' && a.address === b.address : a.kind === b.kind;
