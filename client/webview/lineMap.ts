/** Where a line of the source stands on the page. */
export interface LinePlace {
  readonly line: number;
  readonly top: number;
}

/** Lines and tops both ascend strictly. */
export type LineMap = readonly LinePlace[];

/**
 * Makes a map of what was measured, in any order: from the top of the page to its end, `lines` and `height`.
 * A line that stands above an earlier one, as in a row of several blocks, is left out. The line before a block, mostly
 * a blank one, takes no room: all of it is the block's above, whose one line may fill a window.
 */
export function lineMap(measured: readonly LinePlace[], lines: number, height: number): LineMap {
  const ordered = [...measured].sort((a, b) => a.line - b.line || a.top - b.top);
  const map: LinePlace[] = [{ line: 0, top: 0 }];
  for (const place of ordered) {
    const last = map.at(-1);
    if (last === undefined || place.line >= lines || place.top >= height) continue;
    if (place.line <= last.line || place.top <= last.top) continue;
    const before = { line: place.line - 1, top: place.top - 1 };
    map.push(...(before.line > last.line && before.top > last.top ? [before, place] : [place]));
  }
  return lines > 0 && height > 0 ? [...map, { line: lines, top: height }] : map;
}

/** How far down the page a line stands, which may have a fraction. */
export const pixelForLine = (map: LineMap, line: number): number => interpolate(map, line, 'line', 'top');

/** The inverse: the line that stands at a height of the page. */
export const lineForPixel = (map: LineMap, top: number): number => interpolate(map, top, 'top', 'line');

function interpolate(map: LineMap, value: number, from: keyof LinePlace, to: keyof LinePlace): number {
  let low = 0;
  let high = map.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((map[middle]?.[from] ?? 0) <= value) low = middle;
    else high = middle;
  }
  const [a, b] = [map[low], map[high]];
  if (a === undefined || b === undefined || b[from] === a[from]) return a?.[to] ?? 0;
  const part = Math.min(1, Math.max(0, (value - a[from]) / (b[from] - a[from])));
  return a[to] + (b[to] - a[to]) * part;
}
