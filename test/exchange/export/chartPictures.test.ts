import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chartFile, reportCharts } from '../../../server/src/core/charts/index.js';
import { metafile } from '../../../server/src/exchange/export/pictures/metafile.js';
import { plainDrawing } from '../../../server/src/exchange/export/pictures/plainDrawing.js';
import { changed, checked, cleanReport, exportBytes, published } from './support.js';

const { analysis } = checked(cleanReport);
const drawings = reportCharts(analysis, analysis).map((chart) => ({ key: chart.key, svg: chartFile(chart, 'zh-CN') }));
const svgOf = (content: string, size = 'width="100" height="50" viewBox="0 0 100 50"'): Uint8Array =>
  strToU8(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`);

/** The records of a metafile, as its header counts them. */
function recordsOf(bytes: Uint8Array): readonly { readonly type: number; readonly view: DataView }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const records: { readonly type: number; readonly view: DataView }[] = [];
  for (let at = 0; at < bytes.length;) {
    const size = view.getUint32(at + 4, true);
    expect(size).toBeGreaterThan(7);
    expect(size % 4).toBe(0);
    records.push({ type: view.getUint32(at, true), view: new DataView(bytes.buffer, bytes.byteOffset + at, size) });
    at += size;
  }
  return records;
}

const [HEADER, END, RECTANGLE, LINE_TO, TEXT_OUT] = [1, 14, 43, 54, 84];

const wordsOf = (view: DataView): string => {
  const [count, start] = [view.getUint32(44, true), view.getUint32(48, true)];
  return String.fromCharCode(...Array.from({ length: count }, (_, index) => view.getUint16(start + index * 2, true)));
};

describe('a chart', () => {
  test.each(drawings)('$key becomes a metafile with all of its words, bars and lines', ({ svg }) => {
    const drawing = plainDrawing(strToU8(svg));
    if (drawing === undefined) throw new Error('no plain drawing');
    const bytes = metafile(drawing);
    const records = recordsOf(bytes);
    const header = records[0]?.view;
    expect(records.map(({ type }) => type).at(-1)).toBe(END);
    expect(records[0]?.type).toBe(HEADER);
    expect(header?.getUint32(40, true)).toBe(0x464d4520);
    expect([header?.getUint32(48, true), header?.getUint32(52, true)]).toEqual([bytes.length, records.length]);
    const of = (type: number) => records.filter((each) => each.type === type);
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, each]) => each);
    expect(words.length).toBeGreaterThan(4);
    expect(of(TEXT_OUT).map(({ view }) => wordsOf(view))).toEqual(words);
    expect(of(RECTANGLE)).toHaveLength([...svg.matchAll(/<rect/gu)].length);
    expect(of(LINE_TO)).toHaveLength([...svg.matchAll(/<line/gu)].length);
  });

  test('that was inserted is in the Word file, as large as its drawing', async () => {
    const heading = '## 六、其他需要报告的事项\n';
    const report = changed(heading, `${heading}\n![图解：办理结果](2024.files/chart-outcomes.svg)\n`);
    const svg = drawings.find(({ key }) => key === 'outcomes')?.svg ?? '';
    const pictures = new Map([['2024.files/chart-outcomes.svg', strToU8(svg)]]);
    const parts = unzipSync(await exportBytes('docx', checked(report), 'zh-CN', pictures));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(recordsOf(parts['word/media/image1.emf'] ?? new Uint8Array()).length).toBeGreaterThan(20);
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('image/x-emf');
    expect(document).toContain('descr="图解：办理结果"');
    expect(document).not.toContain('〔图片');
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/u.exec(document) ?? [];
    const drawing = plainDrawing(strToU8(svg));
    expect(Number(width) / Number(height)).toBeCloseTo((drawing?.width ?? 0) / (drawing?.height ?? 1), 2);
  });
});

describe('a picture that is more than boxes, lines and words', () => {
  test.each([
    '<path d="M0 0"/>',
    '<rect width="10" height="10" transform="rotate(3)"/>',
    '<rect width="10" height="10" style="fill:red"/>',
    '<rect width="10%" height="10"/>',
    '<rect width="10" height="10" fill="url(#a)"/>',
    '<text x="1" y="1" dominant-baseline="central">a<tspan>b</tspan></text>',
    '<text x="1" y="1">a</text>',
    '<script>alert(1)</script>',
    '<g><image href="https://evil.example/x.png"/></g>',
    '<style>rect { fill: red }</style>',
    '<constructor a="1"/>',
    '<toString/>',
    '<g fill="red"><rect width="10" height="10"/></g>',
    '<g stroke="#ff0000"><text x="1" y="1" dominant-baseline="central">a</text></g>',
  ])('is none that could be drawn wrongly: %s', (content) => {
    expect(plainDrawing(svgOf(content))).toBeUndefined();
  });

  test('colours of a group are those of what is in it', () => {
    const content =
      '<g fill="#ff0000" stroke="#00ff00"><rect width="10" height="10"/><line x2="10" y2="10"/><g fill="#0000ff"><rect width="10" height="10"/></g></g>';
    expect(plainDrawing(svgOf(content))?.shapes).toMatchObject([
      { kind: 'box', fill: '#ff0000', stroke: '#00ff00' },
      { kind: 'line', stroke: '#00ff00' },
      { kind: 'box', fill: '#0000ff', stroke: '#00ff00' },
    ]);
  });

  test('nor is one whose size is not that of its drawing, or that is damaged', () => {
    expect(plainDrawing(svgOf('<g/>'))).toEqual({ width: 100, height: 50, shapes: [] });
    expect(plainDrawing(svgOf('<g/>', 'width="100" height="50" viewBox="0 0 200 100"'))).toBeUndefined();
    expect(plainDrawing(svgOf('<g/>', 'width="0" height="50" viewBox="0 0 0 50"'))).toBeUndefined();
    expect(plainDrawing(svgOf('<g/>', 'width="1e9" height="50" viewBox="0 0 1e9 50"'))).toBeUndefined();
    expect(plainDrawing(svgOf('<g>'))).toBeUndefined();
    expect(plainDrawing(strToU8('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'))).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(plainDrawing(bytes)).toBeUndefined();
      }),
    );
  });
});

test('charts of published reports are plain drawings too, in both languages', () => {
  for (const { text } of published) {
    for (const chart of reportCharts(checked(text).analysis)) {
      for (const locale of ['zh-CN', 'en'] as const)
        expect(plainDrawing(strToU8(chartFile(chart, locale))), chart.key).toBeDefined();
    }
  }
});
