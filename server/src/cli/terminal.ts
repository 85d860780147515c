import type { Locale, Message } from '../core/index.js';

/** Where a command reads and writes: results to standard output, everything said to the person to standard error. */
export interface Terminal {
  readonly locale: Locale;
  readonly stdin: NodeJS.ReadableStream;
  /** Writes a result; resolves when the reader at the other end keeps up. */
  readonly print: (content: string | Uint8Array) => Promise<void>;
  readonly say: (message: Message) => void;
  /** Says, once, what could not be done. The command goes on with the rest and ends with exit code 2. */
  readonly complain: (problem: Message) => void;
  /** The same for an error of our own making. */
  readonly crash: (error: unknown) => void;
  readonly complained: () => boolean;
  /** Shows how far the work is, in one line that the next output replaces; nothing when no one watches. */
  readonly progress: (text: string) => void;
}
