import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checked, exportText } from '../exchange/export/support.js';
import { contentOf, openPreview, type PreviewPage } from './support/previewPage.js';
import { geometry } from './support/geometry.js';
import { golden, sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';

const clean = sample('2024.report.md');
const broken = sample('2023.report.md');

const { browser, server } = await servedPreviews();

async function showing(text: string): Promise<PreviewPage> {
  const preview = await openPreview(browser, server.url);
  await preview.tell(contentOf(text));
  return preview;
}

const long = (count: number): string => `# 青云市2024年政府信息公开工作年度报告\n\n${'公'.repeat(count)}\n`;

const MM = 96 / 25.4;

describe('a sheet', () => {
  test.each([
    ['a clean report', clean],
    ['a report with findings', broken],
    ['a published report', golden('zhongwei-housing')],
    ['another', golden('yiyuan-natural-resources')],
  ])('of %s is A4, and what it holds lies between its margins', async (_, text) => {
    const { page } = await showing(text);
    const { sheets, ends, bottoms } = await geometry(page);
    expect(sheets.length).toBeGreaterThan(2);
    expect(ends).toHaveLength(sheets.length - 1);
    sheets.forEach(({ top, height, width }, index) => {
      expect(width).toBeCloseTo(210 * MM, 0);
      expect(height).toBeCloseTo(297 * MM, 0);
      const [end, bottom] = [ends[index - 1], bottoms[index]];
      if (end !== undefined) expect(Math.abs(end - top - 37 * MM)).toBeLessThan(1.5);
      if (bottom !== undefined) expect(bottom).toBeLessThan(top + 262 * MM + 1.5);
    });
  });

  test('has 22 lines of 28 characters', async () => {
    const { page } = await showing(long(28 * 60));
    const lines = await page.evaluate(() => {
      const paragraph = document.querySelector('#page > p:not(.finding-note)');
      const walker = document.createTreeWalker(paragraph ?? document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const tops = new Map<number, number>();
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
        for (let at = 0; at < (text.nodeValue?.length ?? 0); at++) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          tops.set(top, (tops.get(top) ?? 0) + 1);
        }
      }
      return [...tops].sort(([a], [b]) => a - b);
    });
    const counts = lines.map(([, count]) => count);
    // The first line has two characters less.
    expect(counts.slice(0, -1)).toEqual([26, ...counts.slice(1, -1).map(() => 28)]);
    const pitch = (lines[1]?.[0] ?? 0) - (lines[0]?.[0] ?? 0);
    const jumps = lines
      .slice(1)
      .flatMap(([top], index) => (top - (lines[index]?.[0] ?? 0) > 2 * pitch ? [index + 1] : []));
    const [first = 0, second = 0] = jumps;
    expect(second - first).toBe(22);
  });

  test('has its number outside, one character in', async () => {
    const { page } = await showing(clean);
    const folios = await page.locator('.folio').allTextContents();
    expect(folios.slice(0, 2)).toEqual(['— 1 —', '— 2 —']);
    const [odd, even] = await page.evaluate(() =>
      [...document.querySelectorAll('.folio')].map((folio) => {
        const sheet = folio.parentElement?.getBoundingClientRect();
        const { left, right } = folio.getBoundingClientRect();
        return { left: left - (sheet?.left ?? 0), right: (sheet?.right ?? 0) - right };
      }),
    );
    const one = (14 / 72) * 96;
    expect(odd?.right).toBeCloseTo(26 * MM + one, 0);
    expect(even?.left).toBeCloseTo(28 * MM + one, 0);
  });

  test('shows a title in its shape, on one sheet with what follows', async () => {
    const { page } = await showing(clean);
    expect((await page.locator('h1').innerText()).split('\n')).toEqual([
      '青云市自然资源局2024年',
      '政府信息公开工作年度报告',
    ]);
  });
});

test('a title without pages has its shape as long as there is room for it', async () => {
  const { page } = await showing(clean);
  await page.getByRole('button', { name: '连续', exact: true }).click();
  const lines = async (width: number): Promise<number> => {
    await page.setViewportSize({ width, height: 700 });
    const { height, lineHeight } = await page.locator('h1').evaluate((title) => ({
      height: title.getBoundingClientRect().height,
      lineHeight: Number.parseFloat(getComputedStyle(title).lineHeight),
    }));
    return Math.round(height / lineHeight);
  };
  const isBroken = (): Promise<boolean> =>
    page.locator('h1 br').evaluate((line) => getComputedStyle(line).display !== 'none');
  expect([await lines(900), await isBroken()]).toEqual([2, true]);
  expect([await lines(530), await isBroken()]).toEqual([2, true]);
  await lines(300);
  expect(await isBroken()).toBe(false);
});

describe('the signature', () => {
  const long = clean.replace('青云市自然资源局\n\n2025年', '青云市自然资源和规划局机关后勤服务中心\n\n2025年');
  const places = (page: Page): Promise<readonly { readonly middle: number; readonly right: number }[]> =>
    page.locator('.signature, .signature-wide').evaluateAll((lines) => {
      const right = document.querySelector('.page > p')?.getBoundingClientRect().right ?? 0;
      const em = (16 / 72) * 96;
      return lines.map((line) => {
        const words = document.createRange();
        words.selectNodeContents(line);
        const box = words.getBoundingClientRect();
        return { middle: (box.left + box.right) / 2 / em, right: (right - box.right) / em };
      });
    });

  test.each(['the preview', 'the exported page'])('stands in %s as the standard has it', async (where) => {
    const show = async (text: string): Promise<Page> => {
      const { page } = await showing(text);
      await page.setViewportSize({ width: 1200, height: 800 });
      if (where === 'the preview') return page;
      await page.goto('about:blank');
      await page.setContent(await exportText('html', checked(text), 'zh-CN'));
      return page;
    };
    const [issuer, date, ...others] = await places(await show(clean));
    expect(others).toEqual([]);
    expect(issuer?.middle).toBeCloseTo(date?.middle ?? 0, 1);
    expect(date?.right).toBeCloseTo(3.95, 1);
    const [wide, below] = await places(await show(long));
    expect(wide?.right).toBeCloseTo(0, 1);
    expect(below?.middle).toBeCloseTo(wide?.middle ?? 0, 1);
  });
});

test('however many tables are divided, the page is laid out as often', async () => {
  const rows = Array.from({ length: 9 }, (_, row) => `| 事项${String(row)} | ${String(row)} |`).join('\n');
  const layouts = async (tables: number): Promise<number> => {
    const preview = await openPreview(browser, server.url);
    const session = await preview.page.context().newCDPSession(preview.page);
    await session.send('Performance.enable');
    const count = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
    };
    const before = await count();
    await preview.tell(contentOf(`# 报告\n\n${`| 项目 | 数量 |\n| --- | --- |\n${rows}\n\n`.repeat(tables)}`));
    expect(await preview.page.locator('tr.page-break').count()).toBeGreaterThan(tables / 10);
    return (await count()) - before;
  };
  // Scroll bars and fonts cost one or two more or less.
  expect((await layouts(300)) - (await layouts(100))).toBeLessThan(10);
});

describe('a table that goes on', () => {
  test('repeats its head for the eye, and stays one table for everyone else', async () => {
    const { page } = await showing(clean);
    const table = page.locator('.table-requests');
    const heads = await table.evaluate((element) => {
      const repeated = [...element.querySelectorAll('tr.page-break ~ tr[aria-hidden="true"]')];
      return {
        own: [...element.querySelectorAll('thead tr')].map((row) => row.textContent),
        repeated: repeated.map((row) => row.textContent),
        places: repeated.flatMap((row) => [...row.querySelectorAll('[id], [data-start], [data-line], [tabindex]')])
          .length,
      };
    });
    expect(heads.own).toHaveLength(3);
    expect(heads.repeated).toEqual(heads.own);
    expect(heads.places).toBe(0);
    expect(await page.getByRole('table', { name: '收到和处理政府信息公开申请情况表' }).count()).toBe(1);
    const cells = await page
      .locator('[data-cell]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-cell')));
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('is copied with its head once, whatever the pages repeat', async () => {
    const { page } = await showing(clean);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#page') ?? document.body);
      return getSelection()?.toString() ?? '';
    });
    for (const words of ['申请人情况', '三、本年度办理结果']) expect(copied.split(words)).toHaveLength(2);
    expect(await page.locator('#page').getByText('申请人情况', { exact: true }).count()).toBe(2);
  });

  test('continues its merged cells, so that every row keeps its columns', async () => {
    const { page } = await showing(clean);
    const [above, below] = await page.locator('.table-requests').evaluate((element) => {
      const right = (row: Element): number => Math.round(row.getBoundingClientRect().right);
      const last = (row: Element): number => Math.round(row.lastElementChild?.getBoundingClientRect().right ?? 0);
      const rows = [...element.querySelectorAll('tr:not(.page-break)')];
      return [rows.map(right), rows.filter((row) => row.querySelector('td') !== null).map(last)];
    });
    expect(new Set([...above, ...below]).size).toBe(1);
    const words = await page.locator('.table-requests .continued').allTextContents();
    expect(words).toContain('三、本年度办理结果');
    const { sheets } = await geometry(page);
    const rows = await page.locator('.table-requests tr:not(.page-break)').evaluateAll((all) => {
      const { top } = document.querySelector('#page')?.getBoundingClientRect() ?? { top: 0 };
      return all.map(
        (row) => [row.getBoundingClientRect().top - top, row.getBoundingClientRect().bottom - top] as const,
      );
    });
    for (const [top, bottom] of rows) {
      expect(sheets.filter((sheet) => top < sheet.top + sheet.height && bottom > sheet.top)).toHaveLength(1);
    }
  });
});

describe('the end of a report', () => {
  test('never stands on a page alone', async () => {
    const tail = '\n\n青云市自然资源局\n\n2025年1月16日\n\n（此件公开发布）\n';
    // However long the text before it is, two lines of it are on the sheet of the signature.
    for (let lines = 15; lines < 24; lines++) {
      const { page } = await showing(`${long(28 * lines)}${tail}`);
      const on = await page.evaluate(() => {
        const sheets = [...document.querySelectorAll('.sheet')].map((sheet) => sheet.getBoundingClientRect());
        const sheetOf = (box: DOMRect): number =>
          sheets.findIndex(({ top, bottom }) => top <= box.top && box.bottom <= bottom);
        const text = document.createRange();
        text.selectNodeContents(document.querySelector('#page > p:not(.finding-note)') ?? document.body);
        const tops = new Set<number>();
        const signature = [...document.querySelectorAll('.signature, .publication-note')].map((each) =>
          sheetOf(each.getBoundingClientRect()),
        );
        for (const box of text.getClientRects())
          if (box.height > 0 && sheetOf(box) === signature[0]) tops.add(Math.round(box.top));
        return { signature, lines: tops.size };
      });
      expect(on.signature).toHaveLength(3);
      expect(new Set(on.signature).size).toBe(1);
      expect(on.lines).toBeGreaterThanOrEqual(2);
      await page.context().close();
    }
  });
});

test('on paper there is nothing but the report', async () => {
  const { page } = await showing(clean);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.bar', '.sheet', '.page-break'])
    expect(await page.locator(part).first().isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('thead').first().isVisible()).toBe(true);
});
