import validate, { type Format } from '@ooxml-tools/validate';
import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chartFile, reportCharts } from '../../../server/src/core/charts/index.js';
import type { CheckResult } from '../../../server/src/core/index.js';
import { arbitraryReport } from '../../core/edit/arbitraryReport.js';
import { png } from '../support/pictures.js';
import { changed, checked, cleanReport, exportBytes, published } from './support.js';

const KINDS = [
  ['docx', 'docx'],
  ['sheet-docx', 'docx'],
  ['xlsx', 'xlsx'],
] as const;

/** What the validator of Microsoft's Open XML SDK has against a file, by the rules of the oldest Word and the newest. */
async function faults(bytes: Uint8Array, format: Format): Promise<readonly string[]> {
  const found = [...(await validate(bytes, format, 'Office2007')), ...(await validate(bytes, format, 'Microsoft365'))];
  return found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}

const rich = changed(
  '## 六、其他需要报告的事项\n',
  '## 六、其他需要报告的事项\n\n' +
    '**甲**、*乙*、~~丙~~、`丁`，见[网站](https://example.gov.cn/a?b=1&c=2)和 me@example.gov.cn。\n\n' +
    '见![大厅](a.files/1.png)。\n\n![](a.files/2.jpg)\n\n![](a.files/1.png)\n\n![图解](a.files/chart.svg)\n\n' +
    '- 子\n  - 丑\n    1. 寅\n    2. 卯\n- 辰\n\n> 引文[^b]，又[^a]和[^b]。\n\n[^a]: 见[网站](https://example.gov.cn/b)，**说明**。\n[^b]: ![](a.files/1.png)另见。\n\n> 引文\n\n```\n代码\n```\n\n| 地区 | 件数 |\n| --- | --- |\n| 东 | 3 |\n| ^ | < |\n',
);

const [chart] = reportCharts(checked(cleanReport).analysis).map((each) => strToU8(chartFile(each, 'zh-CN')));
if (chart === undefined) throw new Error('no chart');

const pictures = new Map([
  ['a.files/1.png', png(4_000, 30)],
  ['a.files/2.jpg', png(3, 2)],
  ['a.files/chart.svg', chart],
]);

const reports: readonly (readonly [string, string])[] = [
  ['clean', cleanReport],
  ['rich', rich],
  ['empty', ''],
  ...published.map(({ name, text }) => [name, text] as const),
];

describe.each(KINDS)('a file of the kind %s follows the rules of Open XML', (kind, format) => {
  const write = (result: CheckResult): Promise<Uint8Array> => exportBytes(kind, result, 'zh-CN', pictures);

  test.each(reports)('%s', async (_, text) => {
    expect(await faults(await write(checked(text)), format)).toEqual([]);
  });

  test('any text', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (text) => {
        expect(await faults(await write(checked(text)), format)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
