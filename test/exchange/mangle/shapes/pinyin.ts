import { chance, pick, tabs } from '../rows.js';
import { printText } from '../printText.js';
import { textFile, type Shape } from '../shape.js';

const READINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  公: ['gong', 'gōng'],
  重: ['chong', 'chóng'],
  行: ['xing', 'háng'],
  处: ['chu', 'chǔ'],
  作: ['zuo', 'zuò'],
  理: ['li', 'lǐ'],
  不: ['bu', 'bù'],
};

/** A program for reading aloud has put the sound behind characters, as 公(gong). */
export const pinyin: Shape = {
  id: 'pinyin',
  group: 'damage',
  name: { 'zh-CN': '夹拼音，如公(gong)', en: 'sounds behind characters' },
  mangle: (report, random) =>
    textFile(
      printText(report, tabs).replace(/[公重行处作理不]/gu, (character) => {
        const readings = READINGS[character];
        if (readings === undefined || !chance(random, 0.15)) return character;
        const sound = pick(readings, random);
        return character + pick([`(${sound})`, `（${sound}）`], random);
      }),
    ),
};
