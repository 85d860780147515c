import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInFormats } from '../../../server/src/core/formats/index.js';
import { judge } from './judge.js';
import { knownReport } from './knownReport.js';

const folder = join(import.meta.dirname, 'pdf');

/*
 * Known reports (form and seed are in the name) that a browser printed and pdftotext read in its three ways: by
 * layout, in the order of the file (stream), and by blocks of the page, which tears the tables apart (raw).
 */
const LEAST: Readonly<Record<string, number>> = { layout: 0.92, stream: 1, raw: 0.38 };

test.each(readdirSync(folder))('text of a PDF has no figure wrong without a note: %s', async (name) => {
  const [id, seed, way = ''] = name.replace('.txt', '').split('-');
  const format = builtInFormats.find((each) => each.id === id);
  if (format === undefined) throw new Error(name);
  const judged = await judge(
    { name, bytes: readFileSync(join(folder, name)) },
    knownReport(format, Number(seed)).figures,
  );
  expect(judged.filter(({ fate }) => fate === 'wrong')).toEqual([]);
  const exact = judged.filter(({ fate }) => fate === 'exact').length;
  expect(exact / judged.length).toBeGreaterThanOrEqual(LEAST[way] ?? 1);
});
