import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and keeps what it says. A program that cannot be started at all is an error.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    // Who ends this process ends what it started: an npm left behind would meet the next one in the same folder. Set
    // before the start, so that there is no moment in which the program runs and nobody would end it.
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', chunk => {
      stdout += chunk;
    });
    child.stderr?.on('data', chunk => {
      stderr += chunk;
    });
    const release = () => process.off('SIGINT', end).off('SIGTERM', end);
    child.on('error', error => {
      release();
      fail(error);
    });
    child.on('close', code => {
      release();
      done({ code: code ?? 1, stdout, stderr });
    });
  });
}
