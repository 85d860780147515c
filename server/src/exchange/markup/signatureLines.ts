import type { BodyPart } from '../frame.js';
import type { Piece } from '../sourceItem.js';

const TAIL = 6;
const LONGEST = 50;

/** Which pieces may be the issuer and the date at the end of the report: they are known by their words alone. */
export function signatureLines(body: readonly BodyPart[]): (piece: Piece) => boolean {
  const last = new Set(body.slice(-TAIL).flatMap((part) => (part.kind === 'text' ? [part.piece] : [])));
  return (piece) => last.has(piece) && piece.text.length <= LONGEST && !/[。；！？]/u.test(piece.text);
}
