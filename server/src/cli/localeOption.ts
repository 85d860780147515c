import { toLocale, type Locale } from '../core/index.js';

/** The language asked for by `--locale`, read ahead of everything else so that even a usage error is in it. */
export function localeOption(args: readonly string[]): Locale | undefined {
  const at = args.findLastIndex((arg) => /^--locale(?:=|$)/u.test(arg));
  const tag = at < 0 ? undefined : (/^--locale=(.*)$/u.exec(args[at] ?? '')?.[1] ?? args[at + 1]);
  return tag === undefined ? undefined : toLocale(tag);
}
