import type { PageBlock, PageCell } from './officialPage.js';

export const escapeXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

/** How a site or program writes paragraphs and cells. */
export interface HtmlStyle {
  readonly paragraph: (text: string) => string;
  readonly cell: (text: string) => string;
  /** The page around the article. */
  readonly page: (article: string) => string;
}

export const plain: HtmlStyle = {
  paragraph: (text) => `<p>${text}</p>`,
  cell: (text) => text,
  page: (article) => `<!DOCTYPE html><html><body>${article}</body></html>`,
};

/** Word's filtered pages: spans in spans, `<o:p>`, source lines cut anywhere between words. */
export const word: HtmlStyle = {
  paragraph: (text) =>
    `<p class=MsoNormal style='text-indent:32.0pt'>\n<span lang=EN-US\nstyle='font-size:16.0pt'>${text}<o:p></o:p></span></p>`,
  cell: (text) =>
    text === ''
      ? `<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`
      : `<p class=MsoNormal align=center><span style='font-size:10.0pt;font-family:宋体'>${Array.from(text).slice(0, 4).join('')}</span><span\nlang=EN-US>${Array.from(text).slice(4).join('')}<o:p></o:p></span></p>`,
  page: (article) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style>p{margin:0}</style>` +
    `<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head>` +
    `<body lang=ZH-CN><div class=WordSection1>${article}</div></body></html>`,
};

const links = (count: number, name: string): string =>
  Array.from(
    { length: count },
    (_, index) => `<li><a href="/x/${String(index)}">${name}${String(index + 1)}</a></li>`,
  ).join('');

/** A site: menus of many links, the article in nested layout tables, lists of other articles, a foot. */
export const site: HtmlStyle = {
  paragraph: (text) => `<p style="text-indent:2em;">&#12288;&#12288;${text}<br/></p>`,
  cell: (text) => `<p>&nbsp;${text}&nbsp;</p>`,
  page: (article) =>
    `<html><head><title>水务局</title><script>var a = "一、总体情况";</script></head><body><div id="top"><ul>${links(150, '栏目')}</ul></div>` +
    `<table width="1000"><tr><td width="200"><table>${'<tr><td>政策文件</td></tr>'.repeat(3)}</table></td><td><table><tr><td>` +
    `<div class="crumb">首页 &gt; 政务公开 &gt; 年报</div><div class="article">${article}</div></td></tr></table></td></tr></table>` +
    `<div class="other"><h3>相关文章</h3><ul>${links(8, '某局2019年工作动态')}</ul></div>` +
    `<div class="foot"><p>主办单位：某某市水务局 电话：0000-1234567</p><p>今天是2030年1月1日</p></div></body></html>`,
};

/** A page of the blocks. */
export function printHtml(blocks: readonly PageBlock[], { paragraph, cell, page }: HtmlStyle): string {
  const rowHtml = (cells: readonly PageCell[]): string =>
    `<tr>${cells.map(({ text, columns, rows }) => `<td${attribute('colspan', columns)}${attribute('rowspan', rows)}>${cell(escapeXml(text))}</td>`).join('\n')}</tr>`;
  return page(
    blocks
      .map((block) => {
        if (block.kind === 'title') return `<h1>${escapeXml(block.text)}</h1>`;
        if (block.kind !== 'table') return paragraph(escapeXml(block.text));
        return `<table border="1"><tbody>${block.rows.map(rowHtml).join('')}</tbody></table>`;
      })
      .join('\n'),
  );
}

const attribute = (name: string, value: number): string => (value === 1 ? '' : ` ${name}="${String(value)}"`);
