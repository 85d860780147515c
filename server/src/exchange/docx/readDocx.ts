import { refusal } from '../file/fileRefusal.js';
import { macros } from '../file/macros.js';
import { childNamed, elementsOf, readXml, type XmlElement } from '../file/readXml.js';
import { layOut, type SourceBlock, type SourceDocument } from '../source/sourceDocument.js';
import { unzipParts, type Parts } from '../file/unzipParts.js';
import { allText, omit } from './docxWords.js';
import { contentsEntries } from './contentsEntries.js';
import { flattenDocx } from './flattenDocx.js';
import { listNumbers } from './listNumbers.js';
import { noteReader, notesIn, type NotePart } from './noteReader.js';
import { pictureReader } from './pictureReader.js';
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
  const root = xmlOf(parts, DOCUMENT);
  if (root === undefined) throw foreign(parts);
  const body = childNamed(childNamed(root, 'document'), 'body');
  if (body === undefined) throw refusal('damaged');
  const styles = xmlOf(parts, 'word/styles.xml');
  const numbers = listNumbers(xmlOf(parts, 'word/numbering.xml'), styles);
  const pictures = pictureReader(bytes);
  const look = runLooks(styles);
  const referred = (part: string): NotePart['references'] => {
    const targets: Relationships = relationshipsOf(xmlOf(parts, `word/_rels/${part}.xml.rels`));
    return {
      address: (id) => (targets.get(id)?.isOutside === true ? targets.get(id)?.target : undefined),
      picture: (id, alt) => pictures(targets.get(id), alt),
      look,
    };
  };
  const notes = (kind: 'footnote' | 'endnote'): NotePart => ({
    notes: notesIn(childNamed(xmlOf(parts, `word/${kind}s.xml`), `${kind}s`)),
    references: referred(`${kind}s`),
  });
  const blocks = flattenDocx(
    body,
    { numbers, isTitle: titleStyle(styles), isContents: contentsEntries(styles) },
    { ...referred('document'), ...noteReader({ footnote: notes('footnote'), endnote: notes('endnote') }, body) },
  );
  return layOut([...blocks, ...margins(parts), ...comments(parts), ...macros(parts.names)]);
}

function xmlOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.part(name);
  return bytes === undefined ? undefined : readXml(bytes);
}

/** Comments are no part of the text; a note says what each of them says. */
const comments = (parts: Parts): readonly SourceBlock[] =>
  elementsOf(childNamed(xmlOf(parts, 'word/comments.xml'), 'comments')).flatMap((comment): readonly SourceBlock[] => {
    const words = allText(comment);
    return words === '' ? [] : [omit('comment', words)];
  });

/** Page headers and footers are not part of the report; a note says what was in them. */
function margins(parts: Parts): readonly SourceBlock[] {
  return parts.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))
    .flatMap((name): readonly SourceBlock[] => {
      const part = xmlOf(parts, name);
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
