import type { TableFormat } from '../formats/reportFormat.js';
import type { Block } from '../model/blocks.js';
import type { Report } from '../model/report.js';
import { bareText } from '../tables/bareCell.js';
import { isBlankMark, readFigure } from '../tables/figure.js';
import { indexLabels, withoutGuidance, withoutOrdinal, type LabelIndex } from '../tables/labels.js';
import { normaliseLabel } from '../text/normalise.js';
import { range, type Range } from '../text/range.js';

/**
 * What may be a statutory table that was not recognised: lines with its labels and figures, by what keeps them from
 * being a table; or a picture where it should stand.
 */
export interface TableTrace {
  readonly kind: 'lines' | 'code' | 'html' | 'table' | 'picture';
  readonly range: Range;
}

/** Words that other tables and lists have too. */
const COMMON: ReadonlySet<string> = new Set(['其他', '总计', '合计', '项目', '信息内容', '小计']);
/** So many lines that say nothing but labels and figures of a form are what is left of its table. */
const LEAST_LINES = 2;
/** Or so many labels in one line: the head of a table. */
const LEAST_LABELS = 3;
const PICTURE = /^\s*!\[[^\]]*\]\([^)]*\)\s*$|<img\s/iu;

export function traceOfTable(table: TableFormat, report: Report): TableTrace | undefined {
  const labels = indexLabels(table);
  const known = new Set<Block>(report.tables.map(({ block }) => block));
  let first: { readonly kind: TableTrace['kind']; readonly range: Range } | undefined;
  let count = 0;
  for (const block of report.blocks) {
    const kind = kindOf(block, known);
    if (kind === undefined) continue;
    for (const place of linesIn(block, report)) {
      const found = labelsIn(wordsOf(report.text.slice(place.start, place.end)), labels);
      if (found === 0) continue;
      first ??= { kind, range: place };
      count += 1;
      if (count >= LEAST_LINES || found >= LEAST_LABELS) return first;
    }
  }
  return pictureIn(table, report);
}

function kindOf(block: Block, known: ReadonlySet<Block>): TableTrace['kind'] | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return 'lines';
    case 'code':
    case 'html':
      return block.kind;
    case 'table':
      return known.has(block) || block.continues === true ? undefined : 'table';
    default:
      return undefined;
  }
}

function linesIn(block: Block, { text, lines }: Report): readonly Range[] {
  const found: Range[] = [];
  const last = lines.lineAt(block.range.end);
  for (let line = lines.lineAt(block.range.start); line <= last; line++) {
    const { start, end } = lines.line(line);
    const words = text.slice(start, end);
    if (words.trim() === '') continue;
    found.push(range(start + words.length - words.trimStart().length, start + words.trimEnd().length));
  }
  return found;
}

const LONGEST_LINE = 400;

/** The words of a line, parted where cells may part: at tags, bars, tabs and runs of spaces. */
const wordsOf = (line: string): readonly string[] =>
  line
    .slice(0, LONGEST_LINE)
    .replace(/<[^<>]*>/gu, '\t')
    .split(/\\?[|｜│]|\t|\u3000|\s{2,}/u)
    .map((part) => bareText(part.replace(/^[>\-*+]\s/u, '')).trim())
    .filter((part) => part !== '');

/** How many labels of a form a line has that says nothing else but figures; 0 if it has other words. */
function labelsIn(parts: readonly string[], labels: LabelIndex): number {
  let count = 0;
  for (const part of parts) {
    if (isFigures(part)) continue;
    const found = splitLabels(part, labels);
    if (found === undefined) return 0;
    count += found;
  }
  return count;
}

const isFigures = (part: string): boolean =>
  part
    .split(/\s+/u)
    .every((token) => isBlankMark(token) || readFigure(token).kind === 'figure' || /^[\^<:-]+$/u.test(token));

/** The labels that words are made of, with figures between them; undefined if other words are among them. */
function splitLabels(part: string, labels: LabelIndex): number | undefined {
  const tokens = part.split(/\s+/u);
  let count = 0;
  for (let from = 0; from < tokens.length;) {
    const token = tokens[from] ?? '';
    if (isFigures(token)) {
      from++;
      continue;
    }
    // The longest run of words that is a label: （三）不予公开 1.属于国家秘密 is one.
    let to = tokens.length;
    while (to > from && !isLabel(tokens.slice(from, to).join(''), labels)) to--;
    if (to === from) return undefined;
    if (!COMMON.has(tokens.slice(from, to).join(''))) count++;
    from = to;
  }
  return count;
}

function isLabel(words: string, labels: LabelIndex): boolean {
  const key = normaliseLabel(words);
  if (labels.findKey(key) !== undefined || COMMON.has(key)) return true;
  const bare = withoutOrdinal(key);
  return labels.table.rows.some(({ label }) => withoutOrdinal(normaliseLabel(withoutGuidance(label))) === bare);
}

/** A picture in the section of the table. */
function pictureIn({ section: home }: TableFormat, { sections, text }: Report): TableTrace | undefined {
  const section = sections.find(({ key }) => key === home);
  const block = section?.blocks.find(
    (each) =>
      (each.kind === 'paragraph' || each.kind === 'html') && PICTURE.test(text.slice(each.range.start, each.range.end)),
  );
  return block === undefined ? undefined : { kind: 'picture', range: block.range };
}
