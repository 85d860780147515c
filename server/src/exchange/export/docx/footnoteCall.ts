import type { Element } from 'hast';
import { callOf } from '../../../core/render/footnote.js';
import { val, xml, type Xml } from '../office/xml.js';
import type { Outside } from './outside.js';
import { FOOTNOTE_SIGN } from './styles.js';

export const sign = (content: Xml): Xml =>
  xml('w:r', {}, [xml('w:rPr', {}, [val('w:rStyle', FOOTNOTE_SIGN)]), content]);
const bookmark = (number: number): string => `_Note${String(number)}`;

/** The sign of a footnote, which Word numbers; where one is called again, a field repeats its number. */
export function footnoteCall(node: Element, { isNote }: Outside): readonly Xml[] | undefined {
  const call = callOf(node);
  if (call === undefined || !isNote(call.number)) return undefined;
  const { number, nth, sign: words } = call;
  if (nth > 1) {
    const text = sign(xml('w:t', {}, [words]));
    return [xml('w:fldSimple', { 'w:instr': ` NOTEREF ${bookmark(number)} \\f \\h ` }, [text])];
  }
  const id = { 'w:id': number };
  return [
    xml('w:bookmarkStart', { ...id, 'w:name': bookmark(number) }),
    sign(xml('w:footnoteReference', id)),
    xml('w:bookmarkEnd', id),
  ];
}
