import { zoomLimits, type Zoom } from '../../protocol/look.js';

/** How much larger the paper is shown than it is. */
export function scaleFor(zoom: Zoom, room: number, paper: number): number {
  if (typeof zoom === 'number') return zoom;
  const fit = room / paper;
  return zoom === 'auto' ? Math.min(1, fit) : Math.min(zoomLimits.most, fit);
}

const STEPS: readonly number[] = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The next larger or smaller step from any scale. */
export function stepZoom(scale: number, by: 1 | -1): number {
  // 1 % is no step.
  const further = STEPS.filter((step) => (by === 1 ? step > scale * 1.01 : step < scale / 1.01));
  const next = by === 1 ? further[0] : further.at(-1);
  return next ?? (by === 1 ? zoomLimits.most : zoomLimits.least);
}

/** Ctrl (or ⌘) with +, − or 0, and Ctrl with the wheel. */
export function enableZoomKeys(step: (by: 1 | -1) => void, reset: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key === '+' || event.key === '=') step(1);
    else if (event.key === '-') step(-1);
    else if (event.key === '0') reset();
    else return;
    event.preventDefault();
    event.stopPropagation(); // VS Code would zoom its whole window
  });
  document.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      step(event.deltaY < 0 ? 1 : -1);
    },
    { passive: false },
  );
}
