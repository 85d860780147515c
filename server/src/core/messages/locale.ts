/** The two languages of every text that a person sees; zh-CN is the authors' own. */
export type Locale = 'zh-CN' | 'en';

/** A text in both languages. A missing translation does not compile. */
export type Localized = Readonly<Record<Locale, string>>;

/** The locale that serves a language tag best: `zh`, `zh-cn`, `zh_CN.UTF-8` and kin are zh-CN, all else is English. */
export const toLocale = (tag: string | undefined): Locale => (/^zh/iu.test(tag ?? '') ? 'zh-CN' : 'en');
