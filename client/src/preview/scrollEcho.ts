/** The editor is on its way to a line because the page asked for it; lines count from 0. */
export interface Echo {
  /** The line at its top, as last seen. */
  readonly from: number;
  readonly to: number;
}

/** The editor may stop a line short, where a line is half in view. */
const SLACK = 1;

/**
 * Whether a new top line is part of that way: then the rest of the way, so that an editor that scrolls smoothly is
 * still understood; undefined when the person scrolls the editor.
 */
export function followEcho({ from, to }: Echo, top: number): Echo | undefined {
  const isOnTheWay = top >= Math.min(from, to) - SLACK && top <= Math.max(from, to) + SLACK;
  return isOnTheWay ? { from: top, to } : undefined;
}
