/** The line ending that a text uses, as its first line shows it. */
export const lineEnding = (text: string): string => /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
