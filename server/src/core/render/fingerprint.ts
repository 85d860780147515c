import type { Locale } from '../messages/locale.js';
import { sayIn } from '../messages/message.js';
import type { Report } from '../model/report.js';
import type { ReportTable } from '../model/table.js';
import { figureText, referencesIn } from '../references/references.js';
import type { BlockSource } from './renderBlock.js';
import type { Sheet } from './sheet.js';

/**
 * Everything that the page of a block depends on, as one text: blocks with the same fingerprint look the same.
 * Offsets count from the start of the block, so that it may move. `isJudged`: relations of its table are shown.
 */
export function fingerprint(source: BlockSource, sheet: Sheet, isJudged: boolean): string {
  const { report, block, marks, table, signature } = source;
  const { origin, locale } = sheet;
  const figures = referencesIn(sheet.references, block.range).map((each) => figureText(each) ?? '');
  const recognised =
    table === undefined
      ? ''
      : [
          isJudged,
          table.version.id,
          table.format.key,
          table.layout,
          ...table.rows.map(({ format }) => format.key),
          ...rowsElsewhere(table, report, origin),
        ].join();
  return [
    block.kind,
    shapeOf(source, origin),
    recognised,
    figures.join(),
    footnotesIn(source, sheet),
    signature
      .map(({ className, range, centredOn }) => `${className}${String(range.start - origin)}${centredOn ?? ''}`)
      .join(),
    ...(['before', 'inside', 'after'] as const).map((side) =>
      marks[side].map(({ finding, index }) => `${String(index)}:${findingPrint(finding, origin, locale)}`).join('\n'),
    ),
    report.text.slice(block.range.start, block.range.end),
  ].join('\u0000');
}

/** Rows of a table that stand in later blocks, and where. */
const rowsElsewhere = ({ block, rows }: ReportTable, { text }: Report, origin: number): readonly string[] =>
  rows.flatMap(({ source: { range }, source }) =>
    block.rows.includes(source) ? [] : [`${String(range.start - origin)} ${text.slice(range.start, range.end)}`],
  );

/** The numbers of the footnotes that the block calls, and its own if it is one. */
function footnotesIn({ report, block }: BlockSource, { footnotes, origin }: Sheet): string {
  const own = footnotes.notes.find((note) => note.block === block);
  if (own !== undefined) return `note ${String(own.number)} ${String(own.count)}`;
  if (footnotes.notes.length === 0 || !report.text.slice(block.range.start, block.range.end).includes('[^')) return '';
  return [...footnotes.calls]
    .filter(([at]) => block.range.start <= at && at < block.range.end)
    .map(([at, { number, nth }]) => [at - origin, number, nth].join('/'))
    .join();
}

/** What the parser made of a block beyond its words. */
function shapeOf({ block }: BlockSource, origin: number): string {
  if (block.kind === 'title') return `${block.text} ${String(block.textRange.start - origin)}`;
  if (block.kind !== 'heading') return '';
  const { level, numbering, textRange } = block;
  const number = numbering === undefined ? '' : `${numbering.text} ${String(numbering.range.start - origin)}`;
  return [level, number, textRange.start - origin].join();
}

type PrintedFinding = BlockSource['marks']['findings'][number];

const findingPrint = ({ rule, severity, range, message, cells }: PrintedFinding, origin: number, locale: Locale) =>
  JSON.stringify([rule, severity, range.start - origin, range.end - origin, sayIn(locale, message), cells ?? null]);
