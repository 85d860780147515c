import { refusal } from '../file/fileRefusal.js';
import { growthLimit } from '../file/growthLimit.js';
import { macros } from '../source/macros.js';
import { childNamed, elementsOf, readXml, type XmlElement } from '../file/readXml.js';
import { layOut, type SourceDocument } from '../source/sourceDocument.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { unzipParts, type Parts } from '../file/unzipParts.js';
import { allText, omit } from './docxWords.js';
import { contentsEntries } from './contentsEntries.js';
import { flattenDocx } from './flattenDocx.js';
import { listNumbers } from './listNumbers.js';
import { noteReader, notesIn, type NotePart } from './noteReader.js';
import { flatParts, type DocxParts } from './flatParts.js';
import { pictureReader, zippedPart } from './pictureReader.js';
import { relationshipsOf, type Relationships } from './relationships.js';
import { runLooks } from './runLooks.js';
import { titleStyle } from './titleStyle.js';

const DOCUMENT = 'word/document.xml';
const WANTED =
  /^word\/(?:(?:document|numbering|styles|footnotes|endnotes|comments|(?:header|footer)\d*)\.xml|_rels\/(?:document|footnotes|endnotes)\.xml\.rels)$/u;

/**
 * Reads a Word document into the intermediate form. Only its text and the pictures in it are unpacked; nothing it
 * refers to is fetched.
 */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const parts = unzipParts(bytes, (name) => WANTED.test(name));
  if (parts.part(DOCUMENT) === undefined) throw foreign(parts);
  const xml = (name: string): XmlElement | undefined => {
    const part = parts.part(name);
    return part === undefined ? undefined : readXml(part);
  };
  const size = parts.names.reduce((sum, name) => sum + (parts.part(name)?.length ?? 0), 0);
  return readParts({ names: parts.names, size, xml, picture: (name) => zippedPart(bytes, name) });
}

/** The same of a file that holds all parts as XML (flat OPC), as Word saves it under .xml and others under .doc. */
export function readFlatDocx(bytes: Uint8Array): SourceDocument {
  const parts = flatParts(bytes);
  if (!parts.names.includes(DOCUMENT)) throw refusal('otherXml');
  return readParts(parts);
}

function readParts(parts: DocxParts): SourceDocument {
  const root = parts.xml(DOCUMENT);
  const body = childNamed(childNamed(root, 'document'), 'body');
  if (body === undefined) throw refusal('damaged');
  const styles = parts.xml('word/styles.xml');
  const numbers = listNumbers(parts.xml('word/numbering.xml'), styles);
  const pictures = pictureReader(parts.picture);
  const look = runLooks(styles);
  const referred = (part: string): NotePart['references'] => {
    const targets: Relationships = relationshipsOf(parts.xml(`word/_rels/${part}.xml.rels`));
    return {
      address: (id) => (targets.get(id)?.isOutside === true ? targets.get(id)?.target : undefined),
      picture: (id, alt) => pictures(targets.get(id), alt),
      look,
    };
  };
  const notes = (kind: 'footnote' | 'endnote'): NotePart => ({
    notes: notesIn(childNamed(parts.xml(`word/${kind}s.xml`), `${kind}s`)),
    references: referred(`${kind}s`),
  });
  const blocks = flattenDocx(
    body,
    { numbers, isTitle: titleStyle(styles), isContents: contentsEntries(styles) },
    { ...referred('document'), ...noteReader({ footnote: notes('footnote'), endnote: notes('endnote') }, body) },
  );
  return layOut([...blocks, ...margins(parts), ...comments(parts), ...macros(parts.names)], growthLimit(parts.size));
}

/** Comments are no part of the text; a note says what each of them says. */
const comments = (parts: DocxParts): readonly SourceBlock[] =>
  elementsOf(childNamed(parts.xml('word/comments.xml'), 'comments')).flatMap((comment): readonly SourceBlock[] => {
    const words = allText(comment);
    return words === '' ? [] : [omit('comment', words)];
  });

/** Page headers and footers are not part of the report; a note says what was in them. */
function margins(parts: DocxParts): readonly SourceBlock[] {
  return parts.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))
    .flatMap((name): readonly SourceBlock[] => {
      const part = parts.xml(name);
      const words = part === undefined ? '' : allText(part);
      // A page number by itself needs no attention.
      return /^[\s\d\-－—–―·]*$/u.test(words) ? [] : [omit('pageMargin', words)];
    });
}

/** What else is zipped: other Office files, which have a way to be saved in a form that can be read. */
function foreign({ names }: Parts): Error {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^ppt\//u, 'PowerPoint (pptx)'],
    [/^OFD\.xml$/iu, 'OFD'],
    [/^xl\/.*\.bin$/u, 'Excel (xlsb)'],
    [/^content\.xml$/u, 'OpenDocument (odt, ods)'],
  ];
  const kind = kinds.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  return kind === undefined ? refusal('foreignZip') : refusal('foreignOffice', { kind });
}
