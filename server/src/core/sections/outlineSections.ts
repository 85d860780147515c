import type { Report, Section } from '../model/report.js';
import { parseOrdinal } from '../text/chineseNumber.js';

export interface OutlineEntry {
  readonly section: Section;
  /** Number of its heading; undefined: none, or one that is no section's, as 1. */
  readonly number: number | undefined;
  /** Number of the section in the form; undefined for a foreign section. */
  readonly statutory: number | undefined;
  /** The first of the report's sections with this key. */
  readonly first: Section;
  /** Stands where the form's order does not have it. */
  readonly misplaced: boolean;
}

/** The sections as they stand, against the form's order and numbers. */
export interface SectionOutline {
  readonly entries: readonly OutlineEntry[];
  /** The numbers as written are 一, 二, 三, … */
  readonly sound: boolean;
  /** No section is misplaced. */
  readonly ordered: boolean;
}

export function outlineSections({ sections, format }: Report): SectionOutline {
  const place = (section: Section): number => format.sections.findIndex(({ key }) => key === section.key);
  const firsts = new Map<string, Section>();
  for (const section of sections) {
    if (section.format !== undefined && !firsts.has(section.key)) firsts.set(section.key, section);
  }
  const inOrder = longestRise([...firsts.values()], place);
  const entries = sections.map((section): OutlineEntry => {
    const first = firsts.get(section.key) ?? section;
    const { numbering } = section.heading;
    return {
      section,
      number: numbering?.level === 1 ? numbering.value : undefined,
      statutory: section.format === undefined ? undefined : parseOrdinal(section.format.number),
      first,
      misplaced: section.format !== undefined && first === section && !inOrder.has(section),
    };
  });
  const numbers = entries.flatMap(({ number }) => (number === undefined ? [] : [number]));
  return {
    entries,
    sound: numbers.every((number, index) => number === index + 1),
    ordered: entries.every(({ misplaced }) => !misplaced),
  };
}

/** The most sections that stand in rising order; what is not among them is out of place. */
function longestRise(sections: readonly Section[], place: (section: Section) => number): ReadonlySet<Section> {
  const best: (readonly Section[])[] = [];
  sections.forEach((section, index) => {
    const before = best
      .slice(0, index)
      .filter((run) => place(run.at(-1) ?? section) < place(section))
      .reduce<readonly Section[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, section]);
  });
  return new Set(best.reduce<readonly Section[]>((longest, run) => (run.length > longest.length ? run : longest), []));
}
