/**
 * Holds the true peak (the signal between the samples too, four times oversampled as in ITU-R BS.1770 annex 2) under a
 * ceiling. The gain looks 5 ms ahead and back and moves along a smooth curve, so nothing clicks and nothing is late:
 * the least gain needed within reach of a sample, averaged over the same reach, is never more than that sample can bear.
 */
import { bessel0OfRoot } from '../resample/plan.ts';

const reach = 40;
const phases = 4;
const taps = 16;

const interpolator = Array.from({ length: phases - 1 }, (_, p) => {
  const row = Float64Array.from({ length: taps }, (_, k) => {
    const time = k - taps / 2 + 1 - (p + 1) / phases;
    const window = bessel0OfRoot(64 * Math.max(0, 1 - (time / (taps / 2)) ** 2)) / bessel0OfRoot(64);
    return (Math.sin(Math.PI * time) / (Math.PI * time)) * window;
  });
  const sum = row.reduce((total, value) => total + value, 0);
  return row.map(value => value / sum);
});
const curve = (() => {
  const raw = Float64Array.from(
    { length: 2 * reach + 1 },
    (_, i) => 1 + Math.cos((Math.PI * (i - reach)) / (reach + 1)),
  );
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map(value => value / sum);
})();
/** Samples needed behind one before its gain is known. */
const delay = 2 * reach + taps / 2;

/** Greatest of the signal around sample `at`: itself and the three points up to the next. */
export function truePeakAt(samples: ArrayLike<number>, at: number): number {
  let peak = Math.abs(samples[at] ?? 0);
  for (const row of interpolator) {
    let value = 0;
    for (let k = 0; k < taps; k++) value += row[k]! * (samples[at + k - taps / 2 + 1] ?? 0);
    peak = Math.max(peak, Math.abs(value));
  }
  return peak;
}

export class Limiter {
  readonly #ceiling: number;
  /** What is not given out yet, with the past the filters need before it. */
  #held = new Float32Array(delay + taps);
  #past = delay + taps;

  /** `dbtp` relative to full scale. A hair lower, because gain that moves can lift a peak a little. */
  constructor(dbtp: number) {
    this.#ceiling = 10 ** ((dbtp - 0.05) / 20);
  }

  /** Takes samples, gives those that are ready. */
  add(samples: Float32Array): Float32Array {
    const all = new Float32Array(this.#held.length + samples.length);
    all.set(this.#held);
    all.set(samples, this.#held.length);
    const from = this.#past;
    const to = Math.max(from, all.length - delay);
    const out = this.#limit(all, from, to);
    const keep = Math.max(0, to - delay - taps);
    this.#held = all.slice(keep);
    this.#past = to - keep;
    return out;
  }

  end(): Float32Array {
    return this.add(new Float32Array(delay));
  }

  #limit(all: Float32Array, from: number, to: number): Float32Array {
    const start = from - 2 * reach;
    const needed = new Float64Array(Math.max(0, to - from + 4 * reach));
    let busy = false;
    for (let i = 0; i < needed.length; i++) {
      const peak = Math.max(truePeakAt(all, start + i), truePeakAt(all, start + i - 1));
      needed[i] = peak > this.#ceiling ? this.#ceiling / peak : 1;
      if (peak > this.#ceiling) busy = true;
    }
    const out = all.slice(from, to);
    if (!busy) return out;
    const least = needed.map((_, i) => {
      let value = 1;
      for (let d = Math.max(0, i - reach); d <= Math.min(needed.length - 1, i + reach); d++)
        value = Math.min(value, needed[d]!);
      return value;
    });
    for (let i = 0; i < out.length; i++) {
      let gain = 0;
      for (let d = 0; d <= 2 * reach; d++) gain += curve[d]! * least[Math.min(least.length - 1, i + reach + d)]!;
      out[i] = out[i]! * gain;
    }
    return out;
  }
}
