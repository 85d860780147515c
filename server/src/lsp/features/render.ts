import { renderMethod, type RenderResult } from '../../../protocol/index.js';
import { toSummary } from '../convert.js';
import { readUri } from '../params.js';
import { serve, type Feature } from '../session.js';

/** The page of the preview, with the findings marked. The renderer, which brings Markdown along, is loaded on first use. */
export const render: Feature = {
  start(session) {
    const { client, checker } = session;
    serve(session, renderMethod, readUri, async ({ uri }): Promise<RenderResult | null> => {
      const checked = await checker.check(uri);
      if (checked === undefined) return null;
      const { renderReport } = await import('../../core/render/renderReport.js');
      const { document, report, findings } = checked;
      const { html, lineMap, title } = renderReport(report, { locale: client.locale, findings });
      return {
        version: document.version,
        title,
        html,
        lineMap,
        findings: findings.map((finding) => toSummary(client.locale, report.lines, finding)),
      };
    });
  },
};
