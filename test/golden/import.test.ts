import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport, reportData } from '../../server/src/core/index.js';
import { notesJson } from '../../server/src/cli/output/importNotes.js';
import { decodeText, importText } from '../../server/src/exchange/index.js';

const folder = import.meta.dirname;
const cases = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const read = (...path: readonly string[]): string => readFileSync(join(folder, ...path), 'utf8');
const decode = (name: string): string => {
  const decoded = decodeText(readFileSync(join(folder, name, 'source.txt')));
  if (!decoded.ok) throw new Error(`${name}: ${decoded.reason}`);
  return decoded.text;
};

test('there are golden cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(5);
});

describe.each(cases)('%s', (name) => {
  const imported = importText(decode(name));

  test('is imported to report.md', async () => {
    await expect(imported.text).toMatchFileSnapshot(join(folder, name, 'report.md'));
  });

  test('is imported with notes.json', async () => {
    await expect(notesJson('source.txt', imported, 'zh-CN')).toMatchFileSnapshot(join(folder, name, 'notes.json'));
  });

  test('has the figures of data.json, key by key', () => {
    const data = reportData(parseReport(imported.text));
    expect(data).toEqual(JSON.parse(read(name, 'data.json')));
    expect(Object.keys(data.tables)).toEqual(['proactiveDisclosure', 'requests', 'reviewAndLitigation']);
  });

  test('comes back as it is when imported again', () => {
    expect(importText(imported.text)).toEqual({ text: imported.text, notes: [] });
  });
});
