import { expect } from 'vitest';
import { findAll, readPage, type PageNode } from './readPage.js';

const ELEMENTS = new Set(
  'h1 h2 h3 h4 h5 p div span mark a strong em del sup code pre br hr ul ol li blockquote table caption thead tbody tr th td'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'class role scope rowspan colspan start href id aria-label aria-description data-line data-cell data-at data-start data-end data-finding data-on data-picture'.split(
    ' ',
  ),
);

/** Expects a page that is well-formed and in which nothing can act or load: returns it. */
export function expectInert(html: string): PageNode {
  const page = readPage(html);
  const elements = findAll(page, () => true).filter(({ name }) => name !== '#root');
  const bad = elements.filter(
    ({ name, attributes }) =>
      !ELEMENTS.has(name) ||
      Object.keys(attributes).some((key) => !ATTRIBUTES.has(key)) ||
      ('href' in attributes && !/^(?:https?:\/\/|mailto:|#)/iu.test(attributes['href'] ?? '')) ||
      // Footnotes alone have names.
      ('id' in attributes && !/^fn(?:ref)?-\d+(?:-\d+)?$/u.test(attributes['id'] ?? '')) ||
      // A picture lies beside the report, never elsewhere.
      ('data-picture' in attributes &&
        /^[\w+.-]*:|^[/\\]|(?:^|\/)\.\.(?:\/|$)/u.test(attributes['data-picture'] ?? '')),
  );
  expect(bad.map(({ name, attributes }) => ({ name, attributes }))).toEqual([]);
  return page;
}
