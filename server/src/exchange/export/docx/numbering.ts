import { val, xml, type Xml } from '../office/xml.js';
import { character } from './measures.js';

const LEVELS = 9;
const BULLETS = ['•', '◦', '▪'];

/** The one list of the document that has bullets. */
export const bullet = (level: number): Xml =>
  xml('w:numPr', {}, [val('w:ilvl', Math.min(level, LEVELS - 1)), val('w:numId', 1)]);

/** Bullets, each level two characters further in. */
export const numbering = (namespaces: Readonly<Record<string, string>>): Xml =>
  xml('w:numbering', namespaces, [
    xml(
      'w:abstractNum',
      { 'w:abstractNumId': 0 },
      [val('w:multiLevelType', 'hybridMultilevel')].concat(
        Array.from({ length: LEVELS }, (_, level) =>
          xml('w:lvl', { 'w:ilvl': level }, [
            val('w:start', 1),
            val('w:numFmt', 'bullet'),
            val('w:lvlText', BULLETS[level % BULLETS.length] ?? ''),
            val('w:lvlJc', 'left'),
            xml('w:pPr', {}, [xml('w:ind', { 'w:left': (2 * level + 3) * character, 'w:hanging': character })]),
          ]),
        ),
      ),
    ),
    xml('w:num', { 'w:numId': 1 }, [val('w:abstractNumId', 0)]),
  ]);
