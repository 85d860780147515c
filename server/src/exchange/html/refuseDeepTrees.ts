import { defaultTreeAdapter, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5';
import { refusal } from '../file/fileRefusal.js';

/** Browsers cut deeper pages as well; no author writes one, and it would cost quadratic time. */
const DEEPEST = 500;

/** Builds parse5's usual tree, and gives up on a page that is nested to exhaust time or stack. */
export function refuseDeepTrees(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++;
      if (depth > DEEPEST) throw refusal('tooDeep');
    },
    onItemPop: () => {
      depth--;
    },
  };
}
