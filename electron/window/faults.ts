import { app, dialog } from 'electron';
import type { Log } from '../services/log.ts';

/** What nobody caught in main is a bug: it is logged, and the person gets its reference instead of a stack. */
export function reportFaults(log: Log, tell: (reference: string, error: unknown) => void): void {
  const report = (error: unknown): void => tell(log.bug(error, 'main'), error);
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}

export function showFault(reference: string): void {
  if (!app.isReady()) return;
  void dialog.showMessageBox({
    type: 'error',
    message: 'Something in Flow Lab went wrong that should not have. Nothing was lost.',
    detail: `Try it again. If it stays, send the log with reference ${reference}.`,
  });
}

/** Without what is behind it the window would stay empty for ever. Also in the terminal, where a box may not be seen. */
export function cannotStart(reference: string): void {
  const advice = `A part of it is missing or damaged. Install it again: your workspaces are safe. If it stays, send the log with reference ${reference}.`;
  process.stderr.write(`Flow Lab cannot start.\n${advice}\n`);
  dialog.showErrorBox('Flow Lab cannot start.', advice);
  app.exit(1);
}

/** A self-test has nobody to read a message box. */
export function endSelfTest(_reference: string, error: unknown): void {
  process.stdout.write(`self-test failed: ${String(error)}\n`, () => app.exit(1));
}

export function giveUp(reference: string): void {
  dialog.showErrorBox(
    'Flow Lab cannot go on.',
    `Its window keeps stopping. Your work is saved. Send the log with reference ${reference}.`,
  );
  app.exit(1);
}
