/** A tag of HTML in a text. Only elements that HTML has: `<附件>` and `<http://…>` are none. */
export interface HtmlTag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
}

/** A character reference that Markdown has no need of. */
export interface HtmlEntity {
  readonly start: number;
  readonly end: number;
  readonly character: string;
}

const ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr b big blockquote body br button center caption cite code col colgroup dd del details div dl dt em figure figcaption font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label li link main mark meta nav object ol p pre s script section small span strike strong style sub summary sup svg table tbody td tfoot th thead title tr tt u ul'.split(
    ' ',
  ),
);
const BLOCKS: ReadonlySet<string> = new Set(
  'blockquote body center caption dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})((?:[\s/][^<>]{0,2000})?)>/giu;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/giu;
/** `&lt;` `&gt;` `&amp;` are not here: they keep Markdown from reading a mark. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  yen: '¥',
  permil: '‰',
  deg: '°',
  copy: '©',
};
const MARKUP: ReadonlySet<string> = new Set('<>&|`*_[]\\');

export const isBlockElement = ({ name }: HtmlTag): boolean => BLOCKS.has(name);

export const findTags = (text: string): readonly HtmlTag[] =>
  [...text.matchAll(TAG)].flatMap((match): readonly HtmlTag[] => {
    const [whole, slash = '', written = '', attributes = ''] = match;
    const name = written.toLowerCase();
    if (!ELEMENTS.has(name)) return [];
    return [{ start: match.index, end: match.index + whole.length, name, closing: slash !== '', attributes }];
  });

export const findEntities = (text: string): readonly HtmlEntity[] =>
  [...text.matchAll(ENTITY)].flatMap((match): readonly HtmlEntity[] => {
    const [whole, decimal, hex, named] = match;
    const character = named === undefined ? numbered(decimal, hex) : NAMED[named.toLowerCase()];
    if (character === undefined || MARKUP.has(character)) return [];
    return [{ start: match.index, end: match.index + whole.length, character }];
  });

function numbered(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 127;
  if (!isCharacter) return undefined;
  return code === 160 ? ' ' : String.fromCodePoint(code);
}

export function decodeEntities(text: string): string {
  let decoded = '';
  let at = 0;
  for (const { start, end, character } of findEntities(text)) {
    decoded += text.slice(at, start) + character;
    at = end;
  }
  return decoded + text.slice(at);
}
