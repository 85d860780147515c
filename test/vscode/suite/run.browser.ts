import 'mocha/mocha.js';
import { options } from './options';

/** The web host puts this in when only some tests are wanted; a worker has no environment. */
const { TEST_GREP } = globalThis as { readonly TEST_GREP?: string };

/** VS Code calls this in the web worker extension host. */
export async function run(): Promise<void> {
  mocha.setup(options(TEST_GREP));
  await import('./all');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} test(s) failed`));
      else resolve();
    });
  });
}
