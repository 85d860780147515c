/** The whole character that begins at `at`, of which some have two units; empty beyond the end. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The whole character that ends at `at`; empty at the beginning. */
export function characterBefore(text: string, at: number): string {
  const last = text.charAt(at - 1);
  const pair = at < 2 ? '' : text.slice(at - 2, at);
  return /^[\u{10000}-\u{10ffff}]$/u.test(pair) ? pair : last;
}
