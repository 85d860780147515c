import fc from 'fast-check';
import { canonicalTable } from '../../../server/src/core/edit/canonicalTable.js';
import { builtInFormats } from '../../../server/src/core/formats/index.js';
import type { ReportFormat } from '../../../server/src/core/formats/reportFormat.js';
import { figuresOf, type Figures } from './randomTables.js';

/** What stands in sentences of reports, and what seldom does: odd characters, and words that look like Markdown. */
const word = fc.constantFrom(
  ...[
    '政府信息公开',
    '主动公开',
    '依申请公开',
    '平台建设',
    '监督保障',
    '工作机制',
    '条例',
    '规范性文件',
    '及时',
    '全面',
    '进一步',
  ],
  ...[
    '2024年',
    '12件',
    '１２３条',
    '45.6%',
    '１，２００人次',
    '三十余次',
    '“放管服”',
    '《中华人民共和国政府信息公开条例》',
    '（含上年结转）',
  ],
  ...[
    'Internet Plus',
    'e-mail',
    '12345',
    '〔2024〕5号',
    '𠮷田',
    'é',
    '①',
    '※',
    '·',
    '——',
    '…',
    '㎡',
    '👍',
    '［注］',
    '&',
    '<标签>',
    '"引号"',
  ],
  ...[
    '3\\*5',
    'a\\_b\\_c',
    '\\[1\\](2)',
    '\\`码\\`',
    '{\\=路径}',
    'C:\\\\盘',
    '5~10',
    '[1]',
    '\\~\\~旧\\~\\~',
    '\\&amp;',
  ],
);
const plain = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
const short = fc.constantFrom('重点任务', '政务公开', '12', '“两微一端”', '《条例》', '网站');
const address = fc.constantFrom(
  'https://www.example.gov.cn/',
  'https://example.gov.cn/a/b?c=1&d=2#e',
  'mailto:a@example.cn',
);
const part = fc.oneof(
  { weight: 10, arbitrary: plain },
  { weight: 1, arbitrary: short.map((words) => `**${words}**`) },
  { weight: 1, arbitrary: short.map((words) => `*${words}*`) },
  { weight: 1, arbitrary: short.map((words) => `***${words}***`) },
  { weight: 1, arbitrary: fc.tuple(short, address).map(([words, target]) => `[${words}](${target})`) },
  { weight: 1, arbitrary: fc.constant('见https://example.gov.cn/x_y 上') },
);
/** Words between two marks keep these apart. */
const clause = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('的'));
const sentence = (clauses: number): fc.Arbitrary<string> =>
  fc.array(clause, { minLength: 1, maxLength: clauses }).map((each) => `本年${each.join('，')}。`);
const paragraph = fc.oneof(
  { weight: 8, arbitrary: fc.array(sentence(4), { minLength: 1, maxLength: 5 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: fc.array(sentence(4), { minLength: 10, maxLength: 16 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: sentence(3).map((words) => `（一）${words}`) },
  { weight: 1, arbitrary: sentence(3).map((words) => `1.${words}`) },
);
/** Bulleted items, and numbered ones below them. */
const list = fc
  .array(fc.record({ deep: fc.nat(2), isNumbered: fc.boolean(), words: sentence(2) }), { minLength: 1, maxLength: 6 })
  .map((items) => {
    const open: { readonly indent: number; number: number | undefined }[] = [];
    return items
      .map(({ deep, isNumbered, words }) => {
        const depth = Math.min(deep, open.length);
        open.length = Math.min(open.length, depth + 1);
        const above = open[depth - 1];
        const lead =
          above === undefined ? 0 : above.indent + (above.number === undefined ? 2 : String(above.number).length + 2);
        const known = open[depth];
        const own = known ?? { indent: lead, number: isNumbered && depth > 0 ? 0 : undefined };
        if (own.number !== undefined) own.number++;
        open[depth] = own;
        return `${' '.repeat(own.indent)}${own.number === undefined ? '-' : `${String(own.number)}.`} ${words}`;
      })
      .join('\n');
  });
/** A paragraph with footnotes, which are numbered when all of the report is there, and their words behind it. */
const noted = fc
  .record({
    words: fc.array(clause, { minLength: 2, maxLength: 4 }),
    notes: fc.array(clause, { minLength: 1, maxLength: 2 }),
  })
  .map(({ words, notes }) =>
    [
      `本年${words.map((each, index) => `${each}的${index < notes.length ? `[^@${String(index)}]` : ''}`).join('，')}是。`,
      ...notes.map((note, index) => `[^@${String(index)}]: 注${note}。`),
    ].join('\n\n'),
  );
/** Cells with marks; no column stays empty. */
const table = fc
  .array(fc.tuple(clause, short), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    ['| **渠道** | 做法 |', '| --- | --- |', ...rows.map(([words, other]) => `| 本年${words}的 | *${other}* |`)].join(
      '\n',
    ),
  );
const title = fc.array(fc.constantFrom('加强', '组织', '领导', '完善', '制度', '公开', '平台', '培训', '考核'), {
  minLength: 2,
  maxLength: 6,
});

/** The prose of a section: paragraphs and lists, under numbered headings or not. */
const prose = fc
  .array(
    fc.record({
      heading: fc.option(title),
      blocks: fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, list, noted, table), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => {
    let number = 0;
    return parts.flatMap(({ heading, blocks }) => [
      ...(heading === null ? [] : [`### （${'一二三'.charAt(number++)}）${heading.join('')}`]),
      ...blocks,
    ]);
  });

/** A report in the dialect: figures of either form, any prose; some sections may be missing. */
export const randomReport: fc.Arbitrary<string> = fc.constantFrom(...builtInFormats).chain((format) =>
  fc
    .record({
      figures: figuresOf(format),
      organisation: fc.constantFrom('青岭市财政局', '某某县人民政府办公室', '白鹭区教育局', '某某市住房和城乡建设局'),
      sections: fc.array(fc.record({ isThere: fc.nat(9).map((drawn) => drawn > 0), prose }), {
        minLength: format.sections.length,
        maxLength: format.sections.length,
      }),
    })
    .map((drawn) => written(format, drawn)),
);

interface Drawn {
  readonly figures: Figures;
  readonly organisation: string;
  readonly sections: readonly { readonly isThere: boolean; readonly prose: readonly string[] }[];
}

function written(format: ReportFormat, { figures, organisation, sections }: Drawn): string {
  const year = format.id === '2019' ? 2020 : 2024;
  const body = format.sections.flatMap(({ key, number, title: name }, index) => {
    const drawn = sections[index];
    const table = format.tables.find((each) => each.section === key);
    if (drawn === undefined || (!drawn.isThere && index > 0)) return [];
    const figure = (row: string, column: string): string => {
      const cells = table?.rows.find((each) => each.key === row)?.cells ?? [];
      const at = cells.findIndex((cell) => cell.column === column);
      return String(figures[table?.key ?? '']?.[row]?.[at] ?? '');
    };
    const content =
      table === undefined ? drawn.prose : [canonicalTable(table, (row, cell) => figure(row.key, cell.column))];
    return [`## ${number}、${name}`, ...content];
  });
  const title = `# ${organisation}${String(year)}年政府信息公开工作年度报告`;
  return `${[title, ...numberNotes(body), organisation, `${String(year + 1)}年1月20日`].join('\n\n')}\n`;
}

/** Gives the footnotes of all blocks their numbers, in their order. */
function numberNotes(blocks: readonly string[]): readonly string[] {
  let before = 0;
  return blocks.map((block) => {
    const base = before;
    before += block.match(/^\[\^@\d\]:/gmu)?.length ?? 0;
    return block.replace(/\[\^@(\d)\]/gu, (_, index: string) => `[^${String(base + Number(index) + 1)}]`);
  });
}
