import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';

/** The entry that is chosen in a list of a form, which Word keeps in the field itself; none for other fields. */
export function chosenEntry(field: XmlElement): string {
  const list = childNamed(childNamed(field, 'ffData'), 'ddList');
  const valueOf = (name: string): string | undefined => childNamed(list, name)?.attributes['val'];
  const entries = elementsOf(list).filter(({ name }) => name === 'listEntry');
  return entries[Number(valueOf('result') ?? valueOf('default') ?? '0')]?.attributes['val'] ?? '';
}
