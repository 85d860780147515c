import type { SourceBlock } from './sourceBlock.js';

/** Says that an Office file has macros. They are never unpacked. */
export const macros = (names: readonly string[]): readonly SourceBlock[] =>
  names
    .filter((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name))
    .map((name) => ({ kind: 'omission', reason: 'macros', words: name }));
