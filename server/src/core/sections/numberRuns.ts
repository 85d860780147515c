import type { Report, Section } from '../model/report.js';
import type { Block, HeadingBlock, Numbering, ParagraphBlock } from '../model/blocks.js';
import { toOrdinal } from '../text/chineseNumber.js';

export interface NumberedItem {
  readonly block: HeadingBlock | ParagraphBlock;
  readonly numbering: Numbering;
  /** The level whose number it should bear: another one than its own if it is written in the wrong system. */
  readonly level: Numbering['level'];
  /** The number it should bear once the run is sound. */
  readonly expected: number;
  readonly fault: Fault | undefined;
}

/** `first`: a run that does not begin at 1; `system`: the number is of another level than its siblings'. */
type Fault = 'gap' | 'repeat' | 'back' | 'first' | 'system';

/** Items that are numbered one after the other. */
export type NumberRun = readonly NumberedItem[];

interface Run {
  readonly level: Numbering['level'];
  readonly items: NumberedItem[];
  last: number;
  /** A heading of a higher level has ended it; a number that goes on all the same is the author's choice. */
  closed: boolean;
}

/** An unnumbered line between two items that ends like this is the text of the first, and opens no new list. */
const SENTENCE = /[。！？；.!?;]["”’）)]*$/u;

/**
 * The runs of （一）, 1. and （1） in a section, with what is certainly wrong in them. Numbered paragraphs take
 * part, so that a mix of headings and long items is no gap. Silent where it cannot be told: a list that begins
 * anew at 1, a level left out, a number that goes on across a heading, an item in the middle of a line.
 */
export function numberRuns(section: Section, { text }: Report): readonly NumberRun[] {
  const numbers = section.blocks.map(numberingOf);
  const runs: Run[] = [];
  const current = new Map<Numbering['level'], Run>();
  let previous: { readonly item: NumberedItem; readonly index: number } | undefined;
  section.blocks.forEach((block, index) => {
    if (block.kind === 'heading' && block.numbering === undefined) closeBelow(current, block.level - 1);
    const numbering = numbers[index];
    if (numbering === undefined || (block.kind !== 'heading' && block.kind !== 'paragraph')) return;
    const between = section.blocks.slice((previous?.index ?? -1) + 1, index);
    const source = text.slice(previous?.item.block.range.start ?? section.range.start, block.range.start);
    const nextUpTo = (level: number): Numbering | undefined =>
      numbers.find((each, at) => at > index && each !== undefined && each.level <= level);
    const item = place(block, numbering, { current, runs, between, nextUpTo, source, text, previous: previous?.item });
    previous = { item, index };
  });
  return runs.map(({ items }) => items);
}

function numberingOf(block: Block): Numbering | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  return block.numbering === undefined || block.numbering.level === 1 ? undefined : block.numbering;
}

interface Surroundings {
  readonly current: Map<Numbering['level'], Run>;
  readonly runs: Run[];
  readonly between: readonly Block[];
  /** The first number behind it of this level or a higher one. */
  readonly nextUpTo: (level: Numbering['level']) => Numbering | undefined;
  /** The text from the item before up to this one. */
  readonly source: string;
  readonly text: string;
  readonly previous: NumberedItem | undefined;
}

function place(block: NumberedItem['block'], numbering: Numbering, around: Surroundings): NumberedItem {
  const { current, runs } = around;
  const own = current.get(numbering.level);
  const open = own !== undefined && !own.closed ? own : undefined;
  const { value } = numbering;
  const add = (run: Run, step: number, fault?: Fault): NumberedItem => {
    const expected = (run.items.at(-1)?.expected ?? 0) + step;
    const item: NumberedItem = { block, numbering, level: run.level, expected, fault };
    run.items.push(item);
    run.last = value;
    run.closed = false;
    closeBelow(current, run.level);
    return item;
  };
  const begin = (expected: number, fault?: Fault): NumberedItem => {
    const run: Run = { level: numbering.level, items: [], last: 0, closed: false };
    runs.push(run);
    current.set(numbering.level, run);
    return add(run, expected, fault);
  };

  if (own !== undefined && value === own.last + 1) return add(own, 1);
  if (value === 1) return open?.last === 1 && repeatsCertainly(block, around) ? add(open, 1, 'repeat') : begin(1);
  if (saysNumber(around.source, numbering.level, value - 1)) {
    return own === undefined || value <= own.last ? begin(value) : add(own, value - own.last);
  }
  const sibling = open === undefined ? wrongSystem(block, numbering, around) : undefined;
  if (sibling !== undefined) return add(sibling, 1, 'system');
  if (open === undefined) return begin(1, 'first');
  const fault = value > open.last ? 'gap' : value === open.last ? 'repeat' : 'back';
  // Behind a number that is wrong, the right one follows it in no sequence.
  return add(open, 1, value === (open.items.at(-1)?.expected ?? 0) + 1 ? undefined : fault);
}

function closeBelow(current: ReadonlyMap<Numbering['level'], Run>, level: number): void {
  for (const run of current.values()) if (run.level > level) run.closed = true;
}

/** Two items 1 are one list unless something between them may open another. */
function repeatsCertainly(block: NumberedItem['block'], { between, text, previous }: Surroundings): boolean {
  const lines = between.filter(({ kind }) => kind !== 'comment');
  if (lines.length === 0) return true;
  if (block.kind !== 'heading' || previous?.block.kind !== 'heading') return false;
  return lines.every((line) => {
    const words = text.slice(line.range.start, line.range.end).trim();
    return line.kind === 'paragraph' && SENTENCE.test(words);
  });
}

/**
 * The run of another level that a first item with this number goes on: （一）（二）3.（四）. Not where that run has an item
 * of this number itself, and a paragraph only where the next item of the run shows that its place is taken.
 */
function wrongSystem(
  block: NumberedItem['block'],
  { level, value }: Numbering,
  { current, nextUpTo }: Surroundings,
): Run | undefined {
  return [...current.values()].find((run) => {
    if (run.level === level || run.closed || run.last + 1 !== value) return false;
    const next = nextUpTo(run.level);
    const following = next?.level === run.level ? next.value : undefined;
    return following === value + 1 || (block.kind === 'heading' && following !== value);
  });
}

/**
 * Whether the run can be numbered in one way only: it begins at 1, one item is wrong, and those behind it are right.
 * Else an item may have been lost or doubled, as in an excerpt.
 */
export function isCertain(run: NumberRun): boolean {
  const wrong = run.filter(isWrong);
  const [only] = wrong;
  return wrong.length === 1 && only !== run[0] && only !== run.at(-1);
}

export const isWrong = ({ numbering, level, expected }: NumberedItem): boolean =>
  numbering.value !== expected || numbering.level !== level;

/** Whether a number stands in the middle of a line, or damaged at its start: `二)`, `②`, `2,`. */
function saysNumber(source: string, level: Numbering['level'], value: number): boolean {
  const numeral = level === 2 ? toOrdinal(value) : String(value);
  const bracketed = [`${numeral})`, `${numeral}）`, `(${numeral}`, `（${numeral}`];
  const pointed = level === 3 ? [`${numeral}.`, `${numeral}．`, `${numeral}、`] : [];
  const circled = value <= 20 ? [String.fromCodePoint(0x245f + value)] : [];
  return [...bracketed, ...pointed, ...circled].some((mark) => source.includes(mark));
}
