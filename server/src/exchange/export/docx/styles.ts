import { character, fonts, line, size } from './measures.js';
import { val, xml, type Xml } from '../office/xml.js';

/** The paragraph styles of the document, by their ids. */
export type StyleId =
  | 'BodyText'
  | 'ListParagraph'
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Signature'
  | 'TableText'
  | 'FootnoteText'
  | 'Quote'
  | 'Code'
  | 'Footer';

/** The style of the signs of footnotes. */
export const FOOTNOTE_SIGN = 'FootnoteReference';

interface Style {
  readonly id: StyleId;
  readonly name: string;
  /** In the order that the schema demands. */
  readonly paragraph: readonly Xml[];
  readonly run?: readonly Xml[];
}

/** Western and Chinese characters in one font, as the standard has it. */
export const fontOf = (name: string): Xml =>
  xml('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name });
const sizeOf = (halfPoints: number): readonly Xml[] => [val('w:sz', halfPoints), val('w:szCs', halfPoints)];
const exactly = (height: number, after = 0): Xml =>
  xml('w:spacing', { 'w:before': 0, 'w:after': after, 'w:line': height, 'w:lineRule': 'exact' });
const single = xml('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' });
const indent = xml('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 2 * character });
export const keepNext = xml('w:keepNext');
/** The lines of the page are those of the text: a table has its own. */
const offGrid = val('w:snapToGrid', 0);

const heading = (level: 1 | 2 | 3 | 4, font: string, bold: boolean): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  paragraph: [keepNext, exactly(line), indent, val('w:outlineLvl', level - 1)],
  run: [fontOf(font), ...(bold ? [xml('w:b')] : [])],
});

const STYLES: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', paragraph: [exactly(line), indent, val('w:jc', 'both')] },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: [exactly(line), val('w:jc', 'both')] },
  {
    id: 'Title',
    name: 'Title',
    paragraph: [keepNext, offGrid, exactly(33 * 20, line), val('w:jc', 'center')],
    run: [fontOf(fonts.title), ...sizeOf(size.title)],
  },
  heading(1, fonts.hei, false),
  heading(2, fonts.kai, false),
  heading(3, fonts.body, true),
  heading(4, fonts.body, false),
  {
    id: 'Signature',
    name: 'Signature',
    // No gaps between figures and characters: a date is as wide as its characters.
    paragraph: [
      val('w:autoSpaceDE', 0),
      val('w:autoSpaceDN', 0),
      exactly(line),
      xml('w:ind', { 'w:rightChars': 400, 'w:right': 4 * character }),
      val('w:jc', 'right'),
    ],
  },
  { id: 'TableText', name: 'Table Text', paragraph: [offGrid, single, val('w:jc', 'center')], run: sizeOf(size.table) },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    paragraph: [offGrid, single, val('w:jc', 'both')],
    run: sizeOf(size.table),
  },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: [exactly(line), xml('w:ind', { 'w:left': 2 * character, 'w:right': 2 * character })],
  },
  { id: 'Code', name: 'Code', paragraph: [single], run: [fontOf('Courier New'), ...sizeOf(size.table)] },
  { id: 'Footer', name: 'footer', paragraph: [single], run: [fontOf(fonts.page), ...sizeOf(size.page)] },
];

const BUILT_IN = new Set<StyleId>([
  'BodyText',
  'ListParagraph',
  'Title',
  'Signature',
  'Quote',
  'Footer',
  'FootnoteText',
]);
const isCustom = ({ id }: Style): boolean => !BUILT_IN.has(id) && !id.startsWith('Heading');

export const styles = (namespaces: Readonly<Record<string, string>>): Xml =>
  xml('w:styles', namespaces, [
    xml('w:docDefaults', {}, [
      xml('w:rPrDefault', {}, [
        xml('w:rPr', {}, [
          fontOf(fonts.body),
          ...sizeOf(size.body),
          xml('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
        ]),
      ]),
      xml('w:pPrDefault'),
    ]),
    // Without an indent, so that none leaks into cells.
    xml('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, [
      val('w:name', 'Normal'),
      xml('w:qFormat'),
      xml('w:pPr', {}, [exactly(line)]),
    ]),
    xml('w:style', { 'w:type': 'character', 'w:styleId': FOOTNOTE_SIGN }, [
      val('w:name', 'footnote reference'),
      xml('w:rPr', {}, [val('w:vertAlign', 'superscript')]),
    ]),
    ...STYLES.map((style) =>
      xml(
        'w:style',
        { 'w:type': 'paragraph', 'w:customStyle': isCustom(style) ? 1 : undefined, 'w:styleId': style.id },
        [
          val('w:name', style.name),
          val('w:basedOn', 'Normal'),
          xml('w:qFormat'),
          xml('w:pPr', {}, style.paragraph),
          ...(style.run === undefined ? [] : [xml('w:rPr', {}, style.run)]),
        ],
      ),
    ),
  ]);
