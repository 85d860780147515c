import type { Root } from 'hast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import { unified } from 'unified';

const COLOUR: [string, RegExp] = ['fill', /^#[0-9a-f]{6}$/u];
const LENGTH = /^-?\d+(?:\.\d+)?$/u;
const lengths = (...names: readonly string[]): [string, RegExp][] => names.map((name) => [name, LENGTH]);
const ID: [string, RegExp] = ['id', /^chart-[a-zA-Z-]+$/u];

/** What the charts are made of. There is nothing in it that could load or run. */
const schema: Schema = {
  tagNames: [
    ...['section', 'header', 'figure', 'figcaption', 'h1', 'h2', 'p', 'div', 'details', 'summary'],
    ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['svg', 'title', 'desc', 'g', 'rect', 'line', 'text'],
  ],
  attributes: {
    svg: [
      ['role', 'img'],
      'ariaLabelledBy',
      ['viewBox', /^[\d. ]+$/u],
      'fontFamily',
      'fontSize',
      'xmlns',
      ...lengths('width', 'height'),
    ],
    g: [['fontWeight', 'bold']],
    rect: [COLOUR, ['stroke', /^#[0-9a-f]{6}$/u], ...lengths('x', 'y', 'width', 'height')],
    line: [['stroke', /^#[0-9a-f]{6}$/u], ...lengths('x1', 'x2', 'y1', 'y2')],
    text: [
      COLOUR,
      ['textAnchor', 'start', 'middle', 'end'],
      ['dominantBaseline', 'central'],
      ['fontWeight', 'bold'],
      'fontSize',
      ...lengths('x', 'y'),
    ],
    th: [['scope', 'col', 'row']],
    figure: ['dataChart', 'ariaLabelledBy'],
    '*': [ID, ['className', /^charts?(?:-[a-z]+)*$/u]],
  },
  protocols: {},
  ancestors: {},
  required: {},
  strip: ['script', 'style'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

const sanitiser = unified().use(rehypeSanitize, schema).freeze();

/** The charts with nothing in them but what {@link schema} allows. */
export const sanitiseCharts = (tree: Root): Root => sanitiser.runSync(tree);
