import { refusal } from '../file/fileRefusal.js';
import { growthLimit } from '../file/growthLimit.js';
import { macros } from '../source/macros.js';
import { childNamed, elementsOf, readXml, type XmlElement } from '../file/readXml.js';
import { layOut, type SourceDocument } from '../source/sourceDocument.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { unzipParts, type Parts } from '../file/unzipParts.js';
import { cellTexts } from './cellText.js';
import { sheetBlocks } from './sheetBlocks.js';
import { sheetRows } from './sheetRows.js';

const WANTED = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/u;

/** Reads the visible sheets of a workbook, in their order; formulas by the result that is stored with them. */
export const readXlsx = (bytes: Uint8Array): SourceDocument => layOut(xlsxBlocks(bytes));

export function xlsxBlocks(bytes: Uint8Array): readonly SourceBlock[] {
  const parts = unzipParts(bytes, (name) => WANTED.test(name));
  const spend = growthLimit(parts.names.reduce((sum, name) => sum + (parts.part(name)?.length ?? 0), 0));
  const workbook = childNamed(xmlOf(parts, 'xl/workbook.xml'), 'workbook');
  if (workbook === undefined) throw refusal('damaged');
  const targets = new Map(
    elementsOf(childNamed(xmlOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationships')).map(({ attributes }) => [
      attributes['Id'] ?? '',
      (attributes['Target'] ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  const from1904 = /^(?:1|true)$/u.test(childNamed(workbook, 'workbookPr')?.attributes['date1904'] ?? '');
  const textOf = cellTexts(xmlOf(parts, 'xl/sharedStrings.xml'), xmlOf(parts, 'xl/styles.xml'), from1904);
  const blocks = elementsOf(childNamed(workbook, 'sheets')).flatMap(({ attributes }): readonly SourceBlock[] => {
    const words = attributes['name'] ?? '';
    if ((attributes['state'] ?? 'visible') !== 'visible') return [{ kind: 'omission', reason: 'hiddenText', words }];
    const sheet = childNamed(xmlOf(parts, targets.get(attributes['id'] ?? '') ?? ''), 'worksheet');
    if (sheet === undefined) return [{ kind: 'omission', reason: 'noSheet', words }];
    const { rows, omissions } = sheetRows(sheet, textOf, spend);
    return [...omissions, ...sheetBlocks(rows)];
  });
  return [...blocks, ...macros(parts.names)];
}

function xmlOf(parts: Parts, name: string): XmlElement | undefined {
  const bytes = parts.part(name);
  return bytes === undefined ? undefined : readXml(bytes);
}
