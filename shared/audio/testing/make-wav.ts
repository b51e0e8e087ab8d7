/** Builds WAV files for the tests byte by byte, so that every field can be made wrong on purpose. */

export interface Fmt {
  readonly tag?: number;
  readonly channels?: number;
  readonly rate?: number;
  readonly bits?: number;
  readonly byteRate?: number;
  readonly align?: number;
  /** Bytes behind the first 16. */
  readonly extra?: readonly number[];
  /** Cuts the chunk to so many bytes. */
  readonly length?: number;
}
export type Part = readonly [
  id: string,
  body: Uint8Array | readonly number[],
  options?: { size?: number; pad?: boolean },
];

export const le = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);
const ascii = (text: string): number[] => [...text].map(letter => letter.charCodeAt(0));

export function fmt({
  tag = 1,
  channels = 1,
  rate = 16_000,
  bits = 16,
  align,
  byteRate,
  extra = [],
  length,
}: Fmt = {}): Part {
  const frame = align ?? (Math.ceil(bits / 8) * channels) % 65536;
  const body = [
    ...le(tag, 2),
    ...le(channels, 2),
    ...le(rate, 4),
    ...le(byteRate ?? (rate * frame) % 2 ** 32, 4),
    ...le(frame, 2),
    ...le(bits, 2),
    ...extra,
  ];
  return ['fmt ', length === undefined ? body : body.slice(0, length)];
}

/** WAVEFORMATEXTENSIBLE's 24 bytes for a coding tag. */
export const extensible = (tag: number, valid: number): number[] => [
  ...le(22, 2),
  ...le(valid, 2),
  ...le(4, 4),
  ...le(tag, 2),
  ...[0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71],
];

export interface Wrap {
  readonly form?: string;
  readonly riffSize?: number;
  readonly before?: readonly number[];
  readonly after?: readonly number[];
}

/** A file of chunks. Sizes and padding are right unless said otherwise. */
export function wav(
  parts: readonly Part[],
  { form = 'RIFF', riffSize, before = [], after = [] }: Wrap = {},
): Uint8Array {
  const big = form === 'RIFX';
  const number = (value: number, bytes: number) => (big ? le(value, bytes).reverse() : le(value, bytes));
  const pieces: Uint8Array[] = [];
  let length = 4;
  for (const [id, body, { size, pad = true } = {}] of parts) {
    const bytes = id === 'fmt ' && big ? swapFmt(body) : Uint8Array.from(body);
    const padding = pad && bytes.length % 2 === 1 ? [0] : [];
    pieces.push(Uint8Array.from([...ascii(id), ...number(size ?? bytes.length, 4)]), bytes, Uint8Array.from(padding));
    length += 8 + bytes.length + padding.length;
  }
  const head = Uint8Array.from([...before, ...ascii(form), ...number(riffSize ?? length, 4), ...ascii('WAVE')]);
  return join([head, ...pieces, Uint8Array.from(after)]);
}

const swapFmt = (body: Uint8Array | readonly number[]): Uint8Array => {
  const fields = [2, 2, 4, 4, 2, 2];
  const out: number[] = [];
  let at = 0;
  for (const size of fields) {
    out.push(...[...body.slice(at, at + size)].reverse());
    at += size;
  }
  return Uint8Array.from([...out, ...body.slice(at)]);
};

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** A sine of half the full scale, the same in all channels. */
export const sine = (frames: number, rate = 16_000, hertz = 440, channels = 1, amplitude = 0.5): Float64Array =>
  Float64Array.from(
    { length: frames * channels },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * Math.floor(i / channels)) / rate),
  );

/** Little or big endian PCM, left-justified in `container` bytes. */
export function pcm(
  samples: ArrayLike<number>,
  bits: number,
  container = Math.ceil(bits / 8),
  big = false,
): Uint8Array {
  const out = new Uint8Array(samples.length * container);
  for (let i = 0; i < samples.length; i++) {
    const step = 2 ** (bits - 1);
    const value = Math.max(-step, Math.min(step - 1, Math.round(samples[i]! * step)));
    const unsigned =
      container === 1
        ? (value + step) * 2 ** (8 - bits)
        : ((value + 2 * step) % (2 * step)) * 2 ** (container * 8 - bits);
    const bytes = le(unsigned, container);
    out.set(big ? bytes.reverse() : bytes, i * container);
  }
  return out;
}

export function floats(samples: ArrayLike<number>, bytes: 4 | 8, big = false): Uint8Array {
  const out = new Uint8Array(samples.length * bytes);
  const view = new DataView(out.buffer);
  for (let i = 0; i < samples.length; i++) {
    if (bytes === 4) view.setFloat32(i * 4, samples[i]!, !big);
    else view.setFloat64(i * 8, samples[i]!, !big);
  }
  return out;
}
