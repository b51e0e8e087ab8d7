/** Writing a file a person named: whole or not there, and a refusal of the disk in words. */
import { AppError } from '../../shared/base/errors.ts';
import { writeDurably } from '../db/durable-file.ts';

const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENOENT', 'EEXIST', 'ENAMETOOLONG'];

export function writeChosen(path: string, content: string | Uint8Array): void {
  try {
    writeDurably(path, content);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (full.includes(code)) throw new AppError('file/disk-full', { path }, { cause });
    if (refused.includes(code)) throw new AppError('file/not-writable', { path }, { cause });
    throw cause;
  }
}
