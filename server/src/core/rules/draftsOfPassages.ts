import type { Analysis } from '../analysis/analysis.js';
import type { Passage } from '../wording/passages.js';
import type { Draft } from './defineRule.js';
import { draftsUnlessSilent } from './draftsUnlessSilent.js';

/** What a rule says of each passage by its own words, and by what else is `given`: the year of the report, say. */
export function* draftsOfPassages(
  { passages, memory }: Analysis,
  rule: string,
  find: (passage: Passage) => Iterable<Draft>,
  given = '',
): Iterable<Draft> {
  const silent = memory.silent.in(`${rule} ${given}`);
  for (const passage of passages) yield* draftsUnlessSilent(silent, passage.print, () => [...find(passage)]);
}
