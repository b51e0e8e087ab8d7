/** What a file that is no WAV really is, from its first bytes. */
import type { HeaderReader } from './source.ts';

const starts: readonly (readonly [prefix: string, name: string])[] = [
  ['OggS', 'an Ogg file (Vorbis or Opus)'],
  ['fLaC', 'a FLAC file'],
  ['.snd', 'a Sun AU file'],
  ['caff', 'a Core Audio file (CAF)'],
  ['MThd', 'a MIDI file (notes, no sound)'],
  ['#!AMR', 'an AMR file'],
  ['RIFF....AVI ', 'an AVI video'],
  ['RIFF....WEBP', 'a WebP image'],
  ['RIFF....RMID', 'a MIDI file (notes, no sound)'],
  ['RIFF....ACON', 'an animated cursor'],
  ['FORM....AIFF', 'an AIFF file'],
  ['FORM....AIFC', 'an AIFF file'],
  ['riff\x2e\x91\xcf\x11', 'a Sony Wave64 file'],
  ['....ftypqt  ', 'a QuickTime video'],
  ['....ftypM4A', 'an M4A file (AAC)'],
  ['....ftypM4B', 'an M4A file (AAC)'],
  ['....ftyp', 'an MP4 file'],
  ['0&\xb2u\x8ef\xcf\x11', 'a Windows Media file (WMA)'],
  ['\x1aE\xdf\xa3', 'a Matroska or WebM file'],
  ['MAC ', "a Monkey's Audio file"],
  ['wvpk', 'a WavPack file'],
  ['TTA1', 'a True Audio file'],
  ['DSD ', 'a DSD file'],
  ['ADIF', 'an AAC file'],
  ['\x0bw', 'an AC-3 file'],
  ['\x7f\xfe\x80\x01', 'a DTS file'],
  ['\xfe\x7f\x01\x80', 'a DTS file'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['PK\x05\x06', 'a ZIP archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['BM', 'a bitmap image'],
  ['%PDF', 'a PDF document'],
  ['SQLite format 3', 'a SQLite database'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['\xca\xfe\xba\xbe', 'a program'],
];

const matches = (head: string, prefix: string): boolean => {
  for (let i = 0; i < prefix.length; i++) if (prefix[i] !== '.' && prefix[i] !== head[i]) return false;
  return head.length >= prefix.length;
};

/** An MPEG frame header whose fields are all in use; AAC in ADTS has the layer bits 00. */
function mpeg(a: number, b: number, c: number): string | null {
  if (a !== 0xff || (b & 0xe0) !== 0xe0) return null;
  const [version, layer, rate, sampling] = [(b >> 3) & 3, (b >> 1) & 3, c >> 4, (c >> 2) & 3];
  if ((b & 0xf6) === 0xf0) return 'an AAC file';
  if (version === 1 || layer === 0 || rate === 15 || rate === 0 || sampling === 3) return null;
  return layer === 1 ? 'an MP3 file' : 'an MPEG audio file';
}

const textual = (head: string): boolean => head.length > 0 && /^[\t\n\r\x20-\x7e\x80-\xff]*$/.test(head);

/** Names the real type in words that fit "This is …", or null when nothing is known. */
export function realType(reader: HeaderReader): string | null {
  const head = reader.text(0, Math.min(64, reader.size));
  if (head.startsWith('ID3')) return 'an MP3 file';
  // A prefix starting with a dot is a literal only for Sun AU.
  if (head.startsWith('.snd')) return 'a Sun AU file';
  for (const [prefix, name] of starts) if (prefix !== '.snd' && matches(head, prefix)) return name;
  const frame = mpeg(reader.byte(0), reader.byte(1), reader.byte(2));
  if (frame) return frame;
  if (/^\s*(<!doctype html|<html)/i.test(head)) return 'a web page';
  if (/^\s*<\?xml/i.test(head)) return 'an XML file';
  return textual(head) ? 'a text file' : null;
}

/** Coded sound hidden in 16-bit PCM (a "DTS wav"): played as PCM it is loud noise. Looks at the first bytes that are not 0. */
export function hiddenCodec(reader: HeaderReader, start: number, size: number): string | null {
  const end = start + Math.min(size, 4096) - 6;
  let at = start;
  while (at < end && reader.byte(at) === 0) at++;
  at -= (at - start) % 2;
  const four = reader.u32(at, true);
  if ([0x7ffe8001, 0xfe7f0180, 0x1fffe800, 0xff1f00e8].includes(four)) return 'DTS';
  if ([0x0b770000, 0x770b0000].includes((four & 0xffff0000) >>> 0) && ac3Rate(reader, at)) return 'AC-3';
  if ([0xf8724e1f, 0x72f81f4e].includes(four)) return 'IEC 61937 coded sound (AC-3 or DTS)';
  return null;
}

/** AC-3 has a two-byte sync only; the rate code and bit stream id behind it must hold too. */
const ac3Rate = (reader: HeaderReader, at: number): boolean => {
  const swapped = reader.byte(at) === 0x77;
  const code = reader.byte(at + (swapped ? 5 : 4));
  const bsid = reader.byte(at + (swapped ? 4 : 5)) >> 3;
  return code >> 6 !== 3 && (code & 63) < 38 && bsid <= 16 && bsid >= 6;
};
