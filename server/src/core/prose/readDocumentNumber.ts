import { rangeIn, matchAt, spellingOf, type Reader, type Source } from './source.js';
import { characterBefore } from '../text/character.js';

const WITH_YEAR =
  /[[(] {0,2}((?:19|20)\d{2}) {0,2}[\])] {0,2}(?:第 {0,2})?[\p{Script=Han}\d]{0,16}?\d{1,6}(?:-\d{1,3})? {0,2}号/uy;
const PLAIN = /第 {0,4}(?:\d{1,6}|[零〇一二三四五六七八九十百千]{1,9}) {0,4}号(?!楼)/uy;
const ISSUER = /\p{Script=Han}/u;
const LONGEST_ISSUER = 12;
/** Words of the sentence that stand before the issuer's short name. */
const LEAD =
  /^.{0,12}(?:根据|按照|依据|依照|遵照|落实|贯彻|执行|印发|转发|参照|下发|制定|出台|公布|通过|以及|文件|通知|意见|和|与|及|以|见|的|为|经|按)/u;

/** 国办公开办函〔2019〕60号 with its issuer, (2020)12号, （2020）豫0105行初12号, 第711号. */
export const readDocumentNumber: Reader = (source, at, floor) => {
  const dated = matchAt(WITH_YEAR, source, at);
  const match = dated ?? matchAt(PLAIN, source, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  const start = dated === undefined ? at : issuerStart(source, at, floor);
  return {
    end,
    quantity: {
      kind: 'documentNumber',
      range: rangeIn(source, start, end),
      numberRange: rangeIn(source, at, end),
      spelling: spellingOf(source, at, end),
    },
  };
};

function issuerStart({ plain }: Source, at: number, floor: number): number {
  let start = at;
  for (; start > floor && at - start < LONGEST_ISSUER;) {
    const before = characterBefore(plain, start);
    if (!ISSUER.test(before)) break;
    start -= before.length;
  }
  return start + (LEAD.exec(plain.slice(start, at))?.[0].length ?? 0);
}
