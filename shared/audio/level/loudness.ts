/**
 * Integrated loudness of mono sound by ITU-R BS.1770-5: K-weighting, blocks of 400 ms every 100 ms, gates at -70 LUFS and
 * 10 LU below the mean of what is left. The recommendation gives its filters for 48 kHz; the analogue prototypes behind
 * them (values as worked out by the authors of libebur128) are carried over to any rate by the bilinear transform.
 */
import type { Coefficients } from './biquad.ts';

export class LoudnessMeter {
  /** Mean squares of the stretches of 100 ms that are complete. */
  readonly energies: number[] = [];
  readonly #shelf: Coefficients;
  readonly #rumble: Coefficients;
  readonly #step: number;
  /** Two for each filter. */
  readonly #states = new Float64Array(4);
  #sum = 0;
  #count = 0;

  constructor(rate: number) {
    this.#shelf = shelf(rate);
    this.#rumble = rumble(rate);
    this.#step = Math.round(rate / 10);
  }

  /** Both filters in one loop over plain variables: this runs over every sample of every file. */
  add(samples: Float32Array): void {
    const { b0, b1, b2, a1, a2 } = this.#shelf;
    const { a1: c1, a2: c2 } = this.#rumble;
    let [s1, s2, r1, r2] = this.#states as unknown as [number, number, number, number];
    for (let at = 0; at < samples.length; ) {
      const end = Math.min(samples.length, at + this.#step - this.#count);
      this.#count += end - at;
      let sum = 0;
      for (; at < end; at++) {
        const x = samples[at]!;
        const y = b0 * x + s1;
        s1 = b1 * x - a1 * y + s2;
        s2 = b2 * x - a2 * y;
        const z = y + r1;
        r1 = r2 - 2 * y - c1 * z;
        r2 = y - c2 * z;
        sum += z * z;
      }
      this.#sum += sum;
      // A tail that decays for ever would end in numbers so small that processors slow down.
      if (Math.abs(s1) + Math.abs(s2) + Math.abs(r1) + Math.abs(r2) < 1e-30) s1 = s2 = r1 = r2 = 0;
      if (this.#count === this.#step) {
        this.energies.push(this.#sum / this.#step);
        this.#sum = 0;
        this.#count = 0;
      }
    }
    this.#states.set([s1, s2, r1, r2]);
  }

  /** Runs through what lies before, so that the filters have their state, and begins to measure behind it. */
  settle(samples: Float32Array): void {
    this.add(samples);
    this.energies.length = 0;
    this.#sum = 0;
    this.#count = 0;
  }

  /** LUFS, or -Infinity for silence and for less than 400 ms. */
  integrated(): number {
    return loudnessOf(this.energies);
  }
}

/** LUFS of mean squares of stretches of 100 ms. */
export function loudnessOf(e: readonly number[]): number {
  const blocks: number[] = [];
  for (let i = 3; i < e.length; i++) blocks.push((e[i - 3]! + e[i - 2]! + e[i - 1]! + e[i]!) / 4);
  const above = (gate: number) => blocks.filter(energy => toLufs(energy) > gate);
  const first = above(-70);
  const second = above(Math.max(-70, toLufs(mean(first)) - 10));
  return toLufs(mean(second));
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const toLufs = (energy: number): number => (energy <= 0 ? Number.NEGATIVE_INFINITY : -0.691 + 10 * Math.log10(energy));

function shelf(rate: number): Coefficients {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const middle = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (middle * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (middle * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

/** Its b are 1, -2, 1. */
function rumble(rate: number): Coefficients {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}
