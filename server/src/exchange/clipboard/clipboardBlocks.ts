import { ordinaryText } from '../../core/text/ordinaryText.js';
import { readFigure } from '../../core/tables/figure.js';
import { FileRefusal } from '../file/fileRefusal.js';
import { flattenWords } from '../html/flattenHtml.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { readTabs } from './readTabs.js';

/** The clipboard in the flavours that Excel, Word and browsers write. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** A selection of a report is far smaller; what is larger goes into the editor as it is. */
const MOST_CHARACTERS = 4_000_000;

/** What was copied, if there are cells in it: the page's, else those that tabs part. Empty: nothing but words. */
export function clipboardBlocks({ html = '', text = '' }: Clipboard): readonly SourceBlock[] {
  if (html.length > MOST_CHARACTERS || text.length > MOST_CHARACTERS) return [];
  const blocks = pageBlocks(html);
  if (blocks.some(({ kind }) => kind === 'grid')) return blocks;
  const words = ordinaryText(text)?.text ?? text;
  const rows = readTabs(words);
  return isGrid(rows) || isLoneCell(rows, words)
    ? [{ kind: 'grid', rows: rows.map((cells) => cells.map(singleCell)) }]
    : [];
}

/** Nothing of a page that no program writes: the plain text is still there. */
function pageBlocks(html: string): readonly SourceBlock[] {
  try {
    return flattenWords(html).flatMap(({ block }) =>
      block.kind === 'paragraph' || block.kind === 'grid' ? [block] : [],
    );
  } catch (error) {
    if (error instanceof FileRefusal) return [];
    throw error;
  }
}

const singleCell = (text: string): { readonly text: string; readonly columns: number; readonly rows: number } => ({
  text,
  columns: 1,
  rows: 1,
});

/** Tabs in every line and cells side by side in one of them, or one column of figures: not prose that is indented. */
function isGrid(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.map((cells) => cells.filter((cell) => cell.trim() !== ''));
  if (rows.every(({ length }) => length === 1)) {
    const column = filled.flat();
    return column.length > 1 && column.every((cell) => readFigure(cell).kind === 'figure');
  }
  return rows.every(({ length }) => length > 1) && filled.some(({ length }) => length > 1);
}

/** A figure with the tabs or the line break that Excel puts behind a single cell: they would break a row of a table. */
function isLoneCell(rows: readonly (readonly string[])[], text: string): boolean {
  const filled = rows.flat().filter((cell) => cell.trim() !== '');
  const [only = ''] = filled;
  return filled.length === 1 && readFigure(only).kind === 'figure' && /[\t\r\n]/u.test(text);
}
