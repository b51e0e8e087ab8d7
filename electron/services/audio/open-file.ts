/** A file of the disk as a byte source, and everything that can be in the way of that, in words. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import type { AudioProblem } from '../../../shared/audio/problems.ts';
import { problem } from '../../../shared/audio/problems.ts';
import type { ByteSource } from '../../../shared/audio/source.ts';

export interface OpenFile extends ByteSource {
  readonly stats: Stats;
  close(): void;
}
/** A finding about one file that ends its turn; the others go on. */
export class FileProblem extends Error {
  readonly problem: AudioProblem;
  constructor(found: AudioProblem) {
    super(found.message);
    this.problem = found;
  }
}

const kindOf = (stats: Stats): string | null => {
  if (stats.isFile()) return null;
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
};

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

export function readProblem(error: unknown): AudioProblem {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return problem('audio/not-found');
  if (code === 'EISDIR') return problem('audio/not-a-file', { found: 'a folder' });
  if (code === 'ENXIO' || code === 'ENODEV') return problem('audio/not-a-file', { found: 'a device' });
  const reasons: Record<string, string> = {
    EACCES: 'there is no permission to read it',
    EPERM: 'there is no permission to read it',
    EIO: 'the disk reports an error',
    EMFILE: 'too many files are open',
    ENAMETOOLONG: 'its path is too long',
    EINVAL: 'the system does not take this name',
    ERR_INVALID_ARG_VALUE: 'the system does not take this name',
  };
  return problem('audio/unreadable', { reason: reasons[code] ?? `the system says ${code || 'no'}` });
}

/** Looks before it opens, never waits for a pipe, and looks again at what it got. Throws a `FileProblem`. */
export function openFile(path: string): OpenFile {
  let descriptor: number | null = null;
  try {
    refuseOthers(statSync(path));
    const { O_RDONLY, O_NONBLOCK = 0 } = constants;
    descriptor = openSync(path, O_RDONLY | O_NONBLOCK);
    const stats = fstatSync(descriptor);
    refuseOthers(stats);
    return openedFile(descriptor, stats);
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    throw error instanceof FileProblem ? error : new FileProblem(readProblem(error));
  }
}

function refuseOthers(stats: Stats): void {
  const found = kindOf(stats);
  if (found) throw new FileProblem(problem('audio/not-a-file', { found }));
}

function openedFile(descriptor: number, stats: Stats): OpenFile {
  return {
    stats,
    size: stats.size,
    read(offset, into) {
      try {
        let done = 0;
        while (done < into.length) {
          const got = readSync(descriptor, into, done, into.length - done, offset + done);
          if (got === 0) break;
          done += got;
        }
        return done;
      } catch (error) {
        throw new FileProblem(readProblem(error));
      }
    },
    close: () => closeSync(descriptor),
  };
}
