import {
  checkReport,
  defaultSettings,
  rules as allRules,
  type Finding,
  type Rule,
  type Settings,
} from '../../server/src/core/index.js';

/** Findings of a text with the given rules (all, if none are given). */
export const findingsOf = (
  text: string,
  rules: readonly Rule[] = allRules,
  settings: Settings = defaultSettings,
): readonly Finding[] => checkReport(text, settings, { rules }).findings;
