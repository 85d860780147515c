import type { Page } from 'playwright-core';

/** Where sheets and what begins on them stand, in CSS pixels from the top of the first sheet. */
export const geometry = (
  page: Page,
): Promise<{
  readonly sheets: readonly { readonly top: number; readonly height: number; readonly width: number }[];
  readonly ends: readonly number[];
  readonly bottoms: readonly number[];
}> =>
  page.evaluate(() => {
    const main = document.querySelector('#page');
    if (main === null) throw new Error('no page');
    const { top } = main.getBoundingClientRect();
    const box = (element: Element): DOMRect => element.getBoundingClientRect();
    const breaks = [...main.querySelectorAll('.page-break')];
    return {
      sheets: [...document.querySelectorAll('.sheet')].map((sheet) => {
        const { top: at, height, width } = box(sheet);
        return { top: at - top, height, width };
      }),
      ends: breaks.map((room) => box(room).bottom - top),
      bottoms: breaks.map((room) => box(room).top - top),
    };
  });
