import type { Locale, Localized } from './locale.js';

/** What a message can name: a text that is the same in both languages, a number, or a text in both. */
export type Parameter = string | number | Localized;
export type Parameters = Readonly<Record<string, Parameter>>;

/** A text with `{name}` holes and what fills them. The language is chosen at the edge, never in the core. */
export interface Message {
  readonly text: Localized;
  readonly parameters: Parameters;
}

export const message = (text: Localized, parameters: Parameters = {}): Message => ({ text, parameters });

/** The message in one language. A hole without a parameter stays as it is, so that a mistake is seen. */
export function sayIn(locale: Locale, { text, parameters }: Message): string {
  return text[locale].replace(/\{(\w+)\}/gu, (hole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return hole;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}
