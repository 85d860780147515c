import { spawn } from 'node:child_process';
import { root } from './install.mjs';

/** Runs a program in the project and returns its exit code and output, shown meanwhile unless `quiet`. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (!quiet) target.write(text);
      });
    }
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A Node program of the project: a script, or the command of an installed package. */
export const runNode = (args, options) => run(process.execPath, args, options);
