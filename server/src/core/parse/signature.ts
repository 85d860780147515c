import type { Block, Signature } from '../model/report.js';
import type { LineIndex } from '../text/lines.js';
import { parseDate } from '../text/date.js';
import { range, type Range } from '../text/range.js';

const DATE_AT_END =
  /(?:\d|[０-９〇○零一二三四五六七八九]){4}\s*年\s*[\d０-９一二三四五六七八九十]{1,2}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日$/u;
const ISSUER = /^[\u3400-\u9fff（）()·]{3,40}$/u;
const NOTE = /^[（(].{2,20}[）)]$/u;
/** How far up from the end of the report the signature may stand: date, issuer, 此件公开发布, contact lines. */
const LAST_LINES = 6;

interface Line {
  readonly text: string;
  readonly range: Range;
}

/** Reads issuer and date from the last lines of the report. */
export function readSignature(blocks: readonly Block[], text: string, lines: LineIndex): Signature {
  const tail = lastLines(blocks, text, lines);
  const at = tail.findIndex((line) => DATE_AT_END.test(line.text));
  const dated = tail[at];
  const match = dated === undefined ? null : DATE_AT_END.exec(dated.text);
  if (dated === undefined || match === null) {
    const issuer = tail.find((line) => ISSUER.test(line.text) && looksLikeOrganisation(line.text));
    return { organisation: issuer?.text, organisationRange: issuer?.range, date: undefined, dateRange: undefined };
  }
  const before = dated.text.slice(0, match.index).trimEnd();
  if (/[。；，]/u.test(before)) {
    return { organisation: undefined, organisationRange: undefined, date: undefined, dateRange: undefined };
  }
  const dateRange = range(dated.range.start + match.index, dated.range.end);
  const above = tail.slice(at + 1).find((line) => !NOTE.test(line.text));
  const issuer: Line | undefined =
    before !== ''
      ? { text: before, range: range(dated.range.start, dated.range.start + before.length) }
      : above !== undefined && ISSUER.test(above.text) && looksLikeOrganisation(above.text)
        ? above
        : undefined;
  return {
    organisation: issuer?.text,
    organisationRange: issuer?.range,
    date: parseDate(match[0]),
    dateRange,
  };
}

const looksLikeOrganisation = (text: string): boolean =>
  /(?:[局委厅部办院会处所队站社行署区县市镇乡]|政府|中心|办公室|委员会|办事处|管委会|公司|学校|大学|学院|集团)$/u.test(
    text.replace(/[（(].*[）)]$/u, ''),
  );

/** The last lines of plain text, the very last one first. */
function lastLines(blocks: readonly Block[], text: string, lines: LineIndex): readonly Line[] {
  const found: Line[] = [];
  for (let index = blocks.length - 1; index >= 0 && found.length < LAST_LINES; index--) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'comment') continue;
    if (block.kind !== 'paragraph') break;
    const first = lines.lineAt(block.range.start);
    for (let line = lines.lineAt(block.range.end); line >= first && found.length < LAST_LINES; line--) {
      const { start, end } = lines.line(line);
      const raw = text.slice(start, end);
      const trimmed = raw.trim();
      if (trimmed === '') continue;
      const at = start + raw.length - raw.trimStart().length;
      found.push({ text: trimmed, range: range(at, at + trimmed.length) });
    }
  }
  return found;
}
