import { chooseLocale } from './chooseLocale.js';
import { nodeTerminal } from './nodeTerminal.js';
import { run } from './run.js';
import { localeOption } from './localeOption.js';

// Whoever reads our output may have seen enough (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? undefined : 2);
});

const args = process.argv.slice(2);
const terminal = nodeTerminal(process, localeOption(args) ?? chooseLocale(process.env));
run(args, terminal).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    terminal.crash(error);
    process.exitCode = 2;
  },
);
