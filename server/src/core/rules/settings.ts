import type { Severity } from '../model/finding.js';

/** The level of a rule in a folder: one of the severities, or not at all. */
export type Level = Severity | 'off';

export interface Settings {
  /** Levels that differ from the rules' own, by rule id. */
  readonly rules: Readonly<Record<string, Level>>;
}

export const defaultSettings: Settings = { rules: {} };
