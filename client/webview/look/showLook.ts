import type { Look } from '../../protocol/look.js';
import type { ViewTexts } from '../../protocol/viewTexts.js';
import type { KeptState } from '../keptState.js';
import type { Sheet } from '../readSheet.js';
import { fontNotice } from './fontNotice.js';
import { createFrame, type Frame } from './frame.js';
import { showOutline } from './outline.js';
import { sheetViews, type View } from './sheetViews.js';
import { fillToolbar } from './toolbar.js';
import { toolGroups } from './toolGroups.js';
import { enableZoomKeys, stepZoom } from './zoom.js';
import { zoomPaper } from './zoomPaper.js';

interface LookParts {
  readonly page: HTMLElement;
  readonly texts: ViewTexts;
  readonly state: Pick<KeptState, 'get' | 'change'>;
  /** Views beside those of the sheet. */
  readonly views?: (frame: Frame) => readonly View[];
  /** Draws the report again, in the view that is chosen now. */
  readonly redraw: () => void;
  /** What a click on a heading does. */
  readonly go: (target: HTMLElement) => void;
}

export interface LookOfPage {
  readonly draw: (sheet: Sheet) => void;
}

/** Where the outline lies over the paper; see look.css. */
const NARROW = '(max-width: 720px)';

/** How the page is shown: its view, its marks, how large, and what stands around it. */
export function showLook({ page, texts, state, views: others, redraw, go }: LookParts): LookOfPage {
  const frame = createFrame(page);
  const views = [...sheetViews(frame, texts), ...(others?.(frame) ?? [])];
  const look = (): Look => state.get().look;
  const wanted = (): View | undefined => views.find(({ name }) => name === look().view) ?? views[0];
  const shown: { view: View | undefined } = { view: undefined };
  const zoom = zoomPaper(frame, () => ({ zoom: look().zoom, reflows: wanted()?.name !== 'pages' }));

  const change = (part: Partial<Look>): void => {
    state.change({ look: { ...look(), ...part } });
    apply();
  };
  const step = (by: 1 | -1): void => {
    change({ zoom: stepZoom(zoom.scale(), by) });
  };
  const fonts = fontNotice(frame.fonts, texts, () => {
    change({ fontsRead: fonts.missing });
    frame.toolbar.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const outline = showOutline(frame.outline, page, texts, (target) => {
    // In a narrow panel it would lie over what was chosen.
    if (matchMedia(NARROW).matches) change({ outline: false });
    go(target);
  });
  const toolbar = fillToolbar(
    frame.toolbar,
    texts.toolbar,
    toolGroups({ texts, views, look, change, step, viewNow: wanted, scale: zoom.scale, fonts }),
  );

  /** Makes everything around the words what the look says; the words themselves when the view is another. */
  const apply = (): void => {
    const { marks, outline: hasOutline, fontsRead } = look();
    document.body.dataset['marks'] = marks ? 'on' : 'off';
    document.body.dataset['view'] = wanted()?.name ?? '';
    frame.outline.hidden = !hasOutline;
    fonts.show(fonts.count > 0 && fontsRead !== fonts.missing);
    if (shown.view !== wanted() && !page.hidden) redraw();
    fit();
    outline.refresh();
    toolbar.refresh();
  };
  const fit = (): void => {
    const { style } = document.documentElement;
    style.setProperty('--header', `${String(frame.header.offsetHeight)}px`);
    zoom.fit();
  };

  enableZoomKeys(step, () => {
    change({ zoom: 1 });
  });
  new ResizeObserver(() => {
    fit();
    toolbar.refresh();
  }).observe(frame.area);
  apply();

  return {
    draw: (sheet) => {
      const view = wanted();
      if (shown.view !== view) {
        shown.view?.leave();
        shown.view = view;
        // The paper has its width before lines are measured on it.
        fit();
      }
      view?.draw(sheet);
      fit();
      outline.refresh();
    },
  };
}
