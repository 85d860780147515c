import { test } from 'node:test';

/** A test on `session()` that leaves a picture when it fails. */
export function step(session, name, body) {
  test(name, { timeout: 90_000 }, async () => {
    const opened = session();
    try {
      await body(opened);
    } catch (error) {
      await opened?.shot(`FAILED ${name.replaceAll(/[^\w一-鿿 -]/g, '')}`);
      throw error;
    }
  });
}
