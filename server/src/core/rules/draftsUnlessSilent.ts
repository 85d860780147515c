import type { Recall } from '../text/recall.js';
import type { Draft } from './defineRule.js';

/**
 * What a rule says of a part of the report. `key` names the rule and all that `find` depends on: a part that it had
 * nothing to say of is not looked at again until that changes.
 */
export function draftsUnlessSilent(silent: Recall<true>, key: string, find: () => readonly Draft[]): readonly Draft[] {
  const isSilent = silent.get(key) === true;
  const drafts = isSilent ? [] : find();
  if (drafts.length === 0) silent.keep(key, true);
  return drafts;
}
