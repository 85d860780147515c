import { expect, test } from 'vitest';
import { reportData } from '../../server/src/core/data/reportData.js';
import { parseReport } from '../../server/src/core/parse/parseReport.js';
import { importText } from '../../server/src/exchange/importText.js';

const TITLE = '某某市水务局2024年政府信息公开工作年度报告';
const HEAD = '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
const tables = (text: string): ReturnType<typeof reportData>['tables'] => reportData(parseReport(text)).tables;
const kindsAt = (notes: ReturnType<typeof importText>['notes'], row: string): readonly string[] =>
  notes.filter((note) => note.row === row).map(({ kind }) => kind);

test('traditional script: names and prose keep it, the words of the form do not, and one note says so', () => {
  const { text, notes } = importText(
    ['臺灣路街道辦事處2024年政府信息公開工作年度報告', '一、總體情況', '本年度認真貫徹條例，無違規情況。'].join('\n'),
  );
  expect(text).toContain('# 臺灣路街道辦事處2024年政府信息公开工作年度报告\n');
  expect(text).toContain('\n## 一、总体情况\n\n本年度認真貫徹條例，無違規情況。\n');
  expect(notes.map(({ kind }) => kind)).toEqual(['repaired']);
});

test('a table whose heading is there but that is not, is noted', () => {
  const { notes } = importText(
    [TITLE, '四、政府信息公开行政复议、行政诉讼情况', '本年度没有行政复议和行政诉讼。'].join('\n'),
  );
  expect(notes).toMatchObject([{ kind: 'open', table: 'reviewAndLitigation', source: { start: { line: 1 } } }]);
});

test('where a reader would not know a table by its author’s words, it gets those of the form', () => {
  const { text } = importText(
    [
      TITLE,
      '对政复议\t\t\t\t\t行政诉讼',
      '结维持\t结果纠正\t对他结果\t尚个审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后后起诉',
      '\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
      [0, 0, 1, 0, 1, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0].join('\t'),
    ].join('\n'),
  );
  expect(tables(text)['reviewAndLitigation']).toEqual({
    reconsideration: [0, 0, 1, 0, 1],
    'litigation.direct': [0, 0, 0, 2, 2],
    'litigation.afterReconsideration': [0, 0, 0, 0, 0],
  });
});

test('a row of figures without a label is taken for the one row that is missing, if its total is right', () => {
  const report = (unlabelled: readonly number[]): string =>
    [
      TITLE,
      HEAD,
      '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3',
      unlabelled.join('\t'),
      '（一）予以公开\t3\t0\t0\t0\t0\t1\t4',
    ].join('\n');
  const right = importText(report([0, 0, 0, 0, 0, 1, 1]));
  expect(tables(right.text)['requests']?.['carriedIn']).toEqual([0, 0, 0, 0, 0, 1, 1]);
  expect(kindsAt(right.notes, 'carriedIn')).toEqual(['guessed']);
  const wrong = importText(report([0, 0, 0, 0, 0, 1, 2]));
  expect(tables(wrong.text)['requests']?.['carriedIn']).toBeUndefined();
  expect(kindsAt(wrong.notes, 'carriedIn')).toEqual(['open']);
});

test('a row that seems shifted stays where it is, with a doubt; a total alone in its row raises none', () => {
  const { text, notes } = importText(
    [
      TITLE,
      HEAD,
      '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3',
      '二、上年结转政府信息公开申请数量\t\t5\t0\t0\t0\t0\t0',
      '（一）予以公开\t\t\t\t\t\t\t0',
    ].join('\n'),
  );
  expect(tables(text)['requests']?.['carriedIn']).toEqual([null, 5, 0, 0, 0, 0, 0]);
  expect(kindsAt(notes, 'carriedIn')).toContain('guessed');
  expect(kindsAt(notes, 'granted')).not.toContain('guessed');
});

test('columns in another order are placed by their names, and a note says so', () => {
  const { text, notes } = importText(
    [
      TITLE,
      '\t总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
      '一、本年新收政府信息公开申请数量\t3\t2\t0\t0\t0\t0\t1',
      '二、上年结转政府信息公开申请数量\t1\t0\t1\t0\t0\t0\t0',
      '（一）予以公开\t4\t2\t1\t0\t0\t0\t1',
    ].join('\n'),
  );
  expect(tables(text)['requests']?.['received']).toEqual([2, 0, 0, 0, 0, 1, 3]);
  expect(notes.filter(({ table, kind }) => table === 'requests' && kind === 'repaired')).toHaveLength(1);
});

test('where figures of a table lost their label, those behind another label are in doubt', () => {
  const lines = [
    ['二七区自然资源局2020年政府信息公开工作年度报告', '二、主动公开政府信息情况'],
    ['第二十条第（一）项', '信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '0', '0', '0', '规范性文件', '0', '0', '0'],
    // A page was printed out of order: the figures of 行政许可 stand before it, those of the next row behind it.
    ['上一年项目数量', '本年增/减', '处理决定数量', '15', '+18', '162'],
    ['第二十条第（五）项', '信息内容', '行政许可', '—2—', '10', '-3', '126'],
    ['上一年项目数量', '本年增/减', '处理决定数量', '行政处罚', '34', '0', '29', '行政强制', '1', '0', '0'],
    ['其他对外管理服务事项'],
  ];
  const { text, notes } = importText(lines.map((part) => part.join('\n\n')).join('\n\n'));
  const licensing = reportData(parseReport(text)).tables['proactiveDisclosure']?.['licensing'];
  expect(licensing).toEqual([10, -3, 126]);
  expect(notes.filter(({ row }) => row === 'licensing').map(({ kind }) => kind)).toContain('guessed');
});
