import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { cleanReport, folder, program } from './crossfoot.js';

test('a reader that has seen enough is no failure', async () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.report.md`, cleanReport]));
  const cwd = await folder(files);
  const child = spawn(process.execPath, [program, 'format', '.'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, ...output }).toStrictEqual({ code: 0, stderr: '' });
});
