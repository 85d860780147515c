import type { Block, Finding, Report } from '../core/index.js';

/** The comment that silences a finding: `before` + reason + `after`, inserted at an offset. */
export interface IgnoreComment {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Where and how a finding can be ignored by a comment on the line above it, or above the table it stands in;
 * undefined where no such comment would reach it.
 */
export function ignoreComment({ text, lines, blocks }: Report, { rule, range }: Finding): IgnoreComment | undefined {
  // The rule about these comments cannot be silenced by one.
  if (rule === 'suppression') return undefined;
  const line = lines.line(lines.lineAt(range.start));
  const block = blocks.find((each) => each.range.start <= line.end && line.start <= each.range.end);
  if (block === undefined) {
    // Between blocks, a comment reaches only what stands at the end of the text.
    if (blocks.some((each) => each.range.start > line.end)) return undefined;
  } else if (!canBeReached(block, line.start)) {
    return undefined;
  }
  const ending = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  const offset = block?.kind === 'table' ? block.range.start : line.start;
  // A byte order mark stays at the very start.
  const mark = offset === 0 && text.startsWith('\ufeff') ? 1 : 0;
  return { offset: offset + mark, before: `<!-- crossfoot-disable-next-line ${rule}: `, after: ` -->${ending}` };
}

/** A comment can stand before any block but the front matter; inside, only paragraphs may be parted by it. */
function canBeReached(block: Block, lineStart: number): boolean {
  if (block.kind === 'frontMatter' || block.kind === 'comment') return false;
  return block.kind === 'table' || block.kind === 'paragraph' || lineStart <= block.range.start;
}
