import type { Element } from 'hast';
import { characters } from '../../../core/render/characters.js';
import { val, xml, type Xml } from '../office/xml.js';
import { character, textWidth } from './measures.js';
import { classesOf } from './table.js';

const LINES: ReadonlySet<unknown> = new Set(['signature', 'signature-wide']);

export const isSignature = (element: Element | undefined): boolean =>
  element !== undefined && classesOf(element).some((name) => LINES.has(name));

/** How far issuer and date stand from the right; undefined is what the style says. */
const indent = (left: number): readonly Xml[] => [
  xml('w:ind', { 'w:left': Math.max(0, Math.round(left)), 'w:rightChars': 0, 'w:right': 0 }),
];

/**
 * What a line of the signature has beyond its style, `before` being the line above it. A date and the issuer above it
 * are both centred between the same edges, which lie so that the date stands four characters from the right: one is
 * above the middle of the other, whatever the font.
 */
export function signaturePlace(line: Element, before: Element | undefined): readonly Xml[] {
  const isWide = classesOf(line).includes('signature-wide');
  const other = isWide ? undefined : centredOn(before);
  const on = centredOn(line) ?? other;
  if (on === undefined) return isWide ? indent(0) : [];
  const room = characters(on) + (isWide ? 0 : 8);
  return [...indent(textWidth - room * character), val('w:jc', 'center')];
}

function centredOn(line: Element | undefined): string | undefined {
  const { dataOn } = line?.properties ?? {};
  return typeof dataOn === 'string' ? dataOn : undefined;
}
