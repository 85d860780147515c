interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

/** Free space to the edge of the window. */
const MARGIN = 8;

/**
 * Where a popup stands beside what it is about: below it where there is room, else above, else where it covers least;
 * never out of the window. It touches its anchor, so that the pointer can go over to it.
 */
export function placePopup(anchor: Box, popup: Size, view: Size): Pick<Box, 'left' | 'top'> {
  const left = Math.max(MARGIN, Math.min(anchor.left, view.width - popup.width - MARGIN));
  const below = anchor.top + anchor.height;
  const above = anchor.top - popup.height;
  if (below + popup.height + MARGIN <= view.height) return { left, top: below };
  if (above >= MARGIN) return { left, top: above };
  return { left, top: Math.max(MARGIN, Math.min(below, view.height - popup.height - MARGIN)) };
}
