// npm run watch: builds on each change, and runs the tests of the sources that a change touches.
import { spawn } from 'node:child_process';
import { install, root } from './install.mjs';

install();
const PROJECTS = ['core', 'golden', 'corpus', 'exchange'];
const commands = [
  ['esbuild.mjs', '--tests', '--watch'],
  ['node_modules/vitest/vitest.mjs', 'watch', ...PROJECTS.flatMap((name) => ['--project', name])],
];
const children = commands.map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
for (const child of children) {
  // Whoever watches must not take one for both: when one ends, so does the other.
  child.once('close', (code) => {
    process.exitCode ||= code ?? 1;
    for (const other of children) other.kill();
  });
}
