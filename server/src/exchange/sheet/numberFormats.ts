import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';

/** What a cell's style says of how its content is shown. */
export interface CellStyle {
  readonly format: string;
  readonly isStruck: boolean;
  /** In points. */
  readonly size: number | undefined;
}

/** A date of the day in full, as the Chinese edition writes it. */
export const FULL_DATE = 'yyyy"年"m"月"d"日"';

/** Number formats that Excel has without stating them (ECMA-376, 18.8.30), in the Chinese edition as well. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, FULL_DATE] as const),
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

const PLAIN: CellStyle = { format: 'General', isStruck: false, size: undefined };

/** The styles of a workbook by the numbers that its cells give. */
export function cellStyles(styles: XmlElement | undefined): (cell: XmlElement) => CellStyle {
  const sheet = childNamed(styles, 'styleSheet');
  const custom = new Map(
    elementsOf(childNamed(sheet, 'numFmts')).map(({ attributes }) => [
      attributes['numFmtId'] ?? '',
      attributes['formatCode'] ?? '',
    ]),
  );
  const fonts = elementsOf(childNamed(sheet, 'fonts'));
  const known = elementsOf(childNamed(sheet, 'cellXfs')).map(({ attributes }): CellStyle => {
    const id = attributes['numFmtId'] ?? '0';
    return {
      format: custom.get(id) ?? BUILT_IN.get(Number(id)) ?? 'General',
      ...fontLook(fonts[Number(attributes['fontId'] ?? '-1')]),
    };
  });
  return (cell) => known[Number(cell.attributes['s'] ?? '0')] ?? PLAIN;
}

/** Whether a font, or the properties of a run, strike words out, and their size. */
export function fontLook(font: XmlElement | undefined): Pick<CellStyle, 'isStruck' | 'size'> {
  const strike = childNamed(font, 'strike');
  const size = childNamed(font, 'sz')?.attributes['val'];
  return {
    isStruck: strike !== undefined && !/^(?:0|false)$/u.test(strike.attributes['val'] ?? ''),
    size: size === undefined || Number.isNaN(Number(size)) ? undefined : Number(size),
  };
}
