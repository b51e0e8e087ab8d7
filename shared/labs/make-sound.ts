/**
 * The sound of a description: short soft tones, made by arithmetic so that a lab needs no sound files. Each learner's have
 * a key of their own, so that one learner's file is not another's.
 */
import { encodeTable } from '../audio/g711.ts';
import { promptHeader } from '../audio/write.ts';
import { seedOf } from '../course/draw.ts';
import type { LabSound } from './lab-sound.ts';

/** Steps of a major pentatonic scale in semitones: whatever is played together sounds well. */
const scale = [0, 2, 4, 7, 9, 12, 14, 16];

interface Tune {
  /** Steps of the scale, one after another. */
  readonly steps: readonly number[];
  /** Seconds from one tone to the next; the tune begins anew after its last one where it goes on. */
  readonly pace: number;
  readonly goesOn: boolean;
}
const tunes: Readonly<Record<LabSound['tune'], Tune>> = {
  chime: { steps: [0, 2, 5], pace: 0.35, goesOn: false },
  question: { steps: [2, 4, 3, 6], pace: 0.3, goesOn: false },
  music: { steps: [0, 2, 3, 4, 5, 4, 3, 2], pace: 0.45, goesOn: true },
  farewell: { steps: [5, 3, 2, 0], pace: 0.4, goesOn: false },
};
/** How long a tone rings, in seconds. */
const ring = 1.6;
const formats = {
  ulaw: { rate: 8000, channels: 1 },
  alaw: { rate: 8000, channels: 1 },
  'pcm16-8k': { rate: 8000, channels: 1 },
  'pcm16-16k': { rate: 16_000, channels: 1 },
  'pcm16-44k-stereo': { rate: 44_100, channels: 2 },
} as const;

/** The whole file. */
export function makeSound({ name, seconds, tune, format }: LabSound, seed: number): Uint8Array {
  const { rate, channels } = formats[format];
  const frames = Math.round(seconds * rate);
  const wave = waveOf(tune, seconds, rate, seedOf(`${seed}/${name}`));
  if (format === 'ulaw' || format === 'alaw') {
    const table = encodeTable(format);
    const codes = Uint8Array.from(wave, sample => table[sample + 32_768] ?? 0);
    return joined(promptHeader(format, frames), codes, new Uint8Array(frames % 2));
  }
  const body = new DataView(new ArrayBuffer(frames * channels * 2));
  for (let frame = 0; frame < frames; frame += 1)
    for (let channel = 0; channel < channels; channel += 1)
      body.setInt16((frame * channels + channel) * 2, wave[frame] ?? 0, true);
  return joined(pcmHeader(rate, channels, body.byteLength), new Uint8Array(body.buffer));
}

/** Tones that fade one into the other, at a third of full scale at most, and silent at both ends. */
function waveOf(name: LabSound['tune'], seconds: number, rate: number, seed: number): Int16Array {
  const { steps, pace, goesOn } = tunes[name];
  // 262 Hz is middle C; a telephone passes 300 to 3400 Hz, so the tones with their octaves lie well inside.
  const root = 262 * 2 ** ((seed % 12) / 12);
  const turn = (seed >>> 8) % 3;
  const frames = Math.round(seconds * rate);
  const wave = new Float32Array(frames);
  const tones = goesOn ? Math.ceil(seconds / pace) : steps.length;
  for (let tone = 0; tone < tones; tone += 1) {
    const step = (steps[tone % steps.length] ?? 0) + (tone === 0 ? 0 : turn);
    const hertz = root * 2 ** ((scale[step % scale.length] ?? 0) / 12);
    const first = Math.round(tone * pace * rate);
    const last = Math.min(frames, first + Math.round(ring * rate));
    for (let at = first; at < last; at += 1) {
      const t = (at - first) / rate;
      const level = Math.min(1, t / 0.015) * Math.exp(-t / 0.4);
      const phase = 2 * Math.PI * hertz * t;
      wave[at] = (wave[at] ?? 0) + level * (Math.sin(phase) + 0.3 * Math.sin(2 * phase));
    }
  }
  const fade = 0.02 * rate;
  return Int16Array.from(wave, (sample, at) => {
    const edge = Math.min(1, (frames - 1 - at) / fade);
    return Math.round(Math.max(-1, Math.min(1, sample / 4)) * edge * 32_767);
  });
}

function pcmHeader(rate: number, channels: number, bytes: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(44));
  const word = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index += 1) head.setUint8(at + index, text.charCodeAt(index));
  };
  word(0, 'RIFF');
  head.setUint32(4, 36 + bytes, true);
  word(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, channels, true);
  head.setUint32(24, rate, true);
  head.setUint32(28, rate * channels * 2, true);
  head.setUint16(32, channels * 2, true);
  head.setUint16(34, 16, true);
  word(36, 'data');
  head.setUint32(40, bytes, true);
  return new Uint8Array(head.buffer);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
