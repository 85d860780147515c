import type { Sheet, SourceBlock } from './readSheet.js';

/** A stretch of the source that an element of the page stands for. */
export interface Place {
  readonly line: number;
  readonly start?: number;
  readonly end?: number;
}

/** The smallest part of the page around `element` that knows its place: a figure, a cell, a sentence, a block. */
export function targetOf(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>('[data-start], [data-line]') ?? undefined;
}

/** The block of the source that an element belongs to. */
export function sourceOf(sheet: Sheet, element: Element): SourceBlock | undefined {
  const own = element.closest<HTMLElement>('[data-block]')?.dataset['block'];
  return own === undefined ? undefined : sheet.byKey.get(own.slice(0, own.lastIndexOf('/')));
}

export function placeOf(sheet: Sheet, target: Element): Place | undefined {
  const source = sourceOf(sheet, target);
  if (source === undefined) return undefined;
  const line = source.line + (lineIn(target) ?? 0);
  const stretch = stretchIn(target);
  return stretch === undefined ? { line } : { line, start: source.start + stretch[0], end: source.start + stretch[1] };
}

/** Line of an element, counted from that of its block; a cell stands on the line of its row. */
export const lineIn = (element: Element): number | undefined => read(element.closest('[data-line]'), 'line');

/** Start and end of an element, counted from the start of its block. */
export function stretchIn(element: Element): readonly [number, number] | undefined {
  const [start, end] = [read(element, 'start'), read(element, 'end')];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** Where the words of an element begin in the source, counted from the start of its block. */
export const wordsIn = (element: Element): number | undefined => read(element, 'at') ?? read(element, 'start');

function read(element: Element | null, name: 'line' | 'start' | 'end' | 'at'): number | undefined {
  const text = element?.getAttribute(`data-${name}`) ?? '';
  return /^\d+$/u.test(text) ? Number(text) : undefined;
}

/** What a view has drawn of a block: its elements, or the slices it has cut them into. */
export const drawnOf = (page: Element, { key }: SourceBlock): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>(`[data-block^="${key}/"]`),
];

/** Elements of a block that fulfil a selector, the drawn elements themselves included. */
export const partsOf = (page: Element, source: SourceBlock, selector: string): readonly HTMLElement[] =>
  drawnOf(page, source).flatMap((drawn) => [
    ...(drawn.matches(selector) ? [drawn] : []),
    ...drawn.querySelectorAll<HTMLElement>(selector),
  ]);

/** The smallest parts that hold `offset`: all slices of one sentence or figure, or one cell. */
export function partsAt(page: Element, source: SourceBlock, offset: number): readonly HTMLElement[] {
  const at = offset - source.start;
  const holding = partsOf(page, source, '[data-start]').flatMap((element) => {
    const stretch = stretchIn(element);
    if (stretch === undefined || at < stretch[0] || at > stretch[1]) return [];
    return [{ element, length: stretch[1] - stretch[0], isPast: at === stretch[1] }];
  });
  // Between two sentences the cursor belongs to the one that begins.
  const best = holding.reduce<(typeof holding)[number] | undefined>(
    (found, each) =>
      found === undefined || Number(each.isPast) < Number(found.isPast) || isSmaller(each, found) ? each : found,
    undefined,
  );
  const [start, end] = best === undefined ? [] : (stretchIn(best.element) ?? []);
  return holding
    .map(({ element }) => element)
    .filter((element) => {
      const stretch = stretchIn(element);
      return stretch?.[0] === start && stretch?.[1] === end && element.tagName === best?.element.tagName;
    });
}

interface Held {
  readonly length: number;
  readonly isPast: boolean;
}

const isSmaller = (a: Held, b: Held): boolean => a.isPast === b.isPast && a.length < b.length;

/** The block or table row that holds `line`: all its slices. */
export function linesAt(page: Element, source: SourceBlock, line: number): readonly HTMLElement[] {
  const lines = partsOf(page, source, '[data-line]').flatMap((element) => {
    const own = lineIn(element) ?? 0;
    return own <= line - source.line ? [{ element, own }] : [];
  });
  const last = Math.max(...lines.map(({ own }) => own));
  const nearest = lines.filter(({ own }) => own === last).map(({ element }) => element);
  // The row of a table rather than the table that begins on its line.
  const [inner] = nearest.toReversed();
  return nearest.filter(({ tagName }) => tagName === inner?.tagName);
}
