import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
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

test('an output that cannot be written is said', async () => {
  const cwd = await folder({ 'a.report.md': cleanReport });
  const readOnly = await open(join(cwd, 'a.report.md'), 'r');
  const child = spawn(process.execPath, [program, 'rules', '--locale', 'en'], {
    stdio: ['ignore', readOnly.fd, 'pipe'],
  });
  const output = { stderr: '' };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const [code] = (await once(child, 'close')) as [number];
  await readOnly.close();
  expect({ code, ...output }).toStrictEqual({ code: 2, stderr: '“stdout” cannot be accessed (EBADF).\n' });
});
