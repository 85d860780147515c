import 'mocha/mocha.js';
import { options } from './options';

/** The web host puts these in when only some tests are wanted; a worker has no environment. */
const { TEST_GREP, TEST_FILES } = globalThis as { readonly TEST_GREP?: string; readonly TEST_FILES?: string };

/** VS Code calls this in the web worker extension host. */
export async function run(): Promise<void> {
  mocha.setup(options(TEST_GREP));
  const { loadSuites } = await import('./all');
  await loadSuites(TEST_FILES);
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} test(s) failed`));
      else resolve();
    });
  });
}
