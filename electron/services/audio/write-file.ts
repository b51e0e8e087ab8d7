/** A result on the disk: under a name of its own until it is whole and safe, then under the name it was asked for. */
import {
  closeSync,
  existsSync,
  fdatasync,
  fstatSync,
  link as linkFile,
  openSync,
  rename as renameFile,
  rmSync,
  type Stats,
  statSync,
  unlink as unlinkFile,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ByteSink } from '../../../shared/audio/convert.ts';
import type { AudioProblem } from '../../../shared/audio/problems.ts';
import { problem } from '../../../shared/audio/problems.ts';
import { codeOf, FileProblem } from './open-file.ts';

const buffered = 1 << 18;
/** Buffers that nobody needs just now: thousands of files would else leave thousands of them to the garbage collector. */
const spare: Uint8Array[] = [];
let serial = 0;
/** Contents and length on the disk; times may follow later. */
const [synced, rename] = [promisify(fdatasync), promisify(renameFile)];
const [link, unlink] = [promisify(linkFile), promisify(unlinkFile)];

export function writeProblem(error: unknown): AudioProblem {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return problem('audio/disk-full');
  if (code === 'ENOENT') return problem('audio/out-folder', { reason: 'it is not there' });
  if (code === 'ENOTDIR') return problem('audio/out-folder', { reason: 'it is not a folder' });
  if (code === 'EACCES' || code === 'EPERM')
    return problem('audio/out-folder', { reason: 'there is no permission to write' });
  if (code === 'EROFS') return problem('audio/out-folder', { reason: 'it can only be read' });
  return problem('audio/write-failed', { reason: `the system says ${code || String(error)}` });
}

/** The folder is there and a result of this name may be made: not over the original, and not over anything unasked. */
export function checkTarget(path: string, source: Stats, overwrite: boolean): void {
  try {
    if (!statSync(dirname(path)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (error) {
    throw new FileProblem(writeProblem(error));
  }
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return;
  if (there.ino === source.ino && there.dev === source.dev) throw new FileProblem(problem('audio/out-is-source'));
  if (!overwrite) throw new FileProblem(problem('audio/out-exists', { name: basename(path) }));
  if (!there.isFile())
    throw new FileProblem(problem('audio/out-folder', { reason: `${basename(path)} in it is no file` }));
}

export class TargetFile implements ByteSink {
  /** The name in the meantime; others may write into the same file by it. */
  readonly temporary: string;
  readonly #path: string;
  readonly #overwrite: boolean;
  readonly descriptor: number;
  #buffer = spare.pop() ?? new Uint8Array(buffered);
  #filled = 0;
  #position = 0;
  #open = true;
  /** What the disk was asked to begin with; never rejects. */
  #early: Promise<unknown> | null = null;
  #failed: unknown = null;

  constructor(path: string, overwrite: boolean) {
    this.#path = path;
    this.#overwrite = overwrite;
    const name = `.${basename(path)}.${process.pid}-${serial++}-${Math.random().toString(36).slice(2, 8)}.part`;
    this.temporary = join(dirname(path), name);
    this.descriptor = guarded(() => openSync(this.temporary, 'wx'));
  }

  write(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > buffered) this.flush();
    if (bytes.length >= buffered) this.#put(bytes);
    else {
      this.#buffer.set(bytes, this.#filled);
      this.#filled += bytes.length;
    }
  }

  flush(): void {
    this.#put(this.#buffer.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #put(bytes: Uint8Array): void {
    writeAll(this.descriptor, bytes, this.#position);
    this.#position += bytes.length;
  }

  /** The disk begins with what is there while the rest is made, so that less is left to wait for at the end. */
  syncEarly(): void {
    const begun = synced(this.descriptor).catch(error => {
      this.#failed ??= error;
    });
    this.#early = Promise.all([this.#early, begun]);
  }

  /**
   * Makes it last, then gives it its name. Nothing but a whole file ever has that name. The disk is waited for by other
   * threads, so the next file can be worked on meanwhile.
   */
  async finish(expectedBytes: number): Promise<void> {
    try {
      this.flush();
      this.#giveBack();
      await this.#early;
      // A disk reports what it could not write only once.
      if (this.#failed !== null) throw this.#failed;
      const { size } = fstatSync(this.descriptor);
      if (size !== expectedBytes) throw new Error(`${size} of ${expectedBytes} bytes were written`);
      await synced(this.descriptor);
      this.#close();
      if (this.#overwrite) await rename(this.temporary, this.#path);
      else await this.#claim();
    } catch (error) {
      throw asWriteProblem(error);
    }
  }

  /** Takes the name only if nobody has it, even if it appeared a moment ago. */
  async #claim(): Promise<void> {
    try {
      await link(this.temporary, this.#path);
      await unlink(this.temporary);
    } catch (error) {
      if (codeOf(error) === 'EEXIST' || existsSync(this.#path)) {
        throw new FileProblem(problem('audio/out-exists', { name: basename(this.#path) }));
      }
      // File systems without hard links.
      await rename(this.temporary, this.#path);
    }
  }

  #giveBack(): void {
    if (this.#buffer.length > 0) spare.push(this.#buffer);
    this.#buffer = new Uint8Array();
  }

  #close(): void {
    if (this.#open) closeSync(this.descriptor);
    this.#open = false;
  }

  /** Leaves nothing behind. After `finish` it does nothing. */
  discard(): void {
    this.#giveBack();
    if (this.#early) void this.#early.then(() => this.#close());
    else this.#close();
    rmSync(this.temporary, { force: true });
  }
}

/** All of the bytes, at a place of the file. */
export function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  guarded(() => {
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
    }
  });
}

const asWriteProblem = (error: unknown): FileProblem =>
  error instanceof FileProblem ? error : new FileProblem(writeProblem(error));

function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asWriteProblem(error);
  }
}
