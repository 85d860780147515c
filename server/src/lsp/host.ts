import type { Message } from '../core/index.js';

/** What differs between the platforms that the server runs on. */
export interface Host {
  /** Gives the event loop a turn, so that messages that have arrived are read. */
  breathe(): Promise<void>;
  /** Prints a page to PDF, with the browser that the person named or else one that is found; rejects when called off. */
  printPdf?(html: string, options: { readonly browser?: string; readonly signal: AbortSignal }): Promise<PrintedPage>;
}

type PrintedPage = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Message };
