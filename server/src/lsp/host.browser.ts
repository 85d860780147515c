import type { Host } from './host.js';

export const browserHost: Host = {
  // The message layer waits for its turns by the same means; anything faster would overtake it.
  breathe: () =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    }),
};
