import { squeeze } from '../../core/parse/blocks.js';
import { readTitle } from '../../core/parse/identity.js';
import type { ReportFormat } from '../../core/formats/reportFormat.js';
import type { Piece, SourceItem } from '../source/sourceItem.js';
import { trimPiece } from '../source/trimPiece.js';

/*
 * A report that lost its line breaks, as crawlers write pages: the numbered titles of its sections stand in the middle
 * of a line, and each gets a line of its own again.
 */

/** So many titles on one line are a report without line breaks and no mention of its parts. */
const LEAST_TITLES = 3;
/** What a section begins with, so that the words before it are a whole title. */
const BODY = '\\s+\\S|\\s*(?:20\\d{2}年|[（(][一1][）)]|第二十条|（本列|行政复议\\s{0,2}行政诉讼)';
const BEGINS = new RegExp(`^(?:${BODY})`, 'u');
/** The title of the report, among what a page prints around it. */
const REPORT =
  /(?:^|\s)[\p{Script=Han}（）]{2,40}\s{0,2}20\d{2}\s{0,2}年度?\s{0,2}政府信息公开(?:工作)?年度报告(?=\s|$)/u;
/** 标题：某某市水务局2024年…年度报告: what a page prints before the title. */
const NAME = /^(?:标\s{0,4}题|题\s{0,4}名|名\s{0,4}称)\s{0,4}[：:](?=[^。]{0,80}报告$)/u;
const PREAMBLE = /\s(?=(?:现?根据|按照|依据|本报告|本年度报告|为)[^\s：:]{4})/u;
/** The date of the signature, with what the page prints behind it. */
const DATE =
  /(?<date>20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?<rest>[^。]{0,20}|\s{0,4}[（(][^。（）()]{0,120}[）)]\s{0,4})$/u;
/** The issuer before the date, where a mark or a space parts it from the last sentence. */
const ISSUER = /[。！；\s](?<issuer>[\p{Script=Han}（）()]{3,40})\s*$/u;

/** `organisation`: the issuer, where the title has told it. */
export function sectionBreaks(items: readonly SourceItem[], formats: readonly ReportFormat[]): readonly SourceItem[] {
  const titles = titlePatterns(formats);
  let organisation: string | undefined;
  return items.flatMap((item) => {
    if (item.kind !== 'line') return [item];
    const { text } = item.piece;
    if (organisation === undefined && text.includes('报告')) organisation = organisationIn(text);
    const pieces = breakLine(item.piece, titles, organisation);
    return pieces.length < 2 ? [item] : pieces.map((piece): SourceItem => ({ kind: 'line', piece }));
  });
}

const LONGEST_TITLE = 60;

function organisationIn(text: string): string | undefined {
  const title = text.length <= LONGEST_TITLE ? text : REPORT.exec(text)?.[0];
  return title === undefined ? undefined : readTitle(squeeze(title.trim())).organisation;
}

interface TitlePatterns {
  /** As the form and published reports have them. */
  readonly known: RegExp;
  /** In the author's own words, up to where a section begins. */
  readonly own: RegExp;
}

function titlePatterns(formats: readonly ReportFormat[]): TitlePatterns {
  const sections = formats.flatMap((format) => format.sections);
  const known = sections.flatMap(({ number, title, aliases }) =>
    [title, ...aliases].map((words) => `${number}、\\s{0,3}${words.replace(/[、和]/gu, '[、，和及与]')}`),
  );
  const own = sections.map(
    ({ number, words }) =>
      `${number}、[^。，；：、\\d\\s]{0,14}(?:${words.join('|')})[^。，；：\\d\\s]{0,14}?(?=${BODY})`,
  );
  const longestFirst = [...new Set(known)].sort((a, b) => b.length - a.length);
  return { known: new RegExp(longestFirst.join('|'), 'gu'), own: new RegExp([...new Set(own)].join('|'), 'gu') };
}

interface FoundTitle {
  readonly start: number;
  readonly end: number;
}

const numbersOf = (text: string, titles: readonly FoundTitle[]): ReadonlySet<string> =>
  new Set(titles.map(({ start }) => text.charAt(start)));

function find(text: string, pattern: RegExp): readonly FoundTitle[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

function breakLine(piece: Piece, patterns: TitlePatterns, organisation: string | undefined): readonly Piece[] {
  const { text } = piece;
  const name = NAME.exec(text);
  if (name !== null) return cut(piece, [name[0].length]);
  const known = find(text, patterns.known);
  const [first] = known;
  if (first === undefined) return [piece];
  if (numbersOf(text, known).size < LEAST_TITLES) {
    return first.start === 0 && BEGINS.test(text.slice(first.end)) ? cut(piece, [first.end]) : [piece];
  }
  const numbers = numbersOf(text, known);
  const own = find(text, patterns.own).filter(({ start }) => !numbers.has(text.charAt(start)));
  const titles = [...known, ...own].sort((a, b) => a.start - b.start);
  return cut(piece, [
    ...headOf(text.slice(0, titles[0]?.start)),
    ...titles.flatMap(({ start, end }) => [start, end]),
    ...signatureOf(text, titles.at(-1)?.end ?? 0, organisation),
  ]);
}

/** Where the title of the report begins and ends, and the first sentence behind it. */
function headOf(text: string): readonly number[] {
  const title = REPORT.exec(text);
  if (title === null) return [];
  const end = title.index + title[0].length;
  const preamble = PREAMBLE.exec(text.slice(end));
  return [title.index, end, ...(preamble === null ? [] : [end + preamble.index])];
}

/** Where the issuer, the date and what follows it begin. */
function signatureOf(text: string, from: number, organisation: string | undefined): readonly number[] {
  const match = DATE.exec(text.slice(from));
  if (match === null) return [];
  const dateAt = from + match.index;
  const before = text.slice(from, dateAt).trimEnd();
  const issuer = organisation !== undefined && before.endsWith(organisation) ? organisation : undefined;
  const length = issuer?.length ?? ISSUER.exec(before)?.groups?.['issuer']?.length;
  if (length === undefined) return [];
  return [from + before.length - length, dateAt, dateAt + (match.groups?.['date'] ?? '').length];
}

function cut({ text, range }: Piece, places: readonly number[]): readonly Piece[] {
  const ends = [...places, text.length];
  return [0, ...places]
    .map((from, nth) => trimPiece(text.slice(from, ends[nth]), range.start + from))
    .filter((part) => part.text !== '');
}
