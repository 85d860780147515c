import type { Finding, Fix, FixClass } from '../model/finding.js';
import { applyEdits, touches, type Edit } from '../text/range.js';
import { checkReport } from './checkReport.js';
import { createMemory } from '../analysis/memory.js';
import type { Settings } from '../rules/settings.js';

/** More rounds than any chain of lossless fixes needs; a guard against two rules that undo each other. */
const MOST_ROUNDS = 10;

/** The fixes of `findings` whose class is allowed, one a finding, that do not touch each other. */
export function compatibleFixes(findings: readonly Finding[], allowed: readonly FixClass[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const edits: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((candidate) => allowed.includes(candidate.class));
    if (fix === undefined) continue;
    if (fix.edits.some((edit) => edits.some((other) => touches(edit.range, other.range)))) continue;
    chosen.push(fix);
    edits.push(...fix.edits);
  }
  return chosen;
}

/** Applies every allowed fix again and again until nothing changes. Choices are never made. */
export function fixAll(text: string, settings: Settings, allowed: readonly FixClass[] = ['lossless']): string {
  const classes = allowed.filter((each) => each !== 'choice');
  const memory = createMemory();
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = compatibleFixes(checkReport(current, settings, { memory }).findings, classes);
    const next = applyEdits(
      current,
      fixes.flatMap(({ edits }) => edits),
    );
    if (next === current) return current;
    current = next;
  }
  return current;
}
