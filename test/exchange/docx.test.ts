import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile, type ImportedFile } from '../../server/src/exchange/importFile.js';
import { runLooks } from '../../server/src/exchange/docx/runLooks.js';
import { flattenDocx } from '../../server/src/exchange/docx/flattenDocx.js';
import type { XmlElement } from '../../server/src/exchange/file/readXml.js';
import { layOut } from '../../server/src/exchange/source/sourceDocument.js';
import { docxOf, paragraph, tableXml } from './support/printDocx.js';

async function imported(bytes: Uint8Array): Promise<ImportedFile> {
  const result = await importFile('a.docx', bytes);
  if (!result.ok) throw new Error(result.message.text.en);
  return result;
}

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const linesOf = async (body: string, parts?: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await imported(docxOf(body, parts))).extracted?.split('\n') ?? [];

describe('a Word document', () => {
  test('keeps insertions; deleted, struck-out and hidden words leave a note', async () => {
    const { extracted, notes } = await imported(
      docxOf(
        `<w:p>${run('收到')}<w:del><w:r><w:delText>11</w:delText></w:r></w:del><w:ins>${run('12')}</w:ins>${run('3', '<w:strike/>')}${run('4', '<w:vanish/>')}${run('件', '<w:strike w:val="0"/>')}</w:p>`,
      ),
    );
    expect(extracted).toBe('收到12件');
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['dropped', '11'],
      ['dropped', '3'],
      ['dropped', '4'],
    ]);
  });

  test('a title is one paragraph, wherever its lines end', async () => {
    const styles = '<w:styles><w:style w:styleId="a5"><w:name w:val="Title"/></w:style></w:styles>';
    const title = `<w:p><w:pPr><w:pStyle w:val="a5"/></w:pPr>${run('某某协会')}<w:r><w:br/></w:r>${run('2024年政府信息公开工作年度报告')}</w:p>`;
    expect(await linesOf(title, { 'word/styles.xml': styles })).toEqual(['某某协会2024年政府信息公开工作年度报告']);
  });

  test('gets the numbers of automatic lists, by paragraph and by style', async () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl>' +
      '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>';
    const styles =
      '<w:styles><w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style></w:styles>';
    const own = (level: number, text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="3"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const styled = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr>${run(text)}</w:p>`;
    const body = styled('总体情况') + own(1, '甲') + own(1, '乙') + styled('主动公开') + own(1, '丙');
    expect(await linesOf(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles })).toEqual([
      '一、总体情况',
      '（一）甲',
      '（二）乙',
      '二、主动公开',
      '（一）丙',
    ]);
  });

  const numbered = (text: string, suffix: string, format = 'decimal'): Readonly<Record<string, string>> => ({
    'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="${format}"/>${suffix === '' ? '' : `<w:suff w:val="${suffix}"/>`}<w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
  });
  const item = (text: string): string =>
    `<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>${run(text)}</w:p>`;

  test.each([
    ['%1', 'nothing', 'decimal', '2024年工作', '3 2024年工作', 1],
    ['%1', 'space', 'decimal', '2024年工作', '3 2024年工作', 0],
    ['%1', '', 'decimal', '2024年工作', '3 2024年工作', 0],
    ['%1.', 'nothing', 'decimal', '5件', '3. 5件', 1],
    ['%1', 'nothing', 'chineseCounting', '二月', '三 二月', 1],
    ['%1、', 'nothing', 'decimal', '2024年工作', '3、2024年工作', 0],
    ['%1', 'nothing', 'decimal', '工作', '3工作', 0],
    ['（%1）', 'tab', 'upperRoman', '甲', '（III）甲', 0],
    ['%1．', 'tab', 'ideographTraditional', '文', '丙．文', 0],
  ])(
    'an automatic number %s (%s, %s) is no part of the figure in %s',
    async (level, suffix, format, words, line, count) => {
      const { extracted, notes } = await imported(docxOf(item(words), numbered(level, suffix, format)));
      expect(extracted).toBe(line);
      expect(notes).toHaveLength(count);
    },
  );

  test.each(['%1', '%1.', '（%1）'])(
    'an automatic number %s before the figure of a cell goes, with a note',
    async (level) => {
      const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
      const body = `<w:tbl><w:tr>${cell(item('甲'))}${cell(item('5'))}${cell(paragraph('6'))}</w:tr></w:tbl>`;
      const { extracted, notes } = await imported(docxOf(body, numbered(level, 'nothing')));
      expect(extracted?.split('\t').slice(1)).toEqual(['5', '6']);
      expect(notes.map(({ kind, text }) => [kind, text])).toEqual([['dropped', level.replace('%1', '4')]]);
    },
  );

  test.each(['x', '-2', '1.5', '9', '4294967295'])('level %s of a list is none, and its words stay', async (level) => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="${level}"><w:lvlText w:val="甲"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const body = `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr></w:pPr>${run('文')}</w:p>`;
    expect(await linesOf(body, { 'word/numbering.xml': numbering })).toEqual(['文']);
  });

  test('a paragraph or cell has any number of deletions and breaks', () => {
    const element = (name: string, children: readonly (XmlElement | string)[] = []): XmlElement => ({
      name,
      attributes: {},
      children,
    });
    const many = (each: XmlElement): readonly XmlElement[] => Array.from({ length: 150_000 }, () => each);
    const words = (text: string): XmlElement => element('r', [element('t', [text])]);
    const deleted = many(element('del', [element('r', [element('delText', ['旧'])])]));
    const broken = element('p', [words('甲'), element('r', many(element('br'))), words('1')]);
    const row = element('tr', [element('tc', [broken]), element('tc', [element('p', [words('2')])])]);
    const blocks = flattenDocx(
      element('body', [element('p', [words('文'), ...deleted]), element('tbl', [row])]),
      { numbers: () => ({ number: '' }), isTitle: () => false, isContents: () => false },
      {
        note: () => undefined,
        noteAt: () => undefined,
        address: () => undefined,
        picture: (id) => ({ kind: 'omission', reason: 'picture', words: id }),
        look: runLooks(undefined),
      },
    );
    expect(blocks.filter(({ kind }) => kind === 'omission')).toHaveLength(150_000);
    expect(layOut(blocks).text).toBe('文\n甲 1\t2');
  });

  test('reads text boxes and alternatives once, fields by their result, notes at the end', async () => {
    const box = `<w:r><w:AlternateContent><w:Choice><w:drawing><w:txbxContent>${paragraph('框中')}</w:txbxContent></w:drawing></w:Choice><w:Fallback><w:pict><w:txbxContent>${paragraph('框中')}</w:txbxContent></w:pict></w:Fallback></w:AlternateContent></w:r>`;
    const field = `<w:r><w:instrText>PAGE</w:instrText></w:r>${run('见')}`;
    const body = `<w:p>${run('文')}${box}</w:p><w:p>${field}${run('注')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('后')}`;
    const footnotes = `<w:footnotes><w:footnote w:id="2">${paragraph('说明。')}</w:footnote></w:footnotes>`;
    expect(await linesOf(body, { 'word/footnotes.xml': footnotes })).toEqual([
      '文',
      '框中',
      '见注',
      '后',
      '[1] 说明。',
    ]);
  });

  test('says what page headers held, and reads no page number', async () => {
    const parts = {
      'word/header1.xml': `<w:hdr>${paragraph('内部资料')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr>${paragraph('— 3 —')}</w:ftr>`,
    };
    const { extracted, notes } = await imported(docxOf(paragraph('文'), parts));
    expect(extracted).toBe('文');
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([['dropped', '内部资料']]);
  });

  test('a table of contents leaves one note, and no heading twice', async () => {
    const entry = (text: string): string =>
      `<w:p><w:hyperlink w:anchor="_Toc12">${run(text)}<w:r><w:tab/></w:r>${run('3')}</w:hyperlink></w:p>`;
    const styled = `<w:p><w:pPr><w:pStyle w:val="11"/></w:pPr>${run('二、存在的问题')}</w:p>`;
    const styles = '<w:styles><w:style w:styleId="11"><w:name w:val="toc 1"/></w:style></w:styles>';
    const body = `<w:sdt><w:sdtContent>${paragraph('目　录')}${entry('一、总体情况')}${styled}</w:sdtContent></w:sdt>${paragraph('一、总体情况')}<w:p>${run('见')}<w:hyperlink w:anchor="_Toc12">${run('上文')}</w:hyperlink></w:p>`;
    const { extracted, notes } = await imported(docxOf(body, { 'word/styles.xml': styles }));
    expect(extracted?.split('\n')).toEqual(['一、总体情况', '见上文']);
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([['dropped', '一、总体情况3 二、存在的问题']]);
  });

  test('symbols are words where they are characters; others, charts and comments leave a note', async () => {
    const symbol = (font: string, code: string): string => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const graphic = (content: string): string =>
      `<w:r><w:drawing><w:inline><w:docPr w:id="1" w:descr="统计图"/><w:graphic><w:graphicData>${content}</w:graphicData></w:graphic></w:inline></w:drawing></w:r>`;
    const body = `<w:p>${symbol('Wingdings', 'F0FE')}${run('是')}${symbol('Wingdings', 'F0A8')}${run('否')}${symbol('Times New Roman', '00B1')}${symbol('Webdings', 'F04A')}${run('甲')}<w:r><w:commentReference w:id="0"/></w:r></w:p><w:p>${graphic('<w:chart r:id="a"/>')}${graphic('<w:relIds r:dm="b"/>')}</w:p>`;
    const comments = `<w:comments><w:comment w:id="0" w:author="张三">${paragraph('请核对。')}</w:comment></w:comments>`;
    const { extracted, notes } = await imported(docxOf(body, { 'word/comments.xml': comments }));
    expect(extracted).toBe('☑是□否±甲');
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['dropped', 'Webdings F04A'],
      ['dropped', '统计图'],
      ['dropped', '统计图'],
      ['dropped', '请核对。'],
    ]);
  });

  test('figures in one cell or raised do not run together', async () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const row = `<w:tr>${cell(paragraph('项目'))}${cell(paragraph('1') + paragraph('2'))}${cell(`<w:p>${run('3')}${run('4', '<w:vertAlign w:val="superscript"/>')}</w:p>`)}</w:tr>`;
    expect(await linesOf(`<w:tbl>${row}</w:tbl>`)).toEqual(['项目\t1 2\t3[4]']);
  });

  test('a table in a table lays out the page', async () => {
    const inner = tableXml([
      [
        { text: '甲', columns: 1, rows: 1 },
        { text: '1', columns: 1, rows: 1 },
      ],
    ]);
    const outer = `<w:tbl><w:tr><w:tc>${paragraph('左')}</w:tc><w:tc>${inner}${paragraph('右')}</w:tc></w:tr></w:tbl>`;
    expect(await linesOf(outer)).toEqual(['左', '甲\t1', '右']);
  });
});

describe('a file that is no sound Word document is refused in a sentence', () => {
  const sound = docxOf(paragraph('文'));
  const document = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });
  const lying = (): Uint8Array => {
    const bytes = docxOf(paragraph('文'.repeat(5_000)));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 90, true);
    }
    return bytes;
  };
  const files: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['truncated', () => sound.subarray(0, sound.length - 60), /damaged/u],
    ['cut in the middle', () => sound.subarray(0, Math.floor(sound.length / 2)), /damaged/u],
    ['a text by another name', () => strToU8('一、总体情况'), /damaged/u],
    ['broken XML', () => document('<w:document><w:body><w:p>'), /damaged/u],
    ['no document in it', () => document('<a/>'), /damaged/u],
    [
      'entities',
      () => document('<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'),
      /document type/u,
    ],
    [
      'an external entity',
      () => document('<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'),
      /document type/u,
    ],
    ['a bomb', () => zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }), /larger than 64 MB/u],
    ['a packed bomb', () => zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }), /larger than 64 MB/u],
    ['a size that is not the true one', lying, /damaged/u],
    ['nested without end', () => document(`${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`), /nested/u],
    ['PowerPoint', () => zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), /PowerPoint/u],
    ['OFD', () => zipSync({ 'OFD.xml': strToU8('<a/>') }), /OFD/u],
    ['another archive', () => zipSync({ 'a.txt': strToU8('x') }), /zipped/u],
    ['an old or encrypted file', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /encrypted/u],
    ['without words', () => docxOf('<w:p/>'), /empty/u],
    ['empty', () => new Uint8Array(), /damaged|empty/u],
  ];
  test.each(files)('%s', async (_, make, reason) => {
    const result = await importFile('a.docx', make());
    expect(result.ok ? '' : result.message.text.en).toMatch(reason);
    expect(result.ok ? '' : result.message.text['zh-CN']).toMatch(/。$/u);
  });
});
