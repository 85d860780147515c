import process from 'node:process';
import Mocha from 'mocha';
import { options } from './options';

/** VS Code calls this in the Node extension host, on the desktop and in the server. */
export async function run(): Promise<void> {
  const mocha = new Mocha(options(process.env['TEST_GREP']));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const { loadSuites } = await import('./all');
  await loadSuites(process.env['TEST_FILES']);
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} test(s) failed`));
      else resolve();
    });
  });
}
