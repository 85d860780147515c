import type { Element, ElementContent, Text } from 'hast';
import { figureText, referencesIn, type Reference } from '../references/references.js';
import { contains, range, type Range } from '../text/range.js';
import { joinAttributes, markAttributes, type Mark } from './findingMarks.js';
import { element, offsetOf, text } from './hast.js';
import type { Reading } from './reading.js';
import { stretch, type Sheet } from './sheet.js';
import { characterAt, characterBefore } from '../text/character.js';

export interface DrawnWords {
  readonly content: readonly ElementContent[];
  /** Marks that no words of the content carry. */
  readonly rest: readonly Mark[];
}

interface Drawing {
  readonly marks: readonly Mark[];
  readonly reading: Reading;
  readonly sheet: Sheet;
  readonly carried: Set<Mark>;
}

/**
 * Ties words to their source: sentences and figures know where they stand, the words that findings are about are
 * wrapped in `<mark>`, references show their figures. Line breaks between Chinese characters vanish on the way.
 */
export function drawWords(
  content: readonly ElementContent[],
  marks: readonly Mark[],
  reading: Reading,
  sheet: Sheet,
): DrawnWords {
  const drawing: Drawing = { marks, reading, sheet, carried: new Set() };
  const result = content.flatMap((node) => drawNode(node, drawing));
  return { content: result, rest: marks.filter((mark) => !drawing.carried.has(mark)) };
}

function drawNode(node: ElementContent, drawing: Drawing): readonly ElementContent[] {
  if (node.type === 'text') return drawText(node, drawing);
  if (node.type !== 'element') return [node];
  const inCode = node.tagName === 'code' || node.tagName === 'pre';
  return [inCode ? node : { ...node, children: node.children.flatMap((child) => drawNode(child, drawing)) }];
}

/** The text around the references that have a figure; one without stays as it is written. */
function drawText(node: Text, drawing: Drawing): readonly ElementContent[] {
  const { value } = node;
  const offset = offsetOf(node);
  if (offset === undefined) return [text(joinLines(value))];
  const drawn: ElementContent[] = [];
  const limit = offset + value.length;
  let at = offset;
  const words = (end: number): void => {
    if (end > at) drawn.push(...drawSource({ value, offset }, range(at, end), drawing));
  };
  for (const reference of referencesIn(drawing.sheet.references, range(offset, limit))) {
    const { start, end } = reference.range;
    const figure = figureText(reference);
    if (figure === undefined || end > limit) continue;
    words(start);
    drawn.push(drawReference(reference, figure, drawing));
    at = end;
  }
  words(limit);
  return drawn;
}

function drawReference(reference: Reference, figure: string, drawing: Drawing): Element {
  const { sheet } = drawing;
  const over = carriedBy(drawing, reference.range);
  const own = { className: ['reference'], ...stretch(sheet, reference.range) };
  const tag = over.length > 0 ? 'mark' : 'span';
  const drawn = element(tag, joinAttributes(own, markAttributes(over, sheet)), [text(figure)]);
  const sentence = drawing.reading.sentences.find((each) => contains(each, reference.range));
  return sentence === undefined || !sheet.annotated
    ? drawn
    : element('span', { className: ['sentence'], ...stretch(sheet, sentence) }, [drawn]);
}

/** A text that stands in the source as it is, from `offset` on. */
interface Verbatim {
  readonly value: string;
  readonly offset: number;
}

/** Sentence by sentence, and within one from line break to line break: each run of words stands in the source as it is. */
function drawSource(source: Verbatim, at: Range, drawing: Drawing): readonly ElementContent[] {
  if (!drawing.sheet.annotated) return drawRun(source, at, drawing);
  const { sentences } = drawing.reading;
  const inside = sentences.filter((sentence) => sentence.start < at.end && at.start < sentence.end);
  const drawn: ElementContent[] = [];
  let from = at.start;
  const until = (end: number, sentence?: Range): void => {
    if (end > from) drawn.push(...drawLines(source, range(from, end), sentence, drawing));
    from = Math.max(from, end);
  };
  for (const sentence of inside) {
    until(sentence.start);
    until(Math.min(sentence.end, at.end), sentence);
  }
  until(at.end);
  return drawn;
}

function drawLines(
  source: Verbatim,
  at: Range,
  sentence: Range | undefined,
  drawing: Drawing,
): readonly ElementContent[] {
  const { sheet } = drawing;
  const place = sentence === undefined ? {} : { className: ['sentence'], ...stretch(sheet, sentence) };
  return splitLines(source, at).flatMap(({ gap, ...line }) => [
    ...(gap === '' ? [] : [text(gap)]),
    ...(line.end > line.start
      ? [element('span', { ...place, dataAt: line.start - sheet.origin }, drawRun(source, line, drawing))]
      : []),
  ]);
}

/** Words of one run: figures, and within them the words that findings are about. */
function drawRun(source: Verbatim, at: Range, drawing: Drawing): readonly ElementContent[] {
  const figures = drawing.reading.figures.filter((figure) => contains(at, figure));
  const drawn: ElementContent[] = [];
  let from = at.start;
  for (const figure of drawing.sheet.annotated ? figures : []) {
    drawn.push(...drawMarks(source, range(from, figure.start), drawing));
    const place = { className: ['quantity'], ...stretch(drawing.sheet, figure) };
    drawn.push(element('span', place, drawMarks(source, figure, drawing)));
    from = figure.end;
  }
  return [...drawn, ...drawMarks(source, range(from, at.end), drawing)];
}

function drawMarks({ value, offset }: Verbatim, at: Range, drawing: Drawing): readonly ElementContent[] {
  if (at.end <= at.start) return [];
  const words = (part: Range): string => joinLines(value, range(part.start - offset, part.end - offset));
  const here = carriedBy(drawing, at);
  if (here.length === 0) return [text(words(at))];
  const cuts = new Set([at.start, at.end]);
  for (const { range: marked } of here) {
    cuts.add(Math.max(at.start, marked.start)).add(Math.min(at.end, marked.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index): ElementContent => {
    const part = range(start, points[index + 1] ?? at.end);
    const over = here.filter((mark) => contains(mark.range, part));
    if (over.length === 0) return text(words(part));
    const own = joinAttributes(markAttributes(over, drawing.sheet), stretch(drawing.sheet, part));
    return element('mark', own, [text(words(part))]);
  });
}

function carriedBy({ marks, carried }: Drawing, { start, end }: Range): readonly Mark[] {
  const over = marks.filter(({ range: marked }) => marked.start < end && start < marked.end);
  for (const mark of over) carried.add(mark);
  return over;
}

const WIDE = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef“”‘’—…]/u;
const LINE_BREAK = /(?<!\s)\s*[\r\n]\s*/gu;

/** A stretch of one line, and what is written before it for the line break that stands there. */
interface Line extends Range {
  readonly gap: '' | ' ';
}

/** The lines of a stretch: a line break between Chinese characters is none, and any other one a space. */
function splitLines({ value, offset }: Verbatim, at: Range): readonly Line[] {
  const lines: Line[] = [];
  let start = at.start;
  let gap: Line['gap'] = '';
  for (const match of value.slice(at.start - offset, at.end - offset).matchAll(LINE_BREAK)) {
    const from = at.start + match.index;
    const to = from + match[0].length;
    lines.push({ start, end: from, gap });
    gap = WIDE.test(characterBefore(value, from - offset)) && WIDE.test(characterAt(value, to - offset)) ? '' : ' ';
    start = to;
  }
  return [...lines, { start, end: at.end, gap }];
}

const joinLines = (value: string, part: Range = range(0, value.length)): string =>
  splitLines({ value, offset: 0 }, part)
    .map(({ start, end, gap }) => gap + value.slice(start, end))
    .join('');
