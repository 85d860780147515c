import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile, type FileImport } from '../../server/src/exchange/importFile.js';
import { docxOf, paragraph } from './support/printDocx.js';
import { imported, TITLE } from './support/requestRows.js';
import { xlsxOf } from './support/printXlsx.js';

const MANY = 1_500;
const times = (each: string, count = MANY): string => each.repeat(count);
const reason = (result: FileImport): string => (result.ok ? 'imported' : result.message.text.en);
const html = (body: string): Uint8Array => strToU8(`<!doctype html><h1>${TITLE}</h1>${body}`);

describe('what a file says once is not said without end', () => {
  const words = '说明。'.repeat(3_000);
  const footnotes = {
    'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>${words}</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p></w:footnote></w:footnotes>`,
  };
  const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const noteref = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NOTEREF b</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const marked = `<w:bookmarkStart w:id="0" w:name="b"/>${call}<w:bookmarkEnd w:id="0"/>`;

  test.each([
    ['in a paragraph', `<w:p><w:r><w:t>文</w:t></w:r>${times(call)}</w:p>`],
    ['in paragraphs', times(`<w:p><w:r><w:t>文</w:t></w:r>${call}</w:p>`)],
    [
      'in headings',
      times(`<w:p><w:r><w:t>一、总体情况</w:t></w:r>${call}</w:p><w:p><w:r><w:t>文。</w:t></w:r></w:p>`, 500),
    ],
    [
      'in the cells of a table',
      `<w:tbl>${times(`<w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r>${call}</w:p></w:tc></w:tr>`, 200)}</w:tbl>`,
    ],
    ['by fields that repeat its sign', `<w:p><w:r><w:t>文</w:t></w:r>${marked}${times(noteref, 350)}</w:p>`],
  ])('the words of a footnote that is called thousands of times %s', async (_, body) => {
    const { text, extracted = '', notes } = await imported('a.docx', docxOf(paragraph(TITLE) + body, footnotes));
    expect(text.split('说明。说明。'.repeat(1_000)).length - 1).toBe(1);
    expect(extracted.length).toBeLessThan(words.length * 2 + body.length);
    expect(notes.filter((note) => note.text === '密')).toHaveLength(1);
  });

  test('a text that many cells of a workbook share', async () => {
    const text = '很长的文字'.repeat(3_000);
    const rows = Array.from({ length: 500 }, () =>
      Array.from({ length: 20 }, () => ({ text: '*', xml: ['t="s"', '<v>0</v>'] as const })),
    );
    const bytes = xlsxOf([[{ text }], ...rows]);
    expect(reason(await importFile('a.xlsx', bytes))).toMatch(/20 times its own text/u);
  });

  test('an address that many lines or links share', async () => {
    const address = `https://example.gov.cn/${'a'.repeat(1_900)}`;
    expect(reason(await importFile('a.html', html(`<a href="${address}">${times('甲<br>')}</a>`)))).toMatch(
      /20 times/u,
    );
    const rels = `<Relationships><Relationship Id="a" TargetMode="External" Target="${address}"/></Relationships>`;
    const link = '<w:p><w:hyperlink r:id="a"><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p>';
    const bytes = docxOf(times(link), { 'word/_rels/document.xml.rels': rels });
    expect(reason(await importFile('a.docx', bytes))).toMatch(/20 times/u);
  });

  test('a cell that covers the rows of a whole page', async () => {
    const page = html(`<table><tr><td>甲<td colspan=78 rowspan=65534>乙</tr>${times('<tr><td>1', 20_000)}</table>`);
    expect(reason(await importFile('a.html', page))).toMatch(/20 times/u);
  });

  test('the blanks of columns, and the steps of lists in lists', async () => {
    const wide = `<tr>${Array.from({ length: 60 }, () => `<td>${'宽'.repeat(20)}`).join('')}`;
    const sparse = await imported('a.html', html(`<table>${wide}${times('<tr><td>1<td>2', 1_500)}</table>`));
    expect(sparse.text.length).toBeLessThan(20 * 1_500 * 20);
    const lists = await imported('a.html', html(`${times('<ul><li>甲', 200)}${times('<li>乙')}`));
    expect(lists.text.length).toBeLessThan(MANY * 40);
  });

  test('a report with merged cells, links and notes of its own is no such file', async () => {
    const rows = Array.from(
      { length: 60 },
      () => '<tr><td rowspan=2>甲</td><td colspan=7>5</td></tr><tr><td>1</td></tr>',
    );
    const links = times('<p>见<a href="https://example.gov.cn/a">网站</a>。</p>', 300);
    expect(reason(await importFile('a.html', html(`<table>${rows.join('')}</table>${links}`)))).toBe('imported');
  });
});
