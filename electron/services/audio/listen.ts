/** What the details of a file need: its outline, its sound, and the sound a caller would hear. Runs in a worker. */
import type { Checked } from '../../../shared/audio/check.ts';
import { checkAudio, promptRate } from '../../../shared/audio/check.ts';
import type { ConvertOptions } from '../../../shared/audio/convert.ts';
import { convertAudio } from '../../../shared/audio/convert.ts';
import { openReader, readFully } from '../../../shared/audio/decode/reader.ts';
import type { Listening, Wave } from '../../../shared/audio/desk.ts';
import { decodeTable } from '../../../shared/audio/g711.ts';
import { LoudnessMeter } from '../../../shared/audio/level/loudness.ts';
import { headerBytes } from '../../../shared/audio/write.ts';
import type { CheckJob } from './jobs.ts';
import { audioEngine } from './kernels.ts';
import { type OpenFile, openFile } from './open-file.ts';

type Watch = (share: number) => void;
const block = 1 << 16;
/** Enough for a window of 2,000 points zoomed in 60 times. */
const points = 120_000;
/** About 10 minutes at 48 kHz, an hour at 8 kHz: what is longer is heard up to here, so that memory stays bounded. */
const mostSamples = 30_000_000;

function withSound<T>(
  job: CheckJob,
  use: (file: OpenFile, checked: Checked & { sound: NonNullable<Checked['sound']> }) => T,
): T {
  const file = openFile(job.path);
  try {
    const checked = checkAudio(job.name, file);
    if (checked.sound === null) throw new Error('there is no sound to hear');
    return use(file, { ...checked, sound: checked.sound });
  } finally {
    file.close();
  }
}

export function waveOf(job: CheckJob, watch: Watch): Wave {
  return withSound(job, (file, { sound }) => {
    const reader = openReader(file, sound, 'mix');
    const count = Math.min(points, sound.frames);
    const [low, high] = [new Float32Array(count), new Float32Array(count)];
    const buffer = new Float32Array(block);
    for (let first = 0; first < sound.frames; first += block) {
      watch(first / sound.frames);
      const size = Math.min(block, sound.frames - first);
      reader.read(first, size, buffer);
      for (let i = 0; i < size; i++) {
        const point = Math.floor(((first + i) * count) / sound.frames);
        const value = buffer[i]!;
        if (value < low[point]!) low[point] = value;
        if (value > high[point]!) high[point] = value;
      }
    }
    return { seconds: sound.frames / sound.format.sampleRate, low, high };
  });
}

export function originalOf(job: CheckJob, channel: 'mix' | 'left' | 'right', watch: Watch): Listening {
  return withSound(job, (file, { sound }) => {
    const reader = openReader(file, sound, channel);
    const samples = new Float32Array(Math.min(sound.frames, mostSamples));
    for (let first = 0; first < samples.length; first += block) {
      watch(first / samples.length);
      const size = Math.min(block, samples.length - first);
      reader.read(first, size, samples.subarray(first, first + size));
    }
    return measured(sound.format.sampleRate, samples);
  });
}

/** Converts into memory and decodes the very bytes that would be written. */
export function callerOf(job: CheckJob, options: ConvertOptions, watch: Watch): Listening {
  return withSound(job, (file, checked) => {
    const codes = new Codes();
    const { way, secondsOut } = convertAudio(file, checked, options, audioEngine(), codes, watch);
    const { sound } = checked;
    const frames = Math.min(way === 'copied' ? sound.frames : Math.round(secondsOut * promptRate), mostSamples);
    let bytes = codes.bytes(headerBytes, frames);
    if (way === 'copied') {
      bytes = new Uint8Array(frames);
      readFully(file, sound.start, bytes);
    }
    const table = decodeTable(options.law);
    return measured(
      promptRate,
      Float32Array.from(bytes, code => table[code]! / 32768),
    );
  });
}

/** Holds what a conversion writes. */
class Codes {
  readonly #parts: Uint8Array[] = [];

  write(bytes: Uint8Array): void {
    this.#parts.push(bytes.slice());
  }
  bytes(from: number, count: number): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#parts).subarray(from, from + count));
  }
}

function measured(rate: number, samples: Float32Array): Listening {
  const meter = new LoudnessMeter(rate);
  meter.add(samples);
  const loudness = meter.integrated();
  let [peak, clippedSamples] = [0, 0];
  for (const sample of samples) {
    const size = Math.abs(sample);
    if (size > peak) peak = size;
    if (size >= 0.99996) clippedSamples++;
  }
  return {
    rate,
    samples,
    loudnessLufs: Number.isFinite(loudness) ? loudness : null,
    peakDbfs: peak > 0 ? 20 * Math.log10(peak) : null,
    clippedSamples,
  };
}
