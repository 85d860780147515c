import { decodeText } from '../file/decodeText.js';
import { fileKind } from '../file/fileKind.js';
import { FileRefusal } from '../file/fileRefusal.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { unzipParts } from '../file/unzipParts.js';
import { clipboardBlocks } from './clipboardBlocks.js';

/**
 * What one sees in a file, if it is a sheet, or a page or text with cells. Empty: nothing that could be put into a
 * table, or cells that a person would have to fill in, as formulas without a result: the notes of an import tell of
 * them, and a table in place has none.
 */
export async function fileBlocks(name: string, bytes: Uint8Array): Promise<readonly SourceBlock[]> {
  try {
    const blocks = await readBlocks(name, bytes);
    const isOpen = blocks.some((block) => block.kind === 'omission' && block.as === 'open');
    return isOpen ? [] : blocks.filter(({ kind }) => kind !== 'omission');
  } catch (error) {
    if (error instanceof FileRefusal) return [];
    throw error;
  }
}

async function readBlocks(name: string, bytes: Uint8Array): Promise<readonly SourceBlock[]> {
  switch (fileKind(name, bytes)) {
    case 'office': {
      if (!unzipParts(bytes, () => false).names.includes('xl/workbook.xml')) return [];
      return (await import('../sheet/readXlsx.js')).xlsxBlocks(bytes);
    }
    case 'csv': {
      const decoded = decodeText(bytes);
      return decoded.ok ? (await import('../sheet/readCsv.js')).csvBlocks(decoded.text, name) : [];
    }
    case 'html': {
      const decoded = (await import('../html/decodeHtml.js')).decodeHtml(bytes);
      return decoded.ok ? clipboardBlocks({ html: decoded.text }) : [];
    }
    case 'text': {
      const decoded = decodeText(bytes);
      return decoded.ok ? clipboardBlocks({ text: decoded.text }) : [];
    }
    default:
      return [];
  }
}
