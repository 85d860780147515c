import { readFigure } from '../../core/tables/figure.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { gridSquares, type Square } from './gridSquares.js';

/** Figures side by side and one below the other, in plain spelling; undefined where a merged cell covers the place. */
export type FigureGrid = readonly (readonly (string | undefined)[])[];

/** The clipboard as figures alone; undefined if there is any word in it. */
export function figureGrid(blocks: readonly SourceBlock[]): FigureGrid | undefined {
  const [grid] = blocks;
  if (grid?.kind !== 'grid' || blocks.length > 1) return undefined;
  const squares = gridSquares(grid.rows);
  if (squares === undefined) return undefined;
  const texts = squares.flat().flatMap((square) => (typeof square === 'string' ? [] : [readFigure(square.text).kind]));
  const isFigures = texts.includes('figure') && texts.every((kind) => kind === 'figure' || kind === 'blank');
  return isFigures ? squares.map((row) => row.map(plain)) : undefined;
}

function plain(square: Square): string | undefined {
  if (typeof square === 'string') return undefined;
  const content = readFigure(square.text);
  return content.kind === 'figure' ? content.canonical : square.text;
}
