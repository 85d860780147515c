import type { Localized } from '../core/index.js';
import type { Terminal } from './terminal.js';

/** 0: nothing to object to; 1: findings; 2: wrong usage, unreadable input or internal failure. */
export type ExitCode = 0 | 1 | 2;

export interface CommandOption {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help; an option without one is a switch. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  readonly help: Localized;
}

export interface Command {
  readonly name: string;
  readonly operands: { readonly usage: string; readonly least: number; readonly most: number };
  readonly summary: Localized;
  /** More than the summary says, for the command's own help. */
  readonly details?: Localized;
  readonly options: readonly CommandOption[];
  readonly run: (given: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** What stands behind the command's name. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly flag: (option: string) => boolean;
  /** The last value of an option. */
  readonly value: (option: string) => string | undefined;
  readonly values: (option: string) => readonly string[];
}
