import type { FrontMatterBlock, FrontMatterEntry } from '../model/blocks.js';
import type { LineIndex } from '../text/lines.js';
import { range, type Range } from '../text/range.js';

/** Chinese keys and the English ones they equal. */
const KEYS: Readonly<Record<string, string>> = {
  报告: 'report',
  报告种类: 'report',
  格式: 'format',
  机关: 'organisation',
  年度: 'year',
  成文日期: 'issued',
  上年报告: 'previous',
};

/** YAML wants a space after the colon; the full-width colon needs none. */
const ENTRY = /^([^\s:：#][^:：]*)(?::(\s.*)?|：(.*))$/u;
const FENCE = /^---\s*$/u;
/** A front matter longer than this is none: the `---` was a thematic break. */
const LONGEST = 60;

/**
 * Reads the flat `key: value` lines between two `---` lines at the very start of the text.
 * Values may be quoted; ` #` starts a comment. Returns undefined if the text does not begin with `---`.
 */
export function readFrontMatter(text: string, lines: LineIndex): FrontMatterBlock | undefined {
  const lineText = (index: number): string => text.slice(lines.line(index).start, lines.line(index).end);
  const first = lineText(0).replace(/^\ufeff/u, '');
  if (!FENCE.test(first)) return undefined;

  const entries: FrontMatterEntry[] = [];
  const broken: Range[] = [];
  let last = 0;
  let closed = false;
  for (let index = 1; index < Math.min(lines.count, LONGEST); index++) {
    const content = lineText(index);
    if (FENCE.test(content)) {
      last = index;
      closed = true;
      break;
    }
    if (content.trim() === '' || content.trimStart().startsWith('#')) {
      if (!isYamlComment(content)) break;
      continue;
    }
    const entry = readEntry(content, lines.line(index).start);
    if (entry === undefined) {
      if (looksLikeBody(content)) break;
      broken.push(lines.line(index));
    } else {
      entries.push(entry);
    }
    last = index;
  }
  if (!closed && entries.length === 0) return undefined;
  return { kind: 'frontMatter', range: range(0, lines.line(last).end), entries, broken, closed };
}

/** `# title` in an unclosed front matter is the report's title, not a comment. */
const isYamlComment = (line: string): boolean => line.trim() === '' || !/年度报告|年报/u.test(line);

const looksLikeBody = (line: string): boolean =>
  /^#{1,6}\s|^\||\t|。/u.test(line) || /^[一二三四五六七八九十]+、/u.test(line);

function readEntry(line: string, offset: number): FrontMatterEntry | undefined {
  const match = ENTRY.exec(line);
  if (match === null) return undefined;
  const key = (match[1] ?? '').trimEnd();
  const rest = (match[2] ?? match[3] ?? '').trimStart();
  const valueStart = line.length - rest.length;
  const bare = rest.replace(/(?<!\s)\s+#[\s\S]*$/u, '').trimEnd();
  const quoted = /^(["'])(.*)\1$/u.exec(bare);
  const value = quoted?.[2] ?? bare;
  const start = offset + valueStart + (quoted === null ? 0 : 1);
  return {
    key: KEYS[key] ?? key,
    value,
    keyRange: range(offset, offset + key.length),
    valueRange: range(start, start + value.length),
  };
}

/** Value of a key, or undefined if it is missing or empty. */
export const frontMatterValue = (block: FrontMatterBlock | undefined, key: string): string | undefined =>
  block?.entries.find((entry) => entry.key === key && entry.value !== '')?.value;
