import { indexLines } from '../../core/text/lines.js';
import { range } from '../../core/text/range.js';
import { readPipes } from './readPipes.js';
import type { Piece, SourceItem, SourceLine } from '../source/sourceItem.js';
import { trimPiece } from '../source/trimPiece.js';

/** Reads plain text into the intermediate form: tabs or pipes part the cells of a row. */
export function readText(text: string): readonly SourceItem[] {
  const index = indexLines(text);
  const lines = Array.from({ length: index.count }, (_, at): SourceLine => {
    const { start, end } = index.line(at);
    return { content: text.slice(start, end), start };
  });
  return readPipes(lines, readLine) ?? lines.flatMap(readLine);
}

function readLine({ content, start }: SourceLine): readonly SourceItem[] {
  if (content === '' || content === '\ufeff') return [];
  const whole = range(start, start + content.length);
  const cells = readCells(content, start);
  const filled = cells.filter((cell) => cell.text !== '');
  const [only] = filled;
  if (only === undefined && cells.length === 1) return [{ kind: 'blank', range: whole }];
  // A single word before a tab is a cell of a row; indented by tabs alone, it is a line.
  return only !== undefined && filled.length === 1 && cells.at(-1) === only
    ? [{ kind: 'line', piece: only }]
    : [{ kind: 'row', cells, range: whole }];
}

function readCells(content: string, start: number): readonly Piece[] {
  const cells: Piece[] = [];
  let at = start;
  for (const raw of content.split('\t')) {
    cells.push(trimPiece(raw, at));
    at += raw.length + 1;
  }
  return cells;
}
