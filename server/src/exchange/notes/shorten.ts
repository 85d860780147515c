const MOST_WORDS = 60;

/** The beginning of words that a note quotes. */
export const shorten = (words: string): string =>
  words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
