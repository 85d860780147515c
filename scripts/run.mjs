import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { root } from './install.mjs';

/** Where output goes unless someone collects it. */
const show = (text) => process.stdout.write(text);

/** Takes only what others leave of the processor, and so does all that the child starts. */
function giveWay(child) {
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or this system lets nobody choose.
  }
}

/**
 * Runs a program in the project and returns its exit code and output, which `print` gets meanwhile unless `quiet`.
 * `aside`: it gives way to other programs.
 */
export function run(command, args, { quiet = false, env = {}, print = show, aside = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    if (aside) giveWay(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (!quiet) print(text);
      });
    }
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A Node program of the project: a script, or the command of an installed package. */
export const runNode = (args, options) => run(process.execPath, args, options);
