import type { Analysis } from '../check/analysis.js';
import type { Passage } from '../prose/passages.js';
import type { Draft } from './defineRule.js';
import { draftsUnlessSilent } from './draftsUnlessSilent.js';

/** What a rule says of each passage by its own words, and by what else is `given`: the year of the report, say. */
export function* draftsOfPassages(
  { passages, memory }: Analysis,
  rule: string,
  find: (passage: Passage) => Iterable<Draft>,
  given = '',
): Iterable<Draft> {
  for (const passage of passages) {
    const { block, start, text } = passage;
    const numberEnd = (block.numbering?.range.end ?? start) - start;
    const key = [rule, given, block.kind, numberEnd, text].join('\u0000');
    yield* draftsUnlessSilent(memory.silent, key, () => [...find(passage)]);
  }
}
