/** One file's verdict: can the caller hear it as it is, and if not, what is wrong and what settles it. */
import type { WavFormat } from './format.ts';
import { readFormat } from './format.ts';
import { hiddenCodec, realType } from './magic.ts';
import { nameProblems, splitName, suggestName } from './name.ts';
import type { AudioProblem } from './problems.ts';
import { bytesText, gradeOf, grouped, problem } from './problems.ts';
import type { WavLayout } from './riff.ts';
import { walkRiff } from './riff.ts';
import type { ByteSource } from './source.ts';
import { HeaderReader } from './source.ts';

/** 100 MB as the course means it; this many bytes are still allowed. */
export const largestFile = 104_857_600;
/** What today's portal takes. */
export const largestToday = 5 * 1024 * 1024;
export const promptRate = 8000;
export const slowest = 1000;
export const fastest = 768_000;
export const mostChannels = 64;

export type Verdict = 'fits' | 'convertible' | 'repairable' | 'refused';

/** What is shown and printed as JSON. */
export interface AudioReport {
  readonly verdict: Verdict;
  readonly ok: boolean;
  readonly sizeBytes: number;
  readonly name: { readonly valid: boolean; readonly suggestion: string | null };
  readonly format: {
    readonly container: string;
    readonly codec: string;
    readonly sampleRate: number;
    readonly channels: number;
    readonly bitsPerSample: number;
    readonly durationSeconds: number;
  } | null;
  readonly problems: readonly AudioProblem[];
}
/** What a conversion needs to find the sound. */
export interface Sound {
  readonly format: WavFormat;
  /** First byte of the sound and how many of them are whole frames or blocks. */
  readonly start: number;
  readonly bytes: number;
  readonly frames: number;
  /** The samples stand in the low bits of their container, against the specification. */
  readonly rightJustified: boolean;
}
export interface Checked {
  readonly report: AudioReport;
  readonly layout: WavLayout | null;
  /** Null when there is nothing to convert. */
  readonly sound: Sound | null;
}
export interface CheckOptions {
  /** Names already in use, in lower case. */
  readonly taken?: ReadonlySet<string>;
  readonly profile?: 'course' | 'portal-today';
}

export function checkAudio(name: string, source: ByteSource, options: CheckOptions = {}): Checked {
  const problems: AudioProblem[] = [];
  const names = nameProblems(name, options.taken);
  const suggestion = names.length > 0 ? suggestName(name, options.taken) : null;
  for (const code of names) {
    problems.push(problem(code, { suggestion: suggestion ?? '', length: [...splitName(name).stem].length }));
  }
  let layout: WavLayout | null = null;
  let sound: Sound | null = null;
  let format: WavFormat | null = null;
  if (source.size > largestFile) problems.push(problem('audio/too-large', { size: grouped(source.size) }));
  else if (source.size === 0) problems.push(problem('audio/empty'));
  else {
    if (options.profile === 'portal-today' && source.size > largestToday) {
      problems.push(problem('audio/portal-size', { size: bytesText(source.size) }));
    }
    layout = walkRiff(source);
    const reader = new HeaderReader(source);
    if (layout === null) problems.push(notWav(reader));
    else {
      const { fmt } = layout;
      format = fmt && readFormat(reader, fmt.start, fmt.size, layout.bigEndian);
      sound = inspect(layout, format, reader, problems);
    }
  }
  const worst = (['refused', 'repairable', 'convertible'] as const).find(grade =>
    problems.some(found => gradeOf(found) === grade),
  );
  const verdict = worst ?? 'fits';
  return {
    report: {
      verdict,
      ok: verdict === 'fits',
      sizeBytes: source.size,
      name: { valid: names.length === 0, suggestion },
      format: layout && format && summary(layout, format, sound),
      problems,
    },
    layout,
    sound: problems.some(found => gradeOf(found) === 'refused') ? null : sound,
  };
}

function notWav(reader: HeaderReader): AudioProblem {
  const found = realType(reader);
  if (reader.size < 12 && /^(RIF[FX]|RF64|BW64)/.test(reader.text(0, 4))) {
    return problem('audio/bad-header', { what: `the file ends after ${reader.size} bytes` }, 'refused');
  }
  return problem('audio/not-wav', { found: found ?? 'something else' });
}

const summary = (layout: WavLayout, format: WavFormat, sound: Sound | null): AudioReport['format'] => ({
  container: layout.container,
  codec: format.codec ?? format.codecName,
  sampleRate: format.sampleRate,
  channels: format.channels,
  bitsPerSample: format.bits,
  durationSeconds: sound && format.sampleRate > 0 ? sound.frames / format.sampleRate : 0,
});

/** Adds what is wrong with header, coding and sound; answers where the sound stands if it can be decoded. */
function inspect(
  layout: WavLayout,
  format: WavFormat | null,
  reader: HeaderReader,
  problems: AudioProblem[],
): Sound | null {
  if (layout.fmt === null || format === null) {
    const what =
      layout.fmt === null ? 'the part that says how the sound is coded is missing' : 'too little of it is there';
    problems.push(problem('audio/bad-header', { what }, 'refused'));
  }
  if (layout.pieces)
    problems.push(problem('audio/bad-header', { what: 'the sound is cut into a list of pieces' }, 'refused'));
  else if (layout.data === null)
    problems.push(problem('audio/no-data', { what: 'the part with the sound is missing' }));
  if (format === null) return null;
  const fine = checkFormat(format, problems);
  if (layout.data === null || !fine) return null;
  const hidden =
    format.codec === 'pcm' && format.bits === 16 ? hiddenCodec(reader, layout.data.start, layout.data.size) : null;
  if (hidden !== null) {
    problems.push(problem('audio/unsupported-codec', { codec: `${hidden}, dressed up as PCM` }));
    return null;
  }
  const sound = measure(layout, format, reader);
  const mended = [...layout.mended, ...format.mended];
  if (sound.rightJustified) mended.push('the samples stand in the wrong half of their bytes');
  if (layout.truncated) {
    problems.push(
      problem('audio/truncated', { claimed: bytesText(layout.truncated.claimed), there: bytesText(layout.data.size) }),
    );
  } else if (sound.bytes !== layout.data.size && sound.bytes > 0 && !isPad(format, layout.data.size - sound.bytes)) {
    mended.push('the sound ends inside a sample');
  }
  if (mended.length > 0) problems.push(problem('audio/bad-header', { what: mended.join('; ') }));
  if (sound.frames === 0) {
    problems.push(problem('audio/no-data', { what: 'there is not one whole sample' }));
    return null;
  }
  if (layout.container !== 'RIFF') problems.push(problem('audio/wrong-container', { container: layout.container }));
  return sound;
}

/** False when the format leaves nothing to decode. */
function checkFormat(format: WavFormat, problems: AudioProblem[]): boolean {
  const { codec, codecName, channels, sampleRate, bits } = format;
  const before = problems.length;
  if (channels === 0 || channels > mostChannels)
    problems.push(problem('audio/wrong-channels', { channels }, 'refused'));
  if (sampleRate < slowest || sampleRate > fastest) {
    problems.push(problem('audio/wrong-rate', { rate: grouped(sampleRate) }, 'refused'));
  }
  if (codec === null) problems.push(problem('audio/unsupported-codec', { codec: codecName }));
  if (problems.length > before) return false;
  if (codec !== 'ulaw' && codec !== 'alaw') {
    const width = codec === 'pcm' || codec === 'float' ? `${bits}-bit ${codecName}` : codecName;
    const note =
      codec === 'pcm' && bits === 16 ? ' The “16bit” of the course names the width of a sample after decoding.' : '';
    problems.push(problem('audio/wrong-codec', { codec: width, note }));
  }
  if (sampleRate !== promptRate) problems.push(problem('audio/wrong-rate', { rate: grouped(sampleRate) }));
  if (channels !== 1) problems.push(problem('audio/wrong-channels', { channels }));
  return true;
}

/** An odd number of blocks of 65 bytes: sox counts the pad byte as sound. */
const isPad = ({ codec }: WavFormat, rest: number): boolean => codec === 'gsm610' && rest === 1;

function measure(layout: WavLayout, format: WavFormat, reader: HeaderReader): Sound {
  const { start, size } = layout.data!;
  const { blockAlign, blockFrames, codec } = format;
  const blocks = blockAlign > 0 ? Math.floor(size / blockAlign) : 0;
  let frames = blocks * blockFrames;
  let bytes = blocks * blockAlign;
  if (codec === 'ms-adpcm' || codec === 'ima-adpcm') {
    // The last block may be shorter; the fact chunk says how much of the last one counts.
    const head = (codec === 'ms-adpcm' ? 7 : 4) * format.channels;
    const rest = size - bytes;
    if (rest > head) {
      const unit = codec === 'ima-adpcm' ? 8 : 1;
      const more = Math.floor(((rest - head) * 2) / format.channels / unit) * unit + (codec === 'ms-adpcm' ? 2 : 1);
      frames += Math.min(more, blockFrames);
      bytes = size;
    }
  }
  if (blockFrames > 1) {
    const fact = layout.chunks.find(chunk => chunk.id === 'fact' && chunk.size >= 4);
    const said = fact ? reader.u32(fact.start, layout.bigEndian) : 0;
    if (said > 0 && said <= frames && frames - said < blockFrames * 2) frames = said;
  }
  return { format, start, bytes, frames, rightJustified: isRightJustified(format, reader, start, bytes) };
}

/** True when a wide container holds every sample in its low bits: some writers do, and read as it should be it is near silence. */
function isRightJustified(format: WavFormat, reader: HeaderReader, start: number, bytes: number): boolean {
  const { codec, container, bits, bigEndian } = format;
  if (codec !== 'pcm' || container < 2 || container > 4 || container * 8 === bits) return false;
  const count = Math.min(Math.floor(bytes / container), 2048);
  const spare = container * 8 - bits;
  let lowBits = false;
  let highBytes = true;
  for (let i = 0; i < count; i++) {
    let value = 0n;
    for (let b = 0; b < container; b++) {
      const place = bigEndian ? b : container - 1 - b;
      value = (value << 8n) | BigInt(reader.byte(start + i * container + place));
    }
    if ((value & ((1n << BigInt(spare)) - 1n)) !== 0n) lowBits = true;
    const top = value >> BigInt(bits - 1);
    const allOnes = (1n << BigInt(spare + 1)) - 1n;
    if (top > 1n && top !== allOnes) highBytes = false;
  }
  return count > 0 && lowBits && highBytes;
}
