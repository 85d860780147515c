/** Only pictures that lie beside the report: no address, no way up, nothing absolute. */
const ELSEWHERE = /^(?:[a-z][\w+.-]*:|[/\\])|\\|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/iu;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/iu;

/** The path from the report's folder that an address of a picture names; undefined if it names none there. */
export function picturePath(address: string): string | undefined {
  // A question mark or a number sign of a name is written as %3f or %23.
  const path = /[?#]/u.test(address) ? undefined : decoded(address);
  return path === undefined || ELSEWHERE.test(path) || !PICTURE.test(path)
    ? undefined
    : path.replace(/^(?:\.\/)+/u, '');
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
