import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { picturePath } from '../../../server/src/core/markdown/picturePath.js';
import { renderProse } from '../../../server/src/core/render/prose.js';

const html = (source: string): string => toHtml([...renderProse(source, 0)]);

describe('Markdown in a paragraph', () => {
  test.each([
    ['**加强领导。**落实责任', '<p><strong>加强领导。</strong>落实责任</p>'],
    ['共**12**件，**“重点”**是', '<p>共<strong>12</strong>件，<strong>“重点”</strong>是</p>'],
    ['*（一）*公开', '<p><em>（一）</em>公开</p>'],
    ['3*5*6 和 a_b_c', '<p>3<em>5</em>6 和 a_b_c</p>'],
    ['5~10件，3\\*5\\*6', '<p>5~10件，3*5*6</p>'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('a picture beside the report has its place', () => {
    expect(html('见![办事*大厅*](2024.files/image%201.png)。')).toBe(
      '<p>见<span class="picture" data-picture="2024.files/image 1.png">〔图片：办事大厅〕</span>。</p>',
    );
    expect(html('![](a.JPG)')).toBe('<p><span class="picture" data-picture="a.JPG">〔图片〕</span></p>');
  });

  test.each([
    'https://example.com/a.png',
    '../a.png',
    'a/../../b.png',
    '/etc/a.png',
    'data:image/png;base64,AA',
    'a.exe',
  ])('a picture from elsewhere stays as it is written: %s', (address) => {
    const source = `![图](${address})`;
    expect(html(source)).toContain(`![图](`);
    expect(html(source)).not.toMatch(/<img|picture/u);
  });
});

describe('the path of a picture', () => {
  test.each([
    ['a.png', 'a.png'],
    ['./2024.files/图1.webp', '2024.files/图1.webp'],
    ['a%2Fb.gif', 'a/b.gif'],
    ['a%2F..%2F..%2Fb.gif', undefined],
    ['..\\a.png', undefined],
    ['c:/a.png', undefined],
    ['//host/a.png', undefined],
    ['%5C%5Chost%5Ca.png', undefined],
    ['%E0%A4.png', undefined],
    ['a.png?x', undefined],
    ['a.png#x', undefined],
    ['a%231%3f.png', 'a#1?.png'],
    ['%00.png', undefined],
    ['a.svg', 'a.svg'],
    ['a', undefined],
  ])('%s', (address, path) => {
    expect(picturePath(address)).toBe(path);
  });
});
