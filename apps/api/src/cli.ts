import { Command, CommanderError } from 'commander';
import { diagnoseCommand } from './cli/diagnose-command.js';
import { inFrench, WRONG_USE } from './cli/french-usage.js';
import { stopQuietlyWhenClosed } from './cli/output.js';

stopQuietlyWhenClosed(process.stdout);

const program = new Command('cli').description('Outils en ligne de commande du back-office PIGMA');
program.addCommand(
  diagnoseCommand(process, (status) => {
    // Not process.exit: what is still in the pipe must leave first.
    process.exitCode = status;
  }),
);

try {
  await inFrench(program).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
}
