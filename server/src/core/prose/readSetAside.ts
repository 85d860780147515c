import type { SetAside } from './quantity.js';
import { measureWordAt } from './measureWord.js';
import { matchAt, rangeIn, skipGap, spellingOf, type Reader, type Reading, type Source } from './source.js';
import words from './numeralWords.json' with { type: 'json' };

const MAIL = /[\w.-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}/uy;
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[\w./?=&%#:~+@!$*-]{1,400}/iuy;
const HOST = /[a-z][\w-]{0,40}(?:\.[\w-]{1,40}){0,4}\.(?:gov|com|cn|org|net|edu)(?![a-z])(?:\/[\w./?=&%#-]{0,200})?/iuy;
const FILING = /ICP(?:备|证)?(?:案)?(?:第)? {0,2}\d{5,12}(?: {0,2}号)?(?:-\d{1,3})?/iuy;
const PERSON_OR_CODE = /(?:[\dA-Z]{18}|\d{17}x)(?!\w)/uy;
const LETTERS = /[a-z][a-z/.-]{0,40}(?: {0,1}\d{1,20}(?:[.-]\d{1,12}){0,4}[a-z]{0,10})?/iuy;
const LETTERED = /\d{1,20}(?:\.\d{1,12})?[a-z][\w+.-]{0,30}/iuy;
const PRODUCT = /[\da-z]{1,12}(?: {0,2}[×+*] {0,2}[\da-z]{1,12}){1,6}/iuy;
const RATIO = /\d{1,6}(?:\.\d{1,4})?(?:[:/]\d{1,6}(?:\.\d{1,4})?){1,3}(?!\d)/uy;
const DOTTED = /\d{1,8}(?:\.\d{1,8}){2,6}/uy;
const MOBILE = /(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)/uy;
const LANDLINE =
  /(?:\(0\d{2,3}\) {0,2}|0\d{2,3} {0,2}-{0,2} {0,2})\d{7,8}(?!\d)(?:(?:-| {0,1}转 {0,1})\d{1,6}(?!\d))?/uy;
const SERVICE_LINE = /[48]00-?\d{3,4}-?\d{3,4}(?!\d)/uy;
const HOTLINE = /(?:1[02]\d{3}|9[56]\d{3}|11[0-9]|12[0-9])(?!\d)/uy;
const LOCAL_LINE = /\d{7,8}(?!\d)/uy;
const POSTCODE = /\d{6}(?!\d)/uy;
const CLOCK = /\d{1,2}:[0-5]\d(?::[0-5]\d)?(?: {0,2}(?:-{1,2}|~|至|到) {0,2}\d{1,2}:[0-5]\d(?::[0-5]\d)?)?(?!\d)/uy;
const HOUR = /\d{1,2} {0,2}(?:时(?!间)|点(?![\d建意要]))(?:半|\d{1,2} {0,2}分(?!钟|之)(?:\d{1,2} {0,2}秒)?)?/uy;
const REFERENCE = /\{=[^{}\r\n]{0,120}\}/uy;
/** Digits that go on with one of these are a number, however long: 123456789.5, 100000000 万. */
const MEASURED = / {0,4}[百千万亿%‰]|\.\d/uy;
const LONG_RUN = 9;

const found = (source: Source, kind: SetAside['kind'], start: number, end: number): Reading => ({
  end,
  quantity: {
    kind,
    range: rangeIn(source, start, end),
    numberRange: rangeIn(source, start, end),
    spelling: spellingOf(source, start, end),
  },
});

/** The first of the expressions that fits, as a thing of its kind. */
function firstOf(source: Source, at: number, kind: SetAside['kind'], ...tries: readonly RegExp[]): Reading | undefined {
  for (const sticky of tries) {
    const match = matchAt(sticky, source, at);
    if (match !== undefined) return found(source, kind, at, at + match[0].length);
  }
  return undefined;
}

/** What begins with a letter: addresses, filing numbers, IE9, GB/T 9704-2012. Words without digits are passed over. */
export const readLatin: Reader = (source, at) => {
  const known = firstOf(source, at, 'identifier', MAIL, ADDRESS, HOST, FILING, PERSON_OR_CODE, PRODUCT);
  if (known !== undefined) return known;
  const match = matchAt(LETTERS, source, at);
  if (match === undefined) return undefined;
  const letters = /^[a-z/.-]{1,41}/iu.exec(match[0])?.[0].length ?? 1;
  const end = at + match[0].length;
  // 网页PDF3份 counts files; IE9 and A4 name things.
  const counts = /\d$/u.test(match[0]) && measureWordAt(source, skipGap(source, end), false) !== undefined;
  if (counts || match[0].length === letters) return { end: at + letters, quantity: undefined };
  return found(source, 'identifier', at, end);
};

/** `{=requests.received.total}` is the place of a figure, no figure. */
export const readReference: Reader = (source, at) => {
  const match = matchAt(REFERENCE, source, at);
  return match && { end: at + match[0].length, quantity: undefined };
};

/** Telephone numbers, and hotlines as they are named: “12345”政务服务热线. */
export const readPhone: Reader = (source, at) => {
  const separated = firstOf(source, at, 'phone', LANDLINE);
  if (separated !== undefined) return separated;
  const run = source.plain[at] === '(' ? at : runEnd(source, at);
  if (isMeasured(source, run)) return undefined;
  const whole = firstOf(source, at, 'phone', MOBILE, SERVICE_LINE);
  if (whole !== undefined) return whole;
  const hotline = matchAt(HOTLINE, source, at);
  if (hotline !== undefined && isHotline(source, at, at + hotline[0].length)) {
    return found(source, 'phone', at, at + hotline[0].length);
  }
  return isBehind(source, at, /(?:电话|传真|热线|手机|号码|、|;|；|\/|或) {0,2}[:：]? {0,2}$/u)
    ? firstOf(source, at, 'phone', LOCAL_LINE)
    : undefined;
};

function isHotline({ plain }: Pick<Source, 'plain'>, at: number, end: number): boolean {
  const quoted = plain[at - 1] === '"' && plain[end] === '"';
  const tail = plain[end] === '"' ? end + 1 : end;
  if (isBehind({ plain }, at, /(?:拨打|电话|热线|号码) {0,2}[:：]? {0,2}"?$/u)) return true;
  return quoted || words.hotlineTails.some((word) => plain.startsWith(word, tail));
}

const isBehind = ({ plain }: Pick<Source, 'plain'>, at: number, pattern: RegExp): boolean =>
  pattern.test(plain.slice(Math.max(0, at - 8), at));

/** Digits that name something: identity numbers, codes, sizes, versions, ratios, postcodes. */
export const readIdentifier: Reader = (source, at) => {
  const mail = firstOf(source, at, 'identifier', MAIL, PERSON_OR_CODE);
  if (mail !== undefined) return mail;
  if (isBehind(source, at, /(?:邮编|邮政编码) {0,2}[:：]? {0,2}$/u)) {
    const postcode = firstOf(source, at, 'identifier', POSTCODE);
    if (postcode !== undefined) return postcode;
  }
  const run = runEnd(source, at);
  if (run - at >= LONG_RUN && !isMeasured(source, run)) {
    return found(source, 'identifier', at, source.plain[run] === '号' ? run + 1 : run);
  }
  if (source.plain[at] === '0' && run > at + 1) return found(source, 'identifier', at, run);
  return firstOf(source, at, 'identifier', PRODUCT, LETTERED, DOTTED);
};

/** Whether the digits that end at `end` go on as a number, or with what they count. */
const isMeasured = (source: Source, end: number): boolean =>
  matchAt(MEASURED, source, end) !== undefined || measureWordAt(source, skipGap(source, end), false) !== undefined;

/** 3:1 and 1/3, when they are neither date nor time. */
export const readRatio: Reader = (source, at) => firstOf(source, at, 'identifier', RATIO);

export const readTime: Reader = (source, at) => firstOf(source, at, 'time', CLOCK, HOUR);

/** End of the digits that begin at `at`. */
export function runEnd({ plain }: Source, at: number): number {
  let end = at;
  while (isDigit(plain.charCodeAt(end))) end++;
  return end;
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
