import { fixAllMethod, type FixAllParams, type FixAllResult } from '../../../protocol/index.js';
import { fixAll as fixReport, type Edit, type FixClass } from '../../core/index.js';
import type { Checked } from '../checker.js';
import { toTextEdit } from '../convert.js';
import { lineEdits } from '../lineEdits.js';
import { isRecord, readStrings, readUri } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/** Every fix of the classes that the client names, to a fixed point. */
export const fixAll: Feature = {
  start(session) {
    serve(session, fixAllMethod, readFixAll, async ({ uri, classes }): Promise<FixAllResult | null> => {
      const checked = await checkedAsSeen(session, uri);
      if (checked === undefined) return null;
      const { document, report } = checked;
      const edits = fixAllEdits(checked, classes).map((edit) => toTextEdit(report.lines, edit));
      return { version: document.version, edits };
    });
  },
};

/** The edits that apply every fix of the classes again and again, until nothing changes. */
export function fixAllEdits({ document, settings, findings }: Checked, classes: readonly FixClass[]): readonly Edit[] {
  const isNeeded = findings.some(({ fixes }) => fixes.some((fix) => classes.includes(fix.class)));
  return isNeeded ? lineEdits(document.text, fixReport(document.text, settings, classes)) : [];
}

function readFixAll(params: unknown): FixAllParams | undefined {
  const document = readUri(params);
  const classes = isRecord(params) ? readStrings(params['classes']) : undefined;
  if (document === undefined || classes === undefined) return undefined;
  const known = classes.filter(
    (each): each is FixAllParams['classes'][number] => each === 'lossless' || each === 'proved',
  );
  return known.length === classes.length ? { ...document, classes: known } : undefined;
}
