import { describe, expect, test } from 'vitest';
import type { PicturePlace } from '../../client/protocol/viewMessages.js';
import { chartFile, reportCharts } from '../../server/src/core/charts/index.js';
import { analyse, parseReport } from '../../server/src/core/index.js';
import { answers, contentOf, doc, openPreview, type PreviewPage } from './support/previewPage.js';
import { sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';

const clean = sample('2024.report.md');
const outcomes = reportCharts(analyse(parseReport(clean))).find(({ key }) => key === 'outcomes');
const svg = outcomes === undefined ? '' : chartFile(outcomes, 'zh-CN');

const { browser, server } = await servedPreviews();

const place: PicturePlace = { kind: 'pictures', doc, folder: '2024.files', base: `${server.url}pictures`, version: 1 };
const withPicture = (link: string): string => clean.replace('### （四）', `![图解：办理结果](${link})\n\n### （四）`);

/** The page, with files of a report's picture folder; `asked` are the addresses that it wanted. */
async function open(files: Readonly<Record<string, string>>): Promise<PreviewPage & { readonly asked: string[] }> {
  const preview = await openPreview(browser, server.url);
  const asked: string[] = [];
  await preview.page.route('**/pictures/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = decodeURIComponent(pathname.replace('/pictures/', ''));
    const body = files[name];
    if (body === undefined) await route.fulfill({ status: 404 });
    else await route.fulfill({ body, contentType: 'image/svg+xml' });
  });
  preview.page.on('request', (request) => asked.push(request.url()));
  return { ...preview, asked };
}

describe('a picture of the report', () => {
  test('is on the page once it is loaded, with its words, on pages that know its size', async () => {
    const { page, tell, refused } = await open({ 'chart outcomes.svg': svg });
    const next = answers();
    await tell(next(clean, 1));
    const height = (): Promise<number> =>
      page
        .locator('h3', { hasText: '（四）平台' })
        .evaluate((heading) => heading.getBoundingClientRect().top + scrollY);
    const before = await height();
    await tell(place);
    await tell(next(withPicture('2024.files/chart%20outcomes.svg'), 2));
    const image = page.locator('#page img');
    await image.waitFor();
    expect(await image.getAttribute('alt')).toBe('图解：办理结果');
    expect(await image.evaluate((shown) => shown instanceof HTMLImageElement && shown.naturalWidth)).toBe(640);
    expect(await image.isVisible()).toBe(true);
    expect(await height()).toBeGreaterThan(before + 100);
    expect(await refused()).toEqual([]);
  });

  test('stands between the words of a sentence, and by itself in the middle of the page', async () => {
    const { page, tell } = await open({ 'a.svg': svg.replace('width="640"', 'width="24"') });
    await tell(place);
    await tell(
      contentOf(clean.replace('### （四）', '盖![章](2024.files/a.svg)处。\n\n![厅](2024.files/a.svg)\n\n### （四）')),
    );
    const look = (alt: string): Promise<string> =>
      page.locator(`#page img[alt="${alt}"]`).evaluate((image) => getComputedStyle(image).display);
    expect(await look('章')).toBe('inline');
    expect(await look('厅')).toBe('block');
  });

  test('is drawn anew when its file changes', async () => {
    const files = { 'a.svg': svg };
    const { page, tell } = await open(files);
    await tell(place);
    await tell(contentOf(withPicture('2024.files/a.svg')));
    await page.locator('#page img').waitFor();
    files['a.svg'] = svg.replace('width="640"', 'width="320"');
    await tell({ ...place, version: 2 });
    await page.locator('#page img[width="320"]').waitFor();
  });

  test('that is not there keeps its words', async () => {
    const { page, tell, asked } = await open({});
    await tell(place);
    await tell(contentOf(withPicture('2024.files/gone.svg')));
    await expect.poll(() => asked.some((address) => address.includes('gone.svg'))).toBe(true);
    expect(await page.locator('#page .picture').innerText()).toContain('图解：办理结果');
    expect(await page.locator('#page img').count()).toBe(0);
  });

  test('is not looked for anywhere else', async () => {
    const { page, tell, asked } = await open({ 'a.svg': svg });
    await tell(place);
    const links = ['other.files/a.svg', '2024.files.svg', 'a.svg', '2024.files/a.html', '2024.files/../a.svg'];
    const next = answers();
    for (const [version, link] of links.entries()) await tell(next(withPicture(link), version + 1));
    await tell({ ...contentOf(withPicture('2024.files/a.svg'), 9), doc: 'file:///other' });
    await tell({ ...place, doc: 'file:///other', base: 'https://evil.example' });
    expect(asked).toEqual([]);
    expect(await page.locator('#page img').count()).toBe(0);
  });

  test('from another address is refused by the policy', async () => {
    const { page, tell, refused } = await open({});
    await tell({ ...place, base: 'https://evil.example/2024.files' });
    await tell(contentOf(withPicture('2024.files/a.svg')));
    await expect.poll(refused).toContain('img-src');
    expect(await page.locator('#page img').count()).toBe(0);
  });
});
