import {
  applyEdits,
  checkReport,
  createMemory,
  fixAll,
  sayIn,
  type Finding,
  type Fix,
  type Settings,
} from '../core/index.js';

/** More choices than a report has; a guard against two that undo each other. */
const MOST_CHOICES = 500;

/** The report with every lossless and proved fix; `unsafe` also makes the choices that are marked as preferred. */
export function fixReport(text: string, settings: Settings, unsafe: boolean): string {
  const fixed = fixAll(text, settings, ['lossless', 'proved']);
  return keepLineEndings(text, unsafe ? choosePreferred(fixed, settings) : fixed);
}

/**
 * Makes the preferred choices one after the other, with the fixes that follow from each. A choice that does not do
 * away with its finding, or that leads to more errors, is not made: a second run would make it again.
 */
function choosePreferred(text: string, settings: Settings): string {
  const memory = createMemory();
  const findingsOf = (each: string): readonly Finding[] => checkReport(each, settings, { memory }).findings;
  const refused = new Set<string>();
  let current = { text, findings: findingsOf(text) };
  for (let made = 0; made < MOST_CHOICES;) {
    const finding = current.findings.find((each) => preferredOf(each) !== undefined && !refused.has(keyOf(each)));
    const choice = finding === undefined ? undefined : preferredOf(finding);
    if (finding === undefined || choice === undefined) return current.text;
    const chosen = fixAll(applyEdits(current.text, choice.edits), settings, ['lossless', 'proved']);
    const findings = findingsOf(chosen);
    if (solves(finding, current.findings, findings)) {
      current = { text: chosen, findings };
      refused.clear();
      made++;
    } else refused.add(keyOf(finding));
  }
  return current.text;
}

function solves(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const key = keyOf(finding);
  const same = (findings: readonly Finding[]): number => findings.filter((each) => keyOf(each) === key).length;
  const errors = (findings: readonly Finding[]): number =>
    findings.filter(({ severity }) => severity === 'error').length;
  return same(after) < same(before) && errors(after) <= errors(before);
}

const preferredOf = ({ fixes }: Finding): Fix | undefined =>
  fixes.find((fix) => fix.class === 'choice' && fix.preferred);

/** A finding by its words: its place moves with the choices before it. */
const keyOf = ({ rule, message }: Finding): string => `${rule} ${sayIn('en', message)}`;

/** What was inserted ends its lines as the rest of the text does. */
function keepLineEndings(original: string, text: string): string {
  const onlyCrLf = original.includes('\r\n') && !/(?<!\r)\n/u.test(original);
  return onlyCrLf ? text.replace(/(?<!\r)\n/gu, '\r\n') : text;
}
