import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport, defaultSettings } from '../../../server/src/core/index.js';
import { renderBlocks, type PageBlocks } from '../../../server/src/core/render/renderBlocks.js';
import { arbitraryReport } from '../edit/arbitraryReport.js';

const sample = readFileSync(new URL('../../../samples/2024.report.md', import.meta.url), 'utf8');

const draw = (text: string, before?: PageBlocks): PageBlocks =>
  renderBlocks(checkReport(text, defaultSettings), 'zh-CN', before);

/** What the page shows, without the names by which a client knows what it has. */
const shown = ({ title, blocks }: PageBlocks): unknown => ({
  title,
  blocks: blocks.map(({ html, range, findings, equations }) => ({ html, range, findings, equations })),
});

const keys = ({ blocks }: PageBlocks): readonly string[] => blocks.map(({ key }) => key);

describe('the page after an edit', () => {
  const first = draw(sample);

  it('draws the one block that changed; the blocks behind it only move', () => {
    const second = draw(sample.replace('存在的主要问题：', '存在的主要问题是：'), first);
    expect(second.count - first.count).toBe(1);
    expect(keys(second).filter((key) => !keys(first).includes(key))).toHaveLength(1);
    const [last, moved] = [first.blocks.at(-1), second.blocks.at(-1)];
    expect(moved?.key).toBe(last?.key);
    expect(moved?.range.start).toBe((last?.range.start ?? 0) + 1);
  });

  it('draws two blocks more for a paragraph and a heading put in above all others', () => {
    const second = draw(sample.replace('## 一、', '## 零、导言\n\n新的一段。\n\n## 一、'), first);
    expect(second.count - first.count).toBeLessThanOrEqual(4);
  });

  it('draws a table again whose total a figure breaks, and a sentence that says the figure', () => {
    const second = draw(sample.replace(/(一、本年新收[^|]*\|\s*)(\d+)/u, '$19$2'), first);
    const drawn = second.blocks.filter(({ key }) => !keys(first).includes(key));
    expect(drawn.map(({ html }) => html.includes('table-requests'))).toContain(true);
    expect(second.count - first.count).toBeLessThanOrEqual(3);
  });

  it('shows the relations of a table as soon as it is the first of its kind', () => {
    const [, table = ''] = /(\n\| 项目 [^#]*)/u.exec(sample) ?? [];
    const other = table.replace(/(一、本年新收[^|]*\|\s*)\d+/u, '$17');
    const settings = { rules: { 'table-shape': 'off' } } as const;
    const drawn = (text: string, before?: PageBlocks): PageBlocks =>
      renderBlocks(checkReport(text, settings), 'zh-CN', before);
    const relations = ({ blocks }: PageBlocks): number =>
      blocks.filter(({ equations }) => equations !== undefined).length;
    const twice = sample.replace('## 二、', `${other}\n\n## 二、`);
    expect(twice).not.toBe(sample);
    const before = drawn(twice);
    expect(shown(drawn(sample, before))).toEqual(shown(drawn(sample)));
    expect(relations(drawn(sample, before))).toBe(relations(drawn(sample)));
  });

  it('draws nothing for the same report', () => {
    const second = draw(sample, first);
    expect(second.count).toBe(first.count);
    expect(keys(second)).toEqual(keys(first));
  });

  it('gives blocks that look the same keys of their own, which they keep', () => {
    const text = '同一段。\n\n同一段。\n\n另一段。\n';
    const before = draw(text);
    expect(new Set(keys(before)).size).toBe(before.blocks.length);
    const after = draw(text.replace('另一段', '又一段'), before);
    expect(after.count - before.count).toBe(1);
  });

  it('never gives a key to something else', () => {
    const without = draw(sample.replace(/### （二）[^#]*/u, ''), first);
    const again = draw(sample, without);
    const content = new Map([...first.blocks, ...without.blocks].map(({ key, html }) => [key, html]));
    for (const { key, html } of again.blocks) expect(content.get(key) ?? html).toBe(html);
  });

  it('is the page of the whole report, whatever the edits', { timeout: 120_000 }, () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(30),
      fc.constantFrom('', '件', '1', '\n', '\n\n', '| 1 |', '## 一、', '{=表三.新收}'),
    );
    fc.assert(
      fc.property(fc.oneof(arbitraryReport, fc.constant(sample)), fc.array(edit, { maxLength: 4 }), (start, edits) => {
        let text = start;
        let page = draw(text);
        for (const [at, length, put] of edits) {
          const from = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, from) + put + text.slice(from + length);
          page = draw(text, page);
          expect(shown(page)).toEqual(shown(draw(text)));
          expect(new Set(keys(page)).size).toBe(page.blocks.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the equations of a table', () => {
  const table = draw(sample).blocks.find(({ html }) => html.includes('table-requests'));
  const { cells = [], equations = [] } = table?.equations ?? {};
  const of = (name: string) => equations.filter((each) => each.of.some((index) => cells[index] === name));

  it('explain a total by its parts', () => {
    const [equation, ...others] = of('requests/granted/total');
    expect(others).toEqual([]);
    expect(equation?.status).toBe('passed');
    expect(equation?.text).toMatch(/^✓ .+：.*\b11\b.*（相符）$/u);
    expect(equation?.cells.map((index) => cells[index])).toEqual(
      expect.arrayContaining(['requests/granted/natural', 'requests/granted/commercial', 'requests/granted/total']),
    );
  });

  it('name cells that the page has', () => {
    for (const name of cells) expect(table?.html).toContain(`data-cell="${name}"`);
  });

  it('leave out a figure that is only a part', () => {
    expect(of('requests/granted/natural')).toEqual([]);
    expect(of('requests/received/natural').length).toBe(1);
  });
});
