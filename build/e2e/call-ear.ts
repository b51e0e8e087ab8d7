/** An ear in the page: what goes to the loudspeaker, as the strongest of each frequency since it began to listen. */
import type { Page } from '@playwright/test';

interface Ear {
  readonly held: Float32Array<ArrayBuffer>;
  readonly band: BiquadFilterNode[];
  readonly loops: boolean[];
  /** Hz of one place in `held`. */
  width: number;
  /** Of the tone of ringing: how loud it is, in dB, and when, in s of the sound itself. */
  readonly rings: { readonly at: number; readonly level: number }[];
}
/** Hz of ringing. */
const ringTone = 425;

/** Before the first call: the telephone makes its line when somebody dials. */
export const putEar = (window: Page): Promise<void> =>
  window.evaluate(ringHertz => {
    const ear: Ear = { held: new Float32Array(16_384).fill(-200), band: [], loops: [], width: 0, rings: [] };
    Object.assign(self, { ear });
    type Connect = (this: AudioNode, to: AudioNode | AudioParam, ...rest: number[]) => AudioNode;
    const connect = AudioNode.prototype.connect as Connect;
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode | AudioParam, ...rest: number[]) {
      if (this instanceof BiquadFilterNode) ear.band.push(this);
      if (to instanceof AudioDestinationNode) {
        const analyser = new AnalyserNode(this.context, { fftSize: 32_768, smoothingTimeConstant: 0 });
        connect.call(this, analyser);
        ear.width = this.context.sampleRate / analyser.fftSize;
        const now = new Float32Array(16_384);
        // Short enough to hear when the tone begins and ends, long enough to tell it from a note of music 10 Hz beside it.
        const quick = new AnalyserNode(this.context, { fftSize: 16_384, smoothingTimeConstant: 0 });
        connect.call(this, quick);
        const moment = new Float32Array(8_192);
        const place = Math.round((ringHertz * quick.fftSize) / this.context.sampleRate);
        setInterval(() => {
          analyser.getFloatFrequencyData(now);
          for (const [at, level] of now.entries()) if (level > ear.held[at]!) ear.held[at] = level;
          quick.getFloatFrequencyData(moment);
          ear.rings.push({ at: this.context.currentTime, level: moment[place]! });
        }, 50);
      }
      return connect.call(this, to, ...rest);
    } as typeof AudioNode.prototype.connect;
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...args) {
      ear.loops.push(this.loop);
      start.apply(this, args);
    };
  }, ringTone);

/** Hears from now on. Waits first until what was heard before has left the window of the analysis. */
export async function listen(window: Page): Promise<void> {
  await window.waitForTimeout(900);
  await window.evaluate(() => {
    const { ear } = self as unknown as { ear: Ear };
    ear.held.fill(-200);
    ear.rings.length = 0;
  });
}

interface Ring {
  /** s of the sound. */
  readonly from: number;
  readonly seconds: number;
  /** dB at its loudest. */
  readonly level: number;
}
/** Each time it rang since it began to listen. */
export const rings = (window: Page): Promise<Ring[]> =>
  window.evaluate(() => {
    const { ear } = self as unknown as { ear: Ear };
    const found: { from: number; seconds: number; level: number }[] = [];
    let isOn = false;
    for (const { at, level } of ear.rings) {
      const before = isOn;
      isOn = level > -45;
      if (!isOn) continue;
      if (!before) found.push({ from: at, seconds: 0, level });
      const last = found.at(-1)!;
      last.seconds = at - last.from;
      last.level = Math.max(last.level, level);
    }
    return found;
  });

/** The strongest frequency between two, in Hz, and its level in dB. */
export const strongest = (window: Page, from: number, to: number): Promise<{ hertz: number; level: number }> =>
  window.evaluate(
    ([low, high]) => {
      const { held, width } = (self as unknown as { ear: Ear }).ear;
      let best = Math.ceil(low / width);
      for (let at = best; at * width <= high; at += 1) if (held[at]! > held[best]!) best = at;
      return { hertz: best * width, level: held[best]! };
    },
    [from, to] as const,
  );

/** What the line lets through at these frequencies, in dB: of the filters that are really there, one behind the other. */
export const lineAt = (window: Page, hertz: readonly number[]): Promise<number[]> =>
  window.evaluate(asked => {
    const { band } = (self as unknown as { ear: Ear }).ear;
    const total = asked.map(() => 0);
    for (const filter of band) {
      const through = new Float32Array(asked.length);
      filter.getFrequencyResponse(new Float32Array(asked), through, new Float32Array(asked.length));
      for (const [at, part] of through.entries()) total[at]! += 20 * Math.log10(part);
    }
    return total;
  }, hertz);

/** Whether something has been played again and again, such as music on hold. */
export const hasLooped = (window: Page): Promise<boolean> =>
  window.evaluate(() => (self as unknown as { ear: Ear }).ear.loops.includes(true));
