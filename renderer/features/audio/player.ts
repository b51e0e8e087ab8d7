/**
 * Plays the original and what the caller would hear, side by side in time: both run, one is heard, so switching never
 * loses the place. The louder of the two is turned down, since louder always sounds better.
 */
import type { Listening } from '../../../shared/audio/desk.ts';
import type { Side } from '../../../shared/audio/desk-requests.ts';
import { telephoneBand } from '../../kit/telephone-band.ts';

/** Chromium plays buffers from 3,000 Hz up. */
const lowestRate = 3000;
const fadeSeconds = 0.01;

export interface PlayerState {
  readonly playing: boolean;
  readonly seconds: number;
}

export class Player {
  readonly #context = new AudioContext();
  readonly #buffers: Record<Side, AudioBuffer>;
  readonly #gains: Record<Side, GainNode>;
  readonly #trims: Record<Side, number>;
  readonly #entry: GainNode;
  readonly #filters: readonly BiquadFilterNode[];
  readonly #changed: (state: PlayerState) => void;
  #sources: AudioBufferSourceNode[] = [];
  #side: Side = 'original';
  #offset = 0;
  #startedAt: number | null = null;
  #loop: { from: number; to: number } | null = null;
  #frame = 0;

  constructor(sounds: Readonly<Record<Side, Listening>>, changed: (state: PlayerState) => void) {
    this.#changed = changed;
    const context = this.#context;
    this.#buffers = { original: toBuffer(context, sounds.original), caller: toBuffer(context, sounds.caller) };
    this.#trims = evenLoudness(sounds);
    this.#entry = context.createGain();
    this.#gains = { original: context.createGain(), caller: context.createGain() };
    for (const gain of Object.values(this.#gains)) gain.connect(this.#entry);
    this.#filters = telephoneBand(context);
    this.setBand(false);
    this.#heard(0);
  }

  get seconds(): number {
    const length = this.#length;
    if (this.#startedAt === null) return this.#offset;
    const now = this.#offset + this.#context.currentTime - this.#startedAt;
    if (!this.#loop) return Math.min(length, now);
    const { from, to } = this.#loop;
    return now < to ? now : from + ((now - from) % (to - from));
  }

  get #length(): number {
    return Math.max(this.#buffers.original.duration, this.#buffers.caller.duration);
  }

  async play(): Promise<void> {
    if (this.#startedAt !== null) return;
    await this.#context.resume();
    // Asked for twice meanwhile: one sound is enough.
    if (this.#startedAt !== null) return;
    if (this.#offset >= this.#length - 0.01) this.#offset = this.#loop?.from ?? 0;
    this.#startedAt = this.#context.currentTime;
    this.#sources = (['original', 'caller'] as const).map(side => {
      const source = this.#context.createBufferSource();
      source.buffer = this.#buffers[side];
      if (this.#loop) Object.assign(source, { loop: true, loopStart: this.#loop.from, loopEnd: this.#loop.to });
      source.connect(this.#gains[side]);
      source.start(0, Math.min(this.#offset, this.#buffers[side].duration));
      return source;
    });
    this.#tick();
  }

  pause(): void {
    if (this.#startedAt === null) return;
    this.#offset = this.seconds;
    this.#startedAt = null;
    for (const source of this.#sources) source.stop();
    this.#sources = [];
    cancelAnimationFrame(this.#frame);
    this.#tell();
  }

  seek(seconds: number): void {
    const playing = this.#startedAt !== null;
    this.pause();
    this.#offset = Math.min(this.#length, Math.max(0, seconds));
    if (playing) void this.play();
    else this.#tell();
  }

  setSide(side: Side): void {
    this.#side = side;
    this.#heard(fadeSeconds);
  }

  setBand(on: boolean): void {
    this.#entry.disconnect();
    for (const node of this.#filters) node.disconnect();
    const chain: AudioNode[] = [this.#entry, ...(on ? this.#filters : []), this.#context.destination];
    chain.slice(1).forEach((node, index) => void chain[index]!.connect(node));
  }

  setLoop(loop: { from: number; to: number } | null): void {
    const playing = this.#startedAt !== null;
    this.pause();
    this.#loop = loop;
    if (loop) this.#offset = loop.from;
    if (playing) void this.play();
    else this.#tell();
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    void this.#context.close();
  }

  #heard(seconds: number): void {
    const now = this.#context.currentTime;
    for (const side of ['original', 'caller'] as const) {
      const { gain } = this.#gains[side];
      gain.cancelScheduledValues(now);
      gain.setTargetAtTime(side === this.#side ? this.#trims[side] : 0, now, seconds / 3 || 0.001);
    }
  }

  #tick = (): void => {
    if (this.#startedAt !== null && !this.#loop && this.seconds >= this.#length) {
      this.pause();
      return;
    }
    this.#tell();
    this.#frame = requestAnimationFrame(this.#tick);
  };

  #tell(): void {
    this.#changed({ playing: this.#startedAt !== null, seconds: this.seconds });
  }
}

/** Factors that bring both to the loudness of the quieter one. */
export const evenLoudness = ({ original, caller }: Readonly<Record<Side, Listening>>): Record<Side, number> => {
  const [a, b] = [original.loudnessLufs, caller.loudnessLufs];
  if (a === null || b === null) return { original: 1, caller: 1 };
  const quieter = Math.min(a, b);
  return { original: 10 ** ((quieter - a) / 20), caller: 10 ** ((quieter - b) / 20) };
};

const toBuffer = (context: AudioContext, { rate, samples }: Listening): AudioBuffer => {
  const times = Math.max(1, Math.ceil(lowestRate / rate));
  const buffer = context.createBuffer(1, Math.max(1, samples.length * times), rate * times);
  const channel = buffer.getChannelData(0);
  if (times === 1) channel.set(samples);
  else for (let i = 0; i < channel.length; i++) channel[i] = between(samples, i / times);
  return buffer;
};
const between = (samples: Float32Array, at: number): number => {
  const index = Math.floor(at);
  const a = samples[index] ?? 0;
  return a + ((samples[index + 1] ?? a) - a) * (at - index);
};
