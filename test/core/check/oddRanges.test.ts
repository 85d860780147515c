import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { checkReport, defaultSettings } from '../../../server/src/core/index.js';
import { oddDocuments, RUNS } from '../../support/oddDocuments.js';

describe('any text', () => {
  it('gives findings inside the document, without an exception', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(oddDocuments, (text) => {
        const { findings, report } = checkReport(text, defaultSettings);
        for (const { range, fixes, related } of findings) {
          for (const place of [
            range,
            ...(related ?? []).map((each) => each.range),
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range)),
          ]) {
            if (place.start < 0 || place.start > place.end || place.end > text.length)
              throw new Error(`range ${JSON.stringify(place)} of ${String(text.length)}`);
          }
        }
        for (const block of report.blocks)
          if (block.range.end > text.length || block.range.start > block.range.end) throw new Error('block outside');
      }),
      { numRuns: RUNS },
    );
  });
});
