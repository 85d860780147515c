import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';

/** Tells by its properties whether a paragraph has Word's style for titles, whatever its id. */
export function titleStyle(styles: XmlElement | undefined): (properties: XmlElement | undefined) => boolean {
  const ids = new Set(
    elementsOf(childNamed(styles, 'styles'))
      .filter((style) => valueOf(style, 'name').toLowerCase() === 'title')
      .map(({ attributes }) => attributes['styleId'] ?? ''),
  );
  return (properties) => ids.has(valueOf(properties, 'pStyle'));
}

const valueOf = (element: XmlElement | undefined, name: string): string =>
  childNamed(element, name)?.attributes['val'] ?? '';
