import { expect, test } from 'vitest';
import { locateCellMethod, type LocateCellParams, type LocateCellResult } from '../../server/protocol/index.js';
import type { Editor } from './support/editor.js';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport } from './support/samples.js';

const URI = 'file:///reports/a.report.md';

async function wordsAt(editor: Editor, keys: Omit<LocateCellParams, 'uri'>): Promise<string | undefined> {
  const place = await editor.request<LocateCellResult | null>(locateCellMethod, { uri: URI, ...keys });
  if (place === null) return undefined;
  const { start, end } = place.range;
  expect(start.line).toBe(end.line);
  return editor.text(URI).split('\n')[start.line]?.slice(start.character, end.character);
}

onEachServer((start) => {
  test('a cell is found by its keys, after edits as well; else its row, its table', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const cell = { table: 'requests', row: 'granted', column: 'natural' };
    expect(await wordsAt(editor, cell)).toBe(figure(editor.text(URI), '予以公开'));
    await editor.replace(URI, '## 一、总体情况', '新写的一段。\n\n## 一、总体情况');
    expect(await wordsAt(editor, cell)).toBe(figure(editor.text(URI), '予以公开'));
    expect(await wordsAt(editor, { table: 'requests', row: 'granted' })).toContain('予以公开');
    expect(await wordsAt(editor, { table: 'requests' })).toMatch(/^\|/u);
    expect(await wordsAt(editor, { table: 'nowhere' })).toBeUndefined();
    expect(await wordsAt(editor, { table: 'requests', row: 'nowhere' })).toBeUndefined();
    await expect(editor.request(locateCellMethod, { uri: URI, table: 1 })).rejects.toThrow();
  });
});

/** The first figure of the row with this label. */
const figure = (text: string, label: string): string | undefined =>
  new RegExp(`${label}[^|]*\\|\\s*(\\d+)`, 'u').exec(text)?.[1];
