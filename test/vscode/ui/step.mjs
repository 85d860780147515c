import { after, before, test } from 'node:test';
import { startSession } from './session.mjs';

/**
 * VS Code for the tests of one file, opened with `options` and then prepared; gives what makes a test in it, which
 * leaves a picture when it fails.
 */
export function inSession(options, prepare) {
  let session;
  before(
    async () => {
      session = await startSession(options);
      await prepare?.(session);
    },
    { timeout: 120_000 },
  );
  after(() => session?.stop());
  return (name, body) => {
    test(name, { timeout: 90_000 }, async () => {
      try {
        await body(session);
      } catch (error) {
        await session?.shot(`FAILED ${name.replaceAll(/[^\w一-鿿 -]/g, '')}`);
        throw error;
      }
    });
  };
}
