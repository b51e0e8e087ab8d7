/** What the caller hears, as over a telephone: prompts, music, tones and ringing through the band of the line. */

import type { Sound } from '../../../../shared/activities/step.ts';
import { decodeTable } from '../../../../shared/audio/g711.ts';
import type { AppErrorShape } from '../../../../shared/base/errors.ts';
import type { Result } from '../../../../shared/base/result.ts';
import type { PromptSound } from '../../../../shared/simulation/saved-script.ts';
import { telephoneBand } from '../../../kit/telephone-band.ts';
import { dtmf, keySeconds, ringing } from './tones.ts';
import { isVoiced, speak, stopSpeaking } from './voice.ts';

export interface Hearing {
  readonly sounds: readonly Sound[];
  readonly since: number;
}
const rate = 8_000;
/** Each of the two tones of a key; together well below full scale. */
const keyLevel = 0.16;
const ringLevel = 0.1;
const fadeSeconds = 0.005;
/** Prompts kept decoded; an hour of them is 115 MB. */
const mostKept = 40;
/** A spoken text cannot be entered in its middle: it is left out when more of it than this is over, in ms. */
const lateSpeech = 600;

export class LineSound {
  private readonly fetch: (fileId: string) => Promise<Result<PromptSound, AppErrorShape>>;
  private readonly onTrouble: (error: AppErrorShape) => void;
  private context: AudioContext | null = null;
  private entry: AudioNode | null = null;
  private readonly prompts = new Map<string, Promise<AudioBuffer | null>>();
  private playing: AudioScheduledSourceNode[] = [];
  private heard = '';
  private ringTimer: ReturnType<typeof setInterval> | undefined;

  constructor(fetch: LineSound['fetch'], onTrouble: LineSound['onTrouble']) {
    this.fetch = fetch;
    this.onTrouble = onTrouble;
  }

  /** Made when somebody first dials. */
  wake(): void {
    // What was changed since the last call is read again.
    this.prompts.clear();
    if (!this.context) {
      this.context = new AudioContext();
      const chain = [...telephoneBand(this.context), this.context.destination];
      chain.slice(1).forEach((node, index) => void chain[index]!.connect(node));
      this.entry = chain[0]!;
    }
    void this.context.resume();
  }

  /** Sounds that began at `since`, heard at `now` (both ms of virtual time); null for silence. */
  hear(hearing: Hearing | null, now = 0): void {
    const name = hearing ? JSON.stringify(hearing) : '';
    if (name === this.heard) return;
    this.silence();
    this.heard = name;
    if (!hearing || !this.context) return;
    const begun = this.context.currentTime;
    let from = hearing.since - now;
    for (const sound of hearing.sounds) {
      if (from + sound.ms > 0) this.place(sound, from, begun, name);
      from += sound.ms;
    }
  }

  /** `from` is when it begins, in ms after `begun` of the context's time; negative when it is under way. */
  private place({ kind, fileId, text, ms }: Sound, from: number, begun: number, name: string): void {
    const { context } = this;
    if (kind === 'speech') {
      if (from > -lateSpeech && isVoiced()) setTimeout(() => this.heard === name && speak(text, ms), Math.max(0, from));
      return;
    }
    if (kind !== 'file' || fileId === null || !context) return;
    void this.prompt(fileId).then(buffer => {
      if (!buffer || this.heard !== name) return;
      const source = new AudioBufferSourceNode(context, { buffer, loop: ms / 1000 > buffer.duration + 0.05 });
      source.connect(this.entry!);
      const due = begun + from / 1000;
      const when = Math.max(due, context.currentTime);
      const into = when - due;
      if (into >= ms / 1000) return;
      source.start(when, source.loop ? into % buffer.duration : into);
      source.stop(due + ms / 1000);
      this.playing.push(source);
    });
  }

  private silence(): void {
    for (const source of this.playing) source.stop();
    this.playing = [];
    stopSpeaking();
  }

  /** The tone of a key, as the phone lets its user hear it. */
  key(key: string, audible: boolean): void {
    const pair = dtmf(key);
    if (pair && audible) for (const hertz of pair) this.tone(hertz, keySeconds, keyLevel);
  }

  ring(on: boolean): void {
    if (!on) {
      clearInterval(this.ringTimer);
      this.ringTimer = undefined;
      return;
    }
    if (this.ringTimer !== undefined) return;
    const burst = () => this.tone(ringing.hertz, ringing.onSeconds, ringLevel);
    burst();
    this.ringTimer = setInterval(burst, (ringing.onSeconds + ringing.offSeconds) * 1000);
  }

  private tone(hertz: number, seconds: number, level: number): void {
    const { context } = this;
    if (!context || !this.entry) return;
    const source = new OscillatorNode(context, { frequency: hertz });
    const gain = new GainNode(context, { gain: 0 });
    const now = context.currentTime;
    gain.gain.setTargetAtTime(level, now, fadeSeconds);
    gain.gain.setTargetAtTime(0, now + seconds - 4 * fadeSeconds, fadeSeconds);
    source.connect(gain).connect(this.entry);
    source.start(now);
    source.stop(now + seconds);
  }

  private prompt(fileId: string): Promise<AudioBuffer | null> {
    const known = this.prompts.get(fileId);
    if (known) return known;
    const made = this.fetch(fileId).then(result => {
      if (result.ok) return bufferOf(result.value);
      this.onTrouble(result.error);
      return null;
    });
    this.prompts.set(fileId, made);
    const [oldest] = this.prompts.keys();
    if (this.prompts.size > mostKept && oldest !== undefined) this.prompts.delete(oldest);
    return made;
  }
}

function bufferOf({ law, codes }: PromptSound): AudioBuffer {
  const buffer = new AudioBuffer({ length: Math.max(1, codes.length), sampleRate: rate });
  const channel = buffer.getChannelData(0);
  const table = decodeTable(law);
  for (let index = 0; index < codes.length; index += 1) channel[index] = table[codes[index]!]! / 32_768;
  return buffer;
}
