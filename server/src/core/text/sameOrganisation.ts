/**
 * Whether two names can be one body's: abbreviations (市住建局) and names with or without the superior
 * region are equal to the full one. Only names that neither abbreviate nor contain each other differ.
 */
export function sameOrganisation(one: string, other: string): boolean {
  const a = bare(one);
  const b = bare(other);
  return abbreviates(a, b) || abbreviates(b, a) || abbreviates(from(a, b), b) || abbreviates(from(b, a), a);
}

const bare = (name: string): string => name.replace(/\s|[（(][^（()）]*[）)]/gu, '');

/** The part of a name that begins as the other one does. */
const from = (name: string, other: string): string => {
  const at = name.indexOf(/^.{0,2}/u.exec(other)?.[0] ?? '');
  return at > 0 ? name.slice(at) : name;
};

/** Whether the characters of `short` stand in `long` in their order. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const char of short) {
    const found = long.indexOf(char, at);
    if (found < 0) return false;
    at = found + char.length;
  }
  return true;
}
