import { readNumbering } from '../../core/parse/numbering.js';
import { DATE_LINE } from '../report/frame.js';
import { listLines } from './listLines.js';
import { proseWriter, type ProseWriter } from './proseWriter.js';
import { writeInline } from './writeInline.js';
import { noteOnWords, type NoteDraft } from '../notes/noteDraft.js';
import type { Piece } from '../source/sourceItem.js';

/** A plain numbered line up to this length is a heading, if it is no sentence. */
const LONGEST_HEADING = 40;
/** A shorter line without marks is a heading or a signature, not the first half of a cut paragraph. */
const SHORTEST_HALF = 24;
const CLOSED = /[。！？!?；;：:”"』」）)…]$/u;

/** Writes the lines of prose between two tables as Markdown blocks; halves that a page break cut are joined. */
export function proseBlocks(
  pieces: readonly Piece[],
  writer: ProseWriter = proseWriter(),
): {
  readonly blocks: readonly string[];
  readonly notes: readonly NoteDraft[];
} {
  const blocks: string[][] = [];
  const notes: NoteDraft[] = [];
  const list = listLines();
  let half: Piece | undefined;
  /** Footnotes stand behind the block that calls them. */
  let called: string[] = [];
  const begin = (block: readonly string[]): void => {
    blocks.push(...called.map((note) => [note]), [...block]);
    called = [];
  };
  for (const piece of pieces) {
    const item = writer.item(piece);
    if (item !== undefined && (item.item.depth > 0 || headingMarks(piece.text) === '')) {
      const isFirst = !list.isOpen();
      const line = list.line(item);
      if (isFirst) begin([line]);
      else blocks.at(-1)?.push(`\n${line}`);
      called.push(...writer.footnotes(piece));
      half = undefined;
      continue;
    }
    list.end();
    if (half !== undefined && continues(piece.text)) {
      blocks.at(-1)?.push(joint(half.text, piece.text), writer.inline(piece));
      notes.push(
        noteOnWords('repaired', 'joinedParagraph', `${half.text.slice(-6)}${piece.text.slice(0, 6)}`, {
          start: half.range.start,
          end: piece.range.end,
        }),
      );
    } else {
      const marks = headingMarks(piece.text);
      begin(marks === '' ? [writer.inline(piece)] : [marks, writeInline(piece.text)]);
    }
    called.push(...writer.footnotes(piece));
    half = isHalf(piece.text) ? piece : undefined;
  }
  return { blocks: [...blocks.map((parts) => parts.join('')), ...called], notes };
}

/** `## ` and deeper for a short numbered line; empty for prose. */
export function headingMarks(text: string): string {
  const numbering = readNumbering(text, 0);
  if (numbering === undefined || text.length > LONGEST_HEADING || text.length === numbering.text.length) return '';
  const inner = numbering.level === 1 ? text.replace(/[。：:]$/u, '') : text;
  return /[。；;！!？?…]|[，,：:、]$/u.test(inner) ? '' : `${'#'.repeat(numbering.level + 1)} `;
}

/** Whether a line breaks off in mid-sentence. */
const isHalf = (text: string): boolean =>
  headingMarks(text) === '' &&
  !CLOSED.test(text) &&
  !DATE_LINE.test(text) &&
  (text.length >= SHORTEST_HALF || /[，。；]/u.test(text));

/** Whether a line can be the second half of a cut paragraph. */
const continues = (text: string): boolean =>
  readNumbering(text, 0) === undefined &&
  !/^[\d０-９（(]/u.test(text) &&
  !/^[一二三四五六七八九十]是/u.test(text) &&
  !DATE_LINE.test(text);

/** Latin words need a space where the line broke; Chinese text does not. */
const joint = (before: string, after: string): string =>
  /[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(after) ? ' ' : '';

/** Keeps a line of prose from being read as Markdown, a table row or a tag. */
export const escapeProse = (text: string): string => writeInline(text);
