import type * as vscode from 'vscode';
import type { Position, Range } from '../../server/protocol/common.js';

// Messages to the web worker are copied member by member. Of VS Code's own positions that takes their private members,
// and none of those that the protocol names.

export const toPlainPosition = ({ line, character }: vscode.Position): Position => ({ line, character });

export const toPlainRange = ({ start, end }: vscode.Range): Range => ({
  start: toPlainPosition(start),
  end: toPlainPosition(end),
});
