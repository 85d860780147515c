import type { Footnotes } from '../markdown/footnotes.js';
import type { Locale } from '../messages/locale.js';
import type { Reference } from '../references/references.js';
import type { LineIndex } from '../text/lines.js';
import type { Range } from '../text/range.js';

/** What every part of the page needs to know. */
export interface Sheet {
  readonly locale: Locale;
  readonly lines: LineIndex;
  /** In the order of the text. */
  readonly references: readonly Reference[];
  readonly footnotes: Footnotes;
  /** With source lines and offsets for the preview; an export does without. */
  readonly annotated: boolean;
  /** Where the block in hand begins: lines and offsets count from here, so that a block that only moves stays the same. */
  readonly origin: number;
}

type Places = Readonly<Record<string, number>>;

/** Source line of an element, counted from that of its block, if the page is annotated. */
export const anchor = ({ annotated, lines, origin }: Sheet, offset: number): Places =>
  annotated ? { dataLine: lines.lineAt(offset) - lines.lineAt(origin) } : {};

/** The stretch of source that an element stands for, counted from the start of its block, if the page is annotated. */
export const stretch = ({ annotated, origin }: Sheet, { start, end }: Range): Places =>
  annotated ? { dataStart: start - origin, dataEnd: end - origin } : {};
