import { visit } from 'unist-util-visit';
import type { Report } from '../model/report.js';
import type { Block, ParagraphBlock } from '../model/blocks.js';
import { labelKey } from '../parse/noteLabel.js';
import { range, touches, type Range } from '../text/range.js';
import { paragraphNumber, parseMarkdown } from './parseMarkdown.js';

/** A footnote that the text refers to. */
export interface Footnote {
  /** From 1, in the order in which the text first refers to them. */
  readonly number: number;
  readonly block: ParagraphBlock;
  /** Its words, without the label. */
  readonly words: Range;
  /** How often the text refers to it. */
  readonly count: number;
}

export interface FootnoteCall {
  readonly number: number;
  /** Which of the places that refer to the note, from 1. */
  readonly nth: number;
}

export interface Footnotes {
  /** By their numbers. A note that nothing refers to is none: it stays a paragraph. */
  readonly notes: readonly Footnote[];
  /** By where they begin in the source. */
  readonly calls: ReadonlyMap<number, FootnoteCall>;
}

export const noFootnotes: Footnotes = { notes: [], calls: new Map() };

/** Finds the footnotes of a report, and where prose and the cells of an author's own tables refer to them. */
export function readFootnotes(report: Report): Footnotes {
  const blocks = new Map<string, ParagraphBlock>();
  for (const block of report.blocks) {
    if (block.kind === 'paragraph' && block.note !== undefined && !blocks.has(block.note.label)) {
      blocks.set(block.note.label, block);
    }
  }
  if (blocks.size === 0) return noFootnotes;
  const numbers = new Map<string, { readonly number: number; count: number }>();
  const calls = new Map<number, FootnoteCall>();
  for (const place of placesOf(report)) {
    for (const { label, at } of callsIn(report.text, place)) {
      if (!blocks.has(label)) continue;
      const known = numbers.get(label) ?? { number: numbers.size + 1, count: 0 };
      numbers.set(label, known);
      calls.set(at, { number: known.number, nth: ++known.count });
    }
  }
  const notes = [...numbers].flatMap(([label, known]): readonly Footnote[] => {
    const block = blocks.get(label);
    const start = block?.note?.textStart;
    return block === undefined || start === undefined
      ? []
      : [{ ...known, block, words: range(start, Math.max(start, block.range.end)) }];
  });
  return { notes, calls };
}

/** Where the text may refer to a note: prose, and cells of tables that are none of the form's. */
function placesOf({ blocks, tables, signature }: Report): readonly Range[] {
  const official = new Set<Block>(tables.map(({ block }) => block));
  const signed = [signature.organisationRange, signature.dateRange].filter((place) => place !== undefined);
  return blocks.flatMap((block): readonly Range[] => {
    if (block.kind === 'table' && !official.has(block)) {
      return block.rows.flatMap(({ cells }) => cells.map((cell) => cell.range));
    }
    const isProse = block.kind === 'paragraph' && block.note === undefined;
    return isProse && !signed.some((place) => touches(place, block.range)) ? [block.range] : [];
  });
}

function callsIn(text: string, { start, end }: Range): readonly { readonly label: string; readonly at: number }[] {
  const source = text.slice(start, end);
  if (!source.includes('[^')) return [];
  const number = paragraphNumber(source).length;
  const found: { readonly label: string; readonly at: number }[] = [];
  visit(parseMarkdown(source.slice(number)), 'footnoteReference', ({ identifier, position }) => {
    const at = position?.start.offset;
    if (at !== undefined) found.push({ label: labelKey(identifier), at: start + number + at });
  });
  return found;
}
