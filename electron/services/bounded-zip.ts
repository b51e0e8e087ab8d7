/**
 * Zips from anywhere, read within limits. Node's own inflate stops at the size an entry declares, where the library we write
 * with would go on counting. Nothing is inflated before every entry was looked at. Layout: APPNOTE.TXT 6.3.10.
 */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
// The other build declares a `require` of its own, which main's bundle has already.
import { type Zippable, zipSync } from 'fflate/browser';

/** Why a zip is not taken, for programs; the message is for people. */
export type ZipFault =
  | 'not-zip'
  | 'damaged'
  | 'too-large'
  | 'too-many'
  | 'bomb'
  | 'encrypted'
  | 'method'
  | 'outside'
  | 'link'
  | 'twice'
  | 'stranger';
export class ZipRefused extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault, reason: string, options?: { cause?: unknown }) {
    super(reason, options);
    this.fault = fault;
  }
}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of everything together, inflated. */
  readonly together: number;
  /** The most bytes an entry may have; false passes it over, null refuses the zip because it has it. */
  readonly mostOf: (name: string) => number | false | null;
}

const localMark = 0x04034b50;
const entryMark = 0x02014b50;
const endMark = 0x06054b50;
/** S_IFMT and S_IFLNK of stat(2), as the upper half of an entry's outer attributes holds them. */
const fileType = 0o170000;
const link = 0o120000;
/** Bits of the flags: encrypted, strongly encrypted, with a masked directory. */
const encryption = 0x2041;
/** Deflate comes to 1032 at most; the texts of a lab to some 30. */
const mostRatio = 200;
const ratioCounts = 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === localMark;

/** The wanted files of a zip by their names. */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Map<string, Uint8Array> {
  if (!isZip(bytes)) throw new ZipRefused('not-zip', 'It is not a zip.');
  try {
    const wanted = wantedOf(bytes, limits);
    return new Map(wanted.map(entry => [entry.name, inflated(bytes, entry)]));
  } catch (error) {
    if (error instanceof RangeError) throw new ZipRefused('damaged', 'It is a damaged zip.', { cause: error });
    throw error;
  }
}

/** The mark of an end within the 64 kB a comment may have. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  throw new ZipRefused('damaged', 'It is a damaged zip: its end is missing.');
}

function wantedOf(bytes: Uint8Array, { entries: mostEntries, together, mostOf }: ZipLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const central = view.getUint32(end + 16, true);
  if (count === 0xffff || central === 0xffffffff || view.getUint16(end + 4, true) !== 0)
    throw new ZipRefused('too-large', 'It is a zip of a kind made for more than 4 GB or for several disks.');
  if (count > mostEntries) throw new ZipRefused('too-many', `It holds more than ${mostEntries} files.`);
  const seen = new Set<string>();
  const places: (readonly [number, number])[] = [];
  const wanted: Entry[] = [];
  let sum = 0;
  let at = central;
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entryMark) throw new ZipRefused('damaged', 'It is a damaged zip.');
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (((view.getUint32(at + 38, true) >>> 16) & fileType) === link)
      throw new ZipRefused('link', `${shown(name)} is a link.`);
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) throw new ZipRefused('twice', `It holds ${shown(name)} twice.`);
    seen.add(folded);
    at += 46 + nameLength + extra + comment;
    places.push(placeOf(view, bytes, entry));
    const most = name.endsWith('/') ? false : mostOf(name);
    if (most === null) throw new ZipRefused('stranger', `It holds ${shown(name)}, which does not belong there.`);
    if (most === false) continue;
    refuseSizes(entry, most);
    if ((entry.flags | view.getUint16(entry.offset + 6, true)) & encryption)
      throw new ZipRefused('encrypted', `${shown(name)} is encrypted.`);
    if (entry.method !== 0 && entry.method !== 8)
      throw new ZipRefused('method', `${shown(name)} is packed in a way that is not known.`);
    sum += entry.size;
    if (sum > together) throw new ZipRefused('too-large', `It is larger than ${megabytes(together)} when unpacked.`);
    wanted.push(entry);
  }
  // Entries that share bytes make a small zip out of an endless one.
  places.sort(([a], [b]) => a - b);
  if (places.some(([, until], index) => until > (places[index + 1]?.[0] ?? central)))
    throw new ZipRefused('bomb', 'Its files overlap, as they do in a zip made to fill a disk.');
  return wanted;
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 80));
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

function nameIn(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Old zips have names in the code page of their maker; nothing of ours does, and what is passed over needs none.
    name = new TextDecoder('latin1').decode(bytes);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no name has
  if (/^[/\\]|^[A-Za-z]:|\\|[\u0000-\u001f]/.test(name) || name.split('/').some(part => part === '..'))
    throw new ZipRefused('outside', `${shown(name)} leads out of its folder.`);
  return name;
}

/** From where to where an entry lies; what it says of itself there has to be what the list says of it. */
function placeOf(view: DataView, bytes: Uint8Array, { name, offset, packed }: Entry): readonly [number, number] {
  if (view.getUint32(offset, true) !== localMark) throw new ZipRefused('damaged', 'It is a damaged zip.');
  const length = view.getUint16(offset + 26, true);
  if (nameIn(bytes.subarray(offset + 30, offset + 30 + length)) !== name)
    throw new ZipRefused('damaged', `It is a damaged zip: it calls ${shown(name)} by two names.`);
  const until = offset + 30 + length + view.getUint16(offset + 28, true) + packed;
  if (until > bytes.length) throw new ZipRefused('damaged', 'It is a damaged zip: it ends too early.');
  return [offset, until];
}

function refuseSizes({ name, size, packed }: Entry, most: number): void {
  if (size > most) throw new ZipRefused('too-large', `${shown(name)} is larger than ${megabytes(most)} when unpacked.`);
  if (size > ratioCounts && size > packed * mostRatio)
    throw new ZipRefused('bomb', `${shown(name)} unpacks to more than ${mostRatio} times its size.`);
}

function inflated(bytes: Uint8Array, { name, method, crc, packed, size, offset }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  let content: Uint8Array;
  try {
    content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ZipRefused('bomb', `${shown(name)} is larger than it says.`, { cause });
    throw new ZipRefused('damaged', `It is a damaged zip: ${shown(name)} cannot be unpacked.`, { cause });
  }
  if (content.length !== size) throw new ZipRefused('damaged', `It is a damaged zip: ${shown(name)} is not whole.`);
  if (crc32(content) !== crc) throw new ZipRefused('damaged', `It is a damaged zip: ${shown(name)} was altered.`);
  return content;
}

/** The first day a zip can tell; a real one would make equal contents differ. */
const noTime = new Date(1980, 0, 1);

/** The same files are the same bytes. Sounds hardly get smaller, and are stored as they are. */
export function writeZip(files: Iterable<readonly [string, string | Uint8Array]>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, content] of files)
    zippable[name] =
      typeof content === 'string'
        ? [Buffer.from(content, 'utf8'), { mtime: noTime }]
        : [content, { mtime: noTime, level: 0 }];
  return zipSync(zippable);
}

/** A file whole, once its size was looked at; null where there is none. */
export function boundedFile(path: string, most: (start: Uint8Array) => number): Uint8Array | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  const start = new Uint8Array(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, 4, 0);
  } finally {
    closeSync(file);
  }
  const limit = most(start);
  if (stat.size > limit) throw new ZipRefused('too-large', `It is larger than ${megabytes(limit)}.`);
  return readFileSync(path);
}
