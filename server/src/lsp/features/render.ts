import { renderMethod, type RenderParams, type RenderResult } from '../../../protocol/index.js';
import type { PageBlocks } from '../../core/render/renderBlocks.js';
import type { Checked } from '../checker.js';
import { isRecord, readStrings, readUri } from '../params.js';
import { serve, type Feature } from '../session.js';

/** The page of the preview, with the findings marked. The renderer, which brings Markdown along, is loaded on first use. */
export const render: Feature = {
  start(session) {
    const { client, checker, documents } = session;
    const pages = new Map<string, Kept>();
    // Keys of another run of the server, or of a document that was closed since, must not mean anything now.
    const run = Date.now().toString(36);
    let opened = 0;
    documents.listen({
      changed: () => undefined,
      closed: (uri) => {
        pages.delete(uri);
      },
    });
    serve(session, renderMethod, readRender, async ({ uri, known = [] }): Promise<RenderResult | null> => {
      const checked = await checker.check(uri);
      if (checked === undefined) return null;
      const [{ renderBlocks }, { describeBlock }] = await Promise.all([
        import('../../core/render/renderBlocks.js'),
        import('../../core/render/describeBlock.js'),
      ]);
      const last = pages.get(uri);
      const page = last?.checked === checked ? last.page : renderBlocks(checked, client.locale, last?.page);
      const name = last?.name ?? `${run}.${String(opened++)}`;
      if (documents.get(uri) !== undefined) pages.set(uri, { checked, page, name });
      const has = new Set(known);
      const { lines } = checked.report;
      const blocks = page.blocks.map((block) => {
        const key = `${name}.${block.key}`;
        return describeBlock(block, key, lines, has.has(key) ? undefined : client.locale);
      });
      return { version: checked.document.version, title: page.title, lines: lines.count, blocks };
    });
  },
};

/** The last page of a document, and what its keys begin with. */
interface Kept {
  readonly checked: Checked;
  readonly page: PageBlocks;
  readonly name: string;
}

function readRender(params: unknown): RenderParams | undefined {
  const document = readUri(params);
  if (document === undefined || !isRecord(params)) return undefined;
  if (params['known'] === undefined) return document;
  const known = readStrings(params['known']);
  return known === undefined ? undefined : { ...document, known };
}
