import type { Edit, Range } from '../text/range.js';
import type { Message } from '../messages/message.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From the gravest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A cell by its keys: stable in every language and spelling. */
export interface CellRef {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/**
 * How far a fix may go by itself.
 * - `lossless`: only the spelling changes; takes part in fix-all on save.
 * - `proved`: a value that the relations force; joins an explicit fix-all and the command line's `fix`, never a save.
 * - `choice`: changes what the report says; a person picks it from the light bulb.
 */
export type FixClass = 'lossless' | 'proved' | 'choice';

export interface Fix {
  readonly title: Message;
  readonly class: FixClass;
  /** The one to offer first; at most one of a finding's fixes. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that explains a finding. */
export interface Related {
  readonly range: Range;
  readonly message: Message;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: Message;
  /** Id of the relation in the format that is broken, if one is. */
  readonly relation?: string;
  readonly cells?: readonly CellRef[];
  readonly related?: readonly Related[];
  readonly fixes: readonly Fix[];
}
