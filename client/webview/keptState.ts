import { defaultLook } from '../protocol/look.js';
import { parseViewState } from '../protocol/parseMessages.js';
import type { ViewState } from '../protocol/viewMessages.js';

/** What the page keeps for the next time it is built: VS Code throws a hidden page away. */
export interface KeptState {
  get(): ViewState;
  change(part: Partial<ViewState>): void;
  replace(state: ViewState): void;
}

interface Host {
  getState(): unknown;
  setState(state: ViewState): void;
}

export function keptState(host: Host, doc: string): KeptState {
  // A preview that followed to another report is built again from the page of its first one: what is kept is newer.
  const kept: { state: ViewState } = {
    state: parseViewState(host.getState()) ?? { format: 1, doc, following: true, look: defaultLook },
  };
  host.setState(kept.state);
  const replace = (state: ViewState): void => {
    kept.state = state;
    host.setState(state);
  };
  return {
    get: () => kept.state,
    change: (part) => {
      replace({ ...kept.state, ...part });
    },
    replace,
  };
}
