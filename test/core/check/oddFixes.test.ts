import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, checkReport, compatibleFixes, defaultSettings, fixAll } from '../../../server/src/core/index.js';
import { oddDocuments, RUNS } from '../../support/oddDocuments.js';

/** Words and figures of a text, as a sorted list. */
const tokens = (text: string): readonly string[] => [...(text.match(/[\p{L}\p{N}]+/gu) ?? [])].sort();

describe('any text', () => {
  it('is fixed to a fixed point that changes nothing outside the fixed places', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(oddDocuments, (text) => {
        const fixes = compatibleFixes(checkReport(text, defaultSettings).findings, ['lossless']);
        const edits = fixes.flatMap((fix) => fix.edits);
        const once = applyEdits(text, edits);
        // Outside the fixed ranges every word and figure is still there.
        const untouched = applyEdits(
          text,
          edits.map(({ range }) => ({ range, newText: ' ' })),
        );
        const kept = tokens(once);
        const missing = tokens(untouched).filter(
          (token) => !kept.includes(token) && !kept.some((other) => other.includes(token)),
        );
        expect(missing).toEqual([]);
        const fixed = fixAll(text, defaultSettings);
        expect(fixAll(fixed, defaultSettings)).toBe(fixed);
      }),
      { numRuns: RUNS },
    );
  });
});
