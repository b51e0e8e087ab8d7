import { execFileSync } from 'node:child_process';

/** The project's own source files as git knows them, also those not yet added; relative to the root, forward slashes. */
export function sourceFiles(root: string, pattern: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const removed = new Set(execFileSync('git', ['ls-files', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\n'));
  return listed.split('\n').filter(file => pattern.test(file) && !removed.has(file));
}
