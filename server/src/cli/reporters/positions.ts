import type { LineIndex, Position, Range } from '../../core/index.js';

/** Lines and characters from 0, characters in UTF-16 units, as in LSP. */
export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

export const toPositions = (lines: LineIndex, { start, end }: Range): PositionRange => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});
