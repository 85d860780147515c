import type { ReportFormat } from '../../core/formats/reportFormat.js';
import { normaliseLabel } from '../../core/text/normalise.js';
import { isSentence } from '../labels/pageFurniture.js';
import type { LabelBook } from '../labels/labelBook.js';
import { noteOnWords, type NoteDraft } from '../notes/noteDraft.js';
import type { Piece, SourceItem } from '../source/sourceItem.js';
import pairs from './traditional.json' with { type: 'json' };

/*
 * Copies in traditional script, and copies with the sound behind characters as 公(gong): the words of the form are
 * read, and written, as the form has them. Prose stays as it is: nobody asked to convert it.
 */

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((line) => line.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const)),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');
/** The sound of the character before, as programs for reading aloud write it. */
const SOUND = /(?<=\p{Script=Han})[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/giu;
/** The end of a title: what stands before is a name, which keeps its script. */
const TITLE_END = /(?:\d{4}年度?)?(?:政府)?(?:信息|政务)公开(?:工作)?(?:年度)?(?:报告|年报)?$|^(?:工作)?年度报告$/u;
const LONGEST = 60;

export interface PlainWords {
  readonly items: readonly SourceItem[];
  readonly notes: readonly NoteDraft[];
}

/** The items with the words of the form in plain script; the places stay those of the source. */
export function plainWords(
  items: readonly SourceItem[],
  books: readonly LabelBook[],
  formats: readonly ReportFormat[],
): PlainWords {
  const changed: { traditional?: Piece; sound?: Piece } = {};
  const isOfForm = vocabulary(books, formats);
  const plain = (piece: Piece): Piece => {
    if (piece.text.length > LONGEST * 4 || isSentence(piece.text)) return piece;
    const text = plainText(piece.text, isOfForm);
    if (text === piece.text) return piece;
    if (piece.text.search(SOUND) >= 0) changed.sound ??= piece;
    else changed.traditional ??= piece;
    return { ...piece, text };
  };
  const read = items.map((item): SourceItem => {
    if (item.kind === 'line') return { ...item, piece: plain(item.piece) };
    return item.kind === 'row' ? { ...item, cells: item.cells.map(plain) } : item;
  });
  const { traditional, sound } = changed;
  return {
    items: read,
    notes: [
      ...(traditional === undefined
        ? []
        : [noteOnWords('repaired', 'traditionalScript', traditional.text, traditional.range)]),
      ...(sound === undefined ? [] : [noteOnWords('repaired', 'soundGlosses', sound.text, sound.range)]),
    ],
  };
}

const simplify = (text: string): string => text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? '');

function plainText(text: string, isOfForm: (text: string) => boolean): string {
  const bare = text.replace(SOUND, '');
  const whole = simplify(bare);
  if (whole === text) return text;
  if (isOfForm(whole)) return whole;
  const words = text.split(/(\s+)/u);
  if (words.length > 1) return words.map((word) => plainText(word, isOfForm)).join('');
  const end = TITLE_END.exec(whole)?.index;
  return end === undefined ? text : bare.slice(0, end) + whole.slice(end);
}

/** Whether words are a label of the form, a part of one, or the title of a section. */
function vocabulary(books: readonly LabelBook[], formats: readonly ReportFormat[]): (text: string) => boolean {
  const titles = formats.flatMap(({ sections }) =>
    sections.flatMap(({ title, aliases }) => [title, ...aliases].map(normaliseLabel)),
  );
  const words = formats.flatMap(({ sections }) => sections.flatMap((section) => section.words));
  const isHeading = (key: string): boolean =>
    titles.some((title) => key.endsWith(title)) ||
    (/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/u.test(key) &&
      words.some((word) => key.includes(word)));
  return (text) => {
    if (text.length > LONGEST) return false;
    const key = normaliseLabel(text);
    if (key.length < 2) return false;
    return (
      isHeading(key) ||
      books.some(
        ({ index, entries }) =>
          index.findKey(key) !== undefined ||
          entries.some((entry) => entry.key.includes(key)) ||
          index.guess(text) !== undefined,
      )
    );
  };
}
