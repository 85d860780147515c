import type { ListItem } from '../source/sourceMarkup.js';
import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';
import { spellNumber } from './spellNumber.js';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Whether anything stands between the number and the words. */
  readonly isTight: boolean;
}

/**
 * What Word prints before a paragraph of a list, by its `numPr` or that of its style: a number as words, or the place
 * in a bulleted list. To be asked for one paragraph after the other.
 */
export type ListNumbers = (properties: XmlElement | undefined) => {
  readonly number: string;
  /** Word prints it right before the words, without a space. */
  readonly isTight?: true;
  readonly item?: ListItem;
};

const LEVELS = 9;

/** Word keeps the numbers of automatic lists apart from the words; a heading's 一、 may be one of them. */
export function listNumbers(numbering: XmlElement | undefined, styles: XmlElement | undefined): ListNumbers {
  const root = childNamed(numbering, 'numbering');
  const abstracts = new Map(
    named(root, 'abstractNum').map((each) => [each.attributes['abstractNumId'], levelsOf(each)] as const),
  );
  const lists = new Map(
    named(root, 'num').map((each) => {
      const id = value(childNamed(each, 'abstractNumId')) ?? '';
      const changed = levelsOf(each, 'lvlOverride');
      return [
        each.attributes['numId'] ?? '',
        { id, levels: new Map([...(abstracts.get(id) ?? []), ...changed]), restarts: restartsOf(each) },
      ] as const;
    }),
  );
  const styled = new Map(
    named(childNamed(styles, 'styles'), 'style').map((each) => [each.attributes['styleId'] ?? '', each] as const),
  );
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  const propertyOf = (properties: XmlElement | undefined): XmlElement | undefined => {
    const own = childNamed(properties, 'numPr');
    if (own !== undefined) return own;
    let style = styled.get(value(childNamed(properties, 'pStyle')) ?? '');
    for (let depth = 0; style !== undefined && depth < LEVELS; depth++) {
      const found = childNamed(childNamed(style, 'pPr'), 'numPr');
      if (found !== undefined) return found;
      style = styled.get(value(childNamed(style, 'basedOn')) ?? '');
    }
    return undefined;
  };

  /** Whether the paragraph before was an item of a bulleted list, or of one in it. */
  let isOpen = false;
  const markOf: ListNumbers = (properties) => {
    const property = propertyOf(properties);
    const number = value(childNamed(property, 'numId')) ?? '';
    const list = lists.get(number);
    const at = Number(value(childNamed(property, 'ilvl')) ?? '0');
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined || !isDepth(at)) return { number: '' };
    const counter = counters.get(list.id) ?? [];
    counters.set(list.id, counter);
    // Lists of one kind go on with each other's numbers, but for one that says where it begins.
    const restart = begun.has(`${number} ${String(at)}`) ? undefined : list.restarts.get(at);
    begun.add(`${number} ${String(at)}`);
    const before = restart === undefined ? counter[at] : restart - 1;
    counter.length = at + 1;
    counter[at] = before === undefined ? level.start : before + 1;
    if (level.format === 'bullet') return { number: '', item: { depth: at } };
    if (level.format === 'none') return { number: '' };
    const words = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const place = Number(digit) - 1;
      const own = list.levels.get(place);
      return own === undefined ? '' : spellNumber(counter[place] ?? own.start, own.format);
    });
    const printed = { number: words, ...(level.isTight && { isTight: true as const }) };
    if (!isOpen || at === 0) return printed;
    const isPlain = level.format === 'decimal' && /^%\d[.．)）、]?$/u.test(level.text.trim());
    return isPlain
      ? { number: '', item: { depth: at, number: counter[at] ?? level.start } }
      : { ...printed, item: { depth: at } };
  };
  return (properties) => {
    const mark = markOf(properties);
    isOpen = mark.item !== undefined;
    return mark;
  };
}

const isDepth = (level: number): boolean => Number.isInteger(level) && level >= 0 && level < LEVELS;

const named = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

const value = (element: XmlElement | undefined): string | undefined => element?.attributes['val'];

/** Where the levels of a list begin anew. */
const restartsOf = (list: XmlElement): ReadonlyMap<number, number> =>
  new Map(
    named(list, 'lvlOverride').flatMap((each) => {
      const start = value(childNamed(each, 'startOverride'));
      return start === undefined ? [] : [[Number(each.attributes['ilvl'] ?? '0'), Number(start)] as const];
    }),
  );

function levelsOf(list: XmlElement, wrapper?: string): ReadonlyMap<number, Level> {
  const levels =
    wrapper === undefined ? named(list, 'lvl') : named(list, wrapper).flatMap((each) => named(each, 'lvl'));
  return new Map(
    levels.map((level) => [
      Number(level.attributes['ilvl'] ?? '0'),
      {
        format: value(childNamed(level, 'numFmt')) ?? 'decimal',
        text: value(childNamed(level, 'lvlText')) ?? '',
        start: Number(value(childNamed(level, 'start')) ?? '1'),
        isTight: value(childNamed(level, 'suff')) === 'nothing',
      },
    ]),
  );
}
