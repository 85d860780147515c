import { mayBeMarkdown } from '../../core/markdown/parseMarkdown.js';
import { isPipeRow } from '../../core/parse/tableRows.js';
import { disjointMarks } from '../markup/disjointMarks.js';
import type { InlineMark } from '../markup/inlineMark.js';
import { readNoteLabel } from '../../core/parse/noteLabel.js';
import { saysAddress } from '../markup/linkAddress.js';
import { readInline, type InlineRun } from '../markup/readInline.js';

/** Of a longer line, what Markdown makes of it is not tried out: that takes more than linear time. */
const LONGEST = 20_000;
/** What a line of Markdown cannot begin with without being something else than a paragraph. */
const BLOCK_MARK = /^(?:#|>|[-+*](?:\s|$)|---|===|\*\*\*|___|```|~~~|<[a-z/!?])/iu;
const SPECIAL = /[\\`*_[\]<>&~]/gu;
/** Ends a clause: in Markdown bold ends before it, else other programs would not see where. */
const CLOSING = /(?<![。，；：、！？\s])[。，；：、！？\s]+$/u;

/** A picture or the mark of a footnote in Markdown, and before which character it stands. */
export interface WrittenInsert {
  readonly at: number;
  readonly markdown: string;
}

/**
 * A line of words as a Markdown paragraph that says exactly these words. The marks are kept as far as Markdown can
 * say them: what it would read otherwise than it is meant goes without marks.
 */
export function writeInline(
  text: string,
  marks: readonly InlineMark[] = [],
  inserts: readonly WrittenInsert[] = [],
): string {
  return writeKept(text, marks, inserts).source;
}

/** Whether Markdown can say the links of a line. */
export const keepsLinks = (text: string, marks: readonly InlineMark[]): boolean =>
  !marks.some(({ kind }) => kind === 'link') || writeKept(text, marks, []).kept.includes('link');

interface Written {
  readonly source: string;
  /** The marks that it says. */
  readonly kept: readonly InlineMark['kind'][];
}

function writeKept(text: string, marks: readonly InlineMark[], inserts: readonly WrittenInsert[]): Written {
  if (text.length > LONGEST) return { source: blockSafe(runsOf(text, [], inserts), escaped), kept: [] };
  const kinds: readonly (readonly InlineMark['kind'][])[] =
    marks.length === 0 ? [[]] : [['link', 'bold', 'italic'], ['link', 'bold'], ['link'], []];
  const written = kinds.flatMap((kept) => {
    const means = runsOf(
      text,
      marks.filter(({ kind }) => kept.includes(kind)),
      inserts,
    );
    return [asIs, escaped].map((write) => ({ source: blockSafe(means, write), means, kept }));
  });
  const exact = written.find(({ source, means }) => !mayBeMarkdown(source) || isSame(readInline(source), means));
  return exact ?? written.at(-1) ?? { source: text, kept: [] };
}

const isMarked = ({ bold, italic, address }: InlineRun): boolean =>
  bold === true || italic === true || address !== undefined;

/** Stretches of words with the same marks, and what stands between them. */
function runsOf(text: string, marks: readonly InlineMark[], inserts: readonly WrittenInsert[]): readonly InlineRun[] {
  const kept = disjointMarks(marks)
    .flatMap((mark) => trimmed(mark, text))
    .sort((a, b) => a.start - b.start);
  const places = [...kept.flatMap(({ start, end }) => [start, end]), ...inserts.map(({ at }) => at)];
  const edges = [...new Set([0, text.length, ...places])].sort((a, b) => a - b);
  const insertsAt = new Map<number, WrittenInsert[]>();
  for (const insert of inserts) {
    const known = insertsAt.get(insert.at);
    if (known === undefined) insertsAt.set(insert.at, [insert]);
    else known.push(insert);
  }
  let next = 0;
  /** What began before an edge and has not ended: of each kind at most one. */
  let open: readonly InlineMark[] = [];
  return edges.flatMap((start, index): readonly InlineRun[] => {
    const end = edges[index + 1];
    open = open.filter((mark) => mark.end > start);
    // A note within a link would be a link in a link.
    const around = marksOf(open.filter(({ kind }) => kind !== 'link'));
    const between = (insertsAt.get(start) ?? []).map(({ markdown }): InlineRun => ({
      ...around,
      text: '',
      insert: markdown,
    }));
    if (end === undefined) return between;
    for (let mark = kept[next]; mark !== undefined && mark.start <= start; mark = kept[++next]) open = [...open, mark];
    return [...between, { ...marksOf(open), text: text.slice(start, end) }];
  });
}

function marksOf(marks: readonly InlineMark[]): Omit<InlineRun, 'text'> {
  const link = marks.find((mark) => mark.kind === 'link');
  return {
    ...(marks.some(({ kind }) => kind === 'bold') && { bold: true }),
    ...(marks.some(({ kind }) => kind === 'italic') && { italic: true }),
    ...(link !== undefined && { address: link.address }),
  };
}

function trimmed(mark: InlineMark, text: string): readonly InlineMark[] {
  const words = text.slice(mark.start, mark.end);
  if (mark.kind === 'link') return words.trim() === '' || saysAddress(words, mark.address) ? [] : [mark];
  const start = mark.start + words.length - words.trimStart().length;
  const end = mark.start + words.replace(CLOSING, '').length;
  return start < end ? [{ ...mark, start, end }] : [];
}

type Escape = (words: string) => string;

const asIs: Escape = (words) => words.replaceAll('{=', '{\\=');
const escaped: Escape = (words) => words.replace(SPECIAL, '\\$&').replaceAll('{=', '{\\=');

function blockSafe(runs: readonly InlineRun[], write: Escape): string {
  const source = inLink(runs, write);
  const [first] = runs;
  const isWords = first !== undefined && !isMarked(first) && first.insert === undefined;
  const safe =
    isWords && BLOCK_MARK.test(source)
      ? `\\${source}`
      : readNoteLabel(source) === undefined
        ? source
        : source.replace(':', '\\:');
  return isPipeRow(safe) ? safe.replace(/(?<!\\)\|/gu, '\\|') : safe;
}

const inLink = (runs: readonly InlineRun[], write: Escape): string =>
  groups(runs, ({ address }) => address)
    .map(({ value, runs: own }) =>
      value === undefined ? inBold(own, write) : `[${inBold(own, write)}](${destination(value)})`,
    )
    .join('');

/** What looks like a character reference would be read as the character. */
const destination = (address: string): string => address.replace(/&(?=#?\w+;)/gu, '\\&');

const inBold = (runs: readonly InlineRun[], write: Escape): string =>
  groups(runs, ({ bold }) => bold)
    .map(({ value, runs: own }) => (value === true ? `**${inItalic(own, write)}**` : inItalic(own, write)))
    .join('');

const inItalic = (runs: readonly InlineRun[], write: Escape): string =>
  groups(runs, ({ italic }) => italic)
    .map(({ value, runs: own }) => {
      const words = groups(own, ({ insert }) => insert !== undefined)
        .map(({ value: isInsert, runs: each }) =>
          isInsert ? each.map(({ insert = '' }) => insert).join('') : write(each.map(({ text }) => text).join('')),
        )
        .reduce(
          (before, next) =>
            before.endsWith('!') && next.startsWith('[^') ? `${before.slice(0, -1)}\\!${next}` : before + next,
          '',
        );
      return value === true ? `*${words}*` : words;
    })
    .join('');

interface Group<T> {
  readonly value: T;
  readonly runs: readonly InlineRun[];
}

/** Neighbours that have a mark in common. */
function groups<T>(runs: readonly InlineRun[], of: (run: InlineRun) => T): readonly Group<T>[] {
  const found: { value: T; runs: InlineRun[] }[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last !== undefined && last.value === of(run)) last.runs.push(run);
    else found.push({ value: of(run), runs: [run] });
  }
  return found;
}

function isSame(read: readonly InlineRun[] | undefined, meant: readonly InlineRun[]): boolean {
  return read !== undefined && JSON.stringify(joined(read)) === JSON.stringify(joined(meant));
}

/** Neighbours with the same marks as one. */
function joined(runs: readonly InlineRun[]): readonly (readonly unknown[])[] {
  const key = ({ bold, italic, address, insert }: InlineRun): string => JSON.stringify([bold, italic, address, insert]);
  return groups(
    runs.filter(({ text, insert }) => text !== '' || insert !== undefined),
    key,
  ).map(({ value, runs: own }) => [
    value,
    own.filter(({ insert }) => insert !== undefined).length,
    own.map(({ text }) => text).join(''),
  ]);
}
