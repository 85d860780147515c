import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const strings = (file: string): Readonly<Record<string, string>> => JSON.parse(read(file)) as Record<string, string>;
const sorted = (all: Iterable<string>): readonly string[] => [...new Set(all)].sort();

/** The `{0}` of a text. */
const holes = (text: string): readonly string[] => sorted(text.match(/\{\d+\}/gu) ?? []);

describe('the manifest', () => {
  const used = sorted([...read('package.json').matchAll(/"%([\w.-]+)%"/gu)].map(([, key = '']) => key));

  test.each(['package.nls.json', 'package.nls.zh-cn.json'])('%s has exactly the strings it asks for', (file) => {
    expect(sorted(Object.keys(strings(file)))).toEqual(used);
    expect(Object.values(strings(file)).filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('the client', () => {
  const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join('client/src', file)));
  const calls = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*('(?:[^'\\]|\\.)*')?/gu)]);
  const bundle = strings('client/l10n/bundle.l10n.zh-cn.json');

  test('names every text by a literal', () => {
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.filter(([, text]) => text === undefined)).toEqual([]);
  });

  test('has exactly its texts in Chinese', () => {
    expect(sorted(Object.keys(bundle))).toEqual(sorted(calls.map(([, text = '']) => text.slice(1, -1))));
  });

  test.each(Object.entries(bundle))('fills the same holes: %s', (english, chinese) => {
    expect(holes(chinese)).toEqual(holes(english));
    expect(chinese).toMatch(/[一-鿿，]/u);
  });
});
