import type { Range } from '../text/range.js';
import {
  AMONG,
  EXAMPLES,
  countsAll,
  isCompared,
  isEach,
  isInflow,
  isOpen,
  isOutcome,
  isState,
  totalOf,
} from './enumerationWords.js';
import { frameOf, type Figure, type Frame, type InnerFrame } from './figureFrame.js';
import type { ProseParagraph, ProseSentence } from './readProse.js';

/**
 * How the author ties the parts to the whole.
 * - `among`: 46 件，其中 A 5 件，B 16 件; `colon`: 6 次：线上 2 次，线下 4 次; `bracket`: 10 条（网站 7 条、微博 3 条）
 * - `within`: 21 件建议提案中，建议 8 件，提案 13 件
 * - `examples`: 500 条，主要包括 A 20 条、B 80 条
 * - `total`: A 5 件，B 16 件，共计 21 件; `sum`: the same with a verb, 共办结 21 件
 * - `respectively`: 17 件，网络、信函分别为 9 件、8 件
 * - `alike`: 共收到意见 36 条，20 条已采纳，16 条未采纳
 */
export type EnumerationForm =
  'among' | 'within' | 'examples' | 'colon' | 'bracket' | 'total' | 'sum' | 'respectively' | 'alike';

export interface Enumeration {
  readonly form: EnumerationForm;
  readonly whole: Figure;
  /** In the unit of the whole. */
  readonly parts: readonly Figure[];
  /** Listed like a part, but in another unit: 12345 信箱 180 个 among 件. */
  readonly foreign: readonly Figure[];
  /** All that is listed in other units, the foreign ones too: 会议信息 220 条，政策文件 3302 件 may be one sum. */
  readonly otherUnits: readonly Figure[];
  /** Other figures of the unit that could be meant as the whole. */
  readonly others: readonly Figure[];
  /** Not all parts may be listed: a word says so (等, 主要, 包括), or the next sentence goes on with the list. */
  readonly open: boolean;
}

/** More figures than any sentence has; keeps the work linear. */
const MANY = 60;
const LOOK_BACK = 12;
const COUNTERS = /^(?:[个件条次项份篇起批宗例封]|人次|件次|场次|批次)$/u;

/** The enumerations of a paragraph. A whole may have several: A 5 件，B 16 件，共 21 件，其中 12 件已答复. */
export function readEnumerations(text: string, { sentences }: ProseParagraph): readonly Enumeration[] {
  if (sentences.reduce((sum, { quantities }) => sum + quantities.length, 0) < 2) return [];
  const frames = sentences.map((sentence) => frameOf(text, sentence));
  const found = frames.flatMap((frame, index) => {
    const list = { frame, following: () => listContinues(sentences, frames, index) };
    const wholes = index === 0 ? [] : (frames[index - 1]?.figures ?? []);
    return [
      ...readFrame(list, wholes),
      ...alike(frame),
      ...totals(frame, () => listBegins(sentences, frames, index)),
      ...frame.inner.flatMap(readInner),
    ];
  });
  return found.filter(({ parts }) => parts.length > 0);
}

/** The frame that holds a list, and the sentences in which it may go on. */
interface List {
  readonly frame: Frame;
  readonly following: () => readonly Frame[];
}

/** Sentences behind, as long as ； divides them: 予以公开 22 件；部分公开 5 件。 */
function listContinues(sentences: readonly ProseSentence[], frames: readonly Frame[], index: number): readonly Frame[] {
  const found: Frame[] = [];
  for (let at = index; found.length < MANY && /[；;]/u.test(sentences[at]?.mark ?? ''); at++) {
    const frame = frames[at + 1];
    if (frame === undefined || frame.plain.includes(AMONG)) break;
    found.push(frame);
  }
  return found;
}

/** Sentences before that ； divides from this one. */
function listBegins(sentences: readonly ProseSentence[], frames: readonly Frame[], index: number): readonly Frame[] {
  const found: Frame[] = [];
  for (let at = index - 1; found.length < LOOK_BACK && /[；;]/u.test(sentences[at]?.mark ?? ''); at--) {
    const frame = frames[at];
    if (frame === undefined || frame.plain.includes(AMONG)) break;
    found.unshift(frame);
  }
  return found;
}

const readFrame = (list: List, wholesBefore: readonly Figure[]): readonly Enumeration[] => [
  ...among(list, wholesBefore),
  ...within(list.frame),
  ...examples(list.frame),
  ...colons(list),
  ...respectively(list.frame),
];

function readInner(frame: InnerFrame): readonly Enumeration[] {
  const { opener, inner } = frame;
  const list = { frame, following: () => [] };
  const direct = opener === undefined || frame.plain.includes(AMONG) ? undefined : build(opener, frame.figures, []);
  return [
    ...(direct === undefined ? [] : [{ ...direct, form: 'bracket', open: isOpen(frame.plain) } as const]),
    ...readFrame(list, opener === undefined ? [] : [opener]),
    ...totals(frame, () => []),
    ...inner.flatMap(readInner),
  ];
}

function among({ frame, following }: List, wholesBefore: readonly Figure[]): readonly Enumeration[] {
  const marks = placesOf(frame, AMONG);
  return marks.flatMap((mark, index): readonly Enumeration[] => {
    const end = marks[index + 1] ?? frame.range.end;
    const own = frame.figures.filter(({ quantity }) => quantity.range.end <= mark);
    const before = own.length > 0 || index > 0 ? own : wholesBefore;
    const listed = between(frame, mark, end);
    const isLast = index === marks.length - 1;
    const whole = wholeOf(before, isLast ? listed : listed.slice(0, -1));
    if (whole === undefined || isOneOfTwo(frame, whole, before) || isFar(frame, mark, listed)) return [];
    const after = isLast ? following() : [];
    const spread = listed.length === 1 ? after : [];
    const parts = isLast ? [...listed, ...spread.flatMap(({ figures }) => figures)] : listed.slice(0, -1);
    const built = build(whole, parts, before);
    const words = [textOf(frame, mark, end), ...spread.map(({ plain }) => plain)].join('');
    const goesOn = listed.length > 1 && (after[0]?.figures.some(({ unit }) => unit === whole.unit) ?? false);
    return built === undefined ? [] : [{ ...built, form: 'among', open: goesOn || isOpen(words) }];
  });
}

function within(frame: Frame): readonly Enumeration[] {
  const [mark = frame.range.end] = placesOf(frame, AMONG);
  return frame.figures.flatMap((whole, index): readonly Enumeration[] => {
    if (!/[^其]中$/u.test(whole.tail) || !fits(whole)) return [];
    const listed = frame.figures.slice(index + 1, index + MANY).filter(({ quantity }) => quantity.range.end <= mark);
    const built = build(whole, listed, frame.figures.slice(Math.max(0, index - LOOK_BACK), index));
    const words = textOf(frame, whole.quantity.range.end, mark);
    return built === undefined || mark < whole.quantity.range.end
      ? []
      : [{ ...built, form: 'within', open: isOpen(words) }];
  });
}

/** 主要包括 A 20 条, or 包括：A 20 条 with the colon between. */
function examples(frame: Frame): readonly Enumeration[] {
  return EXAMPLES.flatMap((word) => placesOf(frame, word)).flatMap((mark): readonly Enumeration[] => {
    const listed = between(frame, mark, frame.range.end);
    const [first] = listed;
    const before = frame.figures.filter(({ quantity }) => quantity.range.end <= mark);
    const whole = wholeOf(before, listed);
    if (first === undefined || whole === undefined || before.at(-1) !== whole) return [];
    if (first.phrase.start > mark && !/^.{2,3}[：:]\s*$/u.test(textOf(frame, mark, first.phrase.start))) return [];
    const built = textOf(frame, mark, frame.range.end).includes(AMONG) ? undefined : build(whole, listed, before);
    return built === undefined ? [] : [{ ...built, form: 'examples', open: true }];
  });
}

/** 其中 speaks of what follows it, not of figures several clauses later. */
const isFar = (frame: Frame, mark: number, [first]: readonly Figure[]): boolean =>
  first !== undefined && (textOf(frame, mark, first.quantity.range.start).match(/[，,：:]/gu) ?? []).length > 2;

/** 共办理复议 7 起、诉讼 3 起，其中…: which of the two is divided cannot be told. */
function isOneOfTwo({ clauses }: Frame, whole: Figure, before: readonly Figure[]): boolean {
  const others = before.filter((other) => other !== whole && other.unit === whole.unit && !isCompared(other));
  return others.some(({ clause }) => clause === whole.clause - 1 && clauses[clause]?.mark === '、');
}

function colons({ frame, following }: List): readonly Enumeration[] {
  const [mark = frame.range.end] = placesOf(frame, AMONG);
  return frame.figures.flatMap((whole, index): readonly Enumeration[] => {
    const clause = frame.clauses[whole.clause];
    if (clause === undefined || !/[：:]/u.test(clause.mark) || whole.tail.length > 4 || !fits(whole)) return [];
    const listed = frame.figures.slice(index + 1, index + MANY).filter(({ quantity }) => quantity.range.end <= mark);
    const spread = listed.length === 1 && mark === frame.range.end ? following() : [];
    const built = build(whole, [...listed, ...spread.flatMap(({ figures }) => figures)], []);
    const words = textOf(frame, whole.quantity.range.end, mark) + spread.map(({ plain }) => plain).join('');
    return built === undefined ? [] : [{ ...built, form: 'colon', open: isOpen(words) }];
  });
}

function totals(frame: Frame, preceding: () => readonly Frame[]): readonly Enumeration[] {
  let from = 0;
  const marks = placesOf(frame, AMONG);
  return frame.figures.flatMap((whole, index): readonly Enumeration[] => {
    const kind = totalOf(whole, frame.figures[index - 1]);
    if (kind === undefined) return [];
    const mark = marks.findLast((place) => place < whole.quantity.range.start) ?? 0;
    const own = frame.figures.slice(from, index).filter(({ quantity }) => quantity.range.start > mark);
    from = index + 1;
    const listed = own.length > 0 ? own : preceding().flatMap(({ figures }) => figures);
    if (isOutcome(whole) && listed.some(isInflow)) return [];
    const built = fits(whole) && !listed.some((part) => totalOf(part) !== undefined) && build(whole, listed, []);
    if (built === undefined || built === false || built.parts.length < 2) return [];
    return [{ ...built, form: kind === 'plain' ? 'total' : 'sum', open: false }];
  });
}

const RESPECTIVELY = '分别';
const OTHER_YEAR = /年|上半|下半|季度/u;

function respectively(frame: Frame): readonly Enumeration[] {
  return placesOf(frame, RESPECTIVELY).flatMap((mark): readonly Enumeration[] => {
    const after = between(frame, mark, frame.range.end);
    const [first] = after;
    const before = frame.figures.filter(({ quantity }) => quantity.range.end <= mark);
    const whole = wholeOf(before, after);
    if (first === undefined || whole === undefined || !first.label.includes(RESPECTIVELY)) return [];
    if (OTHER_YEAR.test(textOf(frame, whole.quantity.range.end, mark))) return [];
    const stop = after.findIndex((part, index) => index > 0 && !/^(?:和|及|与|以及)?$/u.test(part.label));
    const built = build(whole, stop < 0 ? after : after.slice(0, stop), before);
    return built === undefined ? [] : [{ ...built, form: 'respectively', open: false }];
  });
}

/** Without a word that ties them, only clauses that repeat a noun of the whole, or say what became of a number. */
function alike(frame: Frame): readonly Enumeration[] {
  return frame.figures.flatMap((whole, index): readonly Enumeration[] => {
    const [first] = frame.figures.slice(index + 1, index + 2);
    if (!fits(whole) || first?.unit !== whole.unit || !(index === 0 || countsAll(whole))) return [];
    const belongs = relation(whole, first);
    const rest = frame.figures.slice(index + 1, index + MANY);
    const stop = rest.findIndex((part) => part.unit !== whole.unit || !belongs(part));
    const listed = stop < 0 ? rest : rest.slice(0, stop);
    if (listed.length < (countsAll(whole) ? 2 : 3) || rest[stop]?.unit === whole.unit) return [];
    const words = textOf(frame, whole.quantity.range.end, listed.at(-1)?.quantity.range.end ?? frame.range.end);
    const built = words.includes(AMONG) ? undefined : build(whole, listed, []);
    return built === undefined ? [] : [{ ...built, form: 'alike', open: isOpen(words) }];
  });
}

/** What the first part shares with the whole, the others must share too. */
function relation(whole: Figure, first: Figure): (part: Figure) => boolean {
  const noun = first.label.slice(-2);
  if (noun.length === 2 && whole.label.includes(noun)) return ({ label }) => label.endsWith(noun);
  if (!countsAll(whole)) return () => false;
  if (first.label === '') return ({ label, tail }) => label === '' && tail !== '';
  return isState;
}

/** The figure nearest before the list in whose unit something is listed. */
function wholeOf(before: readonly Figure[], listed: readonly Figure[]): Figure | undefined {
  const units = new Set(listed.map(({ unit }) => unit));
  const nearest = before.slice(-LOOK_BACK).findLast((figure) => units.has(figure.unit) && !isCompared(figure));
  return nearest !== undefined && fits(nearest) ? nearest : undefined;
}

const fits = (whole: Figure): boolean => whole.certain && !isCompared(whole) && !isEach(whole);

/** Sorts what is listed into parts and figures of another unit; undefined if a figure of the list is uncertain. */
function build(
  whole: Figure,
  figures: readonly Figure[],
  before: readonly Figure[],
): Omit<Enumeration, 'form' | 'open'> | undefined {
  const compared = figures.filter((figure) => !isCompared(figure));
  const stop = compared.findIndex((figure) => totalOf(figure) !== undefined);
  const listed = stop < 0 ? compared : compared.slice(0, stop);
  const parts = listed.filter(({ unit }) => unit === whole.unit);
  if (parts.some((part) => !part.certain || isEach(part)) || listed.some(({ unit }) => unit === '')) return undefined;
  const counted = new Set(parts.map(({ clause }) => clause));
  const foreign = listed.filter(
    ({ unit, certain, label, tail, clause }) =>
      unit !== whole.unit && certain && label !== '' && tail === '' && COUNTERS.test(unit) && !counted.has(clause),
  );
  const otherUnits = listed.filter(({ unit, certain }) => unit !== whole.unit && certain);
  const others = before.slice(-LOOK_BACK).filter((figure) => figure !== whole && figure.unit === whole.unit);
  return { whole, parts, foreign, otherUnits, others };
}

const between = ({ figures }: Frame, start: number, end: number): readonly Figure[] =>
  figures.filter(({ quantity }) => quantity.range.start >= start && quantity.range.end <= end).slice(0, MANY);

const textOf = ({ plain, range: { start } }: Frame, from: number, to: number): string =>
  plain.slice(from - start, to - start);

/** Where the word stands in the frame, outside its brackets. */
function placesOf(
  { plain, range: { start } }: { readonly plain: string; readonly range: Range },
  word: string,
): readonly number[] {
  const places: number[] = [];
  for (let at = plain.indexOf(word); at >= 0 && places.length < LOOK_BACK; at = plain.indexOf(word, at + word.length)) {
    places.push(start + at);
  }
  return places;
}
