/** GB/T 9704-2012 in the units of Word: lengths in twentieths of a point, sizes of type in half points. */

const mm = (length: number): number => Math.round((length / 25.4) * 1440);
const pt = (length: number): number => Math.round(length * 20);

export const paper = { width: mm(210), height: mm(297) } as const;
export const margins = { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) } as const;
export const textWidth = paper.width - margins.left - margins.right;
export const textHeight = paper.height - margins.top - margins.bottom;
/** From the edge of the paper to the page number, whose 一字线 lies 7 mm below the text. */
export const footerDistance = mm(23);

/** 22 lines in 225 mm. */
export const line = pt(28.95);
/** 二号 for the title, 三号 for the text, 四号 for page numbers, 五号 in tables. */
export const size = { title: 44, body: 32, page: 28, table: 21 } as const;
/** The width of a character of the text. */
export const character = pt(16);

export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  page: '宋体',
} as const;

/** What takes a font's place on a computer that does not have it. */
export const fallbacks: readonly (readonly [string, string])[] = [
  [fonts.title, '华文中宋'],
  [fonts.body, '仿宋'],
  [fonts.hei, 'SimHei'],
  [fonts.kai, '楷体'],
  [fonts.page, 'SimSun'],
];
