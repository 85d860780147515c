import { describe, expect, test } from 'vitest';
import { docxOf, paragraph } from './support/printDocx.js';
import { imported } from './support/requestRows.js';

/*
 * What Word files hold beside plain words: each is read as Word shows it, or left out with a note.
 */

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const fieldChar = (type: string, data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const field = (instruction: string, result: string): string =>
  `${fieldChar('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${fieldChar('separate')}${result}${fieldChar('end')}`;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (rows: string): string => `<w:tbl>${rows}</w:tbl>`;

const read: readonly (readonly [string, string, string])[] = [
  ['a field by its result', p(`第${run('收到')}${field(' PAGE ', run('3'))}${run('件')}`), '收到3件'],
  ['a field in a field', p(field(` IF ${field('X', run('9'))} = 1 `, run('甲')) + run('乙')), '甲乙'],
  ['a simple field', p(`<w:fldSimple w:instr=" NUMPAGES ">${run('12')}</w:fldSimple>${run('页')}`), '12页'],
  ['a reference to a bookmark', p(`${run('见')}${field(' REF _Ref1 \\h ', run('表1'))}`), '见表1'],
  [
    'a calculated field of a table',
    table(row(cell(paragraph('合计')) + cell(p(field(' =SUM(ABOVE) ', run('18')))))),
    '合计\t18',
  ],
  [
    'what is moved, where it is moved to',
    p(`<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`),
    '新',
  ],
  ['a changed format', p(run('字', '<w:rPrChange><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange>')), '字'],
  [
    'a block content control',
    `<w:sdt><w:sdtPr><w:alias w:val="标题"/></w:sdtPr><w:sdtContent>${paragraph('控件中')}</w:sdtContent></w:sdt>`,
    '控件中',
  ],
  [
    'a content control in a line',
    p(
      `${run('共')}<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="9"/></w:dropDownList></w:sdtPr><w:sdtContent>${run('16')}</w:sdtContent></w:sdt>${run('件')}`,
    ),
    '共16件',
  ],
  [
    'content controls around cells and rows',
    table(
      `<w:sdt><w:sdtContent>${row(cell(paragraph('甲')) + `<w:sdt><w:sdtContent>${cell(paragraph('1'))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>${row(cell(paragraph('乙')) + cell(paragraph('2')))}`,
    ),
    '甲\t1\n乙\t2',
  ],
  [
    'smart tags',
    p(
      `<w:smartTag w:element="date"><w:smartTagPr><w:attr w:name="Year" w:val="1999"/></w:smartTagPr>${run('2024年')}</w:smartTag>`,
    ),
    '2024年',
  ],
  [
    'custom XML around words and paragraphs',
    `<w:customXml w:element="a">${p(`<w:customXml w:element="b"><w:customXmlPr><w:attr w:name="x" w:val="1"/></w:customXmlPr>${run('内')}</w:customXml>`)}</w:customXml>`,
    '内',
  ],
  [
    'the newer of two alternatives',
    p(
      `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    '新',
  ],
  [
    'alternatives around whole paragraphs',
    `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x">${paragraph('新')}</mc:Choice><mc:Fallback>${paragraph('旧')}</mc:Fallback></mc:AlternateContent>`,
    '新',
  ],
  [
    'characters with their sounds',
    p(
      `<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>gōng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>公</w:t></w:r></w:rubyBase></w:ruby></w:r>${run('开')}`,
    ),
    '公开',
  ],
  ['tabs as spaces', p(`${run('甲')}<w:r><w:tab/><w:t>乙</w:t><w:ptab/><w:t>丙</w:t></w:r>`), '甲 乙 丙'],
  ['positions of tabs as none', p(run('甲'), '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'), '甲'],
  [
    'hyphens: kept together as one, possible ones as none',
    p('<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>'),
    'A-BC',
  ],
  [
    'line breaks of any kind',
    p(
      '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:br w:type="textWrapping" w:clear="all"/><w:t>丁</w:t></w:r>',
    ),
    '甲\n乙\n丙\n丁',
  ],
  [
    'page breaks as none',
    p('<w:r><w:t>甲</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r>'),
    '甲乙',
  ],
  [
    'a formula as its characters',
    p(`${run('占')}<m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>`),
    '占1',
  ],
  [
    'words across bookmarks, comments and spelling marks',
    p(
      `<w:bookmarkStart w:id="1" w:name="a"/>${run('收')}<w:commentRangeStart w:id="1"/><w:proofErr w:type="gramStart"/>${run('到1')}<w:bookmarkEnd w:id="1"/>${run('6件')}`,
    ),
    '收到16件',
  ],
  [
    'white space that the file wants kept',
    p('<w:r><w:t xml:space="preserve">甲  </w:t></w:r><w:r><w:t>乙</w:t></w:r>'),
    '甲 乙',
  ],
  [
    'words from right to left and in two lines',
    p(
      `<w:bdo w:val="ltr">${run('甲')}</w:bdo><w:dir w:val="rtl">${run('乙')}</w:dir>${run('丙', '<w:eastAsianLayout w:combine="1"/>')}`,
    ),
    '甲乙丙',
  ],
  [
    'a merged cell once, in both directions',
    table(
      row(cell(paragraph('甲'), '<w:gridSpan w:val="2"/>') + cell(paragraph('丙'), '<w:vMerge w:val="restart"/>')) +
        row(cell(paragraph('1')) + cell(paragraph('2')) + cell(paragraph(''), '<w:vMerge/>')),
    ),
    '甲\t\t丙\n1\t2\t',
  ],
  [
    'columns that a row leaves out',
    table(row(cell(paragraph('甲')) + cell(paragraph('1'))) + row(cell(paragraph('2')), '<w:gridBefore w:val="1"/>')),
    '甲\t1\n\t2',
  ],
  [
    'a table in a cell of a table',
    table(row(cell(paragraph('左')) + cell(table(row(cell(paragraph('甲')) + cell(paragraph('1')))) + paragraph('')))),
    '左\n甲\t1',
  ],
  [
    'a list in a cell by its bullets',
    table(row(cell(paragraph('甲')) + cell(p(run('一')) + p(run('二'))))),
    '甲\t一二',
  ],
  [
    'numbers of a deeper level that begins anew',
    p(run('甲'), num(0)) + p(run('乙'), num(1)) + p(run('丙'), num(0)) + p(run('丁'), num(1)),
    '1、甲\n1.1乙\n2、丙\n2.1丁',
  ],
  [
    'a text box, once, behind its paragraph',
    p(
      `${run('文')}<w:r><w:pict><v:shape xmlns:v="v"><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
    '文\n框',
  ],
  ['a link within the document as its words', p(`<w:hyperlink w:anchor="a">${run('上文')}</w:hyperlink>`), '上文'],
  [
    'a field of a form by its result',
    p(
      `${run('共')}${fieldChar('begin', '<w:ffData><w:textInput><w:default w:val="0"/></w:textInput></w:ffData>')}<w:r><w:instrText>FORMTEXT</w:instrText></w:r>${fieldChar('separate')}${run('16')}${fieldChar('end')}${run('件')}`,
    ),
    '共16件',
  ],
  [
    'the chosen entry of a list of a form',
    p(
      `${run('共')}${fieldChar('begin', '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="3"/><w:listEntry w:val="16"/></w:ddList></w:ffData>')}<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>${fieldChar('end')}${run('件')}`,
    ),
    '共16件',
  ],
];

function num(level: number): string {
  return `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr>`;
}

const NUMBERING =
  '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
const parts = { 'word/numbering.xml': NUMBERING };

test.each(read)('Word: reads %s', async (_, body, extracted) => {
  const result = await imported('a.docx', docxOf(body, parts));
  expect(result.extracted?.replace(/\n\[\d\] .*/u, '')).toBe(extracted);
});

describe('Word: is left out with a note', () => {
  const left: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'a deleted row',
      table(
        row(cell(paragraph('甲')) + cell(paragraph('1'))) +
          row(
            cell(p(`<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>`)) +
              cell(p(`<w:del><w:r><w:delText>2</w:delText></w:r></w:del>`)),
            '<w:del/>',
          ),
      ),
      '甲\t1',
      ['乙2'],
    ],
    [
      'a hidden row',
      table(
        row(cell(paragraph('甲')) + cell(paragraph('1'))) +
          row(cell(paragraph('乙')) + cell(paragraph('2')), '<w:hidden/>'),
      ),
      '甲\t1',
      ['乙2'],
    ],
    ['a deleted paragraph', `<w:del w:id="1">${p(run('旧'))}</w:del>${paragraph('新')}`, '新', ['旧']],
    ['a footnote’s deleted words', p(`${run('文')}<w:del>${run('x')}</w:del>`), '文', ['x']],
    ['another document in the file', `${paragraph('文')}<w:altChunk r:id="a"/>`, '文', ['…']],
    [
      'what lies beneath a merged cell',
      table(
        row(cell(paragraph('甲'), '<w:vMerge w:val="restart"/>') + cell(paragraph('1'))) +
          row(cell(paragraph('密'), '<w:vMerge w:val="continue"/>') + cell(paragraph('2'))),
      ),
      '甲\t1\n\t2',
      ['密'],
    ],
    [
      'a symbol that only its font has',
      p(`${run('文')}<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>`),
      '文',
      ['Wingdings 2 F052'],
    ],
  ];
  test.each(left)('%s', async (_, body, extracted, words) => {
    const result = await imported('a.docx', docxOf(body, parts));
    expect(result.extracted).toBe(extracted);
    expect(result.notes.filter(({ kind }) => kind === 'dropped').map(({ text }) => text)).toEqual(words);
  });
});
