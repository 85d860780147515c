import type { Locale } from '../model/locale.js';
import type { Reference } from '../references/references.js';
import type { LineIndex } from '../text/lines.js';

/** What every part of the page needs to know. */
export interface Sheet {
  readonly locale: Locale;
  readonly lines: LineIndex;
  /** In the order of the text. */
  readonly references: readonly Reference[];
  /** With ids, source lines and offsets for the preview; an export does without. */
  readonly annotated: boolean;
}

/** Id and source line of an element, if the page is annotated. */
export const anchor = (
  { annotated, lines }: Sheet,
  id: string,
  offset: number,
): Readonly<Record<string, string | number>> => (annotated ? { id, dataLine: lines.lineAt(offset) } : {});
