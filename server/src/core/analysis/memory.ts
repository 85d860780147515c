import type { MarkReading } from '../markdown/unmark.js';
import type { ParagraphClaims } from '../claims/claims.js';
import type { ParagraphReading } from '../prose/paragraph.js';
import type { Judgement } from '../tables/analyseTable.js';
import type { TableSystem } from '../tables/tableSystem.js';
import { createRecall, createScopedRecall, type Recall, type ScopedRecall } from '../text/recall.js';

/**
 * What one check leaves for the next one of the same report: an edit changes one paragraph or table, and the others
 * need not be read again. With or without it the check comes to the same.
 */
export interface Memory {
  readonly marks: Recall<MarkReading>;
  readonly paragraphs: Recall<ParagraphReading>;
  /** The words of passages with their markup hidden. */
  readonly wording: Recall<string>;
  /** By the print of a paragraph, in the scope of all else that its claims depend on. */
  readonly claims: ScopedRecall<ParagraphClaims>;
  readonly systems: Recall<TableSystem>;
  readonly judgements: Recall<Judgement>;
  /** The prints of paragraphs that a rule had nothing to say of, in the scope of the rule and all else it depends on. */
  readonly silent: ScopedRecall<true>;
}

export const createMemory = (): Memory => ({
  marks: createRecall(),
  paragraphs: createRecall(),
  wording: createRecall(),
  claims: createScopedRecall(),
  systems: createRecall(),
  judgements: createRecall(),
  silent: createScopedRecall(),
});

/** At the end of a check: what it did not use is of an older text. */
export function settle({ marks, paragraphs, wording, claims, systems, judgements, silent }: Memory): void {
  for (const recall of [marks, paragraphs, wording, claims, systems, judgements, silent]) recall.settle();
}
