import { readTitle } from '../../core/parse/identity.js';
import { squeeze } from '../../core/parse/blocks.js';
import { isChrome, isSentence } from '../labels/pageFurniture.js';
import type { Piece, SourceItem } from '../source/sourceItem.js';

export interface FoundTitle {
  /** Items of the title's lines. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly organisation: string | undefined;
  readonly year: number | undefined;
}

const TITLE = /(?:信息|政务)公开.{0,12}(?:报告|年报)$/u;
const ORGANISATION =
  /^[\p{Script=Han}（）()·、]{3,40}(?:[局委厅部办院会处所队站社署区县市镇乡室]|政府|中心|公司|学校|大学|学院|集团)$/u;
/** 某某市水务局2024年度, with the rest of the title below. */
const YEAR_LINE = /^[\p{Script=Han}（）()·、\s]{0,40}(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年度?$/u;
const LONGEST_LINE = 60;
const MOST_LINES = 4;
/** The title stands at the top; a web page may put a menu before it. */
const SEARCHED = 120;

/** Finds the report's title, on one line or on several; of several candidates the first that names a year. */
export function findTitle(items: readonly SourceItem[]): FoundTitle | undefined {
  const lines = items
    .slice(0, SEARCHED)
    .flatMap((item, index) =>
      item.kind === 'line' && item.piece.text.length <= LONGEST_LINE ? [{ index, piece: item.piece }] : [],
    );
  const candidates = lines.flatMap((_, at) => titleFrom(lines, at) ?? []);
  return candidates.find(({ year }) => year !== undefined) ?? candidates[0];
}

interface Line {
  readonly index: number;
  readonly piece: Piece;
}

function titleFrom(lines: readonly Line[], at: number): FoundTitle | undefined {
  const taken: Line[] = [];
  for (const line of lines.slice(at, at + MOST_LINES)) {
    if (!fits(line.piece.text)) return undefined;
    taken.push(line);
    const text = taken.map(({ piece }) => piece.text).join('');
    if (!TITLE.test(squeeze(text))) continue;
    // A line that is no part of the title may stand before it: the shortest run of lines is the title.
    const [first] = taken;
    if (taken.length > 1 && first !== undefined && TITLE.test(squeeze(text.slice(first.piece.text.length)))) {
      const rest = readTitle(squeeze(text.slice(first.piece.text.length)));
      const isIssuer = ORGANISATION.test(first.piece.text) && rest.organisation === undefined;
      const isYear = YEAR_LINE.test(first.piece.text) && rest.year === undefined;
      if (!isIssuer && !isYear) return undefined;
    }
    const whole = squeeze(text);
    return { first: first?.index ?? at, last: line.index, text, ...readTitle(whole) };
  }
  return undefined;
}

const fits = (text: string): boolean =>
  !isChrome(text) && !isSentence(text) && !/[>＞»；，,]/u.test(text) && !/^[一二三四五六七八九十]+、/u.test(text);
