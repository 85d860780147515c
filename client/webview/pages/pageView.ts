import { patchBlocks } from '../patch.js';
import type { SheetBlock } from '../readSheet.js';
import { measureBlock, type MeasuredBlock } from './measureBlock.js';
import { breakBefore, breakWithin, placesWithin, type BreakPlace, type PageBreak } from './pageBreaks.js';
import { paginate } from './paginate.js';
import { drawSheets, sheetSize, sheetsHeight, textTop } from './sheets.js';
import { flowOf } from './flowOf.js';
import { startsOf, type Start } from './startsOf.js';

/** Draws the report page by page. What it puts between the words it takes out again without a trace. */
export interface PageView {
  /** Blocks and pages that did not change are neither measured nor touched. */
  readonly draw: (blocks: readonly SheetBlock[]) => void;
  /** Leaves nothing but the blocks. */
  readonly leave: () => void;
}

interface Drawn {
  readonly key: string;
  readonly element: HTMLElement;
  readonly measured: MeasuredBlock;
  /** Where sheets begin in it, and what makes them begin there. */
  readonly starts: readonly Start[];
  readonly breaks: readonly PageBreak[];
}

/** In CSS pixels: rows of tables have whole ones, so that no break is nearer to its sheet than half of one. */
const TOLERANCE = 0.75;

export function createPageView(page: HTMLElement, desk: HTMLElement, labelOf: (page: number) => string): PageView {
  const state: { drawn: ReadonlyMap<string, Drawn> } = { drawn: new Map() };

  /** Takes out what would be in the way of a patch: all that is in blocks that go. */
  const makeWay = (stays: (key: string) => boolean): void => {
    const all = [...state.drawn.values()];
    for (const drawn of all) if (!stays(drawn.key)) rejoin(drawn);
    state.drawn = new Map(all.filter(({ key }) => stays(key)).map((drawn) => [drawn.key, drawn]));
  };

  return {
    draw: (blocks) => {
      const keys = new Set(blocks.map(({ key }) => key));
      makeWay((key) => keys.has(key));
      patchBlocks(page, blocks);
      const scale = page.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(page).width);
      const flow = readBlocks(page, state.drawn, scale);
      const measured = flowOf(flow);
      const starts = startsOf(paginate(measured, sheetSize.textHeight), measured);
      const joined = flow.map((block, index) => withStarts(block, starts.byBlock.get(index) ?? []));
      const places = joined.map((block) =>
        block.breaks.length === block.starts.length ? undefined : placesIn(block, scale),
      );
      const drawn = joined.map((block, index) => divide(block, places[index]));
      for (const { breaks, starts: own } of drawn) {
        breaks.forEach((each, index) => {
          each.setLabel(labelOf(own[index]?.sheet ?? 1));
        });
      }
      // What moves a table moves it by whole pixels: the next look sees it.
      for (let looks = 0; looks < 3 && fitToSheets(page, drawn, scale); looks++);
      const count = Math.max(1, starts.sheets);
      drawSheets(desk, count);
      page.style.minHeight = `${sheetsHeight(count).toFixed(2)}px`;
      state.drawn = new Map(drawn.map((each) => [each.key, each]));
    },
    leave: () => {
      makeWay(() => false);
      page.style.minHeight = '';
    },
  };
}

/** Removes what divides a block. */
function rejoin(drawn: Drawn): Drawn {
  for (const each of drawn.breaks) each.remove();
  return drawn.breaks.length === 0 ? drawn : { ...drawn, starts: [], breaks: [] };
}

/** The blocks of the page in order; those that are new in it are measured, after what divided blocks is gone. */
function readBlocks(page: HTMLElement, known: ReadonlyMap<string, Drawn>, scale: number): readonly Drawn[] {
  const found = [...page.querySelectorAll<HTMLElement>(':scope > [data-block]')].map((element) => {
    const key = element.dataset['block'] ?? '';
    const before = known.get(key);
    if (before !== undefined && before.element !== element) rejoin(before);
    return before?.element === element ? before : { key, element };
  });
  return found.map((block) =>
    'measured' in block ? block : { ...block, measured: measureBlock(block.element, scale), starts: [], breaks: [] },
  );
}

/** A block that is divided elsewhere than before is joined, to be divided anew. */
function withStarts(drawn: Drawn, starts: readonly Start[]): Drawn {
  const isSame =
    drawn.starts.length === starts.length &&
    starts.every(({ line }, index) => drawn.starts[index]?.line === line) &&
    drawn.breaks.every((each) => each.isInPlace());
  return isSame ? { ...drawn, starts } : { ...rejoin(drawn), starts };
}

/** Where sheets begin inside a block. */
function placesIn({ element, measured, starts }: Drawn, scale: number): readonly BreakPlace[] {
  const cuts = starts.flatMap(({ line }) => (line === 0 ? [] : (measured.lines[line]?.cut ?? [])));
  return placesWithin(element, cuts, scale);
}

/** Makes sheets begin where they are to; without places, all is as it should be. */
function divide(drawn: Drawn, places: readonly BreakPlace[] | undefined): Drawn {
  if (places === undefined) return drawn;
  const { element, starts } = drawn;
  const within = breakWithin(element, places);
  return { ...drawn, breaks: starts[0]?.line === 0 ? [breakBefore(element), ...within] : within };
}

/** Makes each sheet begin where its paper lies; whether anything had to move. What a break moves is all below it. */
function fitToSheets(page: HTMLElement, drawn: readonly Drawn[], scale: number): boolean {
  const { top } = page.getBoundingClientRect();
  const breaks = drawn
    .flatMap(({ breaks: all, starts }) => all.map((each, index) => ({ each, sheet: starts[index]?.sheet ?? 1 })))
    .map(({ each, sheet }) => ({ each, wanted: textTop(sheet) - (each.top() - top) / scale }));
  let moved = 0;
  let hasMoved = false;
  for (const { each, wanted } of breaks) {
    const by = wanted - moved;
    if (Math.abs(by) < TOLERANCE) continue;
    each.stretch(by);
    moved += by;
    hasMoved = true;
  }
  return hasMoved;
}
