/** How many characters of a line words take on paper: half-width ones count half. */
export const characters = (words: string): number =>
  Array.from(words).reduce((sum, character) => sum + (/[\u0020-\u00ff]/u.test(character) ? 0.5 : 1), 0);
