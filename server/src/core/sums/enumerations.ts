import Big from 'big.js';
import { AMONG, countsAll, isOpen } from './enumerationWords.js';
import { alike } from './enumerations/alike.js';
import { among, type List } from './enumerations/among.js';
import { build } from './enumerations/build.js';
import { colons } from './enumerations/colons.js';
import { divided } from './enumerations/divided.js';
import type { Enumeration } from './enumerations/enumeration.js';
import { examples } from './enumerations/examples.js';
import { LOOK_BACK, MANY, placesOf } from './enumerations/frameText.js';
import { respectively } from './enumerations/respectively.js';
import { shares } from './enumerations/shares.js';
import { totals } from './enumerations/totals.js';
import { within } from './enumerations/within.js';
import { frameOf, type Figure, type Frame, type InnerFrame } from './figureFrame.js';
import type { ProseParagraph, ProseSentence } from '../prose/paragraph.js';

/** The enumerations of a paragraph. A whole may have several: A 5 件，B 16 件，共 21 件，其中 12 件已答复. */
export function readEnumerations(text: string, { sentences }: ProseParagraph): readonly Enumeration[] {
  if (sentences.reduce((sum, { quantities }) => sum + quantities.length, 0) < 2) return [];
  const frames = sentences.map((sentence) => frameOf(text, sentence));
  const found = frames.flatMap((frame, index) => {
    const list = { frame, following: () => listContinues(sentences, frames, index) };
    const wholes = wholesOf(frames[index - 1]);
    return [
      ...[...readFrame(list, wholes), ...alike(frame), ...divided(list, wholes)].map((each) =>
        withRest(each, frame, frames[index + 1]),
      ),
      ...totals(frame, () => listBegins(sentences, frames, index)),
      ...frame.inner.flatMap(readInner),
    ];
  });
  return [...found, ...shares(frames)].filter(({ parts }) => parts.length > 0);
}

/** More than this beyond the whole, and the next sentence tells of something else. */
const OVERSHOOT = 0.05;

/** A 279 条，B 15 条。其他信息 13 条: what the parts lack may be told in a sentence of its own. */
function withRest(list: Enumeration, frame: Frame, next: Frame | undefined): Enumeration {
  const [rest] = next?.figures ?? [];
  const { whole, parts } = list;
  const endsHere = parts.at(-1)?.quantity === frame.figures.at(-1)?.quantity;
  if (rest === undefined || !endsHere || !/^(?:其他|其它|其余)/u.test(rest.label)) return list;
  if (rest.unit !== whole.unit || !rest.certain) return list;
  const sum = parts.reduce((all, { value }) => all.plus(value), new Big(0));
  if (sum.gte(whole.value)) return list;
  const isNear = sum.plus(rest.value).lte(whole.value.times(1 + OVERSHOOT));
  return isNear ? { ...list, parts: [...parts, rest] } : { ...list, open: true };
}

/** The figures that a next sentence may divide: of a list, what it divides itself rather than its parts. */
function wholesOf(frame: Frame | undefined): readonly Figure[] {
  if (frame === undefined) return [];
  const [mark = frame.range.end] = placesOf(frame, AMONG);
  const [all, ...others] = frame.figures.filter(countsAll);
  // 共计 8 件，涉及甲 1 件、乙 6 件。其中…: what counts all is divided, not its last part.
  if (all !== undefined && others.length === 0 && mark === frame.range.end && isListed(frame, all)) {
    return [...frame.figures.filter((figure) => figure !== all), all];
  }
  const heads = frame.figures.filter(({ quantity }) => quantity.range.end <= mark);
  // The others come first, for the nearest is taken.
  return [...frame.figures.slice(heads.length), ...heads];
}

const isListed = ({ figures }: Frame, all: Figure): boolean => {
  const behind = figures.slice(figures.indexOf(all) + 1);
  return behind.length > 1 && behind.every(({ unit }) => unit === all.unit);
};

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
