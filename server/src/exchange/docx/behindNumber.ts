import { readFigure } from '../../core/tables/figure.js';
import { moved } from '../markup/inlineMark.js';
import type { Omission } from '../source/sourceBlock.js';
import { omit } from './docxWords.js';
import type { ListNumbers } from './listNumbers.js';
import type { Line } from './wordsOf.js';

/** An end and a beginning that read as one number: 1 and 2024年, 1. and 5件, 十 and 二月. */
const END = /[\p{N}一二三四五六七八九十百千万.．,，%-]$/u;
const BEGINNING = /^\s*[\p{N}一二三四五六七八九十百千万.．,，%]/u;

export interface Numbered {
  readonly line: Line;
  readonly remarks: readonly Omission[];
}

/**
 * A line behind the automatic number of its paragraph. The number never becomes a part of a figure: a space parts
 * them where Word prints none, and a cell with nothing but a figure goes without it.
 */
export function behindNumber(
  { number, isTight }: ReturnType<ListNumbers>,
  line: Line,
  place: 'paragraph' | 'cell',
): Numbered {
  if (number === '') return { line, remarks: [] };
  const words = line.text.trim();
  if (place === 'cell' && readFigure(words).kind === 'figure') {
    return { line, remarks: [{ ...omit('numberOfFigure', number), parameters: { figure: words } }] };
  }
  const isGlued = END.test(number) && BEGINNING.test(line.text);
  const lead = isGlued ? `${number} ` : number;
  const remark: Omission = {
    ...omit('numberApart', number),
    as: 'guessed',
    parameters: { following: words.slice(0, 12) },
  };
  return {
    line: { ...moved(line, lead.length), text: lead + line.text },
    remarks: isGlued && isTight === true ? [remark] : [],
  };
}
