import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { randomRuns } from './randomRuns.js';

const folder = new URL('../fixtures/reports/', import.meta.url);
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Pieces of the dialect, right and wrong, glued in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    '---\n',
    'year: 2024\n',
    '年度: 2020\n',
    'format: "2019"\n',
    '# 某局2024年政府信息公开工作年度报告\n',
    '## 一、总体情况\n',
    '二、主动公开政府信息情况\n',
    '（一）主动公开\n',
    '1.做好公开。按照要求办理。\n',
    '（1）\n',
    '三、\n',
    '七、其他\n',
    '\n',
    '\r\n',
    '\r',
    '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n',
    '| --- | --- |\n',
    '|',
    '\t',
    '||||\n',
    '| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
    '| （七）总计 | 1 |  | 0 | ０ | 减2 | 0 | 9 | 4 |\n',
    '行政复议\t3\t0\t\t0\t4\n',
    '行政诉讼 复议后起诉\t0\t0\t0\t0\t0\t0\n',
    '| 行政许可 | 16 | 减2 | < |\n',
    '| 规范性文件 | ^ | 1,234 | 2 |\n',
    '<!-- crossfoot-disable-next-line cell-number: 因为 -->\n',
    '<!-- crossfoot-disable x',
    '-->\n',
    '```\n',
    '<table>\n',
    '<b>\n',
    '\ufeff',
    '\ud800',
    '某局\n2025年1月20日\n',
    '（此件公开发布）\n',
    '其中，A 3 件、B 4 件，共 8 件。\n',
    '{=requests.received.total}',
    '= | = |\n',
    '\\|',
    '^ | < |\n',
  ),
  fc.string({ maxLength: 12 }),
);
const grammar = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** A real report with pieces cut out, doubled, exchanged or overwritten. */
const mutated = fc
  .record({
    base: fc.constantFrom(...reports),
    cuts: fc.array(
      fc.record({ at: fc.nat(), length: fc.nat({ max: 120 }), insert: fc.oneof(piece, fc.constant('')) }),
      { minLength: 1, maxLength: 8 },
    ),
    window: fc.record({ at: fc.nat(), length: fc.integer({ min: 50, max: 4000 }) }),
  })
  .map(({ base, cuts, window }) => {
    // A window keeps many runs short; over the runs every part of every report is visited.
    const start = window.at % base.length;
    return cuts.reduce(
      (text, { at, length, insert }) => {
        const place = text.length === 0 ? 0 : at % text.length;
        return text.slice(0, place) + insert + text.slice(place + length);
      },
      base.slice(start, start + window.length),
    );
  });

/** Odd documents: from a grammar of the dialect, and real reports with pieces cut, doubled or overwritten. */
export const oddDocuments = fc.oneof(grammar, mutated);

/** How many of them each property is tried on: `RANDOM_RUNS`, which `npm run test:long` sets. */
export const RUNS = randomRuns(300);
