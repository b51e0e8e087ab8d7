/**
 * Where a package starts: the window, or after `--cli` only the command line. A package cannot be used as a plain Node (the
 * RunAsNode fuse is off), so `flow-lab-cli` beside the executable comes here; what follows `--cli` is its command line.
 */
import { app } from 'electron';

const mark = process.argv.indexOf('--cli');
if (mark < 0) {
  await import('./main.ts');
} else {
  process.argv.splice(1, mark, 'flow-lab');
  await import('./cli.ts');
  app.exit(Number(process.exitCode ?? 0));
}
