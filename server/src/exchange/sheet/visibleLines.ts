/** Which rows, or which columns, of a sheet a person sees. Both ends of a stretch are within it. */
export interface VisibleLines {
  isHidden(at: number): boolean;
  /** The first of a stretch that is seen. */
  first(from: number, to: number): number | undefined;
  /** How many of a stretch are seen. */
  count(from: number, to: number): number;
}

/** All lines but the hidden ones; those behind the first `size` are seen. */
export function visibleLines(hidden: ReadonlySet<number>, size: number): VisibleLines {
  /** Of each line, the first from it on that is seen, and how many before it are. */
  const next: number[] = [];
  const before: number[] = [0];
  for (let at = size - 1; at >= 0; at--) next[at] = hidden.has(at) ? (next[at + 1] ?? size) : at;
  for (let at = 0; at < size; at++) before.push((before[at] ?? 0) + (hidden.has(at) ? 0 : 1));
  const seenBefore = (at: number): number => before[at] ?? (before[size] ?? 0) + at - size;
  return {
    isHidden: (at) => at < size && hidden.has(at),
    first(from, to) {
      const at = next[from] ?? from;
      return at <= to ? at : undefined;
    },
    count: (from, to) => seenBefore(to + 1) - seenBefore(from),
  };
}
