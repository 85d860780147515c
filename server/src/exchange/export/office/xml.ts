/** Markup that is ready to be written; made by {@link xml} only, so that every text in it is escaped. */
export interface Xml {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Attributes that are undefined are left out. */
export function xml(name: string, attributes: Attributes = {}, children: readonly (Xml | string)[] = []): Xml {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = [name, ...given.map(([key, value]) => `${key}="${escape(String(value))}"`)].join(' ');
  if (children.length === 0) return { markup: `<${start}/>` };
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : child.markup)).join('');
  return { markup: `<${start}>${inside}</${name}>` };
}

/** An element that says all with its `w:val`. */
export const val = (name: string, value: string | number): Xml => xml(name, { 'w:val': value });

export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}`;

/** Characters that XML 1.0 does not have in any form, unpaired surrogates among them. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string =>
  text.replace(NO_XML, '\ufffd').replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);
