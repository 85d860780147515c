import { describe, expect, it } from 'vitest';
import { runSuites, tableOf, type Counts, type Suite } from '../../scripts/runSuites.mjs';

/** A suite that ends when it is told to. */
function held(name: string, beside: boolean): { readonly suite: Suite; readonly end: (counts: Counts) => void } {
  let resolve: (counts: Counts) => void = () => undefined;
  const promise = new Promise<Counts>((done) => (resolve = done));
  const run: Suite['run'] = async ({ print }) => {
    print(`${name} begins\n`);
    const counts = await promise;
    print(`${name} ends\n`);
    return counts;
  };
  return {
    suite: { name, beside, run },
    end: (counts) => {
      resolve(counts);
    },
  };
}

const instant = (name: string, counts: Counts): Suite => ({
  name,
  run: ({ print }) => {
    print(`${name} runs\n`);
    return Promise.resolve(counts);
  },
});

const one = { passed: 1, failed: 0 };

describe('suites', () => {
  it('run beside others, each shown in one piece, with a row in the order of the list', async () => {
    const slow = held('slow', true);
    const main = held('main', false);
    const texts: string[] = [];
    const rows = runSuites([slow.suite, main.suite, instant('last', one)], (text) => texts.push(text));
    slow.end(one);
    await new Promise(setImmediate);
    expect(texts.join('')).toBe('\n━━ main\nmain begins\n');
    main.end(one);
    expect((await rows).map(({ name }) => name)).toEqual(['slow', 'main', 'last']);
    expect(texts.join('')).toBe(
      '\n━━ main\nmain begins\nmain ends\n' +
        '\n━━ slow (ran beside others)\nslow begins\nslow ends\n' +
        '\n━━ last\nlast runs\n',
    );
  });

  it('are waited for', async () => {
    const slow = held('slow', true);
    const texts: string[] = [];
    const rows = runSuites([slow.suite, instant('main', one)], (text) => texts.push(text));
    await new Promise(setImmediate);
    slow.end({ passed: 0, failed: 2 });
    expect((await rows).map(({ failed }) => failed)).toEqual([2, 0]);
    expect(texts.join('')).toContain('slow ends');
  });

  it('have failed when they run nothing, end with an error or throw', async () => {
    const broken: Suite = { name: 'broken', beside: true, run: () => Promise.reject(new Error('no browser')) };
    const suites = [
      instant('empty', { passed: 0, failed: 0 }),
      instant('ended', { passed: 4, failed: 0, code: 3 }),
      broken,
    ];
    const texts: string[] = [];
    const rows = await runSuites(suites, (text) => texts.push(text));
    expect(rows.map(({ failed }) => failed)).toEqual([1, 1, 1]);
    for (const why of ['no test ran', 'ended with 3', 'no browser']) expect(texts.join('')).toContain(why);
    expect(tableOf(rows).split('\n')).toHaveLength(4);
  });

  it('that ran twice are marked in the table', () => {
    expect(tableOf([{ name: 'ui', passed: 3, failed: 0, again: 1, seconds: 2 }])).toContain('(1 run again)');
  });
});
