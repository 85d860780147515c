import type { ViewFinding } from '../protocol/viewMessages.js';
import { sourceOf } from './places.js';
import type { Sheet } from './readSheet.js';

/** A finding with its place in the source. */
export interface PlacedFinding {
  readonly finding: ViewFinding;
  readonly start: number;
  readonly end: number;
}

/** The findings that an element of the page is marked with. */
export function findingsOf(sheet: Sheet, element: HTMLElement): readonly PlacedFinding[] {
  const source = sourceOf(sheet, element);
  if (source === undefined) return [];
  return (element.dataset['finding'] ?? '').split(' ').flatMap((index) => {
    const finding = /^\d+$/u.test(index) ? source.content.findings[Number(index)] : undefined;
    if (finding === undefined) return [];
    return [{ finding, start: source.start + finding.start, end: source.start + finding.end }];
  });
}
