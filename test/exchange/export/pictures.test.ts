import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/core/index.js';
import { exportReport, reportPictures } from '../../../server/src/exchange/export/index.js';
import { base64, png } from '../support/pictures.js';
import { changed, checked, cleanReport, exportBytes } from './support.js';

const report = changed(
  '## 六、其他需要报告的事项\n',
  '## 六、其他需要报告的事项\n\n![办事大厅](2024.files/a.png)\n\n见![](2024.files/b.webp)和![图解](2024.files/c.SVG)。\n\n' +
    '![无此图](2024.files/gone.png)\n\n![假图](2024.files/fake.png)\n\n![外链](https://example.com/x.png)\n',
);
const webp = strToU8('RIFF\0\0\0\0WEBPVP8 ');
const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const pictures = new Map([
  ['2024.files/a.png', png(40, 20)],
  ['2024.files/b.webp', webp],
  ['2024.files/c.SVG', svg],
  ['2024.files/fake.png', strToU8('<script>')],
]);

test('the pictures that a report names lie beside it', () => {
  expect(reportPictures(parseReport(report))).toEqual([
    '2024.files/a.png',
    '2024.files/b.webp',
    '2024.files/c.SVG',
    '2024.files/gone.png',
    '2024.files/fake.png',
  ]);
  expect(reportPictures(parseReport(cleanReport))).toEqual([]);
});

describe('a report with pictures', () => {
  test('has them in the web page, which loads nothing; those that are none are named', async () => {
    const page = String(await exportReport('html', checked(report), 'zh-CN', pictures));
    expect(page).toContain(`<img src="data:image/png;base64,${base64(png(40, 20))}" alt="办事大厅">`);
    expect(page).toContain(`<img src="data:image/webp;base64,${base64(webp)}" alt="">`);
    expect(page).toContain(`<img src="data:image/svg+xml;base64,${base64(svg)}" alt="图解">`);
    expect(page).toContain('〔图片：无此图〕');
    expect(page).toContain('〔图片：假图〕');
    expect(page).not.toMatch(/src="(?!data:image\/)/u);
    expect(page).toMatch(/content="default-src &#x27;none&#x27;;[^"]*; img-src data:"/u);
  });

  test('shows one by itself in the middle of the page, one in a sentence between its words', async () => {
    const text = changed(
      '![办事大厅](2024.files/a.png)',
      '![甲](2024.files/a.png)\n\n盖![乙](2024.files/a.png)章。',
      report,
    );
    const page = String(await exportReport('html', checked(text), 'zh-CN', pictures));
    const image = `<img src="data:image/png;base64,${base64(png(40, 20))}"`;
    expect(page).toContain(`<p class="picture-alone">${image} alt="甲"></p>`);
    expect(page).toContain(`<p>盖${image} alt="乙">章。</p>`);
  });

  test('has in the Word file those that Word shows, in their size, and names the others', async () => {
    const parts = unzipSync(await exportBytes('docx', checked(report), 'zh-CN', pictures));
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
    expect(parts['word/media/image1.png']).toEqual(png(40, 20));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(document.match(/<wp:extent[^>]*>/gu)).toEqual(['<wp:extent cx="381000" cy="190500"/>']);
    for (const words of ['〔图片〕', '〔图片：图解〕', '〔图片：无此图〕', '〔图片：假图〕'])
      expect(document).toContain(words);
    expect(document).toContain('descr="办事大厅"');
  });

  test('is told from a report without the pictures only by the words in their places', async () => {
    const page = String(await exportReport('html', checked(report), 'zh-CN'));
    expect(page).not.toContain('<img');
    expect(page).toContain('〔图片：办事大厅〕');
  });
});
