import { checkSteps, defaultSettings, type Finding, type Rule, type Settings } from '../../server/src/core/index.js';

/** Findings of a text with the given rules (all, if none are given). */
export function findingsOf(
  text: string,
  rules?: readonly Rule[],
  settings: Settings = defaultSettings,
): readonly Finding[] {
  const steps = checkSteps(text, settings, rules);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.findings;
  }
}
