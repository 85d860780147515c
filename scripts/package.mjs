// npm run package [-- --out FILE]: builds for production and writes the .vsix, which installs offline.
import { parseArgs } from 'node:util';
import { install, root } from './install.mjs';
import { runNode } from './run.mjs';
import { join } from 'node:path';

const { values: options } = parseArgs({ options: { out: { type: 'string', default: join(root, 'crossfoot.vsix') } } });

install();
const steps = [
  ['esbuild.mjs', '--production'],
  // Everything is in the bundles; and pictures and links of the README stay as they are, for there is no web address yet.
  [
    'node_modules/@vscode/vsce/vsce',
    'package',
    '--no-dependencies',
    '--no-rewrite-relative-links',
    '--allow-missing-repository',
    '--out',
    options.out,
  ],
];
for (const step of steps) {
  const { code } = await runNode(step);
  if (code !== 0) process.exit(code);
}
