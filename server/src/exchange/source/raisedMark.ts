import { shorten } from '../notes/shorten.js';
import type { Omission } from './sourceBlock.js';

/** The remark on what stands raised behind a figure and leads to no footnote. */
export const raisedMark = ({ text, figure }: { readonly text: string; readonly figure: string }): Omission => ({
  kind: 'omission',
  as: 'guessed',
  reason: 'raisedMark',
  words: shorten(text),
  parameters: { figure },
});
