import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';
import type { Place } from '../markup/raised.js';
import type { Look } from '../source/look.js';

export interface RunLook extends Look {
  readonly place: Place | undefined;
}

/** Tells how a run looks by its own properties, else those of its style, else those of its paragraph's. */
export type RunLooks = (run: XmlElement | undefined, paragraph: XmlElement | undefined) => RunLook;

/** Styles are based on each other; Word lets no chain be longer. */
const DEEPEST = 11;
/** Half points: less is how lines are adjusted. */
const LEAST_RISE = 6;

export function runLooks(styles: XmlElement | undefined): RunLooks {
  const byId = new Map(
    elementsOf(childNamed(styles, 'styles'))
      .filter(({ name }) => name === 'style')
      .map((style) => [style.attributes['styleId'] ?? '', style] as const),
  );
  const known = new Map<string, readonly XmlElement[]>();
  /** The run properties of a style and of those that it is based on. */
  const chain = (id: string | undefined): readonly XmlElement[] => {
    if (id === undefined) return [];
    const found = known.get(id);
    if (found !== undefined) return found;
    const properties: XmlElement[] = [];
    let style = byId.get(id);
    for (let depth = 0; style !== undefined && depth < DEEPEST; depth++) {
      const own = childNamed(style, 'rPr');
      if (own !== undefined) properties.push(own);
      style = byId.get(valueOf(childNamed(style, 'basedOn')) ?? '');
    }
    known.set(id, properties);
    return properties;
  };
  return (run, paragraph) => {
    const properties = [
      ...(run === undefined ? [] : [run]),
      ...chain(valueOf(childNamed(run, 'rStyle'))),
      ...chain(valueOf(childNamed(paragraph, 'pStyle'))),
    ];
    const first = (name: string): XmlElement | undefined =>
      properties.map((each) => childNamed(each, name)).find((property) => property !== undefined);
    const size = valueOf(first('sz'));
    return {
      isHidden: isOn(first('vanish')),
      isStruck: isOn(first('strike')) || isOn(first('dstrike')),
      size: size === undefined || Number.isNaN(Number(size)) ? undefined : Number(size) / 2,
      place: placeOf(valueOf(first('vertAlign')), Number(valueOf(first('position')) ?? '0')),
    };
  };
}

const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes['val'];

/** Whether a property is set: Word leaves the value out for true. */
export const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !/^(?:0|false|off|none)$/u.test(property.attributes['val'] ?? '');

function placeOf(align: string | undefined, rise: number): Place | undefined {
  if (align === 'superscript') return 'super';
  if (align === 'subscript') return 'sub';
  return rise >= LEAST_RISE ? 'super' : rise <= -LEAST_RISE ? 'sub' : undefined;
}
