import type { Element, ElementContent } from 'hast';
import { noteOf } from '../../../core/render/footnote.js';
import type { Pictures } from '../pictures/reportPictures.js';
import { contentTypes, OFFICE, officePackage, RELATIONSHIPS, relationships } from '../office/officePackage.js';
import { blocksOf, type BlockOptions } from './blocks.js';
import { fallbacks, footerDistance, line, margins, paper } from './measures.js';
import { footnoteSettings, footnotesPart, sectionFootnotes } from './footnotes.js';
import { gatherLists, numbering } from './numbering.js';
import { gatherOutside } from './outside.js';
import { paragraph, textRun } from './runs.js';
import { styles } from './styles.js';
import { val, xml, type Xml } from '../office/xml.js';

interface Document {
  readonly title: string;
  readonly author: string | undefined;
  readonly content: readonly ElementContent[];
  readonly weights?: BlockOptions['weights'];
  readonly pictures?: Pictures;
}

const WORD = { 'xmlns:w': `${OFFICE}/wordprocessingml/2006/main` };
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A page as a Word file (Office Open XML). */
export function docxFile({ title, author, content, weights = {}, pictures = new Map() }: Document): Uint8Array {
  const notes = content.filter((node): node is Element => node.type === 'element' && noteOf(node) !== undefined);
  const numbers = new Set(notes.flatMap((note) => noteOf(note)?.number ?? []));
  const outside = gatherOutside(pictures, numbers);
  const lists = gatherLists();
  const text = content.filter((node) => node.type !== 'element' || !notes.includes(node));
  const body = blocksOf(text, { outside, lists, weights });
  const footnotes = footnotesPart({ ...WORD, 'xmlns:r': RELATIONSHIPS }, notes, outside);
  const { links, media } = outside;
  const shown = media.map(({ id, name }) => [id, `${RELATIONSHIPS}/image`, `media/${name}`] as const);
  const linked = [...links].map(([address, id]) => [id, `${RELATIONSHIPS}/hyperlink`, address] as const);
  const parts: Readonly<Record<string, Xml | Uint8Array>> = {
    '[Content_Types].xml': contentTypes(
      [...TYPES, ...(notes.length === 0 ? [] : [FOOTNOTES_TYPE])],
      media.length === 0 ? [] : IMAGE_TYPES,
    ),
    '_rels/.rels': relationships([
      ['document', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'],
      ['core', `${OFFICE}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(title, author),
    'word/document.xml': xml('w:document', { ...WORD, 'xmlns:r': RELATIONSHIPS }, [
      xml('w:body', {}, [...body, sectionProperties(notes.length > 0)]),
    ]),
    'word/_rels/document.xml.rels': relationships(
      [
        ['styles', `${RELATIONSHIPS}/styles`, 'styles.xml'],
        ['settings', `${RELATIONSHIPS}/settings`, 'settings.xml'],
        ['fonts', `${RELATIONSHIPS}/fontTable`, 'fontTable.xml'],
        ['oddPages', `${RELATIONSHIPS}/footer`, 'footer1.xml'],
        ['evenPages', `${RELATIONSHIPS}/footer`, 'footer2.xml'],
        ['numbering', `${RELATIONSHIPS}/numbering`, 'numbering.xml'],
        ...(notes.length === 0 ? [] : [['footnotes', `${RELATIONSHIPS}/footnotes`, 'footnotes.xml'] as const]),
        ...shown,
      ],
      linked,
    ),
    ...(notes.length > 0 && {
      'word/footnotes.xml': footnotes,
      'word/_rels/footnotes.xml.rels': relationships(shown, linked),
    }),
    'word/styles.xml': styles(WORD),
    'word/settings.xml': settings(notes.length > 0),
    'word/fontTable.xml': fontTable,
    'word/footer1.xml': footer('right'),
    'word/footer2.xml': footer('left'),
    'word/numbering.xml': numbering(WORD, lists),
    ...Object.fromEntries(media.map(({ name, bytes }) => [`word/media/${name}`, bytes])),
  };
  return officePackage(parts);
}

const TYPES = [
  ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
  ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
  ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
  ['/word/fontTable.xml', `${WORD_TYPE}.fontTable+xml`],
  ['/word/footer1.xml', `${WORD_TYPE}.footer+xml`],
  ['/word/footer2.xml', `${WORD_TYPE}.footer+xml`],
  ['/word/numbering.xml', `${WORD_TYPE}.numbering+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
] as const;

const FOOTNOTES_TYPE = ['/word/footnotes.xml', `${WORD_TYPE}.footnotes+xml`] as const;

const IMAGE_TYPES = [
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['emf', 'image/x-emf'],
] as const;

const coreProperties = (title: string, author: string | undefined): Xml =>
  xml(
    'cp:coreProperties',
    {
      'xmlns:cp': `${OFFICE}/package/2006/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    [
      xml('dc:title', {}, [title]),
      ...(author === undefined ? [] : [xml('dc:creator', {}, [author])]),
      xml('dc:language', {}, ['zh-CN']),
    ],
  );

const sectionProperties = (hasNotes: boolean): Xml =>
  xml('w:sectPr', {}, [
    xml('w:footerReference', { 'w:type': 'default', 'r:id': 'oddPages' }),
    xml('w:footerReference', { 'w:type': 'even', 'r:id': 'evenPages' }),
    ...(hasNotes ? [sectionFootnotes] : []),
    xml('w:pgSz', { 'w:w': paper.width, 'w:h': paper.height }),
    xml('w:pgMar', {
      'w:top': margins.top,
      'w:right': margins.right,
      'w:bottom': margins.bottom,
      'w:left': margins.left,
      'w:header': footerDistance,
      'w:footer': footerDistance,
      'w:gutter': 0,
    }),
    xml('w:docGrid', { 'w:type': 'lines', 'w:linePitch': line }),
  ]);

const settings = (hasNotes: boolean): Xml =>
  xml('w:settings', WORD, [
    val('w:defaultTabStop', 640),
    xml('w:evenAndOddHeaders'),
    val('w:characterSpacingControl', 'compressPunctuation'),
    ...(hasNotes ? [footnoteSettings] : []),
    xml('w:compat', {}, [
      xml('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ]),
    xml('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  ]);

const fontTable = xml(
  'w:fonts',
  WORD,
  fallbacks.map(([name, other]) =>
    xml('w:font', { 'w:name': name }, [val('w:altName', other), val('w:charset', 86), val('w:family', 'auto')]),
  ),
);

/** — 1 — outside, one character in. */
function footer(side: 'left' | 'right'): Xml {
  const field = (type: string): Xml => xml('w:r', {}, [xml('w:fldChar', { 'w:fldCharType': type })]);
  const number = [
    field('begin'),
    xml('w:r', {}, [xml('w:instrText', { 'xml:space': 'preserve' }, [' PAGE '])]),
    field('separate'),
    textRun('1'),
    field('end'),
  ];
  const place = [xml('w:ind', { [`w:${side}Chars`]: 100, [`w:${side}`]: 280 }), val('w:jc', side)];
  return xml('w:ftr', WORD, [paragraph('Footer', [textRun('— '), ...number, textRun(' —')], place)]);
}
