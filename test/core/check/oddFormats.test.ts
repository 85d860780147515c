import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../server/src/core/edit/formatReport.js';
import { parseReport, type Report } from '../../../server/src/core/index.js';
import { oddDocuments, RUNS } from '../../support/oddDocuments.js';

const figures = ({ tables }: Report): unknown =>
  tables.map(({ format, rows }) => [
    format.key,
    rows.map((row) => [
      row.format.key,
      row.cells.map(({ content }) =>
        content.kind === 'figure' ? content.value.toFixed() + (content.unit ?? '') : content.kind,
      ),
    ]),
  ]);

describe('any text', () => {
  it('has the same figures after formatting', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(oddDocuments, (text) => {
        expect(figures(parseReport(formatReport(text)))).toEqual(figures(parseReport(text)));
      }),
      { numRuns: RUNS },
    );
  });
});
