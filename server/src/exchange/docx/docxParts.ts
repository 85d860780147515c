import { elementsOf, type XmlElement } from '../file/readXml.js';
import { DELETED, LEFT_OUT } from './docxWords.js';

/** The rows of a table; content controls may stand around rows and cells. */
export const rowsOf = (table: XmlElement): readonly XmlElement[] => within(table, 'tr');
export const cellsOf = (row: XmlElement): readonly XmlElement[] => within(row, 'tc');
export const paragraphsIn = (cell: XmlElement): readonly XmlElement[] => within(cell, 'p');

const within = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : LEFT_OUT.has(child.name) || DELETED.has(child.name) ? [] : within(child, name),
  );
