import type { Element, ElementContent } from 'hast';
import { altOf } from '../pictures/showPictures.js';
import { picturePlace } from '../pictures/reportPictures.js';
import { drawing, type Drawing } from './drawing.js';
import { footnoteCall } from './footnoteCall.js';
import type { Outside } from './outside.js';
import { fontOf, type StyleId } from './styles.js';
import { val, xml, type Xml } from '../office/xml.js';

/** How words stand out. */
interface Emphasis {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly code?: boolean;
}

export const paragraph = (style: StyleId, runs: readonly Xml[], own: readonly Xml[] = []): Xml =>
  xml('w:p', {}, [xml('w:pPr', {}, [val('w:pStyle', style), ...own]), ...runs]);

export const textRun = (words: string, emphasis: Emphasis = {}): Xml =>
  xml('w:r', {}, [...propertiesOf(emphasis), xml('w:t', { 'xml:space': 'preserve' }, [words])]);

/** Words of the page as runs. */
export function runsOf(content: readonly ElementContent[], outside: Outside, emphasis: Emphasis = {}): readonly Xml[] {
  return content.flatMap((node): readonly Xml[] => {
    if (node.type === 'text') return node.value === '' ? [] : textRuns(node.value, emphasis);
    if (node.type !== 'element') return [];
    const inside = (more: Emphasis): readonly Xml[] => runsOf(node.children, outside, { ...emphasis, ...more });
    const shown = drawingIn(node, outside);
    if (shown !== undefined) return [drawing(shown, altOf(node))];
    switch (node.tagName) {
      case 'sup':
        return footnoteCall(node, outside) ?? inside({});
      case 'br':
        return [xml('w:r', {}, [xml('w:br')])];
      case 'strong':
        return inside({ bold: true });
      case 'em':
        return inside({ italic: true });
      case 'del':
        return inside({ struck: true });
      case 'code':
        return inside({ code: true });
      case 'a': {
        const { href } = node.properties;
        const runs = inside({});
        return typeof href === 'string' && isAbsolute(href)
          ? [xml('w:hyperlink', { 'r:id': outside.linkTo(href) }, runs)]
          : runs;
      }
      default:
        return inside({});
    }
  });
}

/** The picture that an element stands for, if it can be shown. */
const drawingIn = (node: Element, { drawingOf }: Outside): Drawing | undefined => {
  const path = picturePlace(node);
  return path === undefined ? undefined : drawingOf(path);
};

/** A place in the page is none in the document, and Word refuses a file with an address that is none. */
const isAbsolute = (address: string): boolean => /^(?:https?|mailto):/iu.test(address) && URL.canParse(address);

/** A line break in the words is one in the document. */
const textRuns = (words: string, emphasis: Emphasis): readonly Xml[] =>
  words
    .split(/\r?\n/u)
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [xml('w:r', {}, [xml('w:br')])]),
      ...(part === '' ? [] : [textRun(part, emphasis)]),
    ]);

function propertiesOf({ bold, italic, struck, code }: Emphasis): readonly Xml[] {
  const properties = [
    ...(code === true ? [fontOf('Courier New')] : []),
    ...(bold === true ? [xml('w:b')] : []),
    ...(italic === true ? [xml('w:i')] : []),
    ...(struck === true ? [xml('w:strike')] : []),
  ];
  return properties.length === 0 ? [] : [xml('w:rPr', {}, properties)];
}
