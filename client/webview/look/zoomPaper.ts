import type { Zoom } from '../../protocol/look.js';
import type { Frame } from './frame.js';
import { scaleFor } from './zoom.js';

/** A4, in CSS pixels. */
const PAPER = (210 / 25.4) * 96;

export interface PaperZoom {
  /** Shows the paper as large as it is to be now; what stands at the top of the window stays there. */
  readonly fit: () => void;
  readonly scale: () => number;
}

/**
 * Zooms the paper as a picture: lines and pages stay what they are. Without pages the paper gets narrower instead where
 * the panel is, and its lines are broken anew.
 */
export function zoomPaper(
  { area, stage, paper, header }: Pick<Frame, 'area' | 'stage' | 'paper' | 'header'>,
  wanted: () => { readonly zoom: Zoom; readonly reflows: boolean },
): PaperZoom {
  const state = { scale: 1 };

  const fit = (): void => {
    const { zoom, reflows } = wanted();
    const style = getComputedStyle(area);
    const room = area.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (room <= 0) return;
    const fitting = scaleFor(zoom, room, PAPER);
    const scale = reflows && typeof zoom !== 'number' ? Math.max(1, fitting) : fitting;
    const width = reflows ? Math.min(PAPER, room / scale) : PAPER;
    const before = stage.getBoundingClientRect();
    const above = header.getBoundingClientRect().bottom - before.top;
    const grown = scale / state.scale;
    state.scale = scale;
    paper.style.width = px(width);
    paper.style.transform = scale === 1 ? '' : `scale(${scale.toFixed(4)})`;
    stage.style.width = px(width * scale);
    stage.style.height = px(paper.offsetHeight * scale);
    if (grown !== 1 && above > 0) scrollBy({ top: above * (grown - 1), behavior: 'instant' });
  };

  return { fit, scale: () => state.scale };
}

const px = (length: number): string => `${length.toFixed(2)}px`;
