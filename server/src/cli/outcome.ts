import type { Message } from '../core/index.js';

/** A value, or what kept us from it, in words for the person who ran the command. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Message };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failure = (problem: Message): Outcome<never> => ({ ok: false, problem });
