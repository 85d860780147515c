import {
  verdictChangedMethod,
  verdictMethod,
  type VerdictChangedParams,
  type VerdictResult,
} from '../../../protocol/index.js';
import type { Severity } from '../../core/index.js';
import type { Checked } from '../checker.js';
import { readUri } from '../params.js';
import { serve, type Feature } from '../session.js';

/** How many relations hold, for the status bar. */
export const verdict: Feature = {
  start(session) {
    const { client, connection, checker, documents } = session;
    serve(session, verdictMethod, readUri, async ({ uri }) => {
      const checked = await checker.check(uri);
      return checked === undefined ? null : verdictOf(checked);
    });
    if (!client.wantsVerdicts) return;
    const send = (params: VerdictChangedParams): void => void connection.sendNotification(verdictChangedMethod, params);
    checker.listen((uri, checked) => {
      send({ uri, verdict: checked === undefined ? null : verdictOf(checked) });
    });
    documents.listen({
      changed: () => undefined,
      closed: (uri) => {
        send({ uri, verdict: null });
      },
    });
  },
};

function verdictOf({ document, verdict, findings }: Checked): VerdictResult {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: document.version,
    ...verdict,
    findings: {
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
      hint: count('hint'),
    },
  };
}
