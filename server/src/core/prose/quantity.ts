import type Big from 'big.js';
import type { Range } from '../text/range.js';

/** How the digits are written: 12, １２, 十二, several at once as in 1.2万, or not at all: {=path} shows a cell's figure. */
export type NumeralSpelling = 'arabic' | 'fullWidth' | 'chinese' | 'mixed' | 'reference';

/** What the reader of the finished report sees in place of a reference. */
export interface ShownFigure {
  /** The whole reference. */
  readonly range: Range;
  readonly value: Big;
}

/** A word by which the author says that the figure is not exact: 余, 约, 以上. */
export interface Approximation {
  readonly text: string;
  /** Before the number (约 20 件), or after its digits (20 余件, 20 件以上, 10 余万件). */
  readonly side: 'before' | 'after';
  readonly range: Range;
}

interface Written {
  /** All of it: marks of approximation, digits, unit. Quantities of one text never overlap. */
  readonly range: Range;
  /** The digits with their 万 or 亿, without unit or percent sign. */
  readonly numberRange: Range;
  readonly spelling: NumeralSpelling;
}

interface Measured extends Written {
  /** Measure word as written; undefined for a bare number. `%` and `‰` are units of percentages. */
  readonly unit: string | undefined;
  readonly unitRange: Range | undefined;
  readonly approximation: Approximation | undefined;
}

/** 22 件, 1.2万条, 三类. `value` is what the number says in `unit`: 39.3156 for 39.3156 万元. */
export interface Count extends Measured {
  readonly kind: 'count';
  readonly value: Big;
}

/** 98.5%, 百分之六十: `value` is 98.5, 60. */
export interface Percent extends Measured {
  readonly kind: 'percent';
  readonly value: Big;
}

/** 20—30 件, 3%至5%, 三五个. */
export interface NumberRange extends Measured {
  readonly kind: 'range';
  readonly value: Big;
  readonly upper: Big;
}

/** A place in an order: 第三, 第20条, 21号; or the number of a list item: 一、 （一） 1. 一是. */
export interface Ordinal extends Written {
  readonly kind: 'ordinal' | 'listMark';
  readonly value: Big | undefined;
}

/** The parts of a date that are written. */
export interface DatePoint {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** 2020年, 1月1日至12月31日, 2019—2020年, 上半年. `to` is there if the text names an end. */
export interface DateQuantity extends Written {
  readonly kind: 'date';
  readonly from: DatePoint;
  readonly to: DatePoint | undefined;
}

/** Digits that count nothing: 国办公开办函〔2019〕60号, 0955-7067678, 蒙ICP备17002409号, 14:38. */
export interface SetAside extends Written {
  readonly kind: 'documentNumber' | 'phone' | 'identifier' | 'time';
}

export type Quantity = Count | Percent | NumberRange | Ordinal | DateQuantity | SetAside;
