import Big from 'big.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Fix } from '../model/finding.js';
import { message } from '../messages/message.js';
import { contradictingSum, totalValue } from '../sums/judgeEnumeration.js';
import { readEnumerations } from '../sums/enumerations.js';
import type { Enumeration } from '../sums/enumerations/enumeration.js';
import type { Figure } from '../sums/figureFrame.js';
import { lookUp, sumUp } from '../claims/judgeClaim.js';
import { inBaseUnit } from '../prose/measureWord.js';
import { nameFigure, quoteFigure } from '../sums/nameFigure.js';
import type { ProseParagraph } from '../prose/paragraph.js';
import { rewriteNumber } from '../prose/rewriteNumber.js';
import { slipOf, type Slip } from '../relations/slip.js';
import { defineRule, fix, type Draft } from './defineRule.js';
import { draftsUnlessSilent } from './draftsUnlessSilent.js';

const texts = {
  differs: {
    'zh-CN': '各分项相加与总数“{whole}”不符：{addition}。请核对总数和各分项。',
    en: 'The parts do not add up to the total “{whole}”: {addition}. Check the total and its parts.',
  },
  foreign: {
    'zh-CN': '各分项相加与总数“{whole}”不符：{addition}，单位不同的“{foreign}”未计入。请核对总数、各分项和单位。',
    en: 'The parts do not add up to the total “{whole}”: {addition}, without “{foreign}”, which has another unit. Check the total, its parts and the units.',
  },
  both: {
    'zh-CN': '各分项相加与前面各总数之和不符：{addition}。请核对各总数和各分项。',
    en: 'The parts do not add up to the totals before them: {addition}. Check the totals and their parts.',
  },
  exceeds: {
    'zh-CN': '分项“{part}”大于总数“{whole}”。请核对这两个数。',
    en: 'The part “{part}” is more than the total “{whole}”. Check both figures.',
  },
  part: { 'zh-CN': '分项“{part}”', en: 'Part “{part}”' },
  changeWhole: { 'zh-CN': '将总数改为 {value}', en: 'Change the total to {value}' },
  changePart: { 'zh-CN': '将分项“{part}”改为 {value}', en: 'Change the part “{part}” to {value}' },
} as const;

export default defineRule({
  id: 'text-sum',
  severity: 'warning',
  fix: 'choice',
  reads: 'words',
  name: { 'zh-CN': '正文分项之和', en: 'Sums in sentences' },
  why: {
    'zh-CN':
      '正文中“共……件，其中……”一类的数字，读者一加便知对错，是已发布年报中最常见的差错之一。勾稽只在分项明确、单位相同、互不重叠时指出不符；有“等”“主要”“包括”等字样或含约数的，不作判断。',
    en: 'Readers add up sentences such as “46 in all, of which …”, and published reports often get them wrong. Crossfoot speaks up only when the parts are clear, in one unit and without overlap; lists of examples and approximate figures are left alone.',
  },
  source: { 'zh-CN': '已发布年报中的实际差错', en: 'Observed in published reports' },
  texts,
  examples: [
    {
      bad: '全年共收到来信‹46›件，其中网上来信31件，邮寄来信13件。\n',
      fixed: '全年共收到来信44件，其中网上来信31件，邮寄来信13件。\n',
      good: '全年共收到来信44件，其中网上来信31件，邮寄来信13件。\n',
    },
    {
      bad: '全年发布信息‹11›条（网站7条、微博3条）。\n',
      fixed: '全年发布信息10条（网站7条、微博3条）。\n',
      good: '全年发布信息300条，其中通知公告等120条，政策文件20条。\n',
    },
    {
      bad: '办结书记信箱41件、市长信箱65件、热线转办件375件，共办结‹471›件。\n',
      fixed: '办结书记信箱41件、市长信箱65件、热线转办件375件，共办结481件。\n',
      good: '办结书记信箱41件、市长信箱65件、热线转办件375件，共办结481件。\n',
    },
  ],
  *check(analysis) {
    const {
      report: { text },
      prose,
    } = analysis;
    const silent = analysis.memory.silent.in('text-sum');
    for (const paragraph of prose.paragraphs) {
      yield* draftsUnlessSilent(silent, paragraph.print, () =>
        contradictions(text.slice(0, paragraph.block.range.end), paragraph).map(({ list, sum }) =>
          draftOf(analysis, list, sum),
        ),
      );
    }
  },
});

interface Contradiction {
  readonly list: Enumeration;
  readonly sum: Big;
}

/** Of the lists that divide one whole, the first that contradicts it. `text` ends with the paragraph. */
function contradictions(text: string, paragraph: ProseParagraph): readonly Contradiction[] {
  const told = new Set<Figure['quantity']>();
  return readEnumerations(text, paragraph).flatMap((list) => {
    const sum = told.has(list.whole.quantity) ? undefined : contradictingSum(text, list);
    if (sum === undefined) return [];
    told.add(list.whole.quantity);
    return [{ list, sum }];
  });
}

function draftOf(analysis: Analysis, list: Enumeration, sum: Big): Draft {
  const { text } = analysis.report;
  const { whole, parts, foreign } = list;
  const { beside = [] } = list;
  const wholes = beside.length > 0 ? [] : [whole];
  const fixes = [
    ...wholes.map((figure) => ({
      figure,
      value: sum,
      title: (value: string) => message(texts.changeWhole, { value }),
    })),
    ...slippedParts(list, sum).map((part) => ({
      figure: part,
      value: corrected(part, list, sum),
      title: (value: string) => message(texts.changePart, { part: nameFigure(text, part), value }),
    })),
  ];
  // The sentence alone does not tell which figure is wrong; a cell of a table that it names may, or the fact that all
  // the other figures are read from cells.
  const isOnlyTyped = [whole, ...parts].filter(isTyped).length === 1;
  const decided = fixes.filter(
    ({ figure, value }) => (isOnlyTyped && isTyped(figure)) || isInTable(analysis, figure, value),
  );
  return {
    range: whole.quantity.numberRange,
    message: messageOf(text, list, sum),
    related: [...parts, ...foreign].map((part) => ({
      range: part.quantity.range,
      message: message(texts.part, { part: nameFigure(text, part) }),
    })),
    fixes: fixes.flatMap((each) =>
      changed(text, each.figure, each.value, each.title, decided.length === 1 && decided[0] === each),
    ),
  };
}

/** Whether the figure stands for cells of a table, and these hold the value. */
function isInTable(analysis: Analysis, { quantity }: Figure, value: Big): boolean {
  const { start, end } = quantity.numberRange;
  const claim = analysis.claims.find(({ range }) => range.start === start && range.end === end);
  if (claim?.kind !== 'figure') return false;
  const look = lookUp(analysis);
  return claim.options.some((option) => sumUp(option, look)?.eq(value) === true);
}

function messageOf(text: string, { whole, parts, foreign, beside = [] }: Enumeration, sum: Big): Draft['message'] {
  const name = quoteFigure(text, whole);
  const [only] = parts;
  if (only !== undefined && parts.length === 1)
    return message(texts.exceeds, { part: nameFigure(text, only), whole: name });
  const total = [...beside, whole].map((each) => inUnit(whole, each.value)).join(' + ');
  const addition = `${total} ≠ ${parts.map((part) => inUnit(whole, part.value)).join(' + ')} = ${inUnit(whole, sum)}`;
  if (beside.length > 0) return message(texts.both, { addition });
  if (foreign.length === 0) return message(texts.differs, { whole: name, addition });
  const apart = foreign.map((part) => nameFigure(text, part)).join('、');
  return message(texts.foreign, { whole: name, addition, foreign: apart });
}

const corrected = (part: Figure, list: Enumeration, sum: Big): Big => part.value.plus(totalValue(list)).minus(sum);

const isTyped = ({ quantity }: Figure): boolean => quantity.spelling !== 'reference';

/**
 * The one part that a likely slip of the pen would put right; none where several would do. Where nothing else is
 * typed, the part that is.
 */
function slippedParts(list: Enumeration, sum: Big): readonly Figure[] {
  if (list.parts.length < 2) return [];
  const typed = list.parts.filter(isTyped);
  if (typed.length === 1 && !isTyped(list.whole)) return typed;
  const slips = typed.map((part) => ({ part, slip: slipIn(part, corrected(part, list, sum)) }));
  const likely = slips.filter(({ slip }) => slip === 'transposed' || slip === 'length');
  const found = likely.length > 0 ? likely : slips.filter(({ slip }) => slip === 'digit');
  return found.length === 1 ? found.map(({ part }) => part) : [];
}

function slipIn(part: Figure, value: Big): Slip {
  const whole = /^\d+$/u;
  const [from, to] = [inUnit(part, part.value), inUnit(part, value)];
  return whole.test(from) && whole.test(to) ? slipOf([{ cell: 0, value: BigInt(to) }], [BigInt(from)]) : 'other';
}

/** The value in the unit in which the figure is written. */
function inUnit({ quantity }: Figure, value: Big): string {
  if (quantity.kind !== 'count') return value.toFixed();
  const { value: one } = inBaseUnit({ ...quantity, value: new Big(1) });
  return value.div(one).toFixed();
}

function changed(
  text: string,
  figure: Figure,
  value: Big,
  title: (value: string) => Fix['title'],
  preferred: boolean,
): readonly Fix[] {
  if (figure.quantity.kind !== 'count' || value.lt(0)) return [];
  const newText = rewriteNumber(text, figure.quantity, new Big(inUnit(figure, value)));
  if (newText === undefined) return [];
  return [fix(title(newText), 'choice', [{ range: figure.quantity.numberRange, newText }], preferred)];
}
