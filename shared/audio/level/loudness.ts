/**
 * Integrated loudness of mono sound by ITU-R BS.1770-5: K-weighting, blocks of 400 ms every 100 ms, gates at -70 LUFS and
 * 10 LU below the mean of what is left. The recommendation gives its filters for 48 kHz; the analogue prototypes behind
 * them (values as worked out by the authors of libebur128) are carried over to any rate by the bilinear transform.
 */
import { Biquad } from './biquad.ts';

export class LoudnessMeter {
  readonly #shelf: Biquad;
  readonly #highpass: Biquad;
  readonly #step: number;
  readonly #energies: number[] = [];
  #sum = 0;
  #count = 0;

  constructor(rate: number) {
    this.#shelf = new Biquad(shelf(rate));
    this.#highpass = new Biquad(rumble(rate));
    this.#step = Math.round(rate / 10);
  }

  add(samples: Float32Array): void {
    for (let i = 0; i < samples.length; i++) {
      const weighted = this.#highpass.next(this.#shelf.next(samples[i]!));
      this.#sum += weighted * weighted;
      if (++this.#count === this.#step) {
        this.#energies.push(this.#sum / this.#step);
        this.#sum = 0;
        this.#count = 0;
      }
    }
  }

  /** LUFS, or -Infinity for silence and for less than 400 ms. */
  integrated(): number {
    const blocks: number[] = [];
    const e = this.#energies;
    for (let i = 3; i < e.length; i++) blocks.push((e[i - 3]! + e[i - 2]! + e[i - 1]! + e[i]!) / 4);
    const above = (gate: number) => blocks.filter(energy => toLufs(energy) > gate);
    const first = above(-70);
    const second = above(Math.max(-70, toLufs(mean(first)) - 10));
    return toLufs(mean(second));
  }
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const toLufs = (energy: number): number => (energy <= 0 ? Number.NEGATIVE_INFINITY : -0.691 + 10 * Math.log10(energy));

function shelf(rate: number) {
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

function rumble(rate: number) {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}
