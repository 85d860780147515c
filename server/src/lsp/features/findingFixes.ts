import { findingFixesMethod, type FindingFixesParams, type FindingFixesResult } from '../../../protocol/index.js';
import { sayIn } from '../../core/index.js';
import { toTextEdit } from '../convert.js';
import { ignoreArguments } from '../ignoreArguments.js';
import { isCount, isRecord, readUri } from '../params.js';
import { serve, type Feature } from '../session.js';

/** What can be done about a finding that the person chose on the page of the preview. */
export const findingFixes: Feature = {
  start(session) {
    const { client, checker } = session;
    serve(session, findingFixesMethod, readFindingFixes, async (params): Promise<FindingFixesResult | null> => {
      const { uri, version, rule, start, end } = params;
      const checked = await checker.check(uri);
      if (checked?.document.version !== version) return null;
      const found = checked.findings.filter(
        (finding) => finding.rule === rule && finding.range.start === start && finding.range.end === end,
      );
      const [first] = found;
      if (first === undefined) return null;
      const ignore = ignoreArguments(checked, first, client.locale);
      const fixes = found.flatMap((finding) => finding.fixes);
      return {
        version,
        fixes: [...fixes.filter(({ preferred }) => preferred), ...fixes.filter(({ preferred }) => !preferred)].map(
          ({ title, edits }) => ({
            title: sayIn(client.locale, title),
            edits: edits.map((edit) => toTextEdit(checked.report.lines, edit)),
          }),
        ),
        ...(ignore === undefined ? {} : { ignore }),
      };
    });
  },
};

function readFindingFixes(params: unknown): FindingFixesParams | undefined {
  const document = readUri(params);
  if (document === undefined || !isRecord(params)) return undefined;
  const { version, rule, start, end } = params;
  return isCount(version) && typeof rule === 'string' && isCount(start) && isCount(end)
    ? { ...document, version, rule, start, end }
    : undefined;
}
