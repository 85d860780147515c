/** A merged cell; places from 0, both ends within it. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The merged cell that covers a place of a sheet. */
export type BoxAt = (y: number, x: number) => Box | undefined;

/**
 * Says which merged cell covers each place of a sheet of some height and width. One that begins in another is none, as
 * for the programs that write sheets; so each place is covered once, however many a file states.
 */
export function mergedCells(boxes: readonly Box[], height: number, width: number): BoxAt {
  const covered: (Box | undefined)[][] = Array.from({ length: height }, () => []);
  const inside = boxes.filter(({ top, left }) => top < height && left < width);
  for (const box of inside.sort((a, b) => a.top - b.top)) {
    const { top, left, bottom, right } = box;
    const end = Math.min(right + 1, width);
    // From the top down: whatever overlaps a box is in its first row already.
    if (covered[top]?.slice(left, end).some((each) => each !== undefined) === true) continue;
    for (let y = top; y <= Math.min(bottom, height - 1); y++) {
      for (let x = left; x < end; x++) (covered[y] ?? [])[x] = box;
    }
  }
  return (y, x) => covered[y]?.[x];
}
