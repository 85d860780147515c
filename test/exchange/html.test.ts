import { expect, test } from 'vitest';
import { importFile, type FileImport, type ImportedFile } from '../../server/src/exchange/importFile.js';
import { reportData } from '../../server/src/core/data/reportData.js';
import { parseReport } from '../../server/src/core/parse/parseReport.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function imported(page: string | Uint8Array, name = 'a.html'): Promise<ImportedFile> {
  const result: FileImport = await importFile(name, typeof page === 'string' ? bytes(page) : page);
  if (!result.ok) throw new Error(result.message.text.en);
  return result;
}

const TITLE = '<h1>某某县水务局2024年政府信息公开工作年度报告</h1>';
const SECTIONS = ['总体情况', '存在的主要问题及改进情况', '其他需要报告的事项'];
const prose = (sections: readonly string[] = SECTIONS): string =>
  sections.map((title, index) => `<p>${'一二三'.charAt(index)}、${title}</p><p>本年无此类事项。</p>`).join('');
const table = (cells: readonly string[]): string =>
  `<table><tr><td>申请情况</td>${['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((c) => `<td>${c}</td>`).join('')}</tr>` +
  `<tr><td>一、本年新收政府信息公开申请数量</td>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>` +
  `<tr><td>二、上年结转政府信息公开申请数量</td>${'<td>0</td>'.repeat(7)}</tr>` +
  `<tr><td>（一）予以公开</td>${'<td>0</td>'.repeat(7)}</tr>` +
  `<tr><td>（七）总计</td>${'<td>0</td>'.repeat(7)}</tr></table>`;

test('the words of a page keep their order; breaks of the source are none', async () => {
  const { text } = await imported(
    `${TITLE}<p>一、总体情况</p><div>第一段，<b>有</b><a href=x>链接</a>和\n换行。<br>第二段。</div><ol><li>甲是新的做法。</li><li>乙没有变化。</li></ol><pre>第三\n第四</pre>`,
  );
  expect(text.split('\n\n').slice(2)).toEqual([
    '## 一、总体情况',
    '第一段，**有**链接和换行。',
    '第二段。',
    '1. 甲是新的做法。',
    '2. 乙没有变化。',
    '第三',
    '第四\n',
  ]);
});

test('scripts, styles and fields are no words; hidden, struck-out words and pictures leave a note', async () => {
  const { text, notes, extracted } = await imported(
    `${TITLE}${prose()}<p>甲<span style="DISPLAY : none !important">密</span><del>旧</del>乙<img src=x alt=图></p><script>alert("恶")</script><style>p{}</style><select><option>选</option></select>`,
  );
  expect(text).toContain('甲乙');
  for (const word of ['密', '旧', '图', '恶', '选']) expect(text).not.toContain(word);
  expect(extracted).not.toMatch(/[密旧恶选]/u);
  expect(notes.map(({ kind, text: words }) => [kind, words])).toEqual([
    ['dropped', '密'],
    ['dropped', '旧'],
    ['dropped', '图'],
  ]);
});

test('hidden and struck-out rows and cells of a table leave a note, and no figure', async () => {
  const { extracted, notes } = await imported(
    `<table><tr><td>项目</td><td>甲</td><td>乙</td></tr><tr style="display:none"><td>旧行</td><td>9</td></tr><tr><td>数量</td><td>1</td><td style="display:none">8</td><td>5</td></tr>` +
      `<tr><td>其他</td><td style="visibility:hidden">7</td><td>6</td></tr><tr><td>合计</td><td style="text-decoration:line-through">3</td><td>2</td></tr><tbody hidden><tr><td>底</td></tr></tbody></table>`,
  );
  expect(extracted?.split('\n')).toEqual(['项目\t甲\t乙', '数量\t1\t5', '其他\t\t6', '合计\t\t2']);
  expect(notes.map(({ kind, text }) => [kind, text])).toEqual(
    ['旧行 9', '底', '8', '7', '3'].map((words) => ['dropped', words]),
  );
});

test('items of numbered lists have the numbers that the page states', async () => {
  const { extracted } = await imported(
    '<ol start=3><li>甲。</li><li value=7>乙。</li><li>丙。</li><li value=x>丁。</li></ol>',
  );
  expect(extracted?.split('\n')).toEqual(['3. 甲。', '7. 乙。', '8. 丙。', '9. 丁。']);
});

test('a raised number beside a figure never becomes one of its digits', async () => {
  const { text } = await imported(TITLE + table(['1<sup>2</sup>', '0', '0', '0', '0', '0', '1']));
  expect(reportData(parseReport(text)).tables['requests']?.['received']?.[0]).not.toBe(12);
});

test('two figures in one cell never run together', async () => {
  const { text, notes } = await imported(TITLE + table(['1<br>2', '0', '0', '0', '0', '0', '3']));
  expect(reportData(parseReport(text)).tables['requests']?.['received']?.[0]).not.toBe(12);
  expect(notes.some(({ table: key, row }) => key === 'requests' && row === 'received')).toBe(true);
});

test('blank cells stay blank, in whatever way pages write them', async () => {
  const blanks = ['&nbsp;', '<p><o:p>&nbsp;</o:p></p>', '', '<br>', '&#8203;', '&#12288;'];
  const { text, notes } = await imported(TITLE + table([...blanks, '5']));
  expect(reportData(parseReport(text)).tables['requests']?.['received']).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    5,
  ]);
  expect(notes.filter(({ kind, row }) => kind === 'open' && row === 'received')).toHaveLength(6);
});

test('what stands around the report goes with one note before and one after', async () => {
  const menu = Array.from({ length: 300 }, (_, index) => `<li>栏目${String(index)}</li>`).join('');
  const { text, notes } = await imported(
    `<ul>${menu}</ul><div>${TITLE}</div><div><div>${prose()}</div></div><div><p>某某县水务局</p><p>2025年1月20日</p></div><ul>${menu}</ul>`,
  );
  expect(text).not.toContain('栏目');
  expect(text.trimEnd().endsWith('某某县水务局\n\n2025年1月20日')).toBe(true);
  expect(parseReport(text).identity.year).toBe(2024);
  expect(notes.map(({ kind, source }) => [kind, source.start.line])).toEqual([
    ['dropped', 0],
    ['dropped', 309],
  ]);
});

test('the places of notes are lines and characters of the extracted words', async () => {
  const { notes, extracted = '' } = await imported(`${TITLE}<p>分享到：</p>${prose()}`);
  const [note] = notes;
  expect(extracted.split('\n')[note?.source.start.line ?? -1]).toBe('分享到：');
});

test.each([
  ['UTF-8 without a declaration', bytes('<p>水务局</p>')],
  ['UTF-8 that declares gb2312', bytes('<meta charset=gb2312><p>水务局</p>')],
  ['GBK that declares gb2312', Buffer.from('PG1ldGEgY2hhcnNldD1nYjIzMTI+PHA+y67O8b7WPC9wPg==', 'base64')],
  ['GBK without a declaration', Buffer.from('PHA+y67O8b7WPC9wPg==', 'base64')],
  [
    'GBK with a damaged byte that declares gbk',
    Buffer.concat([Buffer.from('PG1ldGEgY2hhcnNldD1nYms+PHA+y67O8b7WPC9wPg==', 'base64'), Buffer.from([0xff])]),
  ],
  ['Big5', Buffer.concat([bytes('<meta charset="big5"><p>'), Buffer.from('a4f4b0c8a7bd', 'hex')])],
])('reads %s', async (_, page) => {
  expect((await imported(page)).extracted).toMatch(/^水[务務]局/u);
});

test('a page is one whatever its name says', async () => {
  expect((await imported('<!DOCTYPE html><p>水务局</p>', 'a.txt')).extracted).toBe('水务局');
});

test('pages made to exhaust time or memory are refused or read in bounds', async () => {
  const deep = await importFile('a.html', bytes('<div>'.repeat(200_000)));
  expect(deep.ok ? '' : deep.message.text.en).toMatch(/nested/u);
  const wide = await imported(
    `<table><tr>${'<td colspan=1000 rowspan=65534>1</td>'.repeat(500)}</tr>${'<tr><td>2</td></tr>'.repeat(500)}</table>`,
  );
  expect(wide.extracted?.length).toBeLessThan(200_000);
  const long = await imported(
    `${TITLE}<ol>${'<li>甲。'.repeat(20_000)}</ol>${'<div>'.repeat(400)}${'乙。<br>'.repeat(20_000)}`,
  );
  expect(long.extracted).toMatch(/^20000\. 甲。$/mu);
  const many = await imported(`${TITLE}${'<p>本年没有变化。</p>'.repeat(150_000)}`);
  expect(many.text.length).toBeGreaterThan(1_000_000);
  const empty = await importFile('a.html', bytes('<script>1</script>'));
  expect(empty.ok).toBe(false);
});

test('the fields of a saved page hold their figures, and no part of those around', async () => {
  const fields = [
    '<input type="text" value="16">',
    '<input value=" 3 ">',
    '<input type="number" value="0">',
    '<select><option>1</option><option selected>2</option></select>',
    '<select><optgroup><option>0</option><option>9</option></optgroup></select>',
    '<textarea>\n0</textarea>',
    '<span>1</span><input value="8">',
  ];
  const result = await imported(TITLE + table(fields));
  const [row] = Object.values(reportData(parseReport(result.text)).tables['requests'] ?? {});
  expect(row?.slice(0, 6)).toEqual([16, 3, 0, 2, 0, 0]);
  expect(row?.[6]).not.toBe(18);
  const prose = await imported(
    '<p>收到申请<input value="16">件，<input type="checkbox" value="1"><input type="hidden" value="7"><input type="submit" value="提交"><input name="search" value="请输入"><input value="9" style="display:none">答复<input value="5">6件。</p>',
  );
  expect(prose.extracted).toBe('收到申请16件，答复5 6件。');
});

test.each(['相关链接：', '【相关阅读】', '推荐阅读', '标签：', '相关新闻'])(
  'the label of a list of links that is empty is no paragraph of the report: %s',
  async (label) => {
    const { text, notes } = await imported(
      `<div>${TITLE}<div class="links"><span>${label}</span></div>${prose()}<p>相关链接已在网站公布。</p></div>`,
    );
    expect(text).not.toContain(label.replace(/[【】：]/gu, '') + '\n');
    expect(text).toContain('相关链接已在网站公布。');
    expect(notes.map(({ kind, text: words }) => [kind, words])).toEqual([['dropped', label]]);
  },
);
