import Big from 'big.js';

const DIGITS = '零一二三四五六七八九';
const SECTION =
  /^(?:(?<thousands>[一二两三四五六七八九])千)?(?<gap1>零)?(?:(?<hundreds>[一二两三四五六七八九])百)?(?<gap2>零)?(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?(?<gap3>零)?(?<ones>[一二两三四五六七八九])?$/u;
const SCALES = ['', '万', '亿', '万亿'] as const;

/** 标准 writes 二百, spoken 两百 and 三百二 for 320, digits 一二三 for 123. */
export type ChineseStyle = 'standard' | 'spoken' | 'digits';

/** Value of a whole number or decimal in Chinese digits (两百零三, 十七, 三点五万); undefined for anything else. */
export function readChinese(text: string): Big | undefined {
  const plain = text.replace(/[〇○]/gu, '零');
  const point = plain.indexOf('点');
  if (point < 0) return readWhole(plain);
  const whole = readWhole(plain.slice(0, point));
  const scale = /[万亿]$/u.exec(plain)?.[0];
  const decimals = plain.slice(point + 1, scale === undefined ? plain.length : -1);
  if (whole === undefined || !/^[零一二三四五六七八九]+$/u.test(decimals)) return undefined;
  return whole.plus(`0.${positional(decimals)}`).times(scaleOf(scale));
}

/** Writes a whole number from 0 to 10^16 - 1 in Chinese. */
export function writeChinese(value: Big | number | string, style: ChineseStyle = 'standard'): string {
  const digits = new Big(value).toFixed();
  if (!/^\d{1,16}$/u.test(digits)) throw new RangeError(`${digits} is no whole number from 0 to 10^16 - 1`);
  if (style === 'digits') return digits.replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
  if (digits === '0') return DIGITS.charAt(0);
  const written = writeWhole(digits);
  return style === 'standard' ? written : speak(written);
}

const positional = (digits: string): string => digits.replace(/./gu, (char) => String(DIGITS.indexOf(char)));

function scaleOf(scale: string | undefined): number {
  if (scale === '万') return 1e4;
  return scale === '亿' ? 1e8 : 1;
}

function readWhole(text: string): Big | undefined {
  if (/^[零一二三四五六七八九]+$/u.test(text)) {
    // Two neighbours as in 三五个 say "three to five", so they are no number unless a zero is one of them.
    return text.length === 2 && !text.includes('零') ? undefined : new Big(positional(text));
  }
  return readScaled(text, '亿', (high) => readScaled(high, '万', readSection), readUnderHundredMillion);
}

const readUnderHundredMillion = (text: string): Big | undefined => readScaled(text, '万', readSection, readSection);

type Read = (text: string) => Big | undefined;

/** `high` 亿 `low`: a lone digit behind the scale counts in the next lower place (两万三 is 23000). */
function readScaled(text: string, scale: '万' | '亿', readHigh: Read, readLow: Read = readSection): Big | undefined {
  const at = text.indexOf(scale);
  if (at < 0) return text.startsWith('零') ? undefined : readLow(text);
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const high = before.startsWith('零') ? undefined : readHigh(before);
  if (high === undefined) return undefined;
  const base = high.times(scaleOf(scale));
  if (after === '') return base;
  if (after.length === 1 && DIGITS.indexOf(after) > 0) return base.plus((scaleOf(scale) / 10) * DIGITS.indexOf(after));
  const low = after.startsWith('零') ? readLow(after.slice(1)) : readLow(after);
  return low === undefined ? undefined : base.plus(low);
}

/** Up to 9999, with the spoken short forms: 三百二 is 320. */
function readSection(text: string): Big | undefined {
  const parts = SECTION.exec(text)?.groups;
  if (parts === undefined || text === '' || text.startsWith('零') || text.endsWith('零')) return undefined;
  const { thousands, gap1, hundreds, gap2, tens, ten, gap3, ones } = parts;
  if (ones === '两' && text !== '两') return undefined;
  const one = digit(ones);
  const high = digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10);
  const noZero = gap1 === undefined && gap2 === undefined && gap3 === undefined;
  if (one === 0 || ten !== undefined || !noZero) return new Big(high + one);
  if (hundreds !== undefined) return new Big(high + one * 10);
  return new Big(high + one * (thousands === undefined ? 1 : 100));
}

function digit(char: string | undefined): number {
  if (char === undefined) return 0;
  return char === '两' ? 2 : DIGITS.indexOf(char);
}

function writeWhole(digits: string): string {
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, '0');
  const sections = padded.match(/\d{4}/gu) ?? [];
  const trillions = sections.length > 3;
  let written = '';
  let gap = false;
  for (const [index, section] of sections.entries()) {
    const place = sections.length - 1 - index;
    if (section === '0000') {
      // 一万亿 says 亿 once, behind the section that is nothing.
      if (place === 2 && trillions) written += '亿';
      gap = written !== '';
      continue;
    }
    if (written !== '' && (gap || section.startsWith('0'))) written += '零';
    const scale = SCALES[place] ?? '';
    written += writeSection(section) + (place === 3 ? '万' : scale);
    gap = false;
  }
  return written.startsWith('一十') ? written.slice(1) : written;
}

function writeSection(section: string): string {
  const units = ['千', '百', '十', ''];
  let written = '';
  let gap = false;
  for (const [index, char] of Array.from(section).entries()) {
    if (char === '0') {
      gap = written !== '';
      continue;
    }
    written += `${gap ? '零' : ''}${DIGITS.charAt(Number(char))}${units[index] ?? ''}`;
    gap = false;
  }
  return written;
}

const speak = (written: string): string =>
  written
    .replace(/二(?=[百千])|^二(?=[万亿])/gu, '两')
    .replace(/(?<=百[一二三四五六七八九])十$/u, '')
    .replace(/(?<=千[一二三四五六七八九])百$/u, '')
    .replace(/(?<=万[一二三四五六七八九])千$|(?<=亿[一二三四五六七八九])千万$/u, '')
    .replace(/^二$/u, '两');
