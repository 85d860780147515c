import { readXml, type XmlElement, type XmlNode } from '../../file/readXml.js';

/** A drawing of boxes, lines and words alone, as the charts are. Lengths are pixels, colours `#rrggbb`. */
export interface PlainDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape = Box | Line | Words;

interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke: string | undefined;
}

interface Line {
  readonly kind: 'line';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly stroke: string;
}

export interface Words {
  readonly kind: 'words';
  readonly x: number;
  /** Middle of the characters. */
  readonly y: number;
  readonly text: string;
  readonly anchor: Anchor;
  readonly size: number;
  readonly isBold: boolean;
  readonly fill: string;
}

export type Anchor = 'start' | 'middle' | 'end';

/** What makes no difference to the look, or is the same in every drawing that is read here. */
const OF_ALL = ['id', 'class', 'role', 'aria-labelledby', 'fill', 'stroke', 'font-weight', 'font-size', 'font-family'];
const OWN: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox', 'width', 'height'],
  g: [],
  title: [],
  desc: [],
  rect: ['x', 'y', 'width', 'height'],
  line: ['x1', 'y1', 'x2', 'y2'],
  text: ['x', 'y', 'text-anchor', 'dominant-baseline'],
};
const MOST_SHAPES = 5_000;
/** In pixels: some metres. */
const LONGEST = 10_000;

/** What an element hands on to those in it. */
interface Style {
  readonly size: number;
  readonly isBold: boolean;
  readonly fill: string;
  readonly stroke: string | undefined;
}

/** The drawing that an SVG picture is; undefined for one that has, or may have, anything else in it. */
export function plainDrawing(bytes: Uint8Array): PlainDrawing | undefined {
  const [svg, ...others] = rootsOf(bytes);
  if (svg?.name !== 'svg' || others.length > 0) return undefined;
  const [width, height] = numbersOf(svg, ['width', 'height']) ?? [];
  const { attributes } = svg;
  if (width === undefined || height === undefined || width < 1 || height < 1) return undefined;
  if (attributes['viewBox'] !== `0 0 ${attributes['width'] ?? ''} ${attributes['height'] ?? ''}`) return undefined;
  const shapes = shapesOf(svg, { size: 16, isBold: false, fill: '#000000', stroke: undefined });
  return shapes === undefined || shapes.length > MOST_SHAPES ? undefined : { width, height, shapes };
}

function rootsOf(bytes: Uint8Array): readonly XmlElement[] {
  try {
    return readXml(bytes).children.filter(isElement);
  } catch {
    return [];
  }
}

const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

function shapesOf(element: XmlElement, around: Style): readonly Shape[] | undefined {
  const own = Object.hasOwn(OWN, element.name) ? OWN[element.name] : undefined;
  const style = styleOf(element, around);
  if (own === undefined || style === undefined) return undefined;
  if (Object.keys(element.attributes).some((name) => !OF_ALL.includes(name) && !own.includes(name))) return undefined;
  switch (element.name) {
    case 'title':
    case 'desc':
      return [];
    case 'rect':
      return only(boxOf(element, style));
    case 'line':
      return only(lineOf(element, style));
    case 'text':
      return only(wordsOf(element, style));
    default: {
      const shapes = element.children.filter(isElement).map((child) => shapesOf(child, style));
      return shapes.every((each) => each !== undefined) ? shapes.flat() : undefined;
    }
  }
}

const only = (shape: Shape | undefined): readonly Shape[] | undefined => (shape === undefined ? undefined : [shape]);

function styleOf({ attributes }: XmlElement, around: Style): Style | undefined {
  const weight = attributes['font-weight'];
  const size = attributes['font-size'] === undefined ? around.size : numberOf(attributes['font-size']);
  if (size === undefined || (weight !== undefined && weight !== 'bold' && weight !== 'normal')) return undefined;
  const { fill = around.fill, stroke = around.stroke } = attributes;
  if (!isColour(fill) || (stroke !== undefined && !isColour(stroke))) return undefined;
  return { size, isBold: weight === undefined ? around.isBold : weight === 'bold', fill, stroke };
}

function boxOf(element: XmlElement, { fill, stroke }: Style): Shape | undefined {
  const [x, y, width, height] = numbersOf(element, ['x', 'y', 'width', 'height']) ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  if (width < 0 || height < 0) return undefined;
  return { kind: 'box', x, y, width, height, fill, stroke };
}

function lineOf(element: XmlElement, { stroke }: Style): Shape | undefined {
  const [x1, y1, x2, y2] = numbersOf(element, ['x1', 'y1', 'x2', 'y2']) ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return stroke === undefined ? undefined : { kind: 'line', from: [x1, y1], to: [x2, y2], stroke };
}

function wordsOf(element: XmlElement, { size, isBold, fill, stroke }: Style): Shape | undefined {
  const { 'text-anchor': anchor = 'start', 'dominant-baseline': baseline } = element.attributes;
  const [x, y] = numbersOf(element, ['x', 'y']) ?? [];
  if (x === undefined || y === undefined || baseline !== 'central' || !isAnchor(anchor) || stroke !== undefined) {
    return undefined;
  }
  const words = element.children.filter((child) => typeof child === 'string');
  if (words.length < element.children.length) return undefined;
  return { kind: 'words', x, y, text: words.join(''), anchor, size, isBold, fill };
}

const isAnchor = (value: string): value is Anchor => value === 'start' || value === 'middle' || value === 'end';
const isColour = (value: string): boolean => /^#[\da-f]{6}$/iu.test(value);

/** Several lengths; undefined if one is none. What is left out is 0. */
function numbersOf({ attributes }: XmlElement, names: readonly string[]): readonly number[] | undefined {
  const numbers = names.map((name) => numberOf(attributes[name] ?? '0'));
  return numbers.every((each) => each !== undefined) ? numbers : undefined;
}

function numberOf(value: string): number | undefined {
  const number = /^-?\d{1,5}(?:\.\d{1,9})?$/u.test(value) ? Number(value) : Number.NaN;
  return Math.abs(number) <= LONGEST ? number : undefined;
}
