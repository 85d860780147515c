import { expect, test } from 'vitest';
import {
  chartMethod,
  chartsMethod,
  neighboursMethod,
  type ChartResult,
  type ChartsResult,
  type Neighbour,
} from '../../server/protocol/index.js';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport } from './support/samples.js';

const URI = 'file:///reports/2021.report.md';
const before = cleanReport().replaceAll('2021年', '2020年').replaceAll('2022年', '2021年');
const named = `---\nformat: "2021"\nprevious: last.report.md\n---\n\n${cleanReport()}`;

onEachServer((start) => {
  test('the figures are charts, each with its table', async () => {
    const editor = await start({ locale: 'zh-cn' });
    await editor.open(URI, cleanReport());
    const { version, html, charts } = await editor.request<ChartsResult>(chartsMethod, { uri: URI });
    expect(version).toBe(1);
    expect(charts.map(({ key }) => key)).toEqual([
      ...['yearOnYear', 'applicants', 'outcomes', 'documents', 'decisions', 'reviews'],
    ]);
    expect(html.match(/<svg/gu)).toHaveLength(6);
    expect(html).toContain('没有找到上年的报告');
    expect(await editor.request(chartsMethod, { uri: 'file:///nowhere.md' })).toBeNull();
  });

  test('one chart is a file, and a table for the report in its own language', async () => {
    const editor = await start({ locale: 'en' });
    await editor.open(URI, cleanReport());
    const chart = (forReport: boolean): Promise<ChartResult> =>
      editor.request<ChartResult>(chartMethod, { uri: URI, chart: 'outcomes', forReport });
    const own = await chart(false);
    expect(own.title).toBe('2021: Outcome of requests');
    expect(own.svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>\n$/u);
    const inserted = await chart(true);
    expect(inserted.title).toBe('2021年申请办理结果');
    expect(inserted.table).toContain('| 数量 | 23 | 0 | 3 | 0 | 0 | 0 |');
    expect(await editor.request(chartMethod, { uri: URI, chart: 'nothing', forReport: true })).toBeNull();
  });

  test('last year is the report that the front matter names', async () => {
    const editor = await start({ locale: 'zh-cn', initializationOptions: { neighbours: true } });
    const asked: unknown[] = [];
    const answers: { text: readonly Neighbour[] } = { text: [{ name: 'last.report.md', text: before }] };
    editor.connection.onRequest(neighboursMethod, (params: unknown) => {
      asked.push(params);
      return answers.text;
    });
    await editor.open(URI, named);
    const read = async (): Promise<string> => (await editor.request<ChartsResult>(chartsMethod, { uri: URI })).html;
    const html = await read();
    expect(html).toContain('上年的数字取自last.report.md。');
    expect(html).toContain('2020年：26');
    expect(asked).toEqual([{ uri: URI, path: 'last.report.md' }]);
    answers.text = [{ name: 'last.report.md', text: cleanReport() }];
    expect(await read()).toContain('不是2020年的，没有用来对比');
    answers.text = [];
    expect(await read()).toContain('找不到文首写的上年报告last.report.md');
  });

  test('last year is else a report of the same organisation beside it, and of no other', async () => {
    const editor = await start({ locale: 'zh-cn', initializationOptions: { neighbours: true } });
    const other = before.replaceAll('青岭市财政局', '青岭市水利局');
    const answers: { texts: readonly string[] } = { texts: [other, '# 说明\n\n2020年\n', before] };
    editor.connection.onRequest(neighboursMethod, () =>
      answers.texts.map((text, index): Neighbour => ({ name: `${String(index)}.report.md`, text })),
    );
    await editor.open(URI, cleanReport());
    const read = async (): Promise<string> => (await editor.request<ChartsResult>(chartsMethod, { uri: URI })).html;
    expect(await read()).toContain('上年的数字取自2.report.md。');
    answers.texts = [other];
    expect(await read()).toContain('没有找到上年的报告');
    await editor.open('file:///reports/%E5%8E%BB%E5%B9%B4.report.md', before);
    expect(await read()).toContain('上年的数字取自去年.report.md。');
  });

  test('an answer that is none is taken for no report', async () => {
    const editor = await start({ locale: 'zh-cn', initializationOptions: { neighbours: true } });
    editor.connection.onRequest(neighboursMethod, () => [{ name: 7, text: before }, null, 'x', { name: '<b>' }]);
    await editor.open(URI, named);
    const { html } = await editor.request<ChartsResult>(chartsMethod, { uri: URI });
    expect(html).toContain('找不到文首写的上年报告');
  });
});
