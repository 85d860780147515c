import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/core/index.js';
import { reportPictures } from '../../../server/src/exchange/export/index.js';
import { importFile, type ImportedFile } from '../../../server/src/exchange/importFile.js';
import { docxOf, paragraph } from '../support/printDocx.js';
import { base64, png } from '../support/pictures.js';

const TITLE = '某某县水务局2024年政府信息公开工作年度报告';

async function imported(name: string, bytes: Uint8Array | string, pictureFolder?: string): Promise<ImportedFile> {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const result = await importFile(name, content, pictureFolder === undefined ? {} : { pictureFolder });
  if (!result.ok) throw new Error(result.message.text.en);
  return result;
}

/** The blocks behind the title. */
const blocksOf = ({ text }: ImportedFile): readonly string[] => text.trimEnd().split('\n\n').slice(2);
/** The cells of all tables, but for the lines below their heads. */
const rowsOf = ({ text }: ImportedFile): readonly (readonly string[])[] =>
  parseReport(text).blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ delimiter, cells }) => (delimiter ? [] : [cells.map((cell) => cell.text)]))
      : [],
  );
const remarks = ({ notes }: ImportedFile): readonly (readonly [string, string | undefined])[] =>
  notes.map(({ kind, text }) => [kind, text]);

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const relationships = (...targets: readonly (readonly [id: string, target: string, isOutside?: boolean])[]): string =>
  `<Relationships>${targets.map(([id, target, isOutside]) => `<Relationship Id="${id}" Target="${target}"${isOutside === true ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

const drawing = (id: string, alt = ''): string =>
  `<w:r><w:drawing><w:inline><w:docPr w:id="1" w:descr="${alt}"/><w:blip r:embed="${id}"/></w:inline></w:drawing></w:r>`;

interface Parts {
  readonly text?: Readonly<Record<string, string>>;
  readonly media?: Readonly<Record<string, Uint8Array>>;
}

const word = (body: string, { text = {}, media = {} }: Parts = {}, folder?: string): Promise<ImportedFile> =>
  imported('a.docx', docxOf(paragraph(TITLE) + body, text, media), folder);

describe('a Word file', () => {
  test('keeps bold, italics and their styles; a number and the marks behind stay outside', async () => {
    const body =
      p(run('（一）加强领导。', '<w:b/>') + run('落实', '<w:b w:val="0"/>') + run('责任', '<w:i/>') + run('。')) +
      p(
        run('重点', '<w:rStyle w:val="Strong"/>') +
          run('任务', '<w:b/><w:i/>') +
          run('共') +
          run('1', '<w:b/>') +
          run('2', '<w:b/>') +
          run('件。'),
      );
    expect(blocksOf(await word(body))).toEqual(['（一）**加强领导**。落实*责任*。', '**重点*任务***共**12**件。']);
  });

  test('takes no bold for headings, the title and the signature', async () => {
    const body =
      p(run('一、总体情况', '<w:b/>')) +
      p(run('做好公开工作。')) +
      p(run('某某县水务局', '<w:b/>')) +
      p(run('2025年1月20日', '<w:b/>'));
    expect(blocksOf(await word(body))).toEqual(['## 一、总体情况', '做好公开工作。', '某某县水务局', '2025年1月20日']);
  });

  test('keeps numbered lists within bulleted ones', async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:numbering><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '•')}${level(3, 'decimal', '（%4）')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const item = (at: number, text: string): string =>
      p(run(text), `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="1"/></w:numPr>`);
    const body =
      item(0, '甲') +
      item(1, '子一') +
      item(2, '孙') +
      item(1, '子二') +
      item(0, '乙') +
      item(1, '子') +
      item(2, '孙') +
      item(3, '曾孙');
    const result = await word(body, { text: { 'word/numbering.xml': numbering } });
    expect(blocksOf(result)).toEqual([
      '- 甲\n  1. 子一\n     - 孙\n  2. 子二\n- 乙\n  1. 子\n     - 孙\n       - （1）曾孙',
    ]);
  });

  test('keeps bulleted lists with their depth; numbers stay words', async () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>';
    const item = (list: number, level: number, text: string): string =>
      p(run(text), `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);
    const body =
      item(1, 0, '甲。') +
      item(1, 3, '子。') +
      item(1, 0, '1. 乙。') +
      p(run('段。')) +
      item(2, 0, '丙。') +
      item(2, 0, '丁。');
    expect(blocksOf(await word(body, { text: { 'word/numbering.xml': numbering } }))).toEqual([
      '- 甲。\n  - 子。\n- 1\\. 乙。',
      '段。',
      '（1）丙。',
      '（2）丁。',
    ]);
  });

  test('keeps links to the web and to mail, in elements and in fields; others are words with a note', async () => {
    const field = (instruction: string, text: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPER</w:instrText></w:r><w:r><w:instrText>LINK ${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = p(
      `${run('见')}<w:hyperlink r:id="a">${run('网')}${run('站', '<w:b/>')}</w:hyperlink>${run('、')}<w:hyperlink r:id="b">${run('文件')}</w:hyperlink>${run('、')}<w:hyperlink w:anchor="x">${run('下文')}</w:hyperlink>${run('、')}${field('"mailto:a@b.cn"', '邮箱')}${run('、')}<w:fldSimple w:instr=' HYPERLINK "javascript:alert(1)" '>${run('此处')}</w:fldSimple>${run('。')}`,
    );
    const text = {
      [RELATIONSHIPS]: relationships(
        ['a', 'https://example.gov.cn/a_(1)?b=1&amp;c=2', true],
        ['b', 'file:///c:/x.doc', true],
      ),
    };
    const result = await word(body, { text });
    expect(blocksOf(result)).toEqual([
      '见[网**站**](https://example.gov.cn/a_%281%29?b=1&c=2)、文件、下文、[邮箱](mailto:a@b.cn)、此处。',
    ]);
    expect(remarks(result)).toEqual([
      ['dropped', '文件'],
      ['dropped', '此处'],
    ]);
  });

  test('keeps pictures in their order beside the report, each once; what cannot be shown leaves a note', async () => {
    const body =
      p(run('甲。') + drawing('a', '办事[大厅]')) +
      p(drawing('b')) +
      p(run('乙。') + drawing('e', '徽标') + drawing('x', '远处')) +
      p(drawing('a')) +
      p(run('某某县水务局') + drawing('b', '公章')) +
      p(run('2025年1月20日'));
    const text = {
      [RELATIONSHIPS]: relationships(
        ['a', 'media/image7.png'],
        ['b', '/word/media/b.bin'],
        ['e', 'media/c.emf'],
        ['x', 'https://example.com/x.png', true],
      ),
    };
    const media = { 'word/media/image7.png': png(2), 'word/media/b.bin': png(3), 'word/media/c.emf': strToU8('EMF') };
    const result = await word(body, { text, media }, '2024.files');
    expect(blocksOf(result)).toEqual([
      '甲。',
      '![办事\\[大厅\\]](2024.files/image1.png)',
      '![](2024.files/image2.png)',
      '乙。',
      '![](2024.files/image1.png)',
      '某某县水务局',
      '2025年1月20日',
      '![公章](2024.files/image2.png)',
    ]);
    expect(result.pictures).toEqual([
      { name: '2024.files/image1.png', bytes: png(2) },
      { name: '2024.files/image2.png', bytes: png(3) },
    ]);
    expect(remarks(result)).toEqual([
      ['dropped', '徽标'],
      ['dropped', '远处'],
    ]);
    const without = await word(body, { text, media });
    expect(without.pictures).toBeUndefined();
    expect(without.text).not.toContain('![');
    expect(remarks(without).filter(([kind]) => kind === 'dropped')).toHaveLength(6);
  });

  const call = (kind: 'footnote' | 'endnote', id: number): string =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${String(id)}"/></w:r>`;
  const notesOf = (kind: 'footnote' | 'endnote', ...words: readonly string[]): string =>
    `<w:${kind}s><w:${kind} w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>${words
      .map((content, index) => `<w:${kind} w:id="${String(index + 1)}">${content}</w:${kind}>`)
      .join('')}</w:${kind}s>`;

  test('keeps footnotes and endnotes behind the paragraphs that call them, with their own bold and links', async () => {
    const text = {
      'word/footnotes.xml': notesOf(
        'footnote',
        p(run(' 据统计。')) + p(run('含') + run('上年', '<w:b/>') + run('。')),
        p(`<w:hyperlink r:id="a">${run('见网站')}</w:hyperlink>`),
      ),
      'word/_rels/footnotes.xml.rels': relationships(['a', 'https://example.gov.cn/notes', true]),
      'word/endnotes.xml': notesOf('endnote', p(run('[^1]: 尾注*。'))),
      [RELATIONSHIPS]: relationships(['a', 'https://example.gov.cn/text', true]),
    };
    const body =
      p(run('共3') + call('footnote', 2) + run('件，办结2件', '<w:b/>') + call('endnote', 1) + run('。')) +
      p(
        run('又') + run('共3', '<w:b/>') + call('footnote', 1) + run('件', '<w:b/>') + run('。') + call('footnote', 2),
      ) +
      p(run('后文。'));
    const result = await word(body, { text });
    expect(blocksOf(result)).toEqual([
      '共3[^1]**件，办结2件**[^2]。',
      '[^1]: [见网站](https://example.gov.cn/notes)',
      '[^2]: \\[^1\\]: 尾注\\*。',
      '又**共3[^3]件**。[^1]',
      '[^3]: 据统计。含**上年**。',
      '后文。',
    ]);
    expect(remarks(result)).toEqual([]);
  });

  test('keeps the merged cells of tables that are none of the form', async () => {
    const cell = (content: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(content)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell(run('渠道'), '<w:vMerge w:val="restart"/>')}${cell(run('数量'), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell(run('2023年'))}${cell(run('2024年'))}</w:tr><w:tr>${cell(run('网站'))}${cell(run('1'))}${cell(run('2'))}</w:tr></w:tbl>`;
    expect(rowsOf(await word(p(run('如下：')) + table))).toEqual([
      ['渠道', '数量', '<'],
      ['^', '2023年', '2024年'],
      ['网站', '1', '2'],
    ]);
  });

  test('a field that repeats the sign of a footnote calls it again, and marks no words behind it', async () => {
    const field = (properties = ''): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> NOTEREF _N1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1', properties)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body =
      p(
        `${run('共3')}<w:bookmarkStart w:id="9" w:name="_N1"/>${call('footnote', 1)}<w:bookmarkEnd w:id="9"/>${run('件，10m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('，5')}${field()}${run('件。')}`,
      ) + p(`${run('前文')}${field('<w:b/>')}${run('后文文字。')}`);
    const result = await word(body, { text: { 'word/footnotes.xml': notesOf('footnote', p(run('注。'))) } });
    expect(blocksOf(result)).toEqual(['共3[^1]件，10m²，5[^1]件。', '[^1]: 注。', '前文[^1]后文文字。']);
  });

  test('a footnote of a heading, a statutory table or the signature follows as a paragraph, with a note', async () => {
    const text = { 'word/footnotes.xml': notesOf('footnote', p(run('题注。')), p(run('表注。')), p(run('款注。'))) };
    const cell = (content: string): string => `<w:tc>${p(content)}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const body =
      p(run('四、行政复议、行政诉讼情况') + call('footnote', 1)) +
      `<w:tbl>${row(run('项目'), run('结果维持'), run('结果纠正'), run('其他结果'), run('尚未审结'), run('总计'))}` +
      row(run('行政复议'), run('3') + call('footnote', 2), run('0', '<w:b/>'), run('0'), run('0'), run('3')) +
      row(run('行政诉讼 未经复议直接起诉'), run('0'), run('0'), run('0'), run('0'), run('0')) +
      `${row(run('行政诉讼 复议后起诉'), run('0'), run('0'), run('0'), run('0'), run('0'))}</w:tbl>` +
      p(run('某某县水务局') + call('footnote', 3)) +
      p(run('2025年1月20日'));
    const result = await word(body, { text });
    const blocks = blocksOf(result);
    expect(blocks.filter((block) => !block.startsWith('|'))).toEqual([
      '## 四、行政复议、行政诉讼情况',
      '注：题注。',
      '注：表注。',
      '某某县水务局',
      '2025年1月20日',
      '注：款注。',
    ]);
    expect(result.text).toMatch(/\| 行政复议 +\| +3 \| +0 \|/u);
    expect(remarks(result).filter(([kind]) => kind === 'repaired')).toEqual([
      ['repaired', '题注。'],
      ['repaired', '表注。'],
      ['repaired', '款注。'],
    ]);
  });

  test('cells of tables that are none of the form keep bold, links, pictures and footnotes', async () => {
    const cell = (content: string): string => `<w:tc>${p(content)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell(run('渠道', '<w:b/>'))}${cell(run('数量|条', '<w:b/>'))}</w:tr><w:tr>${cell(
      `<w:hyperlink r:id="a">${run('门户网站')}</w:hyperlink>${call('footnote', 1)}`,
    )}${cell(run('1*2*3') + drawing('b', '图'))}</w:tr></w:tbl>`;
    const text = {
      [RELATIONSHIPS]: relationships(['a', 'https://example.gov.cn/', true], ['b', 'media/b.png']),
      'word/footnotes.xml': notesOf('footnote', p(run('表注。'))),
    };
    const result = await word(
      p(run('各渠道如下：')) + table + p(run('后文。')),
      { text, media: { 'word/media/b.png': png(2) } },
      'x',
    );
    expect(rowsOf(result)).toEqual([
      ['**渠道**', '**数量\\|条**'],
      ['[门户网站](https://example.gov.cn/)[^1]', '1\\*2\\*3![图](x/image1.png)'],
    ]);
    expect(blocksOf(result).slice(2)).toEqual(['[^1]: 表注。', '后文。']);
    expect(remarks(result)).toEqual([]);
  });

  test('says what bold and links a heading and the signature lose; lines beside it keep theirs', async () => {
    const link = (words: string): string => `<w:hyperlink r:id="a">${run(words)}</w:hyperlink>`;
    const body =
      p(run('一、') + link('总体情况')) +
      p(run('做好公开工作。')) +
      p(run('联系电话：', '<w:b/>') + link('在线咨询')) +
      p(run('某某县水务局', '<w:b/>')) +
      p(link('2025年1月20日'));
    const result = await word(body, {
      text: { [RELATIONSHIPS]: relationships(['a', 'https://example.gov.cn/', true]) },
    });
    expect(blocksOf(result).slice(1)).toEqual([
      '做好公开工作。',
      '**联系电话**：[在线咨询](https://example.gov.cn/)',
      '某某县水务局',
      '2025年1月20日',
    ]);
    expect(remarks(result)).toEqual([
      ['dropped', '总体情况'],
      ['dropped', '某某县水务局'],
      ['dropped', '2025年1月20日'],
    ]);
  });

  test('a picture in a sentence stays there; one that floats, or stands in a heading, goes behind', async () => {
    const floating = drawing('b').replace(/w:inline/gu, 'w:anchor');
    const body =
      p(drawing('a', '徽') + run('甲') + drawing('a', '章') + run('乙', '<w:b/>') + floating + run('丙。')) +
      p(run('一、总体') + drawing('b', '标') + run('情况')) +
      p(`<w:hyperlink r:id="c">${drawing('a', '链')}</w:hyperlink>`);
    const text = {
      [RELATIONSHIPS]: relationships(
        ['a', 'media/a.png'],
        ['b', 'media/b.png'],
        ['c', 'https://example.gov.cn/', true],
      ),
    };
    const media = { 'word/media/a.png': png(2), 'word/media/b.png': png(3) };
    const result = await word(body, { text, media }, 'x');
    expect(blocksOf(result)).toEqual([
      '![徽](x/image1.png)甲![章](x/image1.png)**乙**丙。',
      '![](x/image2.png)',
      '## 一、总体情况',
      '![标](x/image2.png)',
      '![链](x/image1.png)',
    ]);
    expect(remarks(result)).toEqual([
      ['repaired', '标'],
      ['dropped', '链'],
    ]);
  });

  test('says words that look like Markdown as they are', async () => {
    const words = [
      '3*5*6件',
      '# 井号',
      '- 减号',
      'a_b_c、_d_',
      '[甲](乙)',
      '&lt;b&gt;甲',
      '{=表三.新收.总计}',
      '甲|乙|丙',
      '\\*',
    ];
    const result = await word(words.map((text) => p(run(text))).join(''));
    expect(blocksOf(result)).toEqual([
      '3\\*5\\*6件',
      '\\# 井号',
      '\\- 减号',
      'a\\_b\\_c、\\_d\\_',
      '\\[甲\\](乙)',
      '\\<b>甲',
      '{\\=表三.新收.总计}',
      '甲\\|乙\\|丙',
      '\\\\\\*',
    ]);
  });
});

describe('a web page', () => {
  const page = (body: string, folder?: string): Promise<ImportedFile> =>
    imported('a.html', `<h1>${TITLE}</h1>${body}`, folder);

  test('keeps bold, italics and links, over the paragraphs that they reach across', async () => {
    const result = await page(
      '<b><p>（一）加强领导。</p><p>落实<i>责任</i>。</p></b><p>见<a href="https://example.gov.cn/">网<span style="font-weight:700">站</span></a>和<a href="../a.doc">附件</a>、<a href="#x">下文</a>。</p>',
    );
    expect(blocksOf(result)).toEqual([
      '（一）**加强领导**。',
      '**落实*责任***。',
      '见[网**站**](https://example.gov.cn/)和附件、下文。',
    ]);
    expect(remarks(result)).toEqual([['dropped', '附件']]);
  });

  test('says which link goes where its line is too long to try out', async () => {
    const link = '<a href="https://a.cn/b">在线咨询</a>';
    const result = await page(`<p>${'全年做好公开工作，'.repeat(2_500)}${link}。</p><p>见${link}。</p>`);
    expect(result.text).toContain('\n\n见[在线咨询](https://a.cn/b)。');
    expect(remarks(result)).toEqual([['dropped', '在线咨询']]);
  });

  test('a link right behind a heading in its line is kept without a note', async () => {
    const result = await page('<p>一、总体情况<a href="https://a.cn/b">2024年某某县水务局认真做好公开工作。</a></p>');
    expect(result.text).toContain('](https://a.cn/b)');
    expect(remarks(result)).toEqual([]);
  });

  test('keeps lists', async () => {
    const result = await page(
      '<ul><li>甲。<ul><li><p>子。</p></li></ul></li><li>乙。</li></ul><ol start=3><li>丙是新的。</li></ol>',
    );
    expect(blocksOf(result)).toEqual(['- 甲。\n  - 子。\n- 乙。', '3. 丙是新的。']);
  });

  test('keeps lists in lists, numbered in bulleted ones and bulleted behind numbered paragraphs', async () => {
    const result = await page(
      '<ul><li>甲。<ol><li>子一。<ul><li>孙。</li></ul></li><li>子二。</li></ol></li><li>乙。<ol start="3"><li>子三。</li><li>子四。</li></ol></li></ul><ol><li>丙是新的。<ul><li>子。<ul><li>孙。</li></ul></li></ul></li><li>丁是旧的。</li></ol>',
    );
    expect(blocksOf(result)).toEqual([
      '- 甲。\n  1. 子一。\n     - 孙。\n  2. 子二。\n- 乙。\n  - 3\\. 子三。\n  - 4\\. 子四。',
      '1. 丙是新的。',
      '- 子。\n  - 孙。',
      '2. 丁是旧的。',
    ]);
  });

  test('keeps the lists of pages from Word, which are paragraphs with their marks', async () => {
    const item = (level: number, mark: string, words: string): string =>
      `<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
    const result = await page(
      item(1, '&Oslash;', '甲') +
        item(2, '1.', '<b>子</b>一') +
        item(2, '2.', '子二') +
        item(3, 'o', '孙') +
        item(1, '·', '乙') +
        '<p>段。</p>' +
        item(1, '（一）', '丙是新的。') +
        item(2, '1.', '丁是旧的。'),
    );
    expect(blocksOf(result)).toEqual([
      '- 甲\n  1. **子**一\n  2. 子二\n     - 孙\n- 乙',
      '段。',
      '（一）丙是新的。',
      '1.丁是旧的。',
    ]);
  });

  test('keeps the footnotes of Word’s pages and of others', async () => {
    const wordPage = await page(
      `<p class=MsoNormal>共<b>3</b><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span lang=EN-US><![if !supportFootnotes]>[1]<![endif]></span></span></a>件<span style="display:none">密</span>。</p><p>后文。</p>
       <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
       <p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a><span lang=EN-US>&nbsp;</span>据<b>统计</b>。</p><p class=MsoFootnoteText>含上年。</p></div></div>`,
    );
    expect(blocksOf(wordPage)).toEqual(['共**3**[^1]件。', '[^1]: 据**统计**。含上年。', '后文。']);
    const markdown = await page(
      '<p>甲<sup><a href="#fn1" id="ref1">1</a></sup>、乙<sup id="ref2"><a href="#fn2">2</a></sup>、丙<sup><a href="#fn1" id="ref1-2">1</a></sup>。</p><section><ol><li id="fn1"><p>一。 <a href="#ref1">↩</a></p></li><li id="fn2">二。<a href="#ref2">↩</a></li></ol></section><p>后文。</p>',
    );
    expect(blocksOf(markdown)).toEqual(['甲[^1]、乙[^2]、丙[^1]。', '[^1]: 一。', '[^2]: 二。', '后文。']);
  });

  test('takes no table of contents, and no sign without its words, for footnotes', async () => {
    const result = await page(
      '<p><a href="#a" name="ta">一、总体情况</a></p><p>共3<sup><a href="#b">1</a></sup>件。</p><p id="a"><a href="#ta">返回</a>第一段。</p><p id="b">第二段。</p><p><a href="#top" id="x">1</a></p>',
    );
    expect(result.text).not.toContain('[^');
    expect(result.text).toContain('共3[1]件。');
    expect(result.text).toContain('第二段。');
  });

  test('keeps bold and links in the cells of tables that are none of the form', async () => {
    const result = await page(
      '<p>各渠道如下：</p><table><tr><th>渠道</th><th><b>数量</b></th></tr><tr><td><a href="https://example.gov.cn/">门户</a><br><i>网站</i></td><td>3<sup>2</sup></td></tr></table>',
    );
    expect(rowsOf(result)).toEqual([
      ['渠道', '**数量**'],
      ['[门户](https://example.gov.cn/)*网站*', '3[2]'],
    ]);
  });

  test('parts the items of a list in a cell, keeps m² and H₂O, and says what link a picture loses', async () => {
    const result = await page(
      `<p>占地10m<sup>2</sup>，H<sub>2</sub>O，共3<sup>2</sup>件<sup>①</sup>，第5<sup>th</sup>。</p><p><a href="https://example.gov.cn/"><img alt="图" src="data:image/png;base64,${base64(png(2))}"></a></p><table><tr><td>渠道</td><td>负责</td></tr><tr><td><ul><li>网站</li><li><b>微信</b></li></ul></td><td><ul><li>甲</li></ul></td></tr></table>`,
      'x',
    );
    expect(blocksOf(result).slice(0, 2)).toEqual(['占地10m²，H₂O，共3[2]件[①]，第5th。', '![图](x/image1.png)']);
    expect(rowsOf(result)).toEqual([
      ['渠道', '负责'],
      ['• 网站 • **微信**', '甲'],
    ]);
    expect(remarks(result)).toEqual([
      ['guessed', '2'],
      ['dropped', '图'],
    ]);
  });

  test('keeps the merged cells of tables that are none of the form, and two tables apart', async () => {
    const result = await page(
      '<p>各渠道如下：</p><table><tr><td colspan=2>渠道</td><td rowspan=2>条数</td></tr><tr><td>名称</td><td>类型</td></tr><tr><td rowspan=2>门户</td><td>网站</td><td>1</td></tr><tr><td>&lt;</td><td>2</td></tr><tr><td colspan=3>（不含转载）</td></tr><tr><td>其他</td><td>-</td><td>3</td></tr><tr><td>-</td><td>-</td><td>-</td></tr></table><table><tr><td>年度</td><td>条数</td></tr><tr><td>2024年</td><td>3</td></tr></table>',
    );
    expect(rowsOf(result)).toEqual([
      ['渠道', '<', '条数'],
      ['名称', '类型', '^'],
      ['门户', '网站', '1'],
      ['^', '＜', '2'],
      ['（不含转载）', '<', '<'],
      ['其他', '-', '3'],
      ['\\-', '-', '-'],
      ['年度', '条数'],
      ['2024年', '3'],
    ]);
    expect(parseReport(result.text).blocks.filter(({ kind }) => kind === 'table')).toHaveLength(2);
  });

  test('keeps the pictures that it holds itself and fetches none', async () => {
    const result = await page(
      `<p>甲<img alt="一" src="data:image/png;base64,${base64(png(2))}">乙。</p><p><img src="https://example.com/a.png" alt="远"><img src="data:image/svg+xml,<svg/>" alt="画"><img src="data:image/png;base64,@@" alt="坏"><img src="a.files/b.png" alt="近"></p><p>丙。</p>`,
      'x',
    );
    expect(blocksOf(result)).toEqual(['甲![一](x/image1.png)乙。', '丙。']);
    expect(result.pictures).toEqual([{ name: 'x/image1.png', bytes: png(2) }]);
    expect(remarks(result)).toEqual([
      ['dropped', '远'],
      ['dropped', '画'],
      ['dropped', '坏'],
      ['dropped', '近'],
    ]);
  });

  test('any folder beside the report can hold the pictures, and no other one', async () => {
    const image = `<p>甲。</p><img src="data:image/png;base64,${base64(png(2))}">`;
    for (const folder of [
      '2024 年报 (2).files',
      'a#b?c%20d&amp;[e]*_`f\'"!.files',
      '../../etc',
      '/etc',
      'c:\\x',
      '..',
    ]) {
      const { text, pictures = [] } = await page(image, folder);
      const own = folder.replace(/^.*[/\\]/su, '').replace(/^\.\.$/u, 'pictures');
      expect(pictures.map(({ name }) => name)).toEqual([`${own}/image1.png`]);
      expect(reportPictures(parseReport(text))).toEqual([`${own}/image1.png`]);
    }
  });

  test('gives no more pictures than a report has', async () => {
    const image = `<p><img src="data:image/png;base64,${base64(png(2))}"></p>`;
    const result = await page(image.repeat(210), 'x');
    expect(blocksOf(result)).toHaveLength(200);
    expect(remarks(result)).toHaveLength(10);
  });
});
