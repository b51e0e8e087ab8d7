/** A second-order filter in 64-bit floats (transposed direct form II). */
export interface Coefficients {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

export class Biquad {
  readonly #c: Coefficients;
  #s1 = 0;
  #s2 = 0;

  constructor(coefficients: Coefficients) {
    this.#c = coefficients;
  }

  next(x: number): number {
    const { b0, b1, b2, a1, a2 } = this.#c;
    const y = b0 * x + this.#s1;
    this.#s1 = b1 * x - a1 * y + this.#s2;
    this.#s2 = b2 * x - a2 * y;
    // A tail that decays for ever would end in numbers so small that processors slow down.
    if (Math.abs(this.#s1) < 1e-30) this.#s1 = 0;
    if (Math.abs(this.#s2) < 1e-30) this.#s2 = 0;
    return y;
  }
}

/** Butterworth high-pass, by the bilinear transform. */
export function highpass(hertz: number, rate: number): Coefficients {
  const k = Math.tan((Math.PI * hertz) / rate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  return { b0: norm, b1: -2 * norm, b2: norm, a1: 2 * (k * k - 1) * norm, a2: (1 - Math.SQRT2 * k + k * k) * norm };
}
