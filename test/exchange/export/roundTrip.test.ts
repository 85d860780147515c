import { describe, expect, test } from 'vitest';
import { parseReport, reportData, type Report } from '../../../server/src/core/index.js';
import { importFile } from '../../../server/src/exchange/index.js';
import { exportReport, type ExportKind } from '../../../server/src/exchange/export/index.js';
import { png } from '../support/pictures.js';
import { changed, checked, cleanReport, published } from './support.js';

/** What comes back when the export of a report is imported. */
async function returned(text: string, kind: ExportKind, name: string): Promise<Report> {
  const content = await exportReport(kind, checked(text), 'zh-CN');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const imported = await importFile(name, bytes, {});
  if (!imported.ok) throw new Error(imported.message.text.en);
  return parseReport(imported.text);
}

const headings = ({ blocks }: Report): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.numbering?.text ?? ''}${block.text}`] : []));

/** The words of each paragraph, without the brackets that make an address a link in Markdown. */
const paragraphs = ({ blocks, text }: Report): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          text
            .slice(block.range.start, block.range.end)
            .replace(/\s/gu, '')
            .replace(/<(https?:[^<>]*)>/gu, '$1'),
        ]
      : [],
  );

/** What else the dialect says, at the end of a report's last section. */
const marked = changed(
  '## 六、其他需要报告的事项\n',
  `## 六、其他需要报告的事项

共收到12[^1]件，办结**10[^b]件**，见![徽](a.files/1.png)网站[^1]和[平台](https://example.gov.cn/)。

[^1]: 含*上年*结转，见[说明](https://example.gov.cn/a?b=1&c=2)。

[^b]: 2024年数据。

- 甲
  1. 子一
     - 孙[^c]
  2. 子二
- 乙
  1. 子三

[^c]: 孙注。

![大厅](a.files/2.png)

| **渠道** | 数量 |
| --- | --- |
| [门户](https://example.gov.cn/)[^d] | *3* |
| 其他 | 1\\*2\\*3 |

[^d]: 表注。
`,
);

const pictures = new Map([
  ['a.files/1.png', png(40, 30)],
  ['a.files/2.png', png(30, 20)],
]);

/** The blocks of the last section, with pictures by what they show. */
const lastSection = ({ blocks, text }: Report, shown: ReadonlyMap<string, Uint8Array>): readonly string[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === '其他需要报告的事项');
  return blocks.slice(from + 1).flatMap((block): readonly string[] => {
    if (block.kind === 'table')
      return block.rows.flatMap((row) => row.cells.map((cell) => cell.text)).filter((cell) => !/^-+$/u.test(cell));
    return [
      text
        .slice(block.range.start, block.range.end)
        .replace(/\]\(([^()]*\.png)\)/gu, (_, path: string) => `](${String(shown.get(path)?.length)} bytes)`),
    ];
  });
};

describe.each(['docx', 'html'] as const)('exported as %s and imported again', (kind) => {
  test('footnotes, lists in lists, pictures in sentences and the marks of cells come back in their places', async () => {
    const content = await exportReport(kind, checked(marked), 'zh-CN', pictures);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const imported = await importFile(`a.${kind}`, bytes, { pictureFolder: 'b.files' });
    if (!imported.ok) throw new Error(imported.message.text.en);
    const saved = new Map((imported.pictures ?? []).map((picture) => [picture.name, picture.bytes]));
    const wanted = lastSection(parseReport(marked), pictures).map((block) =>
      block.replaceAll('[^b]', '[^2]').replaceAll('[^c]', '[^3]').replaceAll('[^d]', '[^4]'),
    );
    expect(lastSection(parseReport(imported.text), saved)).toEqual(wanted);
    expect(imported.notes.filter(({ table }) => table === undefined)).toEqual([]);
  });
});

const reports = [{ name: 'clean', text: cleanReport }, ...published];

describe.each([
  ['docx', 'a.docx'],
  ['html', 'a.html'],
] as const)('exported as %s and imported again', (kind, file) => {
  test.each(reports)('$name has the same figures', async ({ text }) => {
    const before = reportData(parseReport(text));
    const after = reportData(await returned(text, kind, file));
    expect(after.tables).toEqual(before.tables);
    expect([after.organisation, after.year, after.format]).toEqual([before.organisation, before.year, before.format]);
  });

  test.each(reports)('$name has the same title, headings and paragraphs', async ({ text }) => {
    const before = parseReport(text);
    const after = await returned(text, kind, file);
    expect(after.title?.text).toBe(before.title?.text);
    expect(headings(after)).toEqual(headings(before));
    expect(paragraphs(after)).toEqual(paragraphs(before));
  });
});
