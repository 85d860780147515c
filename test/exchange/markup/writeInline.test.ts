import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../server/src/core/index.js';
import { renderProse } from '../../../server/src/core/render/prose.js';
import type { InlineMark } from '../../../server/src/exchange/markup/inlineMark.js';
import { linkAddress } from '../../../server/src/exchange/markup/linkAddress.js';
import { writeInline } from '../../../server/src/exchange/write/writeInline.js';
import type { ElementContent } from 'hast';

const bold = (start: number, end: number): InlineMark => ({ kind: 'bold', start, end });
const italic = (start: number, end: number): InlineMark => ({ kind: 'italic', start, end });
const link = (start: number, end: number, address: string): InlineMark => ({ kind: 'link', start, end, address });
const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
const wordsOf = (source: string): string => renderProse(source, 0).map(textOf).join('');

/** Work as how often the steps of arrays call back, for so many bold words with plain ones between them. */
function workOf(count: number): number {
  let work = 0;
  const steps = (['filter', 'find', 'flatMap', 'map', 'some'] as const).map((name) => {
    const property = Object.getOwnPropertyDescriptor(Array.prototype, name);
    if (property === undefined) throw new Error(`Array.prototype has no ${name}`);
    return { name, property, native: property.value as (each: (...all: unknown[]) => unknown) => unknown };
  });
  for (const { name, property, native } of steps) {
    Object.defineProperty(Array.prototype, name, {
      ...property,
      value(this: unknown[], each: (...all: unknown[]) => unknown) {
        return native.call(this, (...all) => {
          work++;
          return each(...all);
        });
      },
    });
  }
  try {
    const marks = Array.from({ length: count }, (_, at) => bold(at * 4, at * 4 + 2));
    writeInline('甲乙丙丁'.repeat(count), marks);
  } finally {
    for (const { name, property } of steps) Object.defineProperty(Array.prototype, name, property);
  }
  return work;
}

describe('a line of words as Markdown', () => {
  const lines: readonly (readonly [string, readonly InlineMark[], string])[] = [
    ['加强领导。落实责任', [bold(0, 5)], '**加强领导**。落实责任'],
    ['共12件', [bold(1, 3)], '共**12**件'],
    ['共12件', [bold(1, 3), italic(1, 3)], '共***12***件'],
    ['见网站甲。', [bold(0, 3), link(1, 4, 'https://a.cn/x')], '**见**[**网站**甲](https://a.cn/x)。'],
    ['https://a.cn/x', [link(0, 14, 'https://a.cn/x')], 'https://a.cn/x'],
    ['www.a.cn', [link(0, 8, 'http://www.a.cn/')], 'www.a.cn'],
    ['ab', [italic(0, 1), bold(1, 2)], '*a***b**'],
    ['3*5*6件', [bold(5, 6)], '3\\*5\\*6**件**'],
    ['3*5件', [], '3*5件'],
    ['5~10件，见[1]', [], '5~10件，见[1]'],
    ['- 甲', [], '\\- 甲'],
    ['# 甲', [], '\\# 甲'],
    ['<b>甲', [], '\\<b>甲'],
    ['见<http://a.cn>', [], '见<http://a.cn>'],
    ['<!-- 甲', [], '\\<!-- 甲'],
    ['甲|乙|丙', [], '甲\\|乙\\|丙'],
    ['{=表三.新收.总计}', [], '{\\=表三.新收.总计}'],
    ['![图](a.png)', [], '!\\[图\\](a.png)'],
    ['1. 甲*乙*', [], '1. 甲\\*乙\\*'],
    ['  ', [bold(0, 2)], '  '],
    ['甲。乙丙', [bold(0, 2), bold(2, 3), bold(1, 2)], '**甲。乙**丙'],
    [
      '甲乙丙',
      [link(0, 2, 'https://a.cn/b'), link(1, 3, 'https://a.cn/c')],
      '[甲乙](https://a.cn/b)[丙](https://a.cn/c)',
    ],
    ['甲', [link(0, 1, 'https://a.cn/?b=1&amp;c=2&d=3')], '[甲](https://a.cn/?b=1\\&amp;c=2&d=3)'],
  ];
  test.each(lines)('%s', (text, marks, markdown) => {
    expect(writeInline(text, marks)).toBe(markdown);
  });

  test('twice the marks are about twice the work', () => {
    const once = workOf(100);
    expect(workOf(200)).toBeLessThan(2.5 * once);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '*',
      '**',
      '_',
      '~~',
      '[',
      ']',
      '(',
      ')',
      '`',
      '\\',
      '<',
      '>',
      '&amp;',
      '|',
      '#',
      '-',
      '1.',
      ' ',
      '!',
      '{=',
      '}',
      '。',
      '“',
      'https://a.cn/',
      '<!--',
      '甲',
      '12',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const line = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('').replace(/\s+/gu, ' ').trim());
  const mark = fc.record({ kind: fc.constantFrom('bold', 'italic', 'link'), at: fc.nat(20), length: fc.nat(12) });

  test('says exactly these words, in one paragraph, whatever they look like', () => {
    fc.assert(
      fc.property(line, fc.array(mark, { maxLength: 4 }), (text, drawn) => {
        const marks = drawn.map(({ kind, at, length }): InlineMark => {
          const start = Math.min(at, text.length);
          const end = Math.min(start + length, text.length);
          return kind === 'link' ? link(start, end, 'https://a.cn/b') : { kind, start, end };
        });
        const source = writeInline(
          text,
          marks.filter(({ start, end }) => start < end),
        );
        const { blocks } = parseReport(`甲。\n\n${source}\n\n乙。`);
        if (/^(?:\d|[（(]?[一二三四五六七八九十\d]+[、.．)）])/u.test(text) || text === '') return;
        expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
        expect(wordsOf(source).replace(/\s+/gu, ' ')).toBe(text.replace(/<(https:[^<>]*)>/gu, '$1'));
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('the address of a link', () => {
  test.each([
    ['https://a.cn/b c(1)', 'https://a.cn/b%20c%281%29'],
    [' mailto:a@b.cn ', 'mailto:a@b.cn'],
    ['javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['../a.doc', undefined],
    ['data:text/html,x', undefined],
    ['https://', undefined],
    [`https://a.cn/${'a'.repeat(3_000)}`, undefined],
  ])('%s', (address, kept) => {
    expect(linkAddress(address)).toBe(kept);
  });
});
