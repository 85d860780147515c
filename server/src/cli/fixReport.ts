import { applyEdits, checkReport, compatibleFixes, fixAll, type Finding, type Settings } from '../core/index.js';

/** More rounds than fixes that build on each other need; a guard against two that undo each other. */
const MOST_ROUNDS = 10;

/** The report with every lossless and proved fix; `unsafe` also makes the choices that are marked as preferred. */
export function fixReport(text: string, settings: Settings, unsafe: boolean): string {
  let current = fixAll(text, settings, ['lossless', 'proved']);
  for (let round = 0; unsafe && round < MOST_ROUNDS; round++) {
    const next = fixAll(choosePreferred(current, settings), settings, ['lossless', 'proved']);
    if (next === current) break;
    current = next;
  }
  return keepLineEndings(text, current);
}

function choosePreferred(text: string, settings: Settings): string {
  const preferred = checkReport(text, settings).findings.map((finding): Finding => ({
    ...finding,
    fixes: finding.fixes.filter((fix) => fix.preferred),
  }));
  const edits = compatibleFixes(preferred, ['choice']).flatMap((fix) => fix.edits);
  return applyEdits(text, edits);
}

/** What was inserted ends its lines as the rest of the text does. */
function keepLineEndings(original: string, text: string): string {
  const onlyCrLf = original.includes('\r\n') && !/(?<!\r)\n/u.test(original);
  return onlyCrLf ? text.replace(/(?<!\r)\n/gu, '\r\n') : text;
}
