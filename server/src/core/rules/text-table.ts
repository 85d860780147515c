import type { Analysis } from '../analysis/analysis.js';
import type { Fix } from '../model/finding.js';
import type { Localized } from '../messages/locale.js';
import { message } from '../messages/message.js';
import { findBlockShift, isOfReview, type BlockShift } from '../claims/blockShift.js';
import type { AllClaim, Claim, FigureClaim } from '../claims/claim.js';
import { correctedTables, isContradicted } from '../claims/correctedTables.js';
import { contradicts, lookUp, readingsOf, sumUp, type Lookup } from '../claims/judgeClaim.js';
import { nameSum, relatedCells } from '../claims/nameCells.js';
import { pathBook, type PathBook } from '../references/cellPaths.js';
import type { Edit } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  figure: {
    'zh-CN': '正文写 {claimed}，表中{place}为 {value}。请核对后改正其中一处。',
    en: 'The text says {claimed}, but {place} is {value} in the table. Check which of the two is right.',
  },
  either: {
    'zh-CN': '正文写 {claimed}，表中{place}为 {value}，按另一口径为 {other}。请核对后改正其中一处。',
    en: 'The text says {claimed}, but {place} is {value} in the table, or {other} by another count. Check which of the two is right.',
  },
  all: {
    'zh-CN': '正文写“{words}”，表中{place}为 {value}，总数为 {whole}。请核对后改正其中一处。',
    en: 'The text says “{words}”, but {place} is {value} of {whole} in the table. Check which of the two is right.',
  },
  shift: {
    'zh-CN':
      '正文写 {claimed}，与“政府信息公开行政复议、行政诉讼情况表”不符；把表中数字{direction}移一组（五栏）后，正文各数都相符。请核对该表是否错位。',
    en: 'The text says {claimed}, against the table of reconsideration and litigation; with the figures moved one block of five to the {direction}, all of the text agrees. Check whether the table is shifted.',
  },
  take: { 'zh-CN': '改为表中的 {value}', en: 'Change to the table’s {value}' },
  reference: { 'zh-CN': '改为引用 {path}（{value}）', en: 'Refer to {path} ({value})' },
  move: { 'zh-CN': '把表中数字{direction}移一组', en: 'Move the figures one block to the {direction}' },
} as const;

type Texts = typeof texts;

export default defineRule({
  id: 'text-table',
  severity: 'warning',
  fix: 'choice',
  reads: 'words',
  name: { 'zh-CN': '正文与表格不一致', en: 'Text and table differ' },
  why: {
    'zh-CN':
      '同一件事在正文和表中各写一遍，改了一处忘了另一处，是公开的年报里最常见的错误。口径不同（新收还是含上年结转、本机关还是全系统）不算不一致；用引用代替数字，以后就不会再错。',
    en: 'The same figure stands in the text and in a table, and only one of them was corrected: the most frequent mistake of published reports. Another count or another scope is no difference; a reference in place of the number cannot drift.',
  },
  source: {
    'zh-CN': '年度报告格式各表栏目含义；已公布报告中的常见错误',
    en: 'Meaning of the form’s rows and columns; mistakes seen in published reports',
  },
  texts,
  examples: [
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告\n\n2024年，我局制发行政规范性文件‹6›件，废止1件。\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 5 | 1 | 12 |\n',
      fixed:
        '# 某某县财政局2024年政府信息公开工作年度报告\n\n2024年，我局制发行政规范性文件5件，废止1件。\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 5 | 1 | 12 |\n',
      good: '# 某某县财政局2024年政府信息公开工作年度报告\n\n2024年，我局制发行政规范性文件5件，废止1件；以县政府名义印发规范性文件3件。\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 5 | 1 | 12 |\n',
    },
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告\n\n因政府信息公开引发行政复议‹1›件，尚未审结；政府信息公开行政诉讼1件，结果维持。\n\n| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 1 | 1 |\n| 行政诉讼 复议后起诉 | 1 | 0 | 0 | 0 | 1 |\n',
      fixed:
        '# 某某县财政局2024年政府信息公开工作年度报告\n\n因政府信息公开引发行政复议1件，尚未审结；政府信息公开行政诉讼1件，结果维持。\n\n| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 0 | 0 | 0 | 1 | 1 |\n| 行政诉讼 未经复议直接起诉 | 1 | 0 | 0 | 0 | 1 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
      good: '# 某某县财政局2024年政府信息公开工作年度报告\n\n因政府信息公开引发行政复议1件，尚未审结。\n\n| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 0 | 0 | 0 | 1 | 1 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
    },
  ],
  *check(analysis, t) {
    const { claims } = analysis;
    const look = lookUp(analysis);
    const corrected = correctedTables(analysis, look);
    const review = analysis.tables.find(({ table }) => table.format.key === 'reviewAndLitigation')?.table;
    // Few reports need the paths, and to spell them all takes longer than the rest of the rule.
    let paths: PathBook | undefined;
    const book = (): PathBook => (paths ??= pathBook(analysis.report));
    const shift = findBlockShift(review, claims, look);
    if (shift !== undefined) yield* shifted(analysis, shift, look, t);
    for (const claim of claims) {
      if (shift !== undefined && isOfReview(claim)) continue;
      if (!isContradicted(claim, look, corrected)) continue;
      if (claim.kind === 'figure') yield figureDraft(analysis, claim, { look, book, t });
      if (claim.kind === 'all') yield* allDraft(analysis, claim, look, t);
    }
  },
});

const wordsOf = ({ report }: Analysis, { range }: Claim): string => report.text.slice(range.start, range.end);

interface Tools {
  readonly look: Lookup;
  readonly book: () => PathBook;
  readonly t: Texts;
}

function figureDraft(analysis: Analysis, claim: FigureClaim, tools: Tools): Draft {
  const { look, t } = tools;
  const options = readingsOf(claim, look);
  const readings = options.map((option) => ({ option, value: sumUp(option, look)?.toFixed() ?? '' }));
  const distinct = readings.filter(({ value }, at) => readings.findIndex((each) => each.value === value) === at);
  const [first, ...others] = distinct;
  const parameters = {
    claimed: wordsOf(analysis, claim),
    place: first === undefined ? '' : nameSum(analysis, first.option),
    value: first?.value ?? '',
  };
  const said =
    others.length === 0
      ? message(t.figure, parameters)
      : message(t.either, { ...parameters, other: others.map(({ value }) => value).join('、') });
  return {
    range: claim.range,
    message: said,
    cells: options.flatMap(({ cells }) => cells),
    related: relatedCells(analysis, options, look),
    fixes: distinct.flatMap((reading) => figureFixes(analysis.report.text, claim, reading, tools)),
  };
}

/** The number of the table, and the reference in its place where one cell is meant. Money may stand in another unit. */
function figureFixes(
  text: string,
  claim: FigureClaim,
  { option, value }: { readonly option: FigureClaim['options'][number]; readonly value: string },
  { book, t }: Tools,
): readonly Fix[] {
  const isMoney = claim.options.some(({ cells }) => cells.some(({ column }) => column.startsWith('amount')));
  if (isMoney && !text.startsWith('万元', claim.range.end)) return [];
  const change = (newText: string): readonly Edit[] => [{ range: claim.range, newText }];
  const take = fix(message(t.take, { value }), 'choice', change(value));
  const [cell, ...others] = option.cells;
  const path = cell === undefined || others.length + option.minus.length > 0 ? undefined : book().of(cell)?.path;
  if (path === undefined) return [take];
  const reference = `{=${path.en}}`;
  return [take, fix(message(t.reference, { path: path satisfies Localized, value }), 'choice', change(reference))];
}

function* allDraft(analysis: Analysis, claim: AllClaim, look: Lookup, t: Texts): Iterable<Draft> {
  const [option] = claim.options;
  const [whole] = claim.wholes;
  if (option === undefined || whole === undefined) return;
  yield {
    range: claim.range,
    message: message(t.all, {
      words: wordsOf(analysis, claim),
      place: nameSum(analysis, option),
      value: sumUp(option, look)?.toFixed() ?? '',
      whole: sumUp(whole, look)?.toFixed() ?? '',
    }),
    cells: [...option.cells, ...whole.cells],
    related: relatedCells(analysis, [...claim.options, whole], look),
  };
}

const DIRECTIONS = {
  left: { 'zh-CN': '向左', en: 'left' },
  right: { 'zh-CN': '向右', en: 'right' },
} as const;

function* shifted(analysis: Analysis, shift: BlockShift, look: Lookup, t: Texts): Iterable<Draft> {
  const claims = analysis.claims.filter(isOfReview);
  const claim = claims.find((each) => contradicts(each, look) === true);
  if (claim === undefined) return;
  const direction = DIRECTIONS[shift.direction];
  yield {
    range: claim.range,
    message: message(t.shift, { claimed: wordsOf(analysis, claim), direction }),
    cells: claims.flatMap(({ options }) => options.flatMap(({ cells }) => cells)),
    related: relatedCells(
      analysis,
      claims.flatMap(({ options }) => options),
      look,
    ),
    fixes: [fix(message(t.move, { direction }), 'choice', shiftEdits(analysis, shift))],
  };
}

/** The block that is left without figures takes what stands in the block that would leave the table. */
function shiftEdits({ tables }: Analysis, { moves }: BlockShift): readonly Edit[] {
  const rows = tables.find(({ table }) => table.format.key === 'reviewAndLitigation')?.table.rows ?? [];
  const used = new Set(moves.map(({ from }) => from));
  const leaving = moves.find(({ to }) => !used.has(to))?.to;
  return moves.flatMap(({ to, from }) => {
    const target = rows.find(({ format }) => format.key === to);
    const source = rows.find(({ format }) => format.key === (from ?? leaving));
    return (target?.cells ?? []).flatMap(({ range, source: old }, index) => {
      const newText = source?.cells[index]?.source?.text ?? '';
      return newText === old?.text ? [] : [{ range, newText }];
    });
  });
}
