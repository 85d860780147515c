import type { Block, SourceRow } from '../model/blocks.js';
import { bareText } from '../tables/bareCell.js';
import type { FormatIndex } from '../tables/recognise.js';
import { normaliseLabel } from '../text/normalise.js';
import type { Range } from '../text/range.js';

/** A line with the words of a band of a form (第二十条第（五）项), as a row: many write it above the rows of the band. */
export function captionOf(block: Block, text: string, formats: readonly FormatIndex[]): SourceRow | undefined {
  const line = lineOf(block, text);
  if (line === undefined) return undefined;
  const words = bareText(line.text).replace(/[：:]$/u, '');
  const key = normaliseLabel(words);
  const isBand = formats.some(({ tables }) => tables.some((labels) => labels.findKey(key)?.kind === 'band'));
  if (!isBand) return undefined;
  return { range: block.range, delimiter: false, caption: true, cells: [{ text: words, range: line.range }] };
}

const LONGEST = 60;

/** The words of a block that may be a caption: one short line without a number. */
function lineOf(block: Block, text: string): { readonly text: string; readonly range: Range } | undefined {
  if (block.kind === 'heading')
    return block.numbering === undefined ? { text: block.text, range: block.textRange } : undefined;
  if (block.kind !== 'paragraph' || block.numbering !== undefined) return undefined;
  const written = text.slice(block.range.start, block.range.end);
  const words = written.trim();
  if (words.length > LONGEST || /[\r\n]/u.test(words)) return undefined;
  const start = block.range.start + written.length - written.trimStart().length;
  return { text: words, range: { start, end: start + words.length } };
}
