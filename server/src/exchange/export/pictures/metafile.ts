import { characters } from '../../../core/render/characters.js';
import type { Anchor, PlainDrawing, Shape, Words } from './plainDrawing.js';

/**
 * A drawing as an Enhanced Metafile (MS-EMF): vectors and words, known to every version of Word. One pixel is
 * ten units, so that tenths of a pixel are whole.
 */
export function metafile({ width, height, shapes }: PlainDrawing): Uint8Array {
  const records = [
    record(SET_MAP_MODE, [ANISOTROPIC]),
    record(SET_WINDOW_ORIGIN, [0, 0]),
    record(SET_WINDOW_EXTENT, [units(width), units(height)]),
    record(SET_VIEWPORT_ORIGIN, [0, 0]),
    record(SET_VIEWPORT_EXTENT, [Math.round(width), Math.round(height)]),
    record(SET_BACKGROUND_MODE, [TRANSPARENT]),
    ...shapes.flatMap(recordsOf),
    record(END, [0, 16, 20]),
  ];
  return join([header(width, height, records), ...records]);
}

const SET_WINDOW_EXTENT = 9;
const SET_WINDOW_ORIGIN = 10;
const SET_VIEWPORT_EXTENT = 11;
const SET_VIEWPORT_ORIGIN = 12;
const END = 14;
const SET_MAP_MODE = 17;
const SET_BACKGROUND_MODE = 18;
const SET_TEXT_ALIGN = 22;
const SET_TEXT_COLOUR = 24;
const MOVE_TO = 27;
const SELECT = 37;
const CREATE_PEN = 38;
const CREATE_BRUSH = 39;
const DELETE = 40;
const RECTANGLE = 43;
const LINE_TO = 54;
const CREATE_FONT = 82;
const TEXT_OUT = 84;

const ANISOTROPIC = 8;
const TRANSPARENT = 1;
const NULL_PEN = 5;
/** The only objects that exist at a time: a pen or a font, and a brush. */
const [FIRST, SECOND] = [1, 2];
/** What is selected of old takes the place of an object that goes. */
const STOCK_PEN = 0x80000007;
const STOCK_BRUSH = 0x80000000;
const STOCK_FONT = 0x8000000d;

const HEADER_BYTES = 88;
/** A device of 96 pixels an inch: 9600 pixels are 2540 mm. */
const DEVICE = { pixels: 9_600, millimetres: 2_540 } as const;
const BASELINE = 24;
const ALIGN: Readonly<Record<Anchor, number>> = { start: 0, end: 2, middle: 6 };
/** From the middle of a Chinese character down to its baseline, by its size. */
const MIDDLE_TO_BASELINE = 0.36;
/** On every Windows with Chinese. */
const FONT = '黑体';
/** How much wider than half a Chinese character a figure is given room: as wide as it is in most fonts that stand in. */
const FIGURE = 1.1;
const GB2312_CHARSET = 134;

const units = (pixels: number): number => Math.round(pixels * 10);

function recordsOf(shape: Shape): readonly Uint8Array[] {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, fill, stroke } = shape;
      return [
        stroke === undefined ? pen(NULL_PEN, '#000000') : pen(0, stroke),
        record(SELECT, [FIRST]),
        record(CREATE_BRUSH, [SECOND, 0, colour(fill), 0]),
        record(SELECT, [SECOND]),
        record(RECTANGLE, [units(x), units(y), units(x + width), units(y + height)]),
        record(SELECT, [STOCK_PEN]),
        record(SELECT, [STOCK_BRUSH]),
        record(DELETE, [FIRST]),
        record(DELETE, [SECOND]),
      ];
    }
    case 'line':
      return [
        pen(0, shape.stroke),
        record(SELECT, [FIRST]),
        record(MOVE_TO, shape.from.map(units)),
        record(LINE_TO, shape.to.map(units)),
        record(SELECT, [STOCK_PEN]),
        record(DELETE, [FIRST]),
      ];
    case 'words':
      return [
        font(shape),
        record(SELECT, [FIRST]),
        record(SET_TEXT_ALIGN, [BASELINE | ALIGN[shape.anchor]]),
        record(SET_TEXT_COLOUR, [colour(shape.fill)]),
        textOut(shape),
        record(SELECT, [STOCK_FONT]),
        record(DELETE, [FIRST]),
      ];
  }
}

/** A pen one pixel wide. */
const pen = (style: number, stroke: string): Uint8Array => record(CREATE_PEN, [FIRST, style, 10, 0, colour(stroke)]);

/** `#rrggbb` as Windows has it: 0x00bbggrr. */
function colour(value: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
  return red + green * 0x100 + blue * 0x10000;
}

/** A font with the long name and the PANOSE that the record has room for, both empty. */
function font({ size, isBold }: Words): Uint8Array {
  const bytes = new Uint8Array(12 + 320);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CREATE_FONT, true);
  view.setUint32(4, bytes.length, true);
  view.setUint32(8, FIRST, true);
  view.setInt32(12, -units(size), true);
  view.setInt32(28, isBold ? 700 : 400, true);
  view.setUint8(35, GB2312_CHARSET);
  setWide(view, 40, FONT);
  return bytes;
}

/** Words with the place of each character: they are as wide as in the drawing, whatever font stands in. */
function textOut({ x, y, text, size }: Words): Uint8Array {
  const strings = 76;
  const advances = strings + Math.ceil((text.length * 2) / 4) * 4;
  const bytes = new Uint8Array(advances + text.length * 4);
  const view = new DataView(bytes.buffer);
  const place = [units(x), units(y + size * MIDDLE_TO_BASELINE)];
  const [none, compatible] = [0, 1];
  // Bounds that hold nothing: a reader finds them by itself.
  [TEXT_OUT, bytes.length, none, none, -1, -1, compatible].forEach((value, index) => {
    view.setInt32(index * 4, value, true);
  });
  const scale = (DEVICE.millimetres * 100) / DEVICE.pixels;
  view.setFloat32(28, scale, true);
  view.setFloat32(32, scale, true);
  [...place, text.length, strings, none, none, none, -1, -1, advances].forEach((value, index) => {
    view.setInt32(36 + index * 4, value, true);
  });
  setWide(view, strings, text);
  for (let index = 0; index < text.length; index++) {
    const width = characters(text.charAt(index));
    view.setUint32(advances + index * 4, units(width * (width < 1 ? FIGURE : 1) * size), true);
  }
  return bytes;
}

function setWide(view: DataView, at: number, text: string): void {
  for (let index = 0; index < text.length; index++) view.setUint16(at + index * 2, text.charCodeAt(index), true);
}

/** A record of whole numbers. */
function record(type: number, values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + values.length * 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, type, true);
  view.setUint32(4, bytes.length, true);
  values.forEach((value, index) => {
    view.setInt32(8 + index * 4, value, true);
  });
  return bytes;
}

function header(width: number, height: number, records: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const hundredths = (pixels: number): number => Math.round((pixels * DEVICE.millimetres * 100) / DEVICE.pixels);
  const ints: readonly number[] = [
    1,
    HEADER_BYTES,
    ...[0, 0, Math.round(width) - 1, Math.round(height) - 1],
    ...[0, 0, hundredths(width), hundredths(height)],
    0x464d4520, // " EMF"
    0x10000,
    records.reduce((sum, { length }) => sum + length, HEADER_BYTES),
    records.length + 1,
    3, // objects, the metafile itself included
    ...[0, 0, 0],
    ...[DEVICE.pixels, DEVICE.pixels],
    ...[DEVICE.millimetres, DEVICE.millimetres],
  ];
  ints.forEach((value, index) => {
    view.setInt32(index * 4, value, true);
  });
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
