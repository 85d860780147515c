/** What the editor does only because the page asked for it; lines count from 0. */
export type Echo =
  /** On its way from the line at its top, as last seen, to another one. */
  | { readonly kind: 'scroll'; readonly from: number; readonly to: number }
  /** From the line at its top until this line is in view. Where it was in view already, nothing comes of it. */
  | { readonly kind: 'reveal'; readonly from: number; readonly line: number };

/** The lines that an editor shows; a fraction of `top` is what of a wrapped line is above. */
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
    const isThere = Math.floor(top) <= echo.line && echo.line <= bottom;
    if (isThere) return { isEcho: true, rest: undefined };
    const isOnTheWay =
      top >= Math.min(echo.from, echo.line - (bottom - top)) - SLACK && top <= Math.max(echo.from, echo.line) + SLACK;
    return isOnTheWay ? { isEcho: true, rest: { ...echo, from: top } } : { isEcho: false };
  }
  const { from, to } = echo;
  const isOnTheWay = top >= Math.min(from, to) - SLACK && top <= Math.max(from, to) + SLACK;
  return isOnTheWay ? { isEcho: true, rest: { kind: 'scroll', from: top, to } } : { isEcho: false };
}
