import type { Localized } from '../../core/messages/locale.js';
import { message, sayIn, type Message } from '../../core/messages/message.js';

const TEXTS = {
  empty: {
    'zh-CN': '文件是空的，没有文字可以导入。',
    en: 'The file is empty: there are no words to import.',
  },
  tooDeep: {
    'zh-CN': '文件的嵌套层数异常，未读取。请在浏览器或 Word 中打开，把内容复制到 .txt 文件后导入。',
    en: 'The file is nested far too deep and was not read. Open it in a browser or Word and copy its content to a .txt file.',
  },
  tooLarge: {
    'zh-CN': '文件展开后超过 {limit} MB，不像年度报告，未读取。',
    en: 'Unpacked, the file is larger than {limit} MB, which no report is; it was not read.',
  },
  fileTooLarge: {
    'zh-CN': '文件超过 {limit} MB，不像年度报告，未读取。请选择一份报告的文件。',
    en: 'The file is larger than {limit} MB, which no report is; it was not read. Choose the file of one report.',
  },
  damaged: {
    'zh-CN': '文件已损坏或不完整，无法读取。请重新下载，或用 Word、WPS 打开后另存。',
    en: 'The file is damaged or incomplete and cannot be read. Download it again, or open it in Word or WPS and save it anew.',
  },
  entities: {
    'zh-CN': '文件含有文档类型声明（DTD），正常的 Office 文件没有；为安全起见未读取。',
    en: 'The file has a document type declaration, which no proper Office file has; for safety it was not read.',
  },
  foreignSheet: {
    'zh-CN': '工作表超过 2000 行或 60 列，不像年度报告，未读取。请把三张表复制到一个新的工作簿中。',
    en: 'A sheet has more than 2000 rows or 60 columns, which no report has; it was not read. Copy the three tables to a new workbook.',
  },
  foreignZip: {
    'zh-CN': '这是压缩文件，但不是 Word 或 Excel 文件（docx、xlsx）。请解压后导入其中的报告。',
    en: 'This is a zipped file, but no Word or Excel file (docx, xlsx). Unpack it and import the report in it.',
  },
  foreignOffice: {
    'zh-CN': '这是 {kind} 文件，本版本不能导入。请另存为 docx、xlsx、html 或 txt。',
    en: 'This is {kind}, which this version cannot import. Save it as docx, xlsx, html or txt.',
  },
  grows: {
    'zh-CN':
      '文件反复引用同一内容，展开后超过其自身文字的 {limit} 倍，不像年度报告，未读取。请打开文件，把报告的文字复制到 .txt 文件后导入。',
    en: 'The file refers to the same content again and again and unfolds to more than {limit} times its own text, which no report does; it was not read. Open it and copy the text of the report to a .txt file.',
  },
  wordXml: {
    'zh-CN': '这是 Word 2003 XML 文件（有的扩展名是 .doc），本版本不能导入。请用 Word 或 WPS 打开，另存为 docx。',
    en: 'This is a Word 2003 XML file, some of which are called .doc, and this version cannot import it. Open it in Word or WPS and save it as docx.',
  },
  excelXml: {
    'zh-CN': '这是 Excel 2003 XML 表格（有的扩展名是 .xls），本版本不能导入。请用 Excel 或 WPS 打开，另存为 xlsx。',
    en: 'This is an Excel 2003 XML sheet, some of which are called .xls, and this version cannot import it. Open it in Excel or WPS and save it as xlsx.',
  },
  mht: {
    'zh-CN':
      '这是单个文件网页（mht，有的扩展名是 .doc），本版本不能导入。请用 Word、WPS 或浏览器打开，另存为 docx 或 html。',
    en: 'This is a web page in a single file (mht, some of which are called .doc), and this version cannot import it. Open it in Word, WPS or a browser and save it as docx or html.',
  },
  otherXml: {
    'zh-CN': '这是 XML 文件，其中的标记不是报告的文字，未读取。请用生成它的程序打开，另存为 docx、xlsx、html 或 txt。',
    en: 'This is an XML file, whose markup is not the text of a report; it was not read. Open it in the program that made it and save it as docx, xlsx, html or txt.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Stops the reading of a file from deep inside it; {@link importFile} turns it into a result. */
export class FileRefusal extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.text.en);
    this.name = 'FileRefusal';
    this.reason = reason;
  }
}

/** The figures are written into the words at once: a message quoted in another has no parameters of its own. */
export function refusal(
  text: keyof typeof TEXTS,
  parameters: Readonly<Record<string, string | number>> = {},
): FileRefusal {
  const whole = message(TEXTS[text], parameters);
  return new FileRefusal(message({ 'zh-CN': sayIn('zh-CN', whole), en: sayIn('en', whole) }));
}
