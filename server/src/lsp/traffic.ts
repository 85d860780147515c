import type { MessageStrategy } from 'vscode-languageserver';
import type { Host } from './host.js';

/** The message layer hands over one message a turn: two turns without one mean that none is waiting. */
const IDLE_TURNS = 2;
/** A client that never stops talking must get its answers all the same. */
const MOST_TURNS = 1_000;

/** Watches the messages that come in, so that a burst of edits is checked once, at its end, without a timer. */
export class Traffic implements MessageStrategy {
  readonly #breathe: Host['breathe'];
  #handled = 0;

  constructor(host: Host) {
    this.#breathe = () => host.breathe();
  }

  readonly handleMessage: MessageStrategy['handleMessage'] = (message, next) => {
    this.#handled++;
    return next(message);
  };

  /** Resolves when no message is waiting any more. */
  async idle(): Promise<void> {
    let seen = this.#handled;
    for (let turn = 0, quiet = 0; turn < MOST_TURNS && quiet < IDLE_TURNS; turn++) {
      await this.#breathe();
      quiet = seen === this.#handled ? quiet + 1 : 0;
      seen = this.#handled;
    }
  }
}
