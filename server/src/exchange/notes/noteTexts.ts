import type { Localized } from '../../core/messages/locale.js';

/** What the import says of a piece of the source. */
export const noteTexts = {
  chrome: {
    'zh-CN': '“{text}”是网页上报告以外的内容，未导入。',
    en: '"{text}" belongs to the web page around the report and was left out.',
  },
  beforeTitle: {
    'zh-CN': '“{text}”在报告标题之前，未导入。',
    en: '"{text}" stands before the title of the report and was left out.',
  },
  pageNumber: { 'zh-CN': '页码“{text}”未导入。', en: 'The page number "{text}" was left out.' },
  repeatedHeading: {
    'zh-CN': '“{text}”重复出现，只保留第一处。',
    en: '"{text}" is repeated; only the first is kept.',
  },
  joinedParagraph: {
    'zh-CN': '“{text}”处被分页断开的段落已接上。',
    en: '"{text}": the paragraph that a page break cut here is joined.',
  },
  traditionalScript: {
    'zh-CN': '标题和表中的繁体字（如“{text}”）已转为表样的简体字，正文未改。',
    en: 'Headings and labels in traditional script (as "{text}") are written as the form has them; prose is unchanged.',
  },
  soundGlosses: {
    'zh-CN': '标题和表中的注音（如“{text}”）已去掉，正文未改。',
    en: 'The sounds written into headings and labels (as "{text}") are left out; prose is unchanged.',
  },
  hiddenText: {
    'zh-CN': '“{text}”在原文件中是隐藏的，未导入。',
    en: '"{text}" is hidden in the source and was left out.',
  },
  deletedText: {
    'zh-CN': '“{text}”在原文件中已被删除（修订或删除线），未导入。',
    en: '"{text}" is deleted in the source (tracked or struck out) and was left out.',
  },
  raisedMark: {
    'zh-CN': '“{figure}”右侧高出或低于一行的“{text}”当作注号，写在方括号里，不算数字的一部分。',
    en: 'The raised or lowered "{text}" behind "{figure}" is taken for the mark of a note and stands in brackets, not as a part of the figure.',
  },
  numberApart: {
    'zh-CN': '自动编号“{text}”紧挨着“{following}”，中间加了空格：编号不是数字的一部分。',
    en: 'The automatic number "{text}" stands right before "{following}"; a space parts them, as it is no part of the figure.',
  },
  numberOfFigure: {
    'zh-CN': '数字“{figure}”前的自动编号“{text}”未导入：它不是数字的一部分。',
    en: 'The automatic number "{text}" before the figure "{figure}" was left out: it is no part of it.',
  },
  otherDocument: {
    'zh-CN': '文件中嵌入的另一份文档未导入。请在 Word 中打开并保存该文件，再导入。',
    en: 'Another document in the file was left out. Open and save the file in Word, then import it again.',
  },
  picture: {
    'zh-CN': '图片“{text}”未导入。',
    en: 'The picture "{text}" was left out.',
  },
  macros: {
    'zh-CN': '文件中的宏“{text}”未导入，也未运行。',
    en: 'The macros in the file ("{text}") were left out, and did not run.',
  },
  noSheet: {
    'zh-CN': '工作表“{text}”中没有单元格（如图表工作表），或已损坏，未导入。',
    en: 'The sheet "{text}" has no cells, as one of a chart, or is damaged, and was left out.',
  },
  coveredText: {
    'zh-CN': '“{text}”在原文件中被合并单元格盖住，未导入。',
    en: '"{text}" lies beneath a merged cell of the source and was left out.',
  },
  shownOtherwise: {
    'zh-CN': '单元格{cell}显示“{text}”，存的是“{stored}”：按显示的写入，请核对。',
    en: 'Cell {cell} shows "{text}" and stores "{stored}": what it shows is written. Check it.',
  },
  shownRespelt: {
    'zh-CN': '单元格{cell}存的是{text}，以“{shown}”的样子显示：按存的数写入，请核对。',
    en: 'Cell {cell} stores {text} and shows it as "{shown}": the stored figure is written. Check it.',
  },
  shownBlank: {
    'zh-CN': '{count}个单元格（第一个是{cell}，存的是“{text}”）被数字格式或“不显示零值”隐藏，留空。请对照原文填写。',
    en: '{count} cells, the first of them {cell} with "{text}", are hidden by their number format or as zeros and stay blank. Fill them in from the source.',
  },
  formulaBlank: {
    'zh-CN': '{count}个单元格（第一个是{text}）的公式没有保存结果，留空。请用 Excel 或 WPS 打开并保存该文件，再导入。',
    en: 'The formulas of {count} cells, the first of them {text}, have no stored result; the cells stay blank. Open and save the file in Excel or WPS, then import it again.',
  },
  pictureKind: {
    'zh-CN': '图片“{text}”不是 PNG、JPEG、GIF 或 WebP 格式，未导入。请另存为其中一种后插入。',
    en: 'The picture "{text}" is no PNG, JPEG, GIF or WebP and was left out. Save it as one of these and insert it.',
  },
  pictureElsewhere: {
    'zh-CN': '图片“{text}”不在文件中，而在“{address}”；未从那里下载。',
    en: 'The picture "{text}" is not in the file but at "{address}", from where it was not fetched.',
  },
  pictureTooLarge: {
    'zh-CN': '图片“{text}”超过 {limit} MB，或图片多于 {count} 张，未导入。',
    en: 'The picture "{text}" is larger than {limit} MB, or one of more than {count}, and was left out.',
  },
  linkElsewhere: {
    'zh-CN': '“{text}”的链接“{address}”不是网页或邮件地址，只保留文字。',
    en: 'The link of "{text}" leads to "{address}", which is no address of the web or of mail; only the words are kept.',
  },
  pictureLink: {
    'zh-CN': '图片“{text}”的链接“{address}”未导入。',
    en: 'The link of the picture "{text}" leads to "{address}" and was left out.',
  },
  linkInPlain: {
    'zh-CN': '标题、统计表或落款中“{text}”的链接“{address}”未导入，只保留文字。',
    en: 'The link of "{text}" in a heading, statutory table or signature leads to "{address}"; only the words are kept.',
  },
  linkUnsaid: {
    'zh-CN': '“{text}”的链接“{address}”无法用 Markdown 写出，只保留文字。',
    en: 'The link of "{text}" leads to "{address}", which Markdown cannot say there; only the words are kept.',
  },
  plainSignature: {
    'zh-CN': '落款“{text}”的加粗或斜体未导入：落款的字体由版式规定。',
    en: 'The bold or italics of "{text}" in the signature were left out: the layout says how a signature looks.',
  },
  footnoteMoved: {
    'zh-CN': '标题、统计表或落款中的脚注“{text}”移到其后，写作“注：”。',
    en: 'The footnote "{text}" of a heading, statutory table or signature stands behind it now, as a paragraph.',
  },
  pictureMoved: {
    'zh-CN': '标题、统计表或落款中的图片“{text}”移到其后。',
    en: 'The picture "{text}" in a heading, statutory table or signature stands behind it now.',
  },
  contents: {
    'zh-CN': '目录“{text}”未导入。',
    en: 'The table of contents "{text}" was left out.',
  },
  comment: {
    'zh-CN': '批注“{text}”未导入。',
    en: 'The comment "{text}" was left out.',
  },
  symbol: {
    'zh-CN': '符号“{text}”只有原来的字体才有，未导入。请对照原文补上。',
    en: 'The symbol "{text}" exists in its own font only and was left out. Fill it in from the source.',
  },
  pageMargin: {
    'zh-CN': '页眉、页脚“{text}”未导入。',
    en: 'The page header or footer "{text}" was left out.',
  },
  yearFromText: {
    'zh-CN': '标题中没有年度，按“{text}”推断为{year}年度。',
    en: 'The title names no year; {year} is inferred from "{text}".',
  },
  formLabel: {
    'zh-CN': '“{text}”是统一表样的表头文字，由格式给出，不写入正文。',
    en: '"{text}" is wording of the statutory form, which the format supplies; it is not written out.',
  },
  repeatedLabel: {
    'zh-CN': '表头或行名“{text}”重复出现，只保留第一处。',
    en: 'The label "{text}" is repeated; only the first is kept.',
  },
  splitLabel: {
    'zh-CN': '分在几处的“{text}”已接成一个表头或行名“{label}”。',
    en: '"{text}" stood in pieces and is one label now: "{label}".',
  },
  similarLabel: {
    'zh-CN': '“{text}”与表样的“{label}”相近，按后者识别，原文保留。',
    en: '"{text}" is taken for "{label}" of the form, which it resembles; its wording is kept.',
  },
  similarGroup: {
    'zh-CN': '“{text}”与表样的“{label}”相近，按后者写入。',
    en: '"{text}" is taken for "{label}" of the form, which it resembles, and written so.',
  },
  foreignWords: {
    'zh-CN': '表中的“{text}”不是表样的内容，未导入。',
    en: '"{text}" in the table is no part of the form and was left out.',
  },
  foreignRow: {
    'zh-CN': '统一表样没有“{label}”一行，“{text}”未写入表格。确有需要的，请写进正文或另列表格。',
    en: 'The form has no row "{label}", so "{text}" was left out of the table. Where it is needed, write it into the text or a table of their own.',
  },
  cellByDigit: {
    'zh-CN': '“{row}”一行的数字“{text}”正好每栏一位，“{column}”读作{value}。请对照原文核对。',
    en: '"{row}": the figures "{text}" have one digit for each column, "{column}" is read as {value}. Check it against the source.',
  },
  unlabelled: {
    'zh-CN': '数字“{text}”没有行名，不知属于哪一行，未导入。请对照原文填写。',
    en: 'The figures "{text}" have no row label, so their row is not known and they were left out. Fill them in from the source.',
  },
  repeatedRow: {
    'zh-CN': '“{row}”一行出现两次，第二处的数字“{text}”未导入。',
    en: '"{row}" stands twice; the second figures "{text}" were left out.',
  },
  tableAbsent: {
    'zh-CN': '没有找到{table}，或认不出来。请对照原文补上。',
    en: 'The table {table} was not found or not recognised. Add it from the source.',
  },
  rowAbsent: {
    'zh-CN': '原文中没有“{row}”一行。请对照原文补上。',
    en: '"{row}" is no row of the source. Add it from the original if it is there.',
  },
  rowBlank: {
    'zh-CN': '原文中“{row}”一行没有数字，留空。',
    en: '"{row}" has no figures in the source; the row stays blank.',
  },
  cellBlank: {
    'zh-CN': '原文中“{row}”一行的“{column}”没有数字，留空。',
    en: '"{row}" has no figure at "{column}" in the source; the cell stays blank.',
  },
  cellOpen: {
    'zh-CN': '“{row}”一行的数字“{text}”与{columns}栏对不上，“{column}”无法确定，留空。请对照原文填写。',
    en: '"{row}": the figures "{text}" do not fit the {columns} columns; "{column}" is not certain and stays blank. Fill it in from the source.',
  },
  cellRepaired: {
    'zh-CN': '“{row}”一行的数字“{text}”与{columns}栏对不上；按勾稽关系，“{column}”只能是{value}。',
    en: '"{row}": the figures "{text}" do not fit the {columns} columns; by the relations "{column}" can only be {value}.',
  },
  cellGuessed: {
    'zh-CN': '“{row}”一行有{count}个数字，多于{columns}栏；“{column}”按顺序取{value}，请核对。',
    en: '"{row}" has {count} figures for {columns} columns; "{column}" is taken in order as {value}. Check it.',
  },
  cellMarked: {
    'zh-CN': '“{row}”一行“{column}”的数字{value}后面的注号“{text}”未导入：它不是数字的一部分。',
    en: '"{row}": "{text}" behind the figure {value} of "{column}" is the mark of a note and was left out: it is no part of the figure.',
  },
  cellSeveral: {
    'zh-CN': '“{row}”一行的“{column}”一格里有几个数字“{text}”，按原样写在一格里。请对照原文改成一个。',
    en: '"{row}": the one cell of "{column}" holds several figures, "{text}", and keeps them. Make them one by the source.',
  },
  cellJoined: {
    'zh-CN': '“{row}”一行的“{column}”一格里的数字被换行或空格断开；按勾稽关系，只能是{text}。',
    en: '"{row}": the figure in the cell of "{column}" is broken by a space or line break; by the relations it can only be {text}.',
  },
  surplusDropped: {
    'zh-CN': '“{row}”一行多出的数字“{text}”未导入：按勾稽关系，它不属于任何一栏。',
    en: 'The surplus figure "{text}" of the row "{row}" was left out: by the relations it belongs to no column.',
  },
  surplusKept: {
    'zh-CN': '“{row}”一行有{count}个数字，多于{columns}栏；多出的“{text}”放在行末，请核对。',
    en: '"{row}" has {count} figures for {columns} columns; the surplus "{text}" is kept at its end. Check it.',
  },
  rowInferred: {
    'zh-CN': '数字“{text}”没有行名，按前后各行的次序归入“{row}”，请核对。',
    en: 'The figures "{text}" have no row label; by the order of the rows they are taken for "{row}". Check them.',
  },
  rowShifted: {
    'zh-CN': '“{row}”一行的数字“{text}”按原文所在的栏填写，但可能错了位，请核对。',
    en: '"{row}": the figures "{text}" stand where the source has them, but may have shifted. Check them.',
  },
  rowAmongLost: {
    'zh-CN': '表中有数字失去了行名，“{row}”一行的“{text}”可能是别行的，请核对。',
    en: 'Some figures of the table lost their row labels, so "{text}" of the row "{row}" may be another row’s. Check them.',
  },
  columnWise: {
    'zh-CN': '原文中这张表逐列排列，已按表样逐行写出。',
    en: 'The source gives this table column after column; it is written row by row, as the form has it.',
  },
  columnOrder: {
    'zh-CN': '原文中各栏的次序与表样不同，数字已按栏目名称归位。',
    en: 'The columns of the source have another order than the form; the figures are placed by the names of the columns.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type NoteText = keyof typeof noteTexts;
