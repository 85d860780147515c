/** What a font is used for in an official document, and by which names it goes. */
export interface OfficialFont {
  readonly use: 'fontTitle' | 'fontBody' | 'fontHeading' | 'fontSubheading';
  /** The name in GB/T 9704-2012 and in office practice, and what it is called in other languages. */
  readonly name: string;
  readonly latinName: string;
  /** Fonts that are it, by the names of Windows, WPS and the makers of fonts. */
  readonly itself: readonly string[];
  /** Fonts that can stand in, the best first; the names are those that a Chinese reader knows. */
  readonly standIns: readonly StandIn[];
}

type StandIn = readonly [family: string, name: string];

const SERIF_STAND_INS = [
  ['Noto Serif CJK SC', '思源宋体'],
  ['Noto Serif SC', '思源宋体'],
  ['Source Han Serif SC', '思源宋体'],
  ['Songti SC', '宋体'],
  ['SimSun', '宋体'],
  ['宋体', '宋体'],
  ['WenQuanYi Zen Hei', '文泉驿正黑'],
] as const;

/** In the order of the style sheet, which must name the same fonts. */
export const officialFonts: readonly OfficialFont[] = [
  {
    use: 'fontTitle',
    name: '方正小标宋简体',
    latinName: 'FZXiaoBiaoSong-B05S',
    itself: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
    standIns: [['华文中宋', '华文中宋'], ['STZhongsong', '华文中宋'], ...SERIF_STAND_INS],
  },
  {
    use: 'fontBody',
    name: '仿宋_GB2312',
    latinName: 'FangSong_GB2312',
    itself: ['仿宋_GB2312', 'FangSong_GB2312'],
    standIns: [
      ['仿宋', '仿宋'],
      ['FangSong', '仿宋'],
      ['华文仿宋', '华文仿宋'],
      ['STFangsong', '华文仿宋'],
      ['方正仿宋_GBK', '方正仿宋'],
      ['FZFangSong-Z02', '方正仿宋'],
      ...SERIF_STAND_INS,
    ],
  },
  {
    use: 'fontHeading',
    name: '黑体',
    latinName: 'SimHei',
    itself: ['黑体', 'SimHei'],
    standIns: [
      ['华文黑体', '华文黑体'],
      ['STHeiti', '华文黑体'],
      ['Heiti SC', '黑体-简'],
      ['方正黑体_GBK', '方正黑体'],
      ['FZHei-B01', '方正黑体'],
      ['Noto Sans CJK SC', '思源黑体'],
      ['Noto Sans SC', '思源黑体'],
      ['Source Han Sans SC', '思源黑体'],
      ['PingFang SC', '苹方'],
      ['Microsoft YaHei', '微软雅黑'],
      ['WenQuanYi Zen Hei', '文泉驿正黑'],
    ],
  },
  {
    use: 'fontSubheading',
    name: '楷体_GB2312',
    latinName: 'KaiTi_GB2312',
    itself: ['楷体_GB2312', 'KaiTi_GB2312'],
    standIns: [
      ['楷体', '楷体'],
      ['KaiTi', '楷体'],
      ['华文楷体', '华文楷体'],
      ['STKaiti', '华文楷体'],
      ['Kaiti SC', '楷体-简'],
      ['方正楷体_GBK', '方正楷体'],
      ['FZKai-Z03', '方正楷体'],
      ...SERIF_STAND_INS,
    ],
  },
];

/** An official font that is not there. */
export interface MissingFont {
  readonly font: OfficialFont;
  /** The first font of its row that is there. */
  readonly standIn: StandIn | undefined;
}

export const missingFonts = (isThere: (family: string) => boolean): readonly MissingFont[] =>
  officialFonts
    .filter(({ itself }) => !itself.some(isThere))
    .map((font) => ({ font, standIn: font.standIns.find(([family]) => isThere(family)) }));
