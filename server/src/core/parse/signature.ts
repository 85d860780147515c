import type { Signature } from '../model/report.js';
import type { Block } from '../model/blocks.js';
import type { LineIndex } from '../text/lines.js';
import { parseDate } from '../text/date.js';
import { range, type Range } from '../text/range.js';

const DATE_AT_END =
  /(?:\d|[０-９〇○零一二三四五六七八九]){4}\s*年\s*[\d０-９一二三四五六七八九十]{1,2}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日$/u;
const DIGITS_ONLY = /^\d{4}\s*[-./．]\s*\d{1,2}\s*[-./．]\s*\d{1,2}$/u;
/** What may stand before the date instead of the issuer. */
const DATE_LABEL = /^(?:(?:成文|发布|公开|印发|报告)?(?:日期|时间))[:：]\s*$/u;
const ISSUER = /^[\p{Script=Han}（）()·]{3,40}$/u;
/** Words before a date that make a sentence of it. */
const SENTENCE = /截[至止]|自|从|于$|至$|到$/u;
const NOTE = /^[（(].{2,20}[）)]$/u;
/** How far up from the end of the report the signature may stand: date, issuer, 此件公开发布, contact lines. */
const LAST_LINES = 6;

interface Line {
  readonly text: string;
  readonly range: Range;
}

interface Dated {
  /** Place among the lines searched. */
  readonly at: number;
  readonly issuer: Line | undefined;
  readonly date: Line;
}

/**
 * Reads issuer and date from the last lines of the report; a line anywhere that is nothing but a date
 * (below the title, before an annex) is the date too.
 */
export function readSignature(blocks: readonly Block[], text: string, lines: LineIndex): Signature {
  const tail = lastLines(blocks, text, lines);
  const dated = findDated(tail, readDated);
  if (dated !== undefined) return signed(dated.issuer ?? issuerBeside(tail, dated.at), dated.date);

  const issuer = tail.find(isIssuer);
  const all = paragraphLines(blocks, text, lines).reverse();
  const alone = findDated(all, readLoneDate);
  if (alone !== undefined) return signed(issuer ?? issuerBeside(all, alone.at), alone.date);
  return {
    organisation: issuer === undefined ? undefined : words(issuer),
    organisationRange: issuer?.range,
    date: undefined,
    dateRange: undefined,
  };
}

const signed = (issuer: Line | undefined, date: Line): Signature => ({
  organisation: issuer === undefined ? undefined : words(issuer),
  organisationRange: issuer?.range,
  date: parseDate(date.text.replace(/\s/gu, '').replace(/[./．]/gu, '-')),
  dateRange: date.range,
});

type Reading = Omit<Dated, 'at'>;

function findDated(lines: readonly Line[], read: (line: Line) => Reading | undefined): Dated | undefined {
  for (const [at, line] of lines.entries()) {
    const reading = read(line);
    if (reading !== undefined) return { at, ...reading };
  }
  return undefined;
}

/** A line that ends in a date, alone, behind a label, or behind the issuer. */
function readDated(line: Line): Reading | undefined {
  const match = DATE_AT_END.exec(line.text) ?? DIGITS_ONLY.exec(line.text);
  if (match === null) return undefined;
  const date: Line = { text: match[0], range: range(line.range.start + match.index, line.range.end) };
  const before = line.text.slice(0, match.index).trimEnd();
  if (before === '' || DATE_LABEL.test(before)) return { issuer: undefined, date };
  if (!ISSUER.test(before.replace(/\s/gu, '')) || SENTENCE.test(before)) return undefined;
  return { issuer: { text: before, range: range(line.range.start, line.range.start + before.length) }, date };
}

function readLoneDate(line: Line): Reading | undefined {
  const inner = line.text
    .replace(/^[（(]/u, '')
    .replace(/[）)]$/u, '')
    .trim();
  const start = line.range.start + line.text.indexOf(inner);
  const reading = readDated({ text: inner, range: range(start, start + inner.length) });
  return reading?.issuer === undefined ? reading : undefined;
}

/** The issuer on the line above the date, notes set aside, or on the line below it. Lines run from the last one up. */
function issuerBeside(lines: readonly Line[], at: number): Line | undefined {
  const above = lines.slice(at + 1).find((line) => !NOTE.test(line.text));
  if (above !== undefined && isIssuer(above)) return above;
  const below = lines[at - 1];
  return below !== undefined && isIssuer(below) ? below : undefined;
}

/** Whether a line near the end may be issuer or date, or a note beside them: these are known by their words alone. */
export function isSignatureLine(written: string): boolean {
  const text = written.trim();
  const line = { text, range: range(0, text.length) };
  return readDated(line) !== undefined || isIssuer(line) || NOTE.test(text);
}

const words = ({ text }: Line): string => text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

const isIssuer = (line: Line): boolean => ISSUER.test(words(line)) && looksLikeOrganisation(words(line));

const looksLikeOrganisation = (text: string): boolean =>
  /(?:[局委厅部办院会处所队站社行署区县市镇乡旗州盟馆关校]|政府|中心|办公室|委员会|办事处|管委会|公司|学校|大学|学院|集团)$/u.test(
    text.replace(/^([^（(]*)[（(].*[）)]$/u, '$1'),
  );

/** The last lines of plain text, the very last one first. */
function lastLines(blocks: readonly Block[], text: string, lines: LineIndex): readonly Line[] {
  const found: Line[] = [];
  for (let index = blocks.length - 1; index >= 0 && found.length < LAST_LINES; index--) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'comment' || isNote(block)) continue;
    if (block.kind !== 'paragraph') break;
    found.push(...linesOf(block, text, lines).reverse());
  }
  return found.slice(0, LAST_LINES);
}

const paragraphLines = (blocks: readonly Block[], text: string, lines: LineIndex): Line[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && !isNote(block) ? linesOf(block, text, lines) : []));

/** Footnotes may stand behind the signature. */
const isNote = (block: Block): boolean => block.kind === 'paragraph' && block.note !== undefined;

function linesOf(block: Block, text: string, lines: LineIndex): Line[] {
  const found: Line[] = [];
  const last = lines.lineAt(block.range.end);
  for (let line = lines.lineAt(block.range.start); line <= last; line++) {
    const { start, end } = lines.line(line);
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    const at = start + raw.length - raw.trimStart().length;
    found.push({ text: trimmed, range: range(at, at + trimmed.length) });
  }
  return found;
}
