import type { SectionTitles } from '../formats/sectionTitles.js';
import type { Block, HeadingBlock, ParagraphBlock } from '../model/blocks.js';
import { range } from '../text/range.js';
import { unwrap } from './blocks.js';

/** No statutory title is longer, with a number before it. */
const LONGEST = 50;
/** Numbers that are none of the dialect's, and what is left of a damaged one: `第二部分`, `、`, `2 `. */
const STRAY_NUMBER =
  /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}|[0-9]{1,2})?[\s、.．:：,，)）]*/u;

/** Makes a heading of each line that says exactly the title of a section, with a damaged number or none. */
export function promoteTitles(blocks: readonly Block[], text: string, titles: SectionTitles): readonly Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? (asHeading(block, text, titles) ?? block) : block));
}

function asHeading(block: ParagraphBlock, text: string, titles: SectionTitles): HeadingBlock | undefined {
  const raw = text.slice(block.range.start, block.range.end);
  const line = raw.trim();
  if (line.length > LONGEST || /[\r\n]/u.test(line) || block.numbering !== undefined) return undefined;
  const { words, start } = unwrap(line, block.range.start + raw.length - raw.trimStart().length);
  const mark = STRAY_NUMBER.exec(words)?.[0].length ?? 0;
  const title = words.slice(mark).trimEnd();
  if (!titles.knows(title)) return undefined;
  return {
    kind: 'heading',
    range: block.range,
    level: 1,
    numbering: undefined,
    text: title,
    textRange: range(start + mark, start + mark + title.length),
    markdown: false,
  };
}
