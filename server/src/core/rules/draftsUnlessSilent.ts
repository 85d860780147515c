import type { Recall } from '../text/recall.js';
import type { Draft } from './defineRule.js';

/**
 * What a rule says of a part of the report. A part that it had nothing to say of is not looked at again until its
 * `print` changes; what else `find` depends on is the scope of `silent`.
 */
export function draftsUnlessSilent(
  silent: Recall<true>,
  print: string,
  find: () => readonly Draft[],
): readonly Draft[] {
  const isSilent = silent.get(print) === true;
  const drafts = isSilent ? [] : find();
  if (drafts.length === 0) silent.keep(print, true);
  return drafts;
}
