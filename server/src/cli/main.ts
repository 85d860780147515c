import { chooseLocale } from './chooseLocale.js';
import { fileProblem } from './input/fileProblem.js';
import { localeOption } from './localeOption.js';
import { nodeTerminal } from './nodeTerminal.js';
import { run } from './run.js';

const args = process.argv.slice(2);
const terminal = nodeTerminal(process, localeOption(args) ?? chooseLocale(process.env));

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may have seen enough (`| head`): that is no failure.
  if (error.code === 'EPIPE') process.exit();
  terminal.complain(fileProblem('stdout', error));
  process.exit(2);
});
process.stderr.on('error', () => {
  process.exit(2);
});

run(args, terminal).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    terminal.crash(error);
    process.exitCode = 2;
  },
);
