import type { SectionFormat } from '../formats/reportFormat.js';
import type { Report, Section } from '../model/report.js';
import { parseOrdinal } from '../text/chineseNumber.js';
import { decodeEntities, findTags } from '../text/htmlTags.js';
import { normaliseLabel } from '../text/normalise.js';
import type { Range } from '../text/range.js';

/**
 * What may be a section of the form that was not recognised.
 * - `line`: a whole line that begins with its title and is no heading; `rest` is what stands behind the title.
 * - `code`: the same in a block of code, where nothing is a heading.
 * - `heading`: another heading with the section's number.
 */
export type SectionTrace =
  | { readonly kind: 'line'; readonly range: Range; readonly rest: string }
  | { readonly kind: 'code'; readonly range: Range; readonly block: Range }
  | { readonly kind: 'heading'; readonly section: Section };

/** Marks of Markdown, of tables and of lists before or behind a title, and brackets around it. */
const MARKS = /[*_#>|~`\\【】〔〕《》「」<>=•●·-]/gu;
const NUMBER = /^(?:第?[一二三四五六七八九十]{1,3}(?:部分|章)?|[0-9]{1,2})?[、.．:：,，)）]?/u;
const LONGEST_TITLE = 60;
const REST_OF_LINE = 200;

export function traceOfSection(section: SectionFormat, report: Report): SectionTrace | undefined {
  return lineOf(section, report) ?? headingOf(section, report);
}

function lineOf(
  { title, aliases }: SectionFormat,
  { blocks, text, lines, sections }: Report,
): SectionTrace | undefined {
  const titles = [title, ...aliases].map(normaliseLabel);
  const begun = new Set(sections.filter(({ key }) => key !== 'unknown').map(({ heading }) => heading.range.start));
  for (const block of blocks) {
    if (block.kind === 'comment' || block.kind === 'frontMatter' || block.kind === 'title') continue;
    if (begun.has(block.range.start)) continue;
    const last = lines.lineAt(block.range.end);
    for (let line = lines.lineAt(block.range.start); line <= last; line++) {
      const at = lines.line(line);
      const rest = behindTitle(text.slice(at.start, at.end), titles);
      if (rest !== undefined)
        return block.kind === 'code'
          ? { kind: 'code', range: at, block: block.range }
          : { kind: 'line', range: at, rest };
    }
  }
  return undefined;
}

/** What stands in a line behind one of the titles that it begins with; undefined if it begins with none. */
function behindTitle(line: string, titles: readonly string[]): string | undefined {
  const words = bare(line.slice(0, LONGEST_TITLE + REST_OF_LINE));
  const number = NUMBER.exec(words)?.[0] ?? '';
  const unnumbered = words.slice(number.length).trimStart();
  const key = normaliseLabel(unnumbered);
  const title = titles.find((each) => key.startsWith(each));
  if (title === undefined) return undefined;
  const rest = key.slice(title.length);
  // A sentence may begin with the words of a title; only a number or a mark behind them makes them one.
  if (rest !== '' && number === '' && !/^[。:：,，;；]/u.test(rest)) return undefined;
  return bare(line)
    .slice(number.length)
    .trimStart()
    .slice(lengthIn(unnumbered, title))
    .replace(/^[\s。:：,，]+/u, '')
    .trim();
}

/** How many characters of the words are a title, whose white space does not count. */
function lengthIn(words: string, title: string): number {
  for (let length = title.length; length <= words.length; length++) {
    if (normaliseLabel(words.slice(0, length)) === title) return length;
  }
  return words.length;
}

function bare(line: string): string {
  const tags = findTags(line);
  let words = '';
  let at = 0;
  for (const { start, end } of tags) {
    words += line.slice(at, start);
    at = end;
  }
  return decodeEntities(words + line.slice(at))
    .replace(MARKS, '')
    .trim();
}

/** A heading that has the number of the section, and is none of the form's. */
function headingOf({ number }: SectionFormat, { sections }: Report): SectionTrace | undefined {
  const value = parseOrdinal(number);
  const section = sections.find(
    ({ key, heading: { numbering } }) => key === 'unknown' && numbering?.level === 1 && numbering.value === value,
  );
  return section === undefined ? undefined : { kind: 'heading', section };
}
