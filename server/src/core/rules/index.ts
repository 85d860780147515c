import type { Rule } from './defineRule.js';
import suppression from './suppression.js';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [suppression];
