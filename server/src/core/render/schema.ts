import type { Root } from 'hast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import { unified } from 'unified';

/** Links may lead to the web, to a mail programme, or to a place in the page. */
const LINKS = ['http', 'https', 'mailto'];
const TABLE_PARTS = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

/** Where a footnote stands, and where the text calls it: no words of an author can give an element such a name. */
const FOOTNOTE_ID: [string, RegExp] = ['id', /^(?:fn|fnref)-\d+(?:-\d+)?$/u];

/** What an author's Markdown may become: no id but a footnote's, no style, no image but its place, no form. */
export const proseSchema: Schema = {
  tagNames: [
    'p',
    'a',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'br',
    'hr',
    'ul',
    'ol',
    'li',
    'blockquote',
    'span',
    'sup',
    ...TABLE_PARTS,
  ],
  attributes: {
    a: ['href', FOOTNOTE_ID, ['role', 'doc-noteref', 'doc-backlink'], 'ariaLabel'],
    ol: ['start'],
    span: [['className', 'picture'], 'dataPicture'],
    sup: [['className', 'footnote-call']],
  },
  protocols: { href: LINKS },
  ancestors: Object.fromEntries(TABLE_PARTS.slice(1).map((part) => [part, ['table']])),
  required: {},
  strip: ['script', 'style', 'template'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

const CLASS_NAME: [string, RegExp] = ['className', /^[a-z][a-z0-9-]*$/iu];
const SPANS = ['rowSpan', 'colSpan', ['scope', 'col', 'row', 'colgroup', 'rowgroup'] satisfies [string, ...string[]]];

/** What the page as a whole may hold: prose, and the marks by which the preview finds its way back to the source. */
const pageSchema: Schema = {
  ...proseSchema,
  tagNames: ['h1', 'h2', 'h3', 'h4', 'h5', 'div', 'span', 'mark', 'caption', ...(proseSchema.tagNames ?? [])],
  attributes: {
    ...proseSchema.attributes,
    // What holds for every element holds for it too.
    span: [],
    p: [FOOTNOTE_ID],
    div: [FOOTNOTE_ID],
    th: SPANS,
    td: SPANS,
    '*': [
      CLASS_NAME,
      'dataLine',
      'dataCell',
      'dataAt',
      'dataStart',
      'dataEnd',
      'dataFinding',
      'dataPicture',
      'dataOn',
      'aria-description',
      ['role', 'note'],
    ],
  },
};

const sanitiser = unified().use(rehypeSanitize, pageSchema).freeze();

/** The page with nothing in it but what {@link pageSchema} allows. */
export const sanitisePage = (tree: Root): Root => sanitiser.runSync(tree);
