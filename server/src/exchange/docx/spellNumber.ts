const CHINESE = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MOST_ROMAN = 3_999;

/** The number of an item of a list in one of Word's formats (ST_NumberFormat); one that is not known is a plain number. */
export function spellNumber(count: number, format: string): string {
  if (count <= 0) return String(count);
  switch (format) {
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(count).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'ideographTraditional':
      return STEMS.charAt(count - 1) || String(count);
    case 'ideographZodiac':
      return BRANCHES.charAt(count - 1) || String(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return sign(0x245f, count, 20);
    case 'decimalEnclosedParen':
      return sign(0x2473, count, 20);
    case 'decimalEnclosedFullstop':
      return sign(0x2487, count, 20);
    case 'upperLetter':
      return sign(0x40, count, 26);
    case 'lowerLetter':
      return sign(0x60, count, 26);
    default:
      return /^(?:chinese|japaneseCounting|taiwanese|ideographDigital)/u.test(format) && count < 100
        ? chinese(count)
        : String(count);
  }
}

const sign = (before: number, count: number, most: number): string =>
  count <= most ? String.fromCodePoint(before + count) : String(count);

function chinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${CHINESE.charAt(tens)}十`;
  return ten + (ones === 0 && tens > 0 ? '' : CHINESE.charAt(ones));
}

function roman(count: number): string {
  if (count > MOST_ROMAN) return String(count);
  let left = count;
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return letters.repeat(times);
  }).join('');
}
