import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/base/clock.ts';

export interface Log {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** Writes a bug with its stack; answers the reference the person is shown. */
  bug(error: unknown, where: string): string;
  readonly file: string;
}

export interface LogOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly maxBytes?: number;
  /** How many full files are kept beside the present one. */
  readonly keep?: number;
}

/** A local log, one JSON object a line, written at once so that a crash loses nothing. It never leaves the machine. */
export function openLog({ folder, clock, maxBytes = 1_000_000, keep = 4 }: LogOptions): Log {
  const file = join(folder, 'flow-lab.log');
  const numbered = (number: number): string => join(folder, `flow-lab.${number}.log`);

  function rotate(): void {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < maxBytes) return;
    rmSync(numbered(keep), { force: true });
    for (let number = keep - 1; number >= 1; number -= 1) {
      if (existsSync(numbered(number))) renameSync(numbered(number), numbered(number + 1));
    }
    renameSync(file, numbered(1));
  }

  function write(entry: Readonly<Record<string, unknown>>): void {
    try {
      mkdirSync(folder, { recursive: true });
      rotate();
      appendFileSync(file, `${JSON.stringify({ at: clock().toISOString(), ...entry })}\n`);
    } catch {
      // A log that cannot be written (full disk, read-only folder) must not stop what it would tell of.
    }
  }

  return {
    file,
    info: (message, details = {}) => write({ level: 'info', message, ...details }),
    bug(error, where) {
      // The global, because loading `node:crypto` costs every start of the command line ten milliseconds.
      const reference = Buffer.from(crypto.getRandomValues(new Uint8Array(4)))
        .toString('hex')
        .toUpperCase();
      write({ level: 'bug', reference, where, ...detailsOf(error) });
      return reference;
    },
  };
}

function detailsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack, cause } = error;
  return { message, stack, ...(cause === undefined ? {} : { cause: detailsOf(cause) }) };
}
