/** What differs between the platforms that the server runs on. */
export interface Host {
  /** Gives the event loop a turn, so that messages that have arrived are read. */
  breathe(): Promise<void>;
}
