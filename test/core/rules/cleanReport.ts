import { canonicalTable } from '../../../server/src/core/edit/canonicalTable.js';
import { builtInFormats } from '../../../server/src/core/index.js';

export interface Part {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly body: string;
}

const PROSE: Readonly<Record<string, string>> = {
  overview:
    '2024年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，全年通过政府网站主动公开信息120条。\n\n（一）主动公开情况。按照要求及时公开机构职能和财政预决算，并根据人员调整情况更新有关栏目，方便群众查询和监督。\n\n（二）平台建设\n\n1.优化栏目设置\n\n对政务公开专栏进行调整。\n\n2.加强日常维护。安排专人负责栏目维护，定期检查各栏目的更新情况，发现问题及时整改，确保信息准确。\n\n（三）监督保障\n\n将政务公开纳入年度考核。',
  problems: '一是公开内容不够全面，二是更新不及时。下一步，我局将健全制度，加强培训。',
  otherMatters: '2024年，我局未收取信息处理费。',
};

const format = builtInFormats.find(({ id }) => id === '2021');
if (format === undefined) throw new Error('the format of 2021 is built in');

/** The six sections of a report on 2024 that has nothing wrong. */
export const cleanParts: readonly Part[] = format.sections.map(({ key, number, title }) => ({
  key,
  number,
  title,
  body: [
    ...(PROSE[key] === undefined ? [] : [PROSE[key]]),
    ...format.tables.filter(({ section }) => section === key).map((table) => canonicalTable(table, () => '0')),
  ].join('\n\n'),
}));

export interface Frame {
  readonly title?: string;
  readonly signature?: string;
  readonly marks?: string;
}

/** A report of these parts; `marks` stands before each section heading. */
export function writeReport(parts: readonly Part[], frame: Frame = {}): string {
  const {
    title = '# 某某县财政局2024年政府信息公开工作年度报告',
    signature = '某某县财政局\n\n2025年1月16日',
    marks = '## ',
  } = frame;
  const sections = parts.map(
    (part) => `${marks}${part.number === '' ? '' : `${part.number}、`}${part.title}\n\n${part.body}`,
  );
  return `${[title, ...sections, signature].filter((part) => part !== '').join('\n\n')}\n`;
}
