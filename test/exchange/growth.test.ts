import { describe, expect, test } from 'vitest';
import { builtInFormats } from '../../server/src/core/index.js';
import { labelReader } from '../../server/src/exchange/table/alignLabels.js';
import { figureTokens, splitTrailingFigures } from '../../server/src/exchange/labels/figureTokens.js';
import { labelBook } from '../../server/src/exchange/labels/labelBook.js';
import type { Piece } from '../../server/src/exchange/source/sourceItem.js';
import { searchWork } from '../support/searchWork.js';

const pieceOf = (text: string): Piece => ({ text, range: { start: 0, end: text.length } });
const requests = builtInFormats.flatMap(({ tables }) => tables).find(({ key }) => key === 'requests');
if (requests === undefined) throw new Error('No format has a table of requests.');
const table = requests;

const works: readonly (readonly [string, (count: number) => number])[] = [
  ['figures before a word', (count) => searchWork(() => void splitTrailingFigures(pieceOf(`${'1 '.repeat(count)}x`)))],
  ['figures behind a word', (count) => searchWork(() => void splitTrailingFigures(pieceOf(`x${' 1'.repeat(count)}`)))],
  ['figures alone', (count) => searchWork(() => void figureTokens(pieceOf('1 '.repeat(count))))],
  [
    'words of one cell that are no labels',
    (count) => {
      const piece = pieceOf(Array.from({ length: count }, (_, nth) => `词${String(nth)}`).join(' '));
      return searchWork(() => void labelReader(labelBook(table)).place(piece, false));
    },
  ],
];

describe('twice as much in a file is at most a little more than twice the work', () => {
  test.each(works)('%s', (_, work) => {
    const [once, twice] = [work(200), work(400)];
    expect(once).toBeGreaterThan(0);
    expect(twice / once).toBeLessThan(2.2);
  });
});
