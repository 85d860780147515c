import type { Element, ElementContent, Properties, Text } from 'hast';
import { severities, type Finding } from '../model/finding.js';
import type { Locale } from '../model/locale.js';
import { sayIn } from '../model/message.js';
import { figureText, referencesIn, type Reference } from '../references/references.js';
import type { Range } from '../text/range.js';
import { element, offsetOf, text } from './hast.js';
import type { Sheet } from './sheet.js';

/** A finding as the page knows it: its place among the findings that were given. */
export interface Mark {
  readonly index: number;
  readonly range: Range;
  readonly finding: Finding;
}

export type Attributes = Readonly<Record<string, Properties[string]>>;

/** Class, index and spoken text of the findings on an element; the gravest gives the class. */
export function markAttributes(marks: readonly Mark[], locale: Locale): Attributes {
  const [first] = marks;
  if (first === undefined) return {};
  const severity = severities.find((level) => marks.some(({ finding }) => finding.severity === level));
  const spoken = marks.map(({ finding }) => sayIn(locale, finding.message)).join('\n');
  return {
    className: ['finding', `finding-${severity ?? first.finding.severity}`],
    dataFinding: marks.map(({ index }) => String(index)).join(' '),
    title: spoken,
    'aria-description': spoken,
  };
}

/** Two sets of properties as one: their classes add up. */
export function joinAttributes(a: Attributes, b: Attributes): Attributes {
  const classes = [a['className'], b['className']].flatMap((names) => (Array.isArray(names) ? names : []));
  return { ...a, ...b, ...(classes.length === 0 ? {} : { className: classes }) };
}

export interface Marked {
  readonly content: readonly ElementContent[];
  /** Marks that no words of the content carry. */
  readonly rest: readonly Mark[];
}

/**
 * Wraps the words that findings are about in `<mark>`, and puts the figures in place of references. Line breaks
 * between Chinese characters vanish on the way.
 */
export function markWords(content: readonly ElementContent[], marks: readonly Mark[], sheet: Sheet): Marked {
  const carried = new Set<Mark>();
  const walk = (node: ElementContent): readonly ElementContent[] => {
    if (node.type === 'text') {
      return splitAtReferences(node, sheet.references).flatMap((part) =>
        part.type === 'text'
          ? splitText(part, marks, carried, sheet.locale)
          : [showFigure(part, marks, carried, sheet)],
      );
    }
    if (node.type !== 'element') return [node];
    const inCode = node.tagName === 'code' || node.tagName === 'pre';
    return [inCode ? node : { ...node, children: node.children.flatMap(walk) }];
  };
  const result = content.flatMap(walk);
  return { content: result, rest: marks.filter((mark) => !carried.has(mark)) };
}

interface FigurePart {
  readonly type: 'figure';
  readonly reference: Reference;
  readonly figure: string;
}

/** The text around the references that have a figure; one without stays as it is written. */
function splitAtReferences(node: Text, references: readonly Reference[]): readonly (Text | FigurePart)[] {
  const offset = offsetOf(node);
  if (offset === undefined || references.length === 0) return [node];
  const parts: (Text | FigurePart)[] = [];
  let at = offset;
  const words = (end: number): void => {
    if (end > at) parts.push(text(node.value.slice(at - offset, end - offset), at));
  };
  const limit = offset + node.value.length;
  for (const reference of referencesIn(references, { start: offset, end: limit })) {
    const { start, end } = reference.range;
    const figure = figureText(reference);
    if (figure === undefined || end > limit) continue;
    words(start);
    parts.push({ type: 'figure', reference, figure });
    at = end;
  }
  words(limit);
  return parts;
}

function showFigure(
  { reference, figure }: FigurePart,
  marks: readonly Mark[],
  carried: Set<Mark>,
  { locale, annotated }: Sheet,
): Element {
  const { start, end } = reference.range;
  const over = marks.filter(({ range }) => overlaps(range, start, end));
  for (const mark of over) carried.add(mark);
  const own: Attributes = { className: ['reference'], ...(annotated ? { dataStart: start, dataEnd: end } : {}) };
  return element(over.length > 0 ? 'mark' : 'span', joinAttributes(own, markAttributes(over, locale)), [text(figure)]);
}

function splitText(node: Text, marks: readonly Mark[], carried: Set<Mark>, locale: Locale): readonly ElementContent[] {
  const offset = offsetOf(node);
  const { value } = node;
  const here = offset === undefined ? [] : marks.filter(({ range }) => overlaps(range, offset, offset + value.length));
  if (offset === undefined || here.length === 0) return [text(joinLines(value, 0, value.length))];
  const cuts = new Set([0, value.length]);
  for (const mark of here) {
    carried.add(mark);
    cuts.add(Math.max(0, mark.range.start - offset)).add(Math.min(value.length, mark.range.end - offset));
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index): ElementContent => {
    const to = points[index + 1] ?? value.length;
    const over = here.filter(({ range }) => range.start - offset <= from && to <= range.end - offset);
    const words = text(joinLines(value, from, to));
    if (over.length === 0) return words;
    const place = { dataStart: offset + from, dataEnd: offset + to };
    return element('mark', { ...markAttributes(over, locale), ...place }, [words]);
  });
}

const overlaps = ({ start, end }: Range, from: number, to: number): boolean => start < to && from < end;

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/u;

/** A part of a text in which a line break between Chinese characters is none, and any other one a space. */
function joinLines(value: string, from: number, to: number): string {
  let joined = '';
  let at = from;
  for (const match of value.slice(from, to).matchAll(/(?<!\s)\s*[\r\n]\s*/gu)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const wide = WIDE.test(value.charAt(start - 1)) && WIDE.test(value.charAt(end));
    joined += value.slice(at, start) + (wide ? '' : ' ');
    at = end;
  }
  return joined + value.slice(at, to);
}

/** A line of its own for findings about something that is not there, or that the page does not show. */
export const markNote = (marks: readonly Mark[], locale: Locale): Element =>
  element(
    'p',
    joinAttributes(
      { className: ['finding-note'], role: 'note' },
      { ...markAttributes(marks, locale), title: undefined, 'aria-description': undefined },
    ),
    marks.flatMap(({ finding }, index) => [
      ...(index > 0 ? [element('br', {})] : []),
      text(sayIn(locale, finding.message)),
    ]),
  );
