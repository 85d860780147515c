import type { Nodes, Parents } from 'mdast';
import type { Report } from '../model/report.js';
import type { Block, ParagraphBlock } from '../model/blocks.js';
import { touches, type Range } from '../text/range.js';
import { createRecall, recalled, type Recall } from '../text/recall.js';
import { mayBeMarkdown, paragraphNumber, parseMarkdown } from './parseMarkdown.js';

/** The words of a paragraph, in place of all of it; 'unmarked' where it is nothing but words. */
export type MarkReading = Words | 'unmarked';

interface Words {
  readonly words: string;
  /** For each character of the words, where it stands in the source, from the start of the paragraph. */
  readonly places: readonly number[];
}

interface Reading extends Words {
  readonly start: number;
  readonly end: number;
}

/** A stretch that is no words, and what is read in its place. */
interface Mark extends Range {
  readonly as: '' | '\n';
}

/**
 * A report as its sentences read: without the marks of bold, links, lists and footnotes, without pictures, and with
 * the characters that a backslash stands before. Each paragraph stays as long as it is (spaces fill it up), so that
 * everything around stays in its place.
 */
export interface UnmarkedReport {
  readonly report: Report;
  /** Where a stretch of the unmarked text stands in the source. */
  readonly sourceOf: (range: Range) => Range;
  /** Whether marks stand inside of a stretch in the source: to overwrite it would tear them. */
  readonly holdsMarks: (range: Range) => boolean;
}

/** Undefined where no paragraph has any marks. */
export function unmark(report: Report, marks: Recall<MarkReading> = createRecall()): UnmarkedReport | undefined {
  const { text, blocks, signature } = report;
  // The lines of the signature are known by their places in the source.
  const signed = [signature.organisationRange, signature.dateRange].filter((place) => place !== undefined);
  const isProse = (block: Block): block is ParagraphBlock =>
    block.kind === 'paragraph' && !signed.some((place) => touches(place, block.range));
  const readings = blocks.filter(isProse).flatMap((block) => readingOf(text, block, marks));
  if (readings.length === 0) return undefined;
  const sourceOf = ({ start, end }: Range): Range => {
    const from = toSource(readings, start);
    return { start: from, end: end > start ? Math.max(from, toSource(readings, end - 1) + 1) : from };
  };
  return {
    report: { ...report, text: rewritten(text, readings) },
    sourceOf,
    holdsMarks: (range) => {
      const { start, end } = sourceOf(range);
      return end - start !== range.end - range.start;
    },
  };
}

function readingOf(
  text: string,
  { range: { start, end }, note }: ParagraphBlock,
  marks: Recall<MarkReading>,
): readonly Reading[] {
  const source = text.slice(start, end);
  if (!mayBeMarkdown(source)) return [];
  const label = note === undefined ? 0 : note.textStart - start;
  const reading = recalled(marks, `${String(label)} ${source}`, () => wordsOf(source, label));
  return reading === 'unmarked' ? [] : [{ start, end, ...reading }];
}

/** `label`: how long the label of a footnote is that the paragraph begins with. */
function wordsOf(source: string, label: number): MarkReading {
  const number = label + paragraphNumber(source.slice(label)).length;
  const marks = marksOf(source.slice(number)).sort((a, b) => a.start - b.start);
  if (label > 0) marks.unshift({ start: -number, end: label - number, as: '' });
  if (marks.length === 0) return 'unmarked';
  const words: string[] = [];
  const places: number[] = [];
  let at = 0;
  const readTo = (place: number): void => {
    for (; at < place; at++) {
      words.push(source.charAt(at));
      places.push(at);
    }
  };
  for (const mark of marks) {
    readTo(number + mark.start);
    if (mark.as !== '' && at <= number + mark.start) {
      words.push(mark.as);
      places.push(at);
    }
    at = Math.max(at, number + mark.end);
  }
  readTo(source.length);
  return { words: words.join(''), places };
}

function rewritten(text: string, readings: readonly Reading[]): string {
  let at = 0;
  const parts = readings.flatMap(({ start, end, words }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, words.padEnd(end - start)];
  });
  return [...parts, text.slice(at)].join('');
}

function toSource(readings: readonly Reading[], offset: number): number {
  const reading = readings.find(({ start, end }) => start <= offset && offset < end);
  if (reading === undefined) return offset;
  const { start, places } = reading;
  return start + (places[offset - start] ?? (places.at(-1) ?? -1) + 1);
}

/** The stretches of a paragraph that are marks, not words. */
function marksOf(source: string): Mark[] {
  const marks: Mark[] = [];
  const walk = (node: Nodes): void => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'text') marks.push(...escapes(source, start, end));
    else if (APART.has(node.type)) marks.push({ start, end, as: '' });
    if (!('children' in node)) return;
    if (ENCLOSING.has(node.type)) marks.push(...ends(node, start, end));
    // The line break before an item ends the sentence, as an empty line does.
    if (node.type === 'listItem') marks.push(itemMark(source, start));
    node.children.forEach(walk);
  };
  walk(parseMarkdown(source));
  return marks.filter((mark) => mark.end > mark.start);
}

/** No words of the sentence that they stand in. */
const APART: ReadonlySet<string> = new Set(['image', 'footnoteReference']);
const ENCLOSING: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'link']);

function ends({ children }: Parents, start: number, end: number): readonly Mark[] {
  const first = children[0]?.position?.start.offset ?? end;
  const last = children.at(-1)?.position?.end.offset ?? end;
  return [
    { start, end: first, as: '' },
    { start: last, end, as: '' },
  ];
}

/** A backslash that keeps a mark from being one. */
const escapes = (source: string, from: number, to: number): readonly Mark[] =>
  [...source.slice(from, to).matchAll(/\\[!-/:-@[-`{-~]/gu)].map(({ index }) => ({
    start: from + index,
    end: from + index + 1,
    as: '',
  }));

function itemMark(source: string, start: number): Mark {
  const mark = /^(?:[-+*]|\d{1,9}[.)])[ \t]*/u.exec(source.slice(start))?.[0] ?? '';
  return { start, end: start + mark.length, as: '\n' };
}
