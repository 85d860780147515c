import { formatOfYear } from '../core/formats/chooseFormat.js';
import { builtInFormats } from '../core/formats/index.js';
import type { ReportFormat } from '../core/formats/reportFormat.js';
import { parseDate } from '../core/text/date.js';
import { indexLines } from '../core/text/lines.js';
import { absentTables } from './report/absentTables.js';
import { findTitle, type FoundTitle } from './report/findTitle.js';
import { DATE_LINE, takeFrame, type BodyPart } from './report/frame.js';
import type { ImportNote } from './notes/importNote.js';
import { gridTable } from './write/gridTable.js';
import { importTable } from './table/importTable.js';
import type { SavedPicture } from './markup/picture.js';
import { placeInserts } from './write/placeInserts.js';
import { plainPlaces } from './write/plainPlaces.js';
import { proseWriter, type ProseWriter } from './write/proseWriter.js';
import { putApart, type WrittenPart } from './write/putApart.js';
import { noMarkup } from './source/sourceMarkup.js';
import { finishNote, noteOnWords, type NoteDraft } from './notes/noteDraft.js';
import { labelBook } from './labels/labelBook.js';
import { plainWords } from './report/plainWords.js';
import { proseBlocks } from './write/proseBlocks.js';
import type { SourceDocument } from './source/sourceDocument.js';
import type { SourceItem } from './source/sourceItem.js';
import { findRegions, partItems } from './report/tableRegions.js';
import { unrollLines } from './report/unrollLines.js';

export interface ImportOptions {
  /** Report year, where the text does not say or says it wrongly. */
  readonly year?: number;
  /** Folder beside the report that the pictures will be saved in; without one they are left out. */
  readonly pictureFolder?: string;
}

export interface Imported {
  /** The report in the dialect. */
  readonly text: string;
  readonly notes: readonly ImportNote[];
  /** What the text refers to, to be saved beside the report. */
  readonly pictures?: readonly SavedPicture[];
}

/** Turns a file in the intermediate form into the dialect, by one way for all kinds of files. */
export function importDocument(document: SourceDocument, options: ImportOptions = {}): Imported {
  const { original } = document;
  const lines = indexLines(original?.text ?? document.text);
  const { text, notes: read, pictures } = importItems(document, options);
  const notes = original === undefined ? read : read.map((note) => ({ ...note, range: original.sourceOf(note.range) }));
  const ordered = [...notes].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return {
    text,
    notes: ordered.map((note) => finishNote(note, lines)),
    ...(pictures.length > 0 && { pictures }),
  };
}

function importItems(
  { items: written, text: source, notes: read, markup = noMarkup }: SourceDocument,
  options: ImportOptions,
): {
  readonly text: string;
  readonly notes: readonly NoteDraft[];
  readonly pictures: readonly SavedPicture[];
} {
  const books = builtInFormats.flatMap(({ tables }) => tables.map(labelBook));
  const { items: plain, notes: ofScript } = plainWords(written, books, builtInFormats);
  const items = unrollLines(plain, books);
  const title = findTitle(items);
  const inferred = options.year === undefined && title?.year === undefined ? inferYear(source) : undefined;
  const year = options.year ?? title?.year ?? inferred?.year;
  const regions = findRegions(items, inOrder(year));
  const frame = takeFrame(items, title, regions);
  const { holds, isHeld, lost } = plainPlaces(frame.body, items, markup, source);
  const placed = placeInserts(markup, isHeld, options.pictureFolder);
  const parts = putApart(frame.body, items, placed.apart);
  const { blocks, notes } = writeBody(parts, items, proseWriter(markup, placed, holds));
  const head = frontMatter(title, year, issuedOf(frame.body, source));
  const heading = title === undefined ? [] : [`# ${title.text}`];
  return {
    text: `${[head, ...heading, ...blocks].join('\n\n')}\n`,
    notes: [
      ...read,
      ...ofScript,
      ...(inferred === undefined ? [] : [inferred.note]),
      ...frame.notes,
      ...absentTables(frame.body, regions, inOrder(year)),
      ...notes,
      ...placed.notes,
      ...lost,
    ],
    pictures: placed.pictures,
  };
}

/** The format in force for the year first; the newest if there is no year. */
function inOrder(year: number | undefined): readonly ReportFormat[] {
  const newestFirst = [...builtInFormats].reverse();
  const preferred = year === undefined ? undefined : formatOfYear(builtInFormats, year);
  return preferred === undefined ? newestFirst : [preferred, ...newestFirst.filter((format) => format !== preferred)];
}

/** The year that the statistics cover, by the text: a period from 1 January, else the year before the last date. */
function inferYear(source: string): { readonly year: number; readonly note: NoteDraft } | undefined {
  const period = /(20\d{2})\s*年\s*1\s*月\s*1\s*日/u.exec(source);
  const dates = [...source.matchAll(/(20\d{2})\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/gmu)];
  const match = period ?? dates.at(-1);
  if (match === undefined) return undefined;
  const year = Number(match[1]) - (period === null ? 1 : 0);
  const range = { start: match.index, end: match.index + match[0].length };
  return { year, note: noteOnWords('guessed', 'yearFromText', match[0].trim(), range, { parameters: { year } }) };
}

function frontMatter(title: FoundTitle | undefined, year: number | undefined, issued: string | undefined): string {
  return [
    '---',
    'report: gov-information-disclosure',
    ...(title?.organisation === undefined ? [] : [`organisation: ${title.organisation}`]),
    ...(year === undefined ? [] : [`year: ${String(year)}`]),
    ...(issued === undefined ? [] : [`issued: ${issued}`]),
    '---',
  ].join('\n');
}

/** The web page's date of publication, if the report itself ends without a date. */
function issuedOf(body: readonly BodyPart[], source: string): string | undefined {
  const last = body.slice(-6);
  if (last.some((part) => part.kind === 'text' && DATE_LINE.test(part.piece.text))) return undefined;
  const match = /(?:发布|发表|成文|发文)(?:时间|日期)\s*[：:]\s*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/u.exec(source);
  return match === null ? undefined : parseDate(`${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`);
}

function writeBody(
  body: readonly WrittenPart[],
  items: readonly SourceItem[],
  writer: ProseWriter,
): { readonly blocks: readonly string[]; readonly notes: readonly NoteDraft[] } {
  const blocks: string[] = [];
  const notes: NoteDraft[] = [];
  // One by one, here and below: a call takes only so many arguments, and a long file has more of all these.
  for (let at = 0; at < body.length;) {
    const part = body[at];
    if (part?.kind === 'apart') {
      blocks.push(part.markdown);
      at++;
      continue;
    }
    if (part?.kind === 'table') {
      const table = importTable(partItems(items, part.region.parts), part.region.book);
      blocks.push(table.text);
      for (const note of table.notes) notes.push(note);
      at++;
      continue;
    }
    const run = body.slice(at, untilOther(body, at));
    if (part?.kind === 'row') {
      const rows = run.flatMap((each) => (each.kind === 'row' ? [each.cells] : []));
      blocks.push(
        part.grid === undefined
          ? rows.map((cells) => cells.map(writer.inline).join('\t')).join('\n')
          : gridTable(rows, writer.inline),
      );
      for (const footnote of rows.flat().flatMap(writer.footnotes)) blocks.push(footnote);
    } else {
      const prose = proseBlocks(
        run.flatMap((each) => (each.kind === 'text' ? [each.piece] : [])),
        writer,
      );
      for (const block of prose.blocks) blocks.push(block);
      for (const note of prose.notes) notes.push(note);
    }
    at += run.length;
  }
  return { blocks, notes };
}

const isAlike = (a: WrittenPart | undefined, b: WrittenPart | undefined): boolean =>
  a?.kind === 'row' && b?.kind === 'row' ? a.grid === b.grid : a?.kind === b?.kind;

function untilOther(body: readonly WrittenPart[], from: number): number {
  let end = from + 1;
  while (end < body.length && isAlike(body[end], body[from])) end++;
  return end;
}
