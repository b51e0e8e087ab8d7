/** Zips made to do harm, out of the files of a good one: what every reader of zips refuses, with the words it does so in. */
import { type Zippable, zipSync } from 'fflate/browser';

/** Marks of a local header and of an entry of the list: APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.12. */
const local = Buffer.from([0x50, 0x4b, 3, 4]);
const central = Buffer.from([0x50, 0x4b, 1, 2]);

function patched(bytes: Uint8Array, mark: Buffer, offset: number, value: number, width: 2 | 4 = 4): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(mark);
  if (width === 2) copy.writeUInt16LE(value, at + offset);
  else copy.writeUInt32LE(value, at + offset);
  return copy;
}

/** `text` is the name of a text that belongs there. */
export function hostileZips(good: Zippable, text: string): [what: string, zip: () => Uint8Array, reason: string][] {
  const whole = () => zipSync(good);
  const withText = (content: Uint8Array) => zipSync({ [text]: content });
  return [
    ['a path out of the folder', () => zipSync({ ...good, '../../evil.wav': Buffer.from('x') }), 'leads out of its'],
    ['an absolute path', () => zipSync({ ...good, '/etc/passwd': Buffer.from('x') }), 'leads out of its folder'],
    ['a path of Windows', () => zipSync({ ...good, 'C:\\evil.wav': Buffer.from('x') }), 'leads out of its folder'],
    [
      'a link',
      () => zipSync({ ...good, [text]: [Buffer.from('/etc/passwd'), { os: 3, attrs: 0o120777 * 65_536 }] }),
      'is a link',
    ],
    // Large enough to be looked at, small enough for every limit of size.
    [
      'a bomb that lies about its size',
      () => patched(withText(new Uint8Array(900_000)), central, 24, 100),
      'than it says',
    ],
    ['a size of 2 GB', () => patched(whole(), central, 24, 2 ** 31), 'when unpacked'],
    ['half of it gone', () => whole().subarray(0, whole().length >> 1), 'damaged zip'],
    ['its last bytes gone', () => whole().subarray(0, whole().length - 30), 'damaged zip'],
    ['an altered byte', () => patched(zipSync(good, { level: 0 }), local, 45, 0x12345678), 'was altered'],
    ['two names for one file', () => patched(whole(), local, 30, 0x41414141), 'by two names'],
    ['an encrypted file', () => patched(whole(), central, 8, 1, 2), 'is encrypted'],
    ['another way of packing', () => patched(whole(), central, 10, 12, 2), 'not known'],
  ];
}
