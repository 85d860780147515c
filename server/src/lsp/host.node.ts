import type { Host } from './host.js';

export const nodeHost: Host = {
  breathe: () =>
    new Promise((resolve) => {
      setImmediate(resolve);
    }),
  printPdf: async (html, options) => (await import('../exchange/print/index.node.js')).printPdf(html, options),
};
