import { describe, expect, test } from 'vitest';
import { parseReport, reportData } from '../../server/src/core/index.js';
import { importText } from '../../server/src/exchange/index.js';

/** Reports that lost their line breaks, and with them the spaces between cells. */

const title = '某某市水务局2024年政府信息公开工作年度报告';
const overview = '一、总体情况2024年，全局公开信息126条。（一）主动公开。及时发布各类信息，回应群众关切。';
const bands =
  '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件331第二十条第（五）项信息内容本年处理决定数量行政许可57' +
  '第二十条第（六）项信息内容本年处理决定数量行政处罚24行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费13.5';
const requests =
  '一、本年新收政府信息公开申请数量120000012二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开70000 07';
const review =
  '行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计110024001510102';
const rest =
  '五、存在的主要问题及改进情况公开不够及时。下一步将加强培训。六、其他需要报告的事项无。 某某市水务局 2025年1月20日';
const run = `${overview}二、主动公开政府信息情况${bands}三、收到和处理政府信息公开申请情况${requests}四、政府信息公开行政复议、行政诉讼情况${review}${rest}`;

const linesOf = (text: string): readonly string[] => importText(text).text.split('\n');
const figures = (text: string) => reportData(parseReport(importText(text).text)).tables;

describe('a report on one line', () => {
  test('has its sections, its last lines and its prose', () => {
    const lines = linesOf(`${title}\n${run}`);
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## 一、总体情况',
      '## 二、主动公开政府信息情况',
      '## 三、收到和处理政府信息公开申请情况',
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '## 五、存在的主要问题及改进情况',
      '## 六、其他需要报告的事项',
    ]);
    expect(lines).toContain('2024年，全局公开信息126条。（一）主动公开。及时发布各类信息，回应群众关切。');
    expect(lines.filter((line) => line !== '').slice(-3)).toEqual(['无。', '某某市水务局', '2025年1月20日']);
  });

  test('has its figures where they can only be read in one way', () => {
    const tables = figures(`${title}\n${run}`);
    expect(tables['proactiveDisclosure']).toMatchObject({
      rules: [0, 0, 0],
      normativeDocuments: [3, 3, 1],
      licensing: [57],
      penalties: [24],
      compulsoryMeasures: [0],
      fees: [13.5],
    });
    expect(tables['requests']).toMatchObject({ received: [12, 0, 0, 0, 0, 0, 12], carriedIn: [0, 0, 0, 0, 0, 0, 0] });
    expect(tables['requests']).toMatchObject({ granted: [7, 0, 0, 0, 0, 0, 7] });
    expect(tables['reviewAndLitigation']).toEqual({
      reconsideration: [1, 1, 0, 0, 2],
      'litigation.direct': [4, 0, 0, 1, 5],
      'litigation.afterReconsideration': [1, 0, 1, 0, 2],
    });
  });

  test('its title and its issuer are told from the page around them', () => {
    const page = `当前位置： 首页政务公开 ${title} 来源： 时间：2025-01-20 15:41 微信 微博 相关链接： 根据《条例》要求，编制本报告。`;
    const end = rest.replace('无。 某某市水务局 2025', '无某某市水务局2025');
    const lines = linesOf(`${page}${run.replace(rest, end)} 附件下载`);
    expect(lines.slice(0, 9)).toEqual([
      '---',
      'report: gov-information-disclosure',
      'organisation: 某某市水务局',
      'year: 2024',
      '---',
      '',
      `# ${title}`,
      '',
      '根据《条例》要求，编制本报告。',
    ]);
    expect(lines).toContain('无');
    expect(lines.slice(-4)).toEqual(['某某市水务局', '', '2025年1月20日', '']);
  });

  test('a title of a section in the words of its author is one', () => {
    const lines = linesOf(
      `标题: ${title}\n${run.replace('存在的主要问题及改进情况', '存在的主要问题及明年工作计划2024年，')}`,
    );
    expect(lines).toContain(`# ${title}`);
    expect(lines).toContain('## 五、存在的主要问题及明年工作计划');
    expect(lines).toContain('2024年，公开不够及时。下一步将加强培训。');
  });

  test('figures that ran together in part are read where they can only be read in one way', () => {
    const partly = requests
      .replace('120000012', ' 8 0 00 0 08')
      .replace('0000000三', ' 0 00 00 0 0三')
      .replace('70000 07', '8 0 00 0 08');
    expect(figures(`${title}\n${run.replace(requests, partly)}`)['requests']).toMatchObject({
      received: [8, 0, 0, 0, 0, 0, 8],
      carriedIn: [0, 0, 0, 0, 0, 0, 0],
      granted: [8, 0, 0, 0, 0, 0, 8],
    });
  });

  test('a year that begins the sentence behind a table is no figure of it', () => {
    const text = `${title}\n二、主动公开政府信息情况\n${bands}2024年，公开信息107条。\n`;
    expect(figures(text)['proactiveDisclosure']).toMatchObject({ fees: [13.5] });
    expect(linesOf(text)).toContain('2024年，公开信息107条。');
  });
});

test('a title of a section that runs into its text is a heading', () => {
  const lines = linesOf(`${title}\n一、总体情况 2024年，全局公开信息126条。\n二、主动公开政府信息情况\n无。\n`);
  expect(lines).toContain('## 一、总体情况');
  expect(lines).toContain('2024年，全局公开信息126条。');
});

test('a longer title is not cut', () => {
  const lines = linesOf(`${title}\n一、总体情况\n平稳有序。\n二、主动公开政府信息情况和依申请公开情况\n无。\n`);
  expect(lines).toContain('## 二、主动公开政府信息情况和依申请公开情况');
});

test.each([
  '本报告由一、总体情况和二、主动公开政府信息情况等部分组成。',
  '办理结果为：予以公开22件、部分公开5件、不予公开3件、无法提供1件、不予处理2件、其他处理1件。',
  '行政许可、行政处罚、行政强制、行政事业性收费等信息全部公开，规章0件、行政规范性文件3件、行政许可57件。',
])('prose stays as it is: %s', (line) => {
  expect(linesOf(`${title}\n一、总体情况\n${line}\n`)).toContain(line);
});

test('forms whose white space is still there are read by it', () => {
  const spaced = '规章 0 0 12 行政规范性文件 3 1 34 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 57';
  const text = `${title}\n二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数 ${spaced}\n`;
  expect(figures(text)['proactiveDisclosure']).toMatchObject({
    rules: [0, 0, 12],
    normativeDocuments: [3, 1, 34],
    licensing: [57],
  });
});
