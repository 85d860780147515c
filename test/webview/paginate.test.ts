import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, type FlowBlock, type PageSlices } from '../../client/webview/pages/paginate.js';

const HEIGHT = 100;

const heightsOf = ({ lines }: FlowBlock, from = 0, to = lines.length): number =>
  lines.slice(from, to).reduce((sum, { height }) => sum + height, 0);

/** What a page holds, with the head of a table that goes on and the room between blocks. */
function heightOf(page: PageSlices, blocks: readonly FlowBlock[]): number {
  return page.reduce((sum, { block: index, from, to }, place) => {
    const block = blocks[index];
    if (block === undefined) throw new Error('no such block');
    const space = from === 0 && place > 0 ? block.space : 0;
    const head = from > 0 ? heightsOf(block, 0, block.head) : 0;
    return sum + space + head + heightsOf(block, from, to);
  }, 0);
}

const linesOn = (page: PageSlices): readonly string[] =>
  page.flatMap(({ block, from, to }) =>
    Array.from({ length: to - from }, (_, index) => `${String(block)}.${String(from + index)}`),
  );

const paragraph = fc.record({
  space: fc.constantFrom(0, 0, 5),
  lines: fc.array(fc.record({ height: fc.constantFrom(4, 5, 6) }), { minLength: 1, maxLength: 40 }),
  head: fc.constant(0),
  orphans: fc.constant(2),
  widows: fc.constant(2),
  keepWithNext: fc.constant(false),
});
const heading = fc.record({
  space: fc.constant(0),
  lines: fc.array(fc.record({ height: fc.constant(5) }), { minLength: 1, maxLength: 2 }),
  head: fc.constant(0),
  orphans: fc.constant(2),
  widows: fc.constant(2),
  keepWithNext: fc.constant(true),
});
const table = fc
  .record({
    space: fc.constant(3),
    lines: fc.array(fc.record({ height: fc.integer({ min: 3, max: 30 }), glued: fc.boolean() }), {
      minLength: 3,
      maxLength: 30,
    }),
    head: fc.integer({ min: 0, max: 2 }),
    orphans: fc.constant(1),
    widows: fc.constant(1),
    keepWithNext: fc.constant(false),
  })
  // A head that leaves no room for a row is none that can be drawn again.
  .filter((block) => heightsOf(block, 0, block.head) <= 60);
const hidden = fc.constant<FlowBlock>({ space: 9, lines: [], head: 0, orphans: 2, widows: 2, keepWithNext: false });
const report = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, heading, table, hidden), { maxLength: 25 });

describe('pages', () => {
  test('hold every line once, in order', () => {
    fc.assert(
      fc.property(report, (blocks) => {
        const pages = paginate(blocks, HEIGHT);
        const all = blocks.flatMap(({ lines }, block) => lines.map((_, line) => `${String(block)}.${String(line)}`));
        expect(pages.flatMap(linesOn)).toEqual(all);
        expect(pages.every((page) => page.length > 0)).toBe(true);
      }),
    );
  });

  test('are never fuller than they can be, but for a line that is higher than a page', () => {
    fc.assert(
      fc.property(report, (blocks) => {
        for (const page of paginate(blocks, HEIGHT)) {
          if (heightOf(page, blocks) > HEIGHT) expect(linesOn(page)).toHaveLength(1);
        }
      }),
    );
    const tall: FlowBlock = { space: 0, lines: [{ height: 250 }], head: 0, orphans: 2, widows: 2, keepWithNext: false };
    expect(paginate([tall, tall], HEIGHT)).toEqual([[{ block: 0, from: 0, to: 1 }], [{ block: 1, from: 0, to: 1 }]]);
  });

  test('are as full as they can be', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 10 }), (blocks) => {
        const pages = paginate(blocks, HEIGHT);
        // The widest gap: three lines that must stay together, and the room before them.
        for (const page of pages.slice(0, -1)) expect(heightOf(page, blocks)).toBeGreaterThan(HEIGHT - 3 * 6 - 5 - 6);
      }),
    );
  });

  test('do not end with a heading, nor with one line of a paragraph', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            paragraph,
            heading.map((each) => ({ ...each, lines: each.lines.slice(0, 1) })),
          ),
          { maxLength: 30 },
        ),
        (blocks) => {
          // Headings that nothing follows for a whole page have no choice.
          fc.pre(
            !blocks.some(
              (_, index) =>
                blocks.slice(index, index + 15).every(({ keepWithNext }) => keepWithNext) && blocks.length >= 15,
            ),
          );
          const pages = paginate(blocks, HEIGHT);
          pages.slice(0, -1).forEach((page, index) => {
            const last = page.at(-1);
            const block = last === undefined ? undefined : blocks[last.block];
            if (last === undefined || block === undefined) throw new Error('an empty page');
            expect(block.keepWithNext).toBe(false);
            if (last.to === block.lines.length) return;
            expect(last.to).toBeGreaterThanOrEqual(2);
            expect(block.lines.length - last.to).toBeGreaterThanOrEqual(2);
            expect(pages[index + 1]?.[0]).toMatchObject({ block: last.block, from: last.to });
          });
        },
      ),
    );
  });

  test('never begin with a row of a head, and count the head again where a table goes on', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 4 }), (blocks) => {
        for (const [first] of paginate(blocks, HEIGHT).slice(1)) {
          const block = first === undefined ? undefined : blocks[first.block];
          if (first === undefined || block === undefined) throw new Error('an empty page');
          if (first.from > 0) expect(first.from).toBeGreaterThan(block.head);
        }
      }),
    );
  });

  test('divide no glued rows while there is another way', () => {
    const row = (height: number, glued = false): FlowBlock['lines'][number] => ({ height, glued });
    const rows = { space: 0, head: 1, orphans: 1, widows: 1, keepWithNext: false };
    const lines = [row(10), row(30), row(30), row(25, true), row(25, true), row(10)];
    expect(paginate([{ ...rows, lines }], HEIGHT)).toEqual([
      [{ block: 0, from: 0, to: 2 }],
      [{ block: 0, from: 2, to: 6 }],
    ]);
  });

  test('keep the signature with the end of the text', () => {
    const block = (count: number, keepWithNext = false): FlowBlock => ({
      space: 0,
      lines: Array.from({ length: count }, () => ({ height: 10 })),
      head: 0,
      orphans: 2,
      widows: 2,
      keepWithNext,
    });
    // Ten lines fill the page; the signature takes two of them along.
    expect(paginate([block(10, true), block(1, true), block(1)], HEIGHT)).toEqual([
      [{ block: 0, from: 0, to: 8 }],
      [
        { block: 0, from: 8, to: 10 },
        { block: 1, from: 0, to: 1 },
        { block: 2, from: 0, to: 1 },
      ],
    ]);
  });

  test('before an edit stay as they are, but for the one right before it', () => {
    fc.assert(
      fc.property(report, report, fc.nat(), (blocks, others, at) => {
        const keep = blocks.length === 0 ? 0 : at % blocks.length;
        const before = paginate(blocks, HEIGHT);
        const after = paginate([...blocks.slice(0, keep), ...others], HEIGHT);
        const touched = before.findIndex((page) => page.some(({ block }) => block >= keep));
        const stays = touched < 0 ? before.length - 1 : touched - 1;
        if (stays > 0) expect(after.slice(0, stays)).toEqual(before.slice(0, stays));
      }),
    );
  });

  test('of nothing are none', () => {
    expect(paginate([], HEIGHT)).toEqual([]);
  });
});
