/** How good the sound is, measured on the engine that runs here: ripple, alias, distortion, the codes, and quiet speech. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audioEngine } from '../../electron/services/audio/kernels.ts';
import type { FrameReader } from '../../shared/audio/decode/reader.ts';
import type { Law } from '../../shared/audio/format.ts';
import { decodeTable } from '../../shared/audio/g711.ts';
import { planFor } from '../../shared/audio/resample/plan.ts';
import { walkRiff } from '../../shared/audio/riff.ts';
import { bytesSource } from '../../shared/audio/source.ts';
import { floats, fmt, wav } from '../../shared/audio/testing/make-wav.ts';
import { snr, speechLike } from '../../shared/audio/testing/speech.ts';
import { fit, leak, resampled, tone } from '../../shared/audio/testing/tones.ts';
import { type Row, timeProcess } from './kit.ts';

const rates = [11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000, 44_101];
/** Two seconds in, more than one step of the converter out. */
const [seconds, frames] = [2, 16_000];
const made = (hertz: number, rate: number) => resampled(audioEngine(), tone(hertz, rate, seconds), rate, frames);
const worst = (of: (rate: number) => readonly number[]): number => Math.max(...rates.flatMap(of));

const row = (what: string, unit: string, figure: number, most: number): Row => ({
  what: `${what}, worst of ${rates.length} rates`,
  ours: figure,
  unit,
  figure,
  target: { most },
});

function tones(): Row[] {
  const ripple = worst(rate => {
    const gains = [100, 440, 1020, 2000, 3000, 3400, 3600, 3800].map(hertz => fit(made(hertz, rate), hertz).gain);
    return [Math.max(...gains) - Math.min(...gains)];
  });
  const others = [4010, 4050, 4200, 4500, 5000, 5400, 5900, 7990, 11_990, 12_010, 16_000, 20_500, 33_000, 90_000];
  const alias = worst(rate => others.filter(hertz => hertz < rate / 2).map(hertz => leak(made(hertz, rate))));
  const rest = worst(rate => [100, 440, 1020, 3400].map(hertz => fit(made(hertz, rate), hertz).rest));
  return [
    row('ripple 100 to 3,800 Hz', 'dB', ripple, 0.001),
    row('alias from 4,010 Hz up', 'dB', alias, -138),
    row('THD+N to 3,400 Hz', 'dB', rest, -135),
  ];
}

/** Of the tables ITU-T G.191 gives for -32768 … 32767. */
const ituHashes: Readonly<Record<Law, string>> = {
  ulaw: '90c29de505fb68e766118303bd552a16005dcf810873698bee1d8f3b247ce28c',
  alaw: '38488f6fd710f4686360edc4d38639f96c491595ef93f8eb8d62d5e07ca6ce7b',
};
const nobody: FrameReader = { frames: 0, notFinite: 0, plain: null, read: () => {} };
function encoded(samples: Float32Array, law: Law): Uint8Array {
  const plan = planFor(8000);
  const run = audioEngine().open(plan, nobody, law);
  const out = new Uint8Array(samples.length);
  for (let at = 0; at < samples.length; at += plan.chunkFrames) {
    out.set(run.encode(samples.subarray(at, at + plan.chunkFrames), { peak: 0, clipped: 0 }), at);
  }
  return out;
}

/** How many of all 16-bit samples get another code than the ITU's; the table compared with is held against its hash first. */
function lawRow(law: Law): Row {
  const samples = Float32Array.from({ length: 65_536 }, (_, i) => (i - 32_768) / 32_768);
  const wanted = Uint8Array.from({ length: 65_536 }, (_, i) => ituCode(i - 32_768, law));
  if (createHash('sha256').update(wanted).digest('hex') !== ituHashes[law]) throw new Error(`no table for ${law}`);
  const differences = encoded(samples, law).reduce((sum, code, i) => sum + (code === wanted[i] ? 0 : 1), 0);
  const what = `${law === 'ulaw' ? 'u-law' : 'a-law'}, differences to ITU-T G.191 over 65,536 samples`;
  return { what, ours: differences, unit: '', figure: differences, target: { most: 0 } };
}

/** By the decision values of ITU-T G.711, tables 1 and 2, one after the other. */
function ituCode(sample: number, law: Law): number {
  const [shift, bias, first] = law === 'ulaw' ? [2, 33, 64] : [4, 0, 32];
  const size = Math.min(((sample < 0 ? ~sample : sample) >> shift) + bias, law === 'ulaw' ? 0x1fff : 0x7ff);
  let segment = 0;
  while (size >= first << segment) segment++;
  if (law === 'ulaw') return (sample < 0 ? 0x7f : 0xff) - ((segment << 4) | ((size >> (segment + 1)) & 15));
  const low = size < 16 ? size : ((size >= 32 ? segment + 1 : 1) << 4) | ((size >> segment) & 15);
  return (sample < 0 ? low : low | 0x80) ^ 0x55;
}

const levels = (law: Law): number[] => [...decodeTable(law)].map(sample => sample / 32_768);
function heard(codes: Uint8Array): Float64Array {
  const values = levels('ulaw');
  return Float64Array.from(codes, code => values[code]!);
}

/** At the level at which the best choice of codes gives the 21.45 dB that real speech gave, 40 dB below -3 dBFS. */
function quietSpeech(): Float64Array {
  const speech = speechLike(8000, 4);
  const codes = levels('ulaw');
  const nearest = (value: number) => codes.reduce((a, b) => (Math.abs(b - value) < Math.abs(a - value) ? b : a));
  let [low, high] = [0.001, 0.1];
  for (let step = 0; step < 12; step++) {
    const scale = Math.sqrt(low * high);
    const quiet = speech.map(value => value * scale);
    if (snr(quiet, quiet.map(nearest)) < 21.45) low = scale;
    else high = scale;
  }
  return speech.map(value => value * high);
}

async function speechRow(folder: string): Promise<Row> {
  const quiet = quietSpeech();
  const [file, out] = [join(folder, 'quiet.wav'), join(folder, 'quiet-ff.wav')];
  writeFileSync(file, wav([fmt({ tag: 3, rate: 8000, bits: 32 }), ['data', floats(quiet, 4)]]));
  await timeProcess('ffmpeg', ['-loglevel', 'error', '-nostdin', '-y', '-i', file, '-c:a', 'pcm_mulaw', out]);
  const theirs = readFileSync(out);
  const { start } = walkRiff(bytesSource(theirs))!.data!;
  const ours = snr(quiet, heard(encoded(Float32Array.from(quiet), 'ulaw')));
  return {
    what: 'quiet speech, SNR of u-law',
    ours,
    peer: snr(quiet, heard(theirs.subarray(start, start + quiet.length))),
    peerName: 'ffmpeg',
    unit: 'dB',
    figure: ours,
    target: { least: 21.4 },
  };
}

export async function qualityRows(folder: string): Promise<Row[]> {
  return [...tones(), lawRow('ulaw'), lawRow('alaw'), await speechRow(folder)];
}
