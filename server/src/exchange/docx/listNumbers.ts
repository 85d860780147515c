import { childNamed, elementsOf, type XmlElement } from '../readXml.js';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** What Word prints before a paragraph of a list, by its `numPr` or that of its style: a number, or a bullet so deep. */
export type ListNumbers = (properties: XmlElement | undefined) => { readonly number: string; readonly item?: number };

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
        { id, levels: new Map([...(abstracts.get(id) ?? []), ...changed]) },
      ] as const;
    }),
  );
  const styled = new Map(
    named(childNamed(styles, 'styles'), 'style').map((each) => [each.attributes['styleId'] ?? '', each] as const),
  );
  const counters = new Map<string, number[]>();

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

  return (properties) => {
    const property = propertyOf(properties);
    const list = lists.get(value(childNamed(property, 'numId')) ?? '');
    const at = Number(value(childNamed(property, 'ilvl')) ?? '0');
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return { number: '' };
    const counter = counters.get(list.id) ?? [];
    counters.set(list.id, counter);
    const before = counter[at];
    counter.length = at + 1;
    counter[at] = before === undefined ? level.start : before + 1;
    if (level.format === 'bullet') return { number: '', item: at };
    if (level.format === 'none') return { number: '' };
    const number = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const place = Number(digit) - 1;
      const own = list.levels.get(place);
      return own === undefined ? '' : spell(counter[place] ?? own.start, own.format);
    });
    return { number };
  };
}

const named = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

const value = (element: XmlElement | undefined): string | undefined => element?.attributes['val'];

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
      },
    ]),
  );
}

const CHINESE = '〇一二三四五六七八九';

function spell(count: number, format: string): string {
  if (/^(?:chinese|japaneseCounting|taiwanese|ideographDigital)/u.test(format) && count > 0 && count < 100) {
    const [tens, ones] = [Math.floor(count / 10), count % 10];
    const ten = tens === 0 ? '' : tens === 1 ? '十' : `${CHINESE.charAt(tens)}十`;
    return ten + (ones === 0 && tens > 0 ? '' : CHINESE.charAt(ones));
  }
  if (format === 'decimalEnclosedCircle' && count > 0 && count <= 20) return String.fromCodePoint(0x245f + count);
  if (/^(?:lower|upper)Letter$/u.test(format) && count > 0 && count <= 26) {
    return String.fromCodePoint((format === 'upperLetter' ? 0x40 : 0x60) + count);
  }
  return String(count);
}
