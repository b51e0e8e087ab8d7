/** The `fmt ` chunk: what the sound is coded in. Sources: Microsoft WAVEFORMATEX and WAVEFORMATEXTENSIBLE, mmreg.h for the tags. */
import type { HeaderReader } from './source.ts';

export type Codec = 'pcm' | 'float' | 'ulaw' | 'alaw' | 'ms-adpcm' | 'ima-adpcm' | 'gsm610';
export type Law = 'ulaw' | 'alaw';

export interface WavFormat {
  readonly tag: number;
  /** Null: a codec that is named but not decoded. */
  readonly codec: Codec | null;
  readonly codecName: string;
  readonly extensible: boolean;
  readonly bigEndian: boolean;
  readonly channels: number;
  readonly sampleRate: number;
  readonly byteRate: number;
  /** Bytes of one frame (PCM, G.711) or one block (ADPCM, GSM). */
  readonly blockAlign: number;
  /** Bits of a sample that count; a wider container holds them left-justified. */
  readonly bits: number;
  /** Bytes of one sample of one channel; 0 for block codecs. */
  readonly container: number;
  /** Frames in a block; 1 where there are no blocks. */
  readonly blockFrames: number;
  /** Predictor pairs of MS ADPCM. */
  readonly coefficients: readonly (readonly [number, number])[];
  /** What is wrong in the chunk but can be told from the rest of it. */
  readonly mended: readonly string[];
}

/** Names of the tags seen in practice; mmreg.h has more, the rest is shown as a number. */
const tagNames = new Map(
  (
    '1 PCM|2 MS ADPCM|3 IEEE float|6 a-law|7 u-law|8 DTS|10 OKI ADPCM|11 IMA ADPCM|14 G.723 ADPCM|22 TrueSpeech|' +
    '30 Dolby AC-2|31 GSM 6.10|40 G.721 ADPCM|41 G.728|42 G.723.1|45 G.726|50 MPEG layer 1 or 2|55 MP3|64 G.726|65 G.722|' +
    '82 G.722.1|83 G.729|ff AAC|111 G.723.1|112 G.729|130 Sipro ACELP|160 WMA|161 WMA|162 WMA|163 WMA|28e G.722|28f G.722|' +
    '1600 AAC|1602 AAC|1610 AAC|2000 AC-3|2001 DTS|566f Vorbis|5756 WavPack|674f Vorbis|6771 Vorbis|704f Opus|a106 AAC|' +
    'a109 Speex|f1ac FLAC'
  )
    .split('|')
    .map(entry => [Number.parseInt(entry, 16), entry.slice(entry.indexOf(' ') + 1)]),
);
const codecs = new Map<number, Codec>([
  [1, 'pcm'],
  [2, 'ms-adpcm'],
  [3, 'float'],
  [6, 'alaw'],
  [7, 'ulaw'],
  [0x11, 'ima-adpcm'],
  [0x31, 'gsm610'],
]);
// biome-ignore format: a table
const standardCoefficients = [
  [256, 0],
  [512, -256],
  [0, 0],
  [192, 64],
  [240, 0],
  [460, -208],
  [392, -232],
] as const;
/** The last 14 bytes of every sub-format GUID that stands for a tag. */
const guidTail = '\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71';
const hex = (tag: number) => `0x${tag.toString(16).padStart(4, '0')}`;

/** Null when too little of the chunk is there to say what the sound is. */
export function readFormat(reader: HeaderReader, start: number, size: number, bigEndian: boolean): WavFormat | null {
  if (size < 14) return null;
  const u16 = (at: number) => reader.u16(start + at, bigEndian);
  const u32 = (at: number) => reader.u32(start + at, bigEndian);
  const mended: string[] = [];
  const [outer, channels, sampleRate, byteRate, blockAlign] = [u16(0), u16(2), u32(4), u32(8), u16(12)];
  let bits = size >= 16 ? u16(14) : 0;
  const extensible = outer === 0xfffe;
  let tag = outer;
  let known = true;
  if (extensible) {
    const valid = size >= 20 ? u16(18) : 0;
    if (size >= 40 && (u16(16) >= 22 || u16(16) === 0)) {
      tag = bigEndian ? reader.u32(start + 24, true) & 0xffff : reader.u16(start + 24);
      const tail = reader.text(start + 26, 14);
      known = tail === guidTail || tail.slice(4) === guidTail.slice(4).replace('\x10\x00', '\x00\x10');
      if (valid > 0 && valid < bits) bits = valid;
    } else if ((bits === 16 || bits === 24) && channels > 0 && blockAlign === (channels * bits) / 8) {
      // Nothing but PCM has 16 or 24 bits a sample in as many bytes.
      tag = 1;
      mended.push('the part that names the coding is cut off');
    } else return null;
  }
  let codec = known ? (codecs.get(tag) ?? null) : null;
  let codecName = known ? (tagNames.get(tag) ?? `unknown coding ${hex(tag)}`) : 'unknown coding';
  let container = 0;
  let blockFrames = 1;
  const perChannel = channels > 0 ? blockAlign / channels : 0;
  if (codec === 'ulaw' || codec === 'alaw') {
    container = 1;
    if (bits !== 8) mended.push(`${bits} bits a sample are named, ${codecName} has 8`);
    bits = 8;
  } else if (codec === 'pcm' || codec === 'float') {
    if (bits === 0 && Number.isInteger(perChannel) && perChannel > 0 && size < 16) {
      bits = perChannel * 8;
      mended.push('the bits a sample are missing');
    }
    const least = Math.ceil(bits / 8);
    // A container may be wider than its sample, but only so wide, and the bytes a second must agree to it.
    const wider = [3, 4, 8].includes(perChannel) && perChannel > least && byteRate === sampleRate * blockAlign;
    container = wider ? perChannel : least;
    if (codec === 'float' && bits !== 32 && bits !== 64) [codec, codecName] = [null, `${bits}-bit float`];
    if (codec === 'float') container = bits / 8;
    if (codec === 'pcm' && (bits === 0 || bits > 64)) [codec, codecName] = [null, `${bits}-bit PCM`];
  }
  const frameBytes = container * channels;
  if (codec !== null && container > 0 && channels > 0) {
    if (blockAlign !== frameBytes) mended.push('the size of a frame is wrong');
    else if (byteRate !== sampleRate * frameBytes) mended.push('the bytes a second are wrong');
  }
  let coefficients: (readonly [number, number])[] = [];
  if (codec === 'ms-adpcm' || codec === 'ima-adpcm') {
    const head = codec === 'ms-adpcm' ? 7 : 4;
    const inHeader = codec === 'ms-adpcm' ? 2 : 1;
    const exact = channels > 0 ? Math.floor(((blockAlign - head * channels) * 2) / channels) + inHeader : 0;
    blockFrames = exact;
    if (bits !== 4 || channels > 2 || channels === 0 || exact < inHeader)
      [codec, codecName] = [null, `${bits}-bit ${codecName}`];
    if (codec === 'ima-adpcm' && channels === 2) blockFrames = Math.floor((blockAlign - 8) / 8) * 8 + 1;
    const count = codec === 'ms-adpcm' && size >= 22 ? u16(20) : 0;
    for (let i = 0; i < Math.min(count, 256) && 26 + i * 4 <= size; i++) {
      coefficients.push([(u16(22 + i * 4) << 16) >> 16, (u16(24 + i * 4) << 16) >> 16]);
    }
    if (coefficients.length === 0) coefficients = [...standardCoefficients];
  }
  if (codec === 'gsm610') {
    blockFrames = 320;
    if (channels !== 1 || blockAlign !== 65) [codec, codecName] = [null, 'GSM 6.10 in an unusual block size'];
    bits = 0;
  }
  if (bigEndian && codec !== null && container === 0) [codec, codecName] = [null, `${codecName} in a RIFX file`];
  return {
    tag,
    codec,
    codecName,
    extensible,
    bigEndian,
    channels,
    sampleRate,
    byteRate,
    blockAlign: container > 0 && codec !== null ? frameBytes : blockAlign,
    bits,
    container,
    blockFrames,
    coefficients,
    mended,
  };
}
