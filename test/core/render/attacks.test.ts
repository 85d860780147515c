import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, defaultSettings, parseReport } from '../../../server/src/core/index.js';
import { attacks } from '../../attacks/attackDocuments.mjs';
import { arbitraryReport } from '../edit/arbitraryReport.js';
import { htmlOf, pageOf } from './drawPage.js';
import { expectInert } from './expectInert.js';
import { findAll, named } from './readPage.js';

describe('raw HTML', () => {
  it('is shown as it is written', () => {
    const report = parseReport('正文 <b onclick="x()">粗</b> 正文。\n\n<table><tr><td>1</td></tr></table>\n');
    const page = expectInert(htmlOf(pageOf(report)));
    expect(page.text).toContain('正文 <b onclick="x()">粗</b> 正文。');
    expect(page.text).toContain('<table><tr><td>1</td></tr></table>');
    expect(findAll(page, named('td', 'b'))).toEqual([]);
  });
});

describe('any report', () => {
  it('renders without an exception, well-formed and inert, and the same each time', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        arbitraryReport,
        fc.constantFrom(...attacks.map(({ text }) => text)),
        fc.nat(),
        (text, attack, at) => {
          const place = text.length === 0 ? 0 : at % text.length;
          const attacked = text.slice(0, place) + attack + text.slice(place);
          const { report, findings } = checkReport(attacked, defaultSettings);
          const rendered = pageOf(report, findings);
          expectInert(htmlOf(rendered));
          expect(pageOf(parseReport(attacked), findings)).toEqual(rendered);
        },
      ),
      { numRuns: 400 },
    );
  });
});
