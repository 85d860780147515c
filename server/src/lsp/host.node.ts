import type { Host } from './host.js';

export const nodeHost: Host = {
  breathe: () =>
    new Promise((resolve) => {
      setImmediate(resolve);
    }),
};
