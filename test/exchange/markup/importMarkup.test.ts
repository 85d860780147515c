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
const remarks = ({ notes }: ImportedFile): readonly (readonly [string, string | undefined])[] =>
  notes.map(({ kind, text }) => [kind, text]);

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const relationships = (...targets: readonly (readonly [id: string, target: string, isOutside?: boolean])[]): string =>
  `<Relationships>${targets.map(([id, target, isOutside]) => `<Relationship Id="${id}" Target="${target}"${isOutside === true ? ' TargetMode="External"' : ''}/>`).join('')}</Relationships>`;

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
    const drawing = (id: string, alt = ''): string =>
      `<w:r><w:drawing><w:inline><w:docPr w:id="1" w:descr="${alt}"/><w:blip r:embed="${id}"/></w:inline></w:drawing></w:r>`;
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

  test('says where a footnote went', async () => {
    const footnotes = `<w:footnotes><w:footnote w:id="2">${paragraph('据统计。')}</w:footnote></w:footnotes>`;
    const body = p(`${run('共3件')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`) + p(run('后文。'));
    const result = await word(body, { text: { 'word/footnotes.xml': footnotes } });
    expect(blocksOf(result)).toEqual(['共3件[1]。', '[1] 据统计。', '后文。']);
    expect(remarks(result)).toEqual([['repaired', '据统计。']]);
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

  test('keeps lists', async () => {
    const result = await page(
      '<ul><li>甲。<ul><li><p>子。</p></li></ul></li><li>乙。</li></ul><ol start=3><li>丙是新的。</li></ol>',
    );
    expect(blocksOf(result)).toEqual(['- 甲。\n  - 子。\n- 乙。', '3. 丙是新的。']);
  });

  test('keeps the pictures that it holds itself and fetches none', async () => {
    const result = await page(
      `<p>甲<img alt="一" src="data:image/png;base64,${base64(png(2))}">乙。</p><p><img src="https://example.com/a.png" alt="远"><img src="data:image/svg+xml,<svg/>" alt="画"><img src="data:image/png;base64,@@" alt="坏"><img src="a.files/b.png" alt="近"></p><p>丙。</p>`,
      'x',
    );
    expect(blocksOf(result)).toEqual(['甲乙。', '![一](x/image1.png)', '丙。']);
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
