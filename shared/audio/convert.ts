/** From a checked file to the bytes of a prompt. */
import type { Checked } from './check.ts';
import { largestFile, promptRate } from './check.ts';
import type { ChannelChoice } from './decode/reader.ts';
import { openReader, peakOfLaw, readFully } from './decode/reader.ts';
import type { Law } from './format.ts';
import { decodeTable, transcodeTable } from './g711.ts';
import { LoudnessMeter, loudnessOf } from './level/loudness.ts';
import type { Measured, ShapeOptions } from './level/shape.ts';
import { measure, shaper, shapes } from './level/shape.ts';
import type { Part } from './parts.ts';
import { openParts } from './parts.ts';
import type { AudioProblem } from './problems.ts';
import { bytesText, gradeOf, grouped, problem } from './problems.ts';
import type { Engine, EngineRun, Levels } from './resample/engine.ts';
import { outputFrames } from './resample/engine.ts';
import { planFor } from './resample/plan.ts';
import type { ByteSource } from './source.ts';
import { fileBytes, headerBytes, promptHeader } from './write.ts';

export interface ConvertOptions extends ShapeOptions {
  readonly law: Law;
  readonly channel?: ChannelChoice;
  /** Writes our own form even of a file that fits. */
  readonly clean?: boolean;
  /** Also measures loudness where no option needs it. */
  readonly measure?: boolean;
}
/** Where the result goes. Bytes come in order and are only valid during the call. */
export interface ByteSink {
  write(bytes: Uint8Array): void;
}
export interface Converted {
  /** How: the same bytes, the same codes (or their like in the other law) under a new header, or encoded anew. */
  readonly way: 'copied' | 'recoded' | 'encoded';
  /** Null for silence. */
  readonly peakDbfs: number | null;
  readonly clippedSamples: number;
  readonly secondsIn: number;
  readonly secondsOut: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Of the result; null where it was not measured. */
  readonly loudnessLufs: number | null;
  readonly speechLevelDbov: number | null;
  readonly gainDb: number;
  readonly notices: readonly AudioProblem[];
}

/** Names alone do not change what is in a file. */
const nameCodes = new Set(['audio/name-invalid', 'audio/name-taken', 'audio/name-too-long', 'audio/wrong-extension']);
const fitsInside = (checked: Checked): boolean =>
  checked.report.problems.every(found => nameCodes.has(found.code) || gradeOf(found) === 'advice');

/** How the file will be made, and whether it may be: known before a byte is written. */
export interface Route {
  readonly way: Converted['way'];
  /** Of the result; for `trim` the most it can be. */
  readonly bytes: number;
  readonly refused: AudioProblem | null;
}
export function routeOf(checked: Checked, options: ConvertOptions): Route {
  const sound = checked.sound;
  if (sound === null) throw new Error('a file without sound has no route');
  const { codec, channels, sampleRate } = sound.format;
  const isPrompt = (codec === 'ulaw' || codec === 'alaw') && channels === 1 && sampleRate === promptRate;
  if (isPrompt && !shapes(options)) {
    if (codec === options.law && !options.clean && fitsInside(checked)) {
      return { way: 'copied', bytes: checked.report.sizeBytes, refused: null };
    }
    return limited('recoded', fileBytes(sound.frames));
  }
  return limited('encoded', fileBytes(outputFrames(sound.frames, sampleRate)));
}

function limited(way: Converted['way'], bytes: number): Route {
  const most = (largestFile - headerBytes) / promptRate;
  const refused =
    bytes > largestFile ? problem('audio/output-too-large', { size: bytesText(bytes), most: clock(most) }) : null;
  return { way, bytes, refused };
}
/** `3 h 38 min`. */
const clock = (seconds: number): string => `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;

/** Called often with the share done, 0 … 1; throws to stop. */
export type Watch = (share: number) => void;

export function convertAudio(
  source: ByteSource,
  checked: Checked,
  options: ConvertOptions,
  engine: Engine,
  sink: ByteSink,
  watch: Watch = () => {},
): Converted {
  const route = routeOf(checked, options);
  if (route.refused) throw new Error(route.refused.message);
  if (route.way === 'encoded') return encode(source, checked, options, engine, sink, watch);
  return passOn(source, checked, options, route, sink, watch);
}

const copyBytes = 1 << 18;

/** Copies the file, or its codes through a table. */
function passOn(
  source: ByteSource,
  checked: Checked,
  options: ConvertOptions,
  route: Route,
  sink: ByteSink,
  watch: Watch,
): Converted {
  const { format, start, frames } = checked.sound!;
  const whole = route.way === 'copied';
  const from = format.codec as Law;
  const table = from === options.law ? null : transcodeTable(from);
  const counts = new Uint32Array(256);
  const meter = options.measure ? new LoudnessMeter(promptRate) : null;
  const heard = meter ? new Float32Array(copyBytes) : null;
  const linear = decodeTable(options.law);
  const buffer = new Uint8Array(copyBytes);
  const [first, last] = whole ? [0, source.size] : [start, start + frames];
  if (!whole) sink.write(promptHeader(options.law, frames));
  for (let at = first; at < last; at += copyBytes) {
    const bytes = buffer.subarray(0, Math.min(copyBytes, last - at));
    readFully(source, at, bytes);
    const [soundFrom, soundTo] = [Math.max(0, start - at), Math.min(bytes.length, start + frames - at)];
    for (let i = soundFrom; i < soundTo; i++) {
      const code = table ? table[bytes[i]!]! : bytes[i]!;
      bytes[i] = code;
      counts[code]!++;
      if (heard) heard[i] = linear[code]! / 32768;
    }
    if (meter && heard && soundTo > soundFrom) meter.add(heard.subarray(soundFrom, soundTo));
    sink.write(bytes);
    watch((at - first) / (last - first));
  }
  if (!whole && frames % 2 === 1) sink.write(new Uint8Array(1));
  const peak = peakOfLaw(options.law, counts);
  return {
    ...report(checked, frames, whole ? source.size : fileBytes(frames), { peak, clipped: 0 }),
    way: route.way,
    loudnessLufs: meter && finite(meter.integrated()),
    notices: [],
  };
}

const report = (checked: Checked, frames: number, bytesOut: number, levels: Levels) => ({
  peakDbfs: levels.peak > 0 ? 20 * Math.log10(levels.peak) : null,
  clippedSamples: levels.clipped,
  secondsIn: checked.sound!.frames / checked.sound!.format.sampleRate,
  secondsOut: frames / promptRate,
  bytesIn: checked.report.sizeBytes,
  bytesOut,
  loudnessLufs: null,
  speechLevelDbov: null,
  gainDb: 0,
});

function encode(
  source: ByteSource,
  checked: Checked,
  options: ConvertOptions,
  engine: Engine,
  sink: ByteSink,
  watch: Watch,
): Converted {
  if (shapes(options)) return encodeShaped(source, checked, options, engine, sink, watch);
  const parts = openParts(source, checked, options, engine);
  sink.write(promptHeader(options.law, parts.frames));
  const part = parts.make(0, parts.chunks, codes => sink.write(codes), watch);
  if (parts.frames % 2 === 1) sink.write(new Uint8Array(1));
  return converted(checked, options, parts.frames, part);
}

/** The report of a sound that was encoded as it is. */
export function converted(checked: Checked, options: ConvertOptions, frames: number, part: Part): Converted {
  return {
    ...report(checked, frames, fileBytes(frames), part),
    way: 'encoded',
    loudnessLufs: options.measure ? finite(loudnessOf(part.energies)) : null,
    notices: notFiniteNotice(part.notFinite),
  };
}
const notFiniteNotice = (count: number): AudioProblem[] =>
  count > 0 ? [problem('audio/not-finite', { count: grouped(count) })] : [];

function encodeShaped(
  source: ByteSource,
  checked: Checked,
  options: ConvertOptions,
  engine: Engine,
  sink: ByteSink,
  watch: Watch,
): Converted {
  const sound = checked.sound!;
  const plan = planFor(sound.format.sampleRate);
  const reader = openReader(source, sound, options.channel ?? 'mix');
  const run = engine.open(plan, reader, options.law);
  const total = outputFrames(sound.frames, plan.rate);
  const levels: Levels = { peak: 0, clipped: 0 };
  const first = options.trim || options.dc || options.loudness !== undefined || options.speechLevel !== undefined;
  const passes = 1 + (first ? 1 : 0) + (options.dc ? 1 : 0);
  let passed = 0;
  const pass = (each: (samples: Float32Array) => void) => {
    for (let chunk = 0; chunk * plan.chunkFrames < total; chunk++) {
      watch((passed + (chunk * plan.chunkFrames) / total) / passes);
      each(run.chunk(chunk).subarray(0, Math.min(plan.chunkFrames, total - chunk * plan.chunkFrames)));
    }
    passed++;
  };
  const measured = first ? measure(pass, options) : null;
  const shape = shaper(options, measured ?? unmeasured, total);
  const { frames, gain } = shape;
  const meter = options.measure || measured ? new LoudnessMeter(promptRate) : null;
  sink.write(promptHeader(options.law, frames));
  const put = (samples: Float32Array) => {
    meter?.add(samples);
    encodeInto(run, samples, plan.chunkFrames, levels, sink);
  };
  const notFiniteBefore = reader.notFinite;
  pass(samples => put(shape.add(samples)));
  put(shape.end());
  if (frames % 2 === 1) sink.write(new Uint8Array(1));
  const notices = notFiniteNotice(reader.notFinite - notFiniteBefore);
  if (shape.unmet) notices.push(problem('audio/too-silent', { what: shape.unmet }));
  return {
    ...report(checked, frames, fileBytes(frames), levels),
    way: 'encoded',
    loudnessLufs: meter && finite(meter.integrated()),
    speechLevelDbov: measured && finite(measured.speech.dbov + gain),
    gainDb: gain,
    notices,
  };
}
const unmeasured: Measured = { mean: 0, loudness: 0, speech: { dbov: 0, activity: 0 }, from: 0, to: 0 };

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function encodeInto(run: EngineRun, samples: Float32Array, most: number, levels: Levels, sink: ByteSink): void {
  for (let at = 0; at < samples.length; at += most) sink.write(run.encode(samples.subarray(at, at + most), levels));
}
