import { toLocale, type Locale } from '../core/index.js';

/** The language that the environment asks for: the POSIX variables in their order, else the system's (Windows has none). */
export function chooseLocale(
  env: Readonly<Record<string, string | undefined>>,
  system: () => string = () => Intl.DateTimeFormat().resolvedOptions().locale,
): Locale {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return toLocale(named ?? system());
}
