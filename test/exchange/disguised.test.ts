import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../server/src/exchange/importFile.js';
import { base64, png } from './support/pictures.js';
import { imported, TITLE } from './support/requestRows.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PKG = 'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>';

const flat = (body: string, parts = ''): Uint8Array =>
  strToU8(
    `${XML}<pkg:package ${PKG}><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document ${W}><w:body>${body}</w:body></w:document></pkg:xmlData></pkg:part>${parts}</pkg:package>`,
  );
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a file under the name .doc', () => {
  test('is read if it holds the parts of a Word file as XML, with its pictures', async () => {
    const body = `<w:p><w:r><w:t>${TITLE}</w:t></w:r></w:p><w:p><w:r><w:t>文字。</w:t></w:r><w:r><w:drawing><w:blip r:embed="a" xmlns:r="r"/></w:drawing></w:r></w:p>`;
    const parts =
      '<pkg:part pkg:name="/word/_rels/document.xml.rels"><pkg:xmlData><Relationships><Relationship Id="a" Target="media/a.png"/></Relationships></pkg:xmlData></pkg:part>' +
      `<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>${base64(png(2))}</pkg:binaryData></pkg:part>`;
    const result = await importFile('a.doc', flat(body, parts), { pictureFolder: 'x' });
    expect(result.ok ? [result.extracted, result.pictures?.length] : result.message.text.en).toEqual([
      `${TITLE}\n文字。`,
      1,
    ]);
  });

  test.each([
    ['a page', strToU8(`<html xmlns:w="urn:x"><body><p>${TITLE}</p></body></html>`)],
    [
      'a page behind declarations and remarks',
      strToU8(`<?xml version="1.0"?><!-- 甲 --><!DOCTYPE html><p>${TITLE}</p>`),
    ],
    ['a page in UTF-16', utf16(`<html><body><p>${TITLE}</p></body></html>`)],
    ['a part of a page', strToU8(`<style>p{}</style><div>${TITLE}</div>`)],
  ])('is read if it is %s', async (_, bytes) => {
    expect((await imported('a.doc', bytes)).extracted).toBe(TITLE);
  });

  test.each([
    [
      'Word 2003 XML',
      `${XML}<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body/></w:wordDocument>`,
      /Word 2003/u,
    ],
    ['Word 2003 XML without a declaration', '<w:wordDocument xmlns:w="x"><w:body/></w:wordDocument>', /Word 2003/u],
    [
      'Excel 2003 XML',
      '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      /Excel 2003/u,
    ],
    ['a page in one file', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n--a\r\n', /mht/u],
    ['the same as Chromium writes it', 'From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n', /mht/u],
    ['RTF', '{\\rtf1 x}', /RTF/u],
    ['OpenDocument as XML', '<?xml version="1.0"?><office:document xmlns:office="x"/>', /XML file/u],
    ['any XML', `<?xml version="1.0"?><报告>${TITLE}</报告>`, /XML file/u],
    ['parts of no Word file', `<pkg:package ${PKG}/>`, /XML file/u],
    ['damaged parts', `<pkg:package ${PKG}><pkg:part>`, /damaged/u],
  ])('is refused by name if it is %s, whatever it is called', async (_, text, reason) => {
    for (const name of ['a.doc', 'a.txt', 'a.xml']) {
      const result = await importFile(name, strToU8(text));
      expect(result.ok ? 'imported' : result.message.text.en).toMatch(reason);
      expect(result.ok ? '' : result.message.text['zh-CN']).toMatch(/。$/u);
    }
  });

  test('words in angle brackets are words', async () => {
    expect((await importFile('a.txt', strToU8(`<某某县>${TITLE}`))).ok).toBe(true);
  });
});
