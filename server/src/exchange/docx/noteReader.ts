import { joinMarked } from '../markup/joinMarked.js';
import { elementsOf, type XmlElement } from '../file/readXml.js';
import { paragraphsIn } from './docxParts.js';
import { wordsOf, type CalledNote, type References } from './wordsOf.js';

type Kind = 'footnote' | 'endnote';

/** The notes of one kind by their ids, and what their own words refer to. */
export interface NotePart {
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly references: Omit<References, 'note' | 'noteAt'>;
}

/** Reads footnotes and endnotes, and numbers them in the order in which they are called. */
export function noteReader(
  parts: Readonly<Record<Kind, NotePart>>,
  body: XmlElement,
): Pick<References, 'note' | 'noteAt'> {
  const known = new Map<string, CalledNote | undefined>();
  let count = 0;
  const bookmarks = bookmarkedCalls(body);
  const read = (kind: Kind, id: string): CalledNote | undefined => {
    const { notes, references } = parts[kind];
    const element = notes.get(id);
    if (element === undefined) return undefined;
    const paragraphs = paragraphsIn(element).map((each) => wordsOf(each, { ...references, ...noCalls }));
    const words = joinMarked(paragraphs.flatMap(({ lines }) => lines));
    if (words.text === '' && words.inserts.length === 0) return undefined;
    return { note: ++count, words, apart: paragraphs.flatMap(({ apart }) => apart) };
  };
  /** A note is read once, however often it is called. */
  const note: References['note'] = (kind, id) => {
    const key = `${kind} ${id}`;
    if (!known.has(key)) known.set(key, read(kind, id));
    return known.get(key);
  };
  return {
    note,
    noteAt: (bookmark) => {
      const call = bookmarks.get(bookmark);
      return call === undefined ? undefined : note('footnote', call);
    },
  };
}

/** Notes call no notes. */
const noCalls: Pick<References, 'note' | 'noteAt'> = { note: () => undefined, noteAt: () => undefined };

/** The ids of the footnotes that are called within bookmarks, by the bookmarks' names. */
function bookmarkedCalls(body: XmlElement): ReadonlyMap<string, string> {
  const calls = new Map<string, string>();
  const open = new Map<string, string>();
  const walk = (element: XmlElement): void => {
    const { name, attributes } = element;
    const id = attributes['id'] ?? '';
    if (name === 'bookmarkStart') open.set(id, attributes['name'] ?? '');
    else if (name === 'bookmarkEnd') open.delete(id);
    else if (name === 'footnoteReference') for (const bookmark of open.values()) calls.set(bookmark, id);
    else elementsOf(element).forEach(walk);
  };
  walk(body);
  return calls;
}

/** Notes by their ids; Word's own separators are among them and hold no words. */
export const notesIn = (root: XmlElement | undefined): ReadonlyMap<string, XmlElement> =>
  new Map(elementsOf(root).map((note) => [note.attributes['id'] ?? '', note] as const));
