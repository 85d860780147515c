import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';
import { allText } from './docxWords.js';

/** Tells whether a paragraph is an entry of a table of contents: by its style, or as all of it leads to a heading. */
export function contentsEntries(styles: XmlElement | undefined): (paragraph: XmlElement) => boolean {
  const ids = new Set(
    elementsOf(childNamed(styles, 'styles'))
      .filter((style) => /^toc (?:\d|heading)$/iu.test(childNamed(style, 'name')?.attributes['val'] ?? ''))
      .map(({ attributes }) => attributes['styleId'] ?? ''),
  );
  return (paragraph) => {
    const style = childNamed(childNamed(paragraph, 'pPr'), 'pStyle')?.attributes['val'] ?? '';
    if (ids.has(style)) return true;
    const linked = elementsOf(paragraph).filter(isLinkToHeading);
    return linked.length > 0 && linked.map(allText).join('') === allText(paragraph);
  };
}

const isLinkToHeading = ({ name, attributes }: XmlElement): boolean =>
  name === 'hyperlink' && /^_Toc\d/u.test(attributes['anchor'] ?? '');
