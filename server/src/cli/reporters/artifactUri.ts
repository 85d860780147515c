import { posix, sep } from 'node:path';

/**
 * The URI of a file as SARIF wants it: relative to where the program runs, or absolute. In a name every character
 * that means something in a URI stands as itself (`#`, `?`, `%`), so a viewer finds the file.
 */
export function artifactUri(path: string, isWindows = sep === '\\'): string {
  const slashed = isWindows ? path.replaceAll('\\', '/') : path;
  if (!isWindows) return slashed.startsWith('/') ? `file://${encodePath(slashed)}` : encodePath(slashed);
  const [, host, share] = /^\/\/([^/]+)(\/.*)$/u.exec(slashed) ?? [];
  if (host !== undefined && share !== undefined) return `file://${encodeURIComponent(host)}${encodePath(share)}`;
  const [, drive, rest] = /^([A-Za-z]:)(\/.*)$/u.exec(slashed) ?? [];
  return drive === undefined || rest === undefined ? encodePath(slashed) : `file:///${drive}${encodePath(rest)}`;
}

const encodePath = (path: string): string => posix.normalize(path).split('/').map(encodeURIComponent).join('/');
