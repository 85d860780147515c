import { fillText, type ViewTexts } from '../../protocol/viewTexts.js';
import { createPageView } from '../pages/pageView.js';
import { patchBlocks } from '../patch.js';
import type { Sheet } from '../readSheet.js';
import type { Frame } from './frame.js';

/** A way to show the report. One that is to be added is added to the table that the look is made with. */
export interface View {
  /** Kept with the page, and to be read on its body as `data-view`. */
  readonly name: string;
  readonly label: string;
  readonly title: string;
  readonly draw: (sheet: Sheet) => void;
  /** Another view is chosen. */
  readonly leave: () => void;
}

/** Page by page, and without page breaks: the same blocks in the same place. */
export function sheetViews({ page, sheets }: Pick<Frame, 'page' | 'sheets'>, texts: ViewTexts): readonly View[] {
  const pages = createPageView(page, sheets, (number) => fillText(texts.page, number));
  return [
    {
      name: 'pages',
      label: texts.pages,
      title: texts.pagesTitle,
      draw: ({ blocks }) => {
        pages.draw(blocks);
      },
      leave: pages.leave,
    },
    {
      name: 'continuous',
      label: texts.continuous,
      title: texts.continuousTitle,
      draw: ({ blocks }) => {
        patchBlocks(page, blocks);
      },
      leave: () => undefined,
    },
  ];
}
