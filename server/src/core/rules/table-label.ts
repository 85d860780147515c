import { message } from '../messages/message.js';
import { unitOf, withoutGuidance } from '../tables/labels.js';
import { normaliseLabel } from '../text/normalise.js';
import type { TableLabel } from '../model/table.js';
import { defineRule, fix } from './defineRule.js';

const texts = {
  altered: {
    'zh-CN': '表格栏目“{label}”与格式不一致。应为“{official}”。',
    en: 'The label “{label}” differs from the form. It should read “{official}”.',
  },
  restore: { 'zh-CN': '恢复为“{official}”', en: 'Restore “{official}”' },
} as const;

export default defineRule({
  id: 'table-label',
  severity: 'warning',
  fix: 'lossless',
  name: { 'zh-CN': '表格栏目名称被改动', en: 'Altered label in a table' },
  why: {
    'zh-CN': '统计表的行、列名称由格式统一规定，改动后含义可能变化，汇总时也无法对应。',
    en: 'The form fixes the labels of rows and columns. An altered label can change the meaning and breaks the collection of figures.',
  },
  source: {
    'zh-CN': '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式',
    en: 'The forms attached to the notices of 2019 and 2021',
  },
  texts,
  examples: [
    {
      bad: '| 项目 | 自然人 | 商业企业 | 科研机构 | ‹社会组织› | 法律服务机构 | 其他 | 总计 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| ‹（四）无法提供 1.本单位不掌握相关政府信息› | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
      fixed:
        '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| （四）无法提供 1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
      good: '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| (一) 予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 1. 本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
    },
  ],
  *check({ tables }, t) {
    for (const { table } of tables) {
      for (const { cell, official, match } of table.labels) {
        if (match === 'exact' || isAbbreviated(cell.text, official) || addsUnit(cell.text, official)) continue;
        // A known variant says the same; a label that was only recognised by likeness is for the author to confirm.
        const fixClass = match === 'alias' ? 'lossless' : 'choice';
        yield {
          range: cell.range,
          message: message(t.altered, { label: cell.text, official }),
          fixes: [fix(message(t.restore, { official }), fixClass, [{ range: cell.range, newText: official }], true)],
        };
      }
    }
  },
});

/** A unit behind the form's words, where they name none, only helps the reader. */
const addsUnit = (text: string, official: TableLabel['official']): boolean =>
  unitOf(text) !== undefined && normaliseLabel(text).startsWith(`${normaliseLabel(official)}(`);

/** The form's guidance in brackets may be left out: 部分公开 for 部分公开（区分处理的，只计这一情形，…）. */
const isAbbreviated = (text: string, official: TableLabel['official']): boolean =>
  normaliseLabel(withoutGuidance(official)) === normaliseLabel(text);
