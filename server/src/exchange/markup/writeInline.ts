import { mayBeMarkdown } from '../../core/markdown/parseMarkdown.js';
import { isPipeRow } from '../../core/parse/tableRows.js';
import type { InlineMark } from './inlineMark.js';
import { saysAddress } from './linkAddress.js';
import { readInline, type InlineRun } from './readInline.js';

/** Of a longer line, what Markdown makes of it is not tried out: that takes more than linear time. */
const LONGEST = 20_000;
/** What a line of Markdown cannot begin with without being something else than a paragraph. */
const BLOCK_MARK = /^(?:#|>|[-+*](?:\s|$)|---|===|\*\*\*|___|```|~~~|<[a-z/!?])/iu;
const SPECIAL = /[\\`*_[\]<>&~]/gu;
/** Ends a clause: in Markdown bold ends before it, else other programs would not see where. */
const CLOSING = /(?<![。，；：、！？\s])[。，；：、！？\s]+$/u;

/**
 * A line of words as a Markdown paragraph that says exactly these words. The marks are kept as far as Markdown can
 * say them: what it would read otherwise than it is meant goes without marks.
 */
export function writeInline(text: string, marks: readonly InlineMark[] = []): string {
  if (text.length > LONGEST) return blockSafe([{ text }], escaped);
  const kinds: readonly (readonly InlineMark['kind'][])[] =
    marks.length === 0 ? [[]] : [['link', 'bold', 'italic'], ['link', 'bold'], ['link'], []];
  const written = kinds.flatMap((kept) => {
    const means = runsOf(
      text,
      marks.filter(({ kind }) => kept.includes(kind)),
    );
    return [asIs, escaped].map((write) => ({ source: blockSafe(means, write), means }));
  });
  const exact = written.find(({ source, means }) => !mayBeMarkdown(source) || isSame(readInline(source), means));
  return exact?.source ?? written.at(-1)?.source ?? text;
}

const isMarked = ({ bold, italic, address }: InlineRun): boolean =>
  bold === true || italic === true || address !== undefined;

/** Stretches of words with the same marks. */
function runsOf(text: string, marks: readonly InlineMark[]): readonly InlineRun[] {
  const kept = marks.flatMap((mark) => trimmed(mark, text));
  const edges = [...new Set([0, text.length, ...kept.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index): InlineRun => {
    const end = edges[index + 1] ?? text.length;
    const own = kept.filter((mark) => mark.start <= start && end <= mark.end);
    const link = own.find((mark) => mark.kind === 'link');
    return {
      text: text.slice(start, end),
      ...(own.some(({ kind }) => kind === 'bold') && { bold: true }),
      ...(own.some(({ kind }) => kind === 'italic') && { italic: true }),
      ...(link !== undefined && { address: link.address }),
    };
  });
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
  const isWords = first !== undefined && !isMarked(first);
  const safe = isWords && BLOCK_MARK.test(source) ? `\\${source}` : source;
  return isPipeRow(safe) ? safe.replace(/(?<!\\)\|/gu, '\\|') : safe;
}

const inLink = (runs: readonly InlineRun[], write: Escape): string =>
  groups(runs, ({ address }) => address)
    .map(({ value, runs: own }) => (value === undefined ? inBold(own, write) : `[${inBold(own, write)}](${value})`))
    .join('');

const inBold = (runs: readonly InlineRun[], write: Escape): string =>
  groups(runs, ({ bold }) => bold)
    .map(({ value, runs: own }) => (value === true ? `**${inItalic(own, write)}**` : inItalic(own, write)))
    .join('');

const inItalic = (runs: readonly InlineRun[], write: Escape): string =>
  groups(runs, ({ italic }) => italic)
    .map(({ value, runs: own }) => {
      const words = write(own.map(({ text }) => text).join(''));
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
  const key = ({ bold, italic, address }: InlineRun): string => JSON.stringify([bold, italic, address]);
  return groups(runs, key).map(({ value, runs: own }) => [value, own.map(({ text }) => text).join('')]);
}
