/** Takes chosen entries out of a zip archive whose checksum is already proven; Node has inflate but no zip reader. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

interface Entry {
  name: string;
  deflated: boolean;
  packedSize: number;
  offset: number;
  runnable: boolean;
}

/** `place` says where in `folder` an entry goes, or null to leave it out. */
export async function unzip(archive: string, folder: string, place: (name: string) => string | null): Promise<number> {
  const file = await open(archive);
  try {
    let count = 0;
    for (const entry of await readDirectory(file)) {
      const target = entry.name.endsWith('/') ? null : place(entry.name);
      if (target === null) continue;
      const header = await read(file, entry.offset, 30);
      const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
      const packed = await read(file, start, entry.packedSize);
      const path = join(folder, target);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, entry.deflated ? inflateRawSync(packed) : packed);
      if (entry.runnable) chmodSync(path, 0o755);
      count += 1;
    }
    return count;
  } finally {
    await file.close();
  }
}

/** The central directory at the end of the file (PKWARE APPNOTE 4.3.12 and 4.3.16; no zip64, no comment). */
async function readDirectory(file: FileHandle): Promise<Entry[]> {
  const { size } = await file.stat();
  const tail = await read(file, size - 22, 22);
  if (tail.readUInt32LE(0) !== 0x06054b50) throw new Error('Not a zip archive this reader knows: no end record.');
  const directory = await read(file, tail.readUInt32LE(16), tail.readUInt32LE(12));
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      deflated: directory.readUInt16LE(at + 10) === 8,
      packedSize: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      runnable: ((directory.readUInt32LE(at + 38) >>> 16) & 0o100) !== 0,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('The zip archive ends too early.');
  return buffer;
}
