import type { ReportFormat, SectionFormat } from '../formats/reportFormat.js';
import { ACCEPTED, type SectionTitles } from '../formats/sectionTitles.js';
import type { Section } from '../model/report.js';
import type { Block, HeadingBlock } from '../model/blocks.js';
import type { ReportTable } from '../model/table.js';
import { range } from '../text/range.js';

interface Draft {
  readonly heading: HeadingBlock;
  readonly blocks: readonly Block[];
}

/**
 * Cuts the report into sections at its first-level headings and tells which of the form each one is:
 * by its title, else by the statutory table it holds, else by telling words, else by number and place. What fits
 * none is `unknown`.
 */
export function readSections(
  blocks: readonly Block[],
  format: ReportFormat,
  titles: SectionTitles,
  tables: readonly ReportTable[],
): readonly Section[] {
  const drafts = cut(blocks, format, titles);
  const keys = new Map<Draft, SectionFormat>();
  const taken = new Set<string>();
  const claim = (draft: Draft, section: SectionFormat | undefined): void => {
    if (section === undefined || keys.has(draft) || taken.has(section.key)) return;
    keys.set(draft, section);
    taken.add(section.key);
  };

  for (const least of [4, 3, 2]) {
    for (const draft of drafts) {
      claim(
        draft,
        format.sections.find(
          (section) => !taken.has(section.key) && titles.match(section, draft.heading.text) >= least,
        ),
      );
    }
  }
  for (const draft of drafts) {
    const table = tables.find(({ block }) => draft.blocks.includes(block));
    claim(
      draft,
      format.sections.find(({ key }) => key === table?.format.section),
    );
  }
  for (const draft of drafts) {
    claim(
      draft,
      format.sections.find((section) => !taken.has(section.key) && titles.match(section, draft.heading.text) >= 1),
    );
  }
  drafts.forEach((draft, index) => {
    const { numbering } = draft.heading;
    const place = numbering?.level === 1 ? numbering.value - 1 : -1;
    const section = format.sections[place];
    if (section === undefined || format.tables.some((table) => table.section === section.key)) return;
    const isNeighbour = (step: -1 | 1): boolean => {
      const other = drafts[index + step];
      const expected = format.sections[place + step];
      return other === undefined || (expected !== undefined && keys.get(other) === expected);
    };
    if (drafts.length > 1 && isNeighbour(-1) && isNeighbour(1)) claim(draft, section);
  });
  // A title that is a section's own is that section even when it stands twice.
  for (const draft of drafts) {
    const twin = format.sections.find((section) => titles.match(section, draft.heading.text) >= ACCEPTED);
    if (!keys.has(draft) && twin !== undefined) keys.set(draft, twin);
  }
  return drafts.map((draft) => {
    const section = keys.get(draft);
    return {
      key: section?.key ?? 'unknown',
      format: section,
      heading: draft.heading,
      range: range(draft.heading.range.start, draft.blocks.at(-1)?.range.end ?? draft.heading.range.end),
      blocks: draft.blocks,
    };
  });
}

function cut(blocks: readonly Block[], format: ReportFormat, titles: SectionTitles): readonly Draft[] {
  const begins = sectionHeadings(blocks, format, titles);
  const drafts: { heading: HeadingBlock; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && begins.has(block)) drafts.push({ heading: block, blocks: [] });
    else drafts.at(-1)?.blocks.push(block);
  }
  return drafts;
}

/**
 * The headings that begin a section: those of the first level. Where the report marks its sections with `##`,
 * a plain 一、 that no section is called is an item of a list; where no first-level heading is a section's,
 * the highest level that has two of them is the sections' level.
 */
function sectionHeadings(blocks: readonly Block[], format: ReportFormat, titles: SectionTitles): ReadonlySet<Block> {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const known = new Set(
    headings.filter(({ text }) => format.sections.some((section) => titles.match(section, text) >= 2)),
  );
  const top = headings.filter(({ level }) => level === 1);
  if (top.some((heading) => known.has(heading))) {
    const marked = top.some((heading) => heading.markdown && known.has(heading));
    return new Set(top.filter((heading) => heading.markdown || !marked || known.has(heading)));
  }
  const level = [2, 3, 4].find(
    (candidate) => headings.filter((heading) => heading.level === candidate && known.has(heading)).length >= 2,
  );
  return new Set(level === undefined ? top : headings.filter((heading) => heading.level === level));
}
