import * as fc from 'fast-check';
import { canonicalTable } from '../../../server/src/core/edit/canonicalTable.js';
import { builtInFormats, type TableFormat } from '../../../server/src/core/index.js';
import { seeds } from './seeds.js';

const figure = fc.oneof(
  fc.nat({ max: 1_000_000 }).map(String),
  fc.constantFrom('', '0', '/', '=', '减2', '１２', '1,234', '39.3 万元', 'x', 'a|b', '\\', '-'),
);

/** An official table with any figures, in one of the spellings. */
const officialTable = fc
  .record({
    table: fc.constantFrom<readonly TableFormat[]>(...builtInFormats.map(({ tables }) => tables)),
    which: fc.nat(),
    figures: fc.array(figure, { minLength: 1, maxLength: 40 }),
    spelling: fc.constantFrom('aligned', 'tight', 'tabs'),
  })
  .map(({ table, which, figures, spelling }) => {
    const format = table[which % table.length];
    if (format === undefined) return '';
    let at = 0;
    const written = canonicalTable(format, () => figures[at++ % figures.length] ?? '');
    if (spelling === 'aligned') return `${written}\n`;
    const rows = written.split('\n').map((line) => line.slice(2, -2).split(/(?<!\\)\|/u));
    if (spelling === 'tight') return rows.map((cells) => `|${cells.map((cell) => cell.trim()).join('|')}|\n`).join('');
    return rows
      .filter((_, index) => index !== 1)
      .map((cells) => `${cells.map((cell) => cell.trim()).join('\t')}\n`)
      .join('');
  });

const piece = fc.oneof(
  { weight: 4, arbitrary: officialTable },
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      '# 某局2024年政府信息公开工作年度报告\n',
      '某局\n2024年政府信息公开工作年度报告\n',
      '#title\n',
      '## 一、总体情况\n',
      '  二、主动公开政府信息情况  \n',
      '(一)主动公开\n',
      '### 小标题 ##\n',
      '1、2020年工作\n',
      '1．做好公开\n',
      '4. 人大代表建议\n',
      '一、总体 #\n',
      '## \n',
      '\n',
      '\n\n\n',
      '   \n',
      '正文  \n第二行\t \n',
      '　　正文，共收到 3 件。\n',
      '- 一项\n- 另一项\n',
      '[链接](https://example.gov.cn) *重点* `码`\n',
      '| a | b\n| :-: | --: |\n| 1 | 22 | 3 |\n',
      '甲\t乙\n丙\t丁\n',
      '甲\t乙\n',
      '| - | - |\n',
      '|\n',
      '<!-- crossfoot-disable-next-line cell-number: 原文如此 -->  \n',
      '<div onclick="x">\n',
      '```\n代码  \n\n\n```\n',
      '```\n',
      '---\nyear: 2024  \n---\n',
      '某局\n2025年1月20日\n（此件公开发布）\n',
      '\ufeff',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
);

/** Reports put together from pieces, right and wrong, and windows of real ones. */
export const arbitraryReport: fc.Arbitrary<string> = fc.oneof(
  fc
    .record({ pieces: fc.array(piece, { maxLength: 16 }), crlf: fc.boolean() })
    .map(({ pieces, crlf }) => (crlf ? pieces.join('').replace(/\n/gu, '\r\n') : pieces.join(''))),
  fc
    .record({
      seed: fc.constantFrom(...seeds),
      from: fc.nat(),
      length: fc.integer({ min: 1, max: 3000 }),
      insert: piece,
    })
    .map(({ seed: { text }, from, length, insert }) => {
      const start = from % text.length;
      return text.slice(start, start + length) + insert + text.slice(start + length, start + length + 500);
    }),
);
