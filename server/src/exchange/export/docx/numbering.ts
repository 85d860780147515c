import { val, xml, type Xml } from '../office/xml.js';
import { character } from './measures.js';

const LEVELS = 9;
const BULLETS = ['•', '◦', '▪'];

/** An item of a list: bulleted lists are all one, each numbered one is its own. */
export const listItem = (level: number, list: number = BULLETED): Xml =>
  xml('w:numPr', {}, [val('w:ilvl', Math.min(level, LEVELS - 1)), val('w:numId', list)]);

const BULLETED = 1;

/** A numbered list within a bulleted one. */
export interface NumberedList {
  readonly level: number;
  readonly start: number;
}

/** The numbered lists of a document, gathered while they are written. */
export interface NumberedLists {
  /** Gives the number by which its items name the list. */
  readonly add: (list: NumberedList) => number;
  readonly lists: readonly NumberedList[];
}

export function gatherLists(): NumberedLists {
  const lists: NumberedList[] = [];
  return { lists, add: (list) => BULLETED + lists.push(list) };
}

/** Bullets and numbers, each level two characters further in. */
export const numbering = (namespaces: Readonly<Record<string, string>>, { lists }: NumberedLists): Xml =>
  xml('w:numbering', namespaces, [
    levels(0, 'bullet', (level) => BULLETS[level % BULLETS.length] ?? ''),
    ...(lists.length === 0 ? [] : [levels(1, 'decimal', (level) => `%${String(level + 1)}.`)]),
    xml('w:num', { 'w:numId': BULLETED }, [val('w:abstractNumId', 0)]),
    ...lists.map(({ level, start }, index) =>
      xml('w:num', { 'w:numId': BULLETED + 1 + index }, [
        val('w:abstractNumId', 1),
        xml('w:lvlOverride', { 'w:ilvl': Math.min(level, LEVELS - 1) }, [val('w:startOverride', start)]),
      ]),
    ),
  ]);

const levels = (id: number, format: 'bullet' | 'decimal', words: (level: number) => string): Xml =>
  xml(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    [val('w:multiLevelType', 'hybridMultilevel')].concat(
      Array.from({ length: LEVELS }, (_, level) =>
        xml('w:lvl', { 'w:ilvl': level }, [
          val('w:start', 1),
          val('w:numFmt', format),
          val('w:lvlText', words(level)),
          val('w:lvlJc', 'left'),
          xml('w:pPr', {}, [xml('w:ind', { 'w:left': (2 * level + 3) * character, 'w:hanging': character })]),
        ]),
      ),
    ),
  );
