import type { Position, Range } from 'vscode-languageserver';

/** Guards for what a client sends: its messages are read here before any other code sees them. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

export function readUri(params: unknown): { readonly uri: string } | undefined {
  return isRecord(params) && typeof params['uri'] === 'string' ? { uri: params['uri'] } : undefined;
}

/** `{ textDocument: { uri } }`, as most requests begin. */
export function readTextDocument(params: unknown): { readonly uri: string } | undefined {
  return isRecord(params) ? readUri(params['textDocument']) : undefined;
}

export function readPosition(value: unknown): Position | undefined {
  if (!isRecord(value)) return undefined;
  const { line, character } = value;
  return isCount(line) && isCount(character) ? { line, character } : undefined;
}

/** `{ textDocument: { uri }, position }`, as requests about a place begin. */
export function readTextDocumentPosition(
  params: unknown,
): { readonly uri: string; readonly position: Position } | undefined {
  const document = readTextDocument(params);
  const position = isRecord(params) ? readPosition(params['position']) : undefined;
  return document === undefined || position === undefined ? undefined : { ...document, position };
}

export function readRange(value: unknown): Range | undefined {
  if (!isRecord(value)) return undefined;
  const start = readPosition(value['start']);
  const end = readPosition(value['end']);
  return start === undefined || end === undefined ? undefined : { start, end };
}

export const readStrings = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
