import { DATE_LINE, type BodyPart } from '../report/frame.js';
import { rangeOf, type SourceItem } from '../source/sourceItem.js';
import type { Apart } from './placeInserts.js';

/** A part of the report, or Markdown between two parts. */
export type WrittenPart = BodyPart | { readonly kind: 'apart'; readonly markdown: string };

const TAIL = 6;

/** Puts what stands apart behind the part of the report that it follows. `apart` is in the order of its places. */
export function putApart(
  body: readonly BodyPart[],
  items: readonly SourceItem[],
  apart: readonly Apart[],
): readonly WrittenPart[] {
  const date = dateOfSignature(body);
  const parts: WrittenPart[] = [];
  let next = 0;
  const put = (before: number): void => {
    for (let each = apart[next]; each !== undefined && each.at <= before; each = apart[++next]) {
      parts.push({ kind: 'apart', markdown: each.markdown });
    }
  };
  body.forEach((part, index) => {
    // A seal lies on the signature, and must not part its lines.
    if (index !== date) put(startOf(part, items));
    parts.push(part);
  });
  put(Infinity);
  return parts;
}

function startOf(part: BodyPart, items: readonly SourceItem[]): number {
  if (part.kind === 'text') return part.piece.range.start;
  if (part.kind === 'row') return part.cells[0]?.range.start ?? 0;
  const first = items[part.region.parts[0]?.start ?? 0];
  return first === undefined ? 0 : rangeOf(first).start;
}

/** The date at the end of the report. */
function dateOfSignature(body: readonly BodyPart[]): number | undefined {
  const at = body.findLastIndex((part) => part.kind === 'text' && DATE_LINE.test(part.piece.text));
  return at < body.length - TAIL || at < 0 ? undefined : at;
}
