/** What the editor does only because the page asked for it; lines count from 0. */
export type Echo =
  /** On its way from the line at its top, as last seen, to another one. */
  | { readonly kind: 'scroll'; readonly from: number; readonly to: number }
  /** Until this line is in view. */
  | { readonly kind: 'reveal'; readonly line: number };

/** The lines that an editor shows. */
export interface View {
  readonly top: number;
  readonly bottom: number;
}

/** The editor may stop a line short, where a line is half in view. */
const SLACK = 1;

export type Judgement = { readonly isEcho: true; readonly rest: Echo | undefined } | { readonly isEcho: false };

/**
 * Whether what an editor shows now is still what the page asked for; `rest` is what may yet come of it, so that an
 * editor that scrolls smoothly is understood. Anything else is the person scrolling the editor.
 */
export function judgeScroll(echo: Echo | undefined, { top, bottom }: View): Judgement {
  if (echo === undefined) return { isEcho: false };
  if (echo.kind === 'reveal') {
    const isThere = top <= echo.line && echo.line <= bottom;
    return { isEcho: true, rest: isThere ? undefined : echo };
  }
  const { from, to } = echo;
  const isOnTheWay = top >= Math.min(from, to) - SLACK && top <= Math.max(from, to) + SLACK;
  return isOnTheWay ? { isEcho: true, rest: { kind: 'scroll', from: top, to } } : { isEcho: false };
}
