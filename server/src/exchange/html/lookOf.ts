import type { Place } from '../markup/raised.js';
import type { Look } from '../source/look.js';
import { APART, attribute, hasStyle, type Element } from './htmlNodes.js';

/** Styles that keep words from being shown; the last is Word's. */
const HIDING: ReadonlySet<string> = new Set(['display:none', 'visibility:hidden', 'opacity:0', 'mso-hide:all']);
/** An author has struck it out. */
const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);
/** Points in a unit of CSS; those of the words around count as ten points. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 10, rem: 10, '%': 0.1 };
/** Less than this is how designers adjust lines. */
const LEAST_RISE = 2;

/** How the words of an element look, by its tag and its own style. */
export const lookOf = (node: Element): Look => ({
  isHidden:
    attribute(node, 'hidden') !== undefined || hasStyle(node, (name, value) => HIDING.has(`${name}:${plain(value)}`)),
  isStruck:
    STRUCK.has(node.tagName) ||
    hasStyle(node, (name, value) => name.startsWith('text-decoration') && value.includes('line-through')),
  size: sizeOf(node),
});

const plain = (value: string): string => value.replace(/!.*/u, '').trim();

/** The length of CSS in points. */
function points(value: string): number | undefined {
  const [, number, unit = ''] = /^(-?\d{0,6}(?:\.\d{1,6})?)([a-z]{1,4}|%)?$/u.exec(plain(value)) ?? [];
  if (number === undefined || number === '' || Number.isNaN(Number(number))) return undefined;
  if (Number(number) === 0) return 0;
  const factor = POINTS[unit];
  return factor === undefined ? undefined : Number(number) * factor;
}

function sizeOf(node: Element): number | undefined {
  let size: number | undefined;
  hasStyle(node, (name, value) => {
    if (name === 'font-size') size = points(value) ?? size;
    return false;
  });
  return size;
}

/** Whether the words of an element in a line stand higher or lower than those around. */
export function placeOf(node: Element): Place | undefined {
  if (node.tagName === 'sup') return 'super';
  if (node.tagName === 'sub') return 'sub';
  if (APART.has(node.tagName) || /^(?:table|img|col|colgroup)$/u.test(node.tagName)) return undefined;
  const isRelative = hasStyle(node, (name, value) => name === 'position' && plain(value) === 'relative');
  let place: Place | undefined;
  hasStyle(node, (name, value) => {
    if (name === 'vertical-align' && /^(?:super|sub)\b/u.test(value))
      place = value.startsWith('super') ? 'super' : 'sub';
    else if (name === 'vertical-align' || name === 'mso-text-raise') place = placeBy(points(value)) ?? place;
    else if (name === 'top' && isRelative) place = placeBy(-(points(value) ?? 0)) ?? place;
    return false;
  });
  return place;
}

const placeBy = (rise = 0): Place | undefined =>
  rise >= LEAST_RISE ? 'super' : rise <= -LEAST_RISE ? 'sub' : undefined;
