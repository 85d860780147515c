import type { Browser } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { launch } from '../../vscode/host/browser.mjs';
import { servePreview } from './previewPage.js';

/** A browser and the served page for the tests of one file; what a test opened is closed after it. */
export async function servedPreviews(): Promise<{
  readonly browser: Browser;
  readonly server: { readonly url: string };
}> {
  const [browser, server] = await Promise.all([launch(), servePreview()]);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  return { browser, server };
}
