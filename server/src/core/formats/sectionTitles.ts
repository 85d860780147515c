import { normaliseLabel } from '../text/normalise.js';
import { similarity } from '../text/similarity.js';
import type { ReportFormat, SectionFormat } from './reportFormat.js';

/** A title this close to the statutory one is the same title with a slip. */
const LIKENESS = 0.7;

/** From here on a title is the statutory one or an accepted variant. */
export const ACCEPTED = 3;

/** The titles of a form's sections, ready for comparison. */
export interface SectionTitles {
  /** How well a title is a section's: 4 the statutory one, 3 an accepted variant, 2 a slip of it, 1 its words. */
  readonly match: (section: SectionFormat, title: string) => number;
  /** Whether a title is a section's own, or an accepted variant of it. */
  readonly knows: (title: string) => boolean;
}

interface Spelled {
  readonly section: SectionFormat;
  readonly official: string;
  readonly aliases: readonly string[];
}

export function indexTitles({ sections }: ReportFormat): SectionTitles {
  const spelled = new Map(sections.map((section) => [section, spell(section)]));
  return {
    match: (section, title) => compare(spelled.get(section) ?? spell(section), normaliseTitle(title)),
    knows: (title) => {
      const words = normaliseTitle(title);
      return [...spelled.values()].some(({ official, aliases }) => official === words || aliases.includes(words));
    },
  };
}

/** The same for one section alone. */
export const titleMatch = (section: SectionFormat, title: string): number =>
  compare(spell(section), normaliseTitle(title));

const spell = (section: SectionFormat): Spelled => ({
  section,
  official: normaliseTitle(section.title),
  aliases: section.aliases.map(normaliseTitle),
});

function compare({ section, official, aliases }: Spelled, words: string): number {
  if (words === official) return 4;
  if (aliases.includes(words)) return 3;
  if (similarity(words, official) >= LIKENESS) return 2;
  return section.words.some((word) => words.includes(word)) ? 1 : 0;
}

const normaliseTitle = (title: string): string => normaliseLabel(title).replace(/[、,和及与]/gu, '');
