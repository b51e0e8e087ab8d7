/**
 * GSM 06.10 full rate, the decoder in the 16-bit arithmetic of the standard (ETSI EN 300 961), in the packing of WAV files
 * (Microsoft: two frames of 160 samples in 65 bytes, every field low bit first). The decoder carries state from frame to
 * frame, so a file is read from its beginning.
 */

const saturate = (value: number): number => (value > 32767 ? 32767 : value < -32768 ? -32768 : value);
const multiply = (a: number, b: number): number => (a === -32768 && b === -32768 ? 32767 : (a * b + 16384) >> 15);
/** Arithmetic shift right; a negative count shifts left. */
const shift = (value: number, by: number): number =>
  by >= 16 ? -(value < 0) : by < 0 ? ((value << -by) << 16) >> 16 : value >> by;

/** Table 4.1: bias, offset and 1/A of the eight log area ratios, with their bits (table 1.1). */
// biome-ignore format: a table
const ratios = [
  [6, 0, -32, 13107], [6, 0, -32, 13107], [5, 2048, -16, 13107], [5, -2560, -16, 13107],
  [4, 94, -8, 19223], [4, -1792, -8, 17476], [3, -341, -4, 31454], [3, -1144, -4, 29708],
] as const;
/** Table 4.3b: gain of the long term predictor. */
const gains = [3277, 11469, 21299, 32767] as const;
/** Table 4.6: normalised mantissa of the block's greatest sample. */
const mantissas = [18431, 20479, 22527, 24575, 26623, 28671, 30719, 32767] as const;

export class GsmDecoder {
  /** 120 samples of the past, then the 40 of the present sub-frame. */
  readonly #residual = new Int16Array(160);
  readonly #lattice = new Int16Array(9);
  #lastRatios = new Int16Array(8);
  #lag = 40;
  #emphasis = 0;
  #bytes: Uint8Array = new Uint8Array();
  #bit = 0;

  /** Decodes 65 bytes into 320 samples of 16 bits. */
  block(bytes: Uint8Array, out: Int16Array): void {
    this.#bytes = bytes;
    this.#bit = 0;
    this.#frame(out.subarray(0, 160));
    this.#frame(out.subarray(160, 320));
  }

  #take(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++, this.#bit++) value |= ((this.#bytes[this.#bit >> 3]! >> (this.#bit & 7)) & 1) << i;
    return value;
  }

  #frame(out: Int16Array): void {
    const now = new Int16Array(8);
    ratios.forEach(([bits, bias, offset, inverse], i) => {
      const step = saturate(((this.#take(bits) + offset) << 10) - (bias << 1));
      const value = multiply(inverse, step);
      now[i] = saturate(value + value);
    });
    const excitation = new Int16Array(160);
    for (let sub = 0; sub < 4; sub++) this.#subFrame(excitation.subarray(sub * 40, sub * 40 + 40));
    this.#synthesize(now, excitation, out);
    this.#lastRatios = now;
    for (let k = 0; k < 160; k++) {
      this.#emphasis = saturate(out[k]! + multiply(this.#emphasis, 28180));
      out[k] = saturate(this.#emphasis * 2) & 0xfff8;
    }
  }

  /** Long term prediction plus the regular pulses. */
  #subFrame(out: Int16Array): void {
    const lag = this.#take(7);
    const gain = gains[this.#take(2)]!;
    const grid = this.#take(2);
    const block = this.#take(6);
    let exponent = block > 15 ? (block >> 3) - 1 : 0;
    let mantissa = block - (exponent << 3);
    if (mantissa === 0) [exponent, mantissa] = [-4, 7];
    else {
      for (; mantissa <= 7; exponent--) mantissa = (mantissa << 1) | 1;
      mantissa -= 8;
    }
    const pulses = new Int16Array(40);
    const by = 6 - exponent;
    const round = shift(1, -(by - 1));
    for (let i = 0; i < 13; i++) {
      const value = multiply(mantissas[mantissa]!, (this.#take(3) * 2 - 7) << 12);
      pulses[grid + 3 * i] = shift(saturate(value + round), by);
    }
    if (lag >= 40 && lag <= 120) this.#lag = lag;
    const residual = this.#residual;
    for (let k = 0; k < 40; k++) {
      residual[120 + k] = saturate(pulses[k]! + multiply(gain, residual[120 + k - this.#lag]!));
    }
    out.set(residual.subarray(120));
    residual.copyWithin(0, 40);
  }

  /** Short term lattice filter; its coefficients move over from the last frame's in three steps. */
  #synthesize(now: Int16Array, excitation: Int16Array, out: Int16Array): void {
    const last = this.#lastRatios;
    const parts = [
      [0, 13, (a: number, b: number) => (a >> 2) + (b >> 2) + (a >> 1)],
      [13, 27, (a: number, b: number) => (a >> 1) + (b >> 1)],
      [27, 40, (a: number, b: number) => (a >> 2) + (b >> 2) + (b >> 1)],
      [40, 160, (_: number, b: number) => b],
    ] as const;
    const reflection = new Int16Array(8);
    const lattice = this.#lattice;
    for (const [from, to, blend] of parts) {
      for (let i = 0; i < 8; i++) reflection[i] = toReflection(saturate(blend(last[i]!, now[i]!)));
      for (let k = from; k < to; k++) {
        let value = excitation[k]!;
        for (let i = 7; i >= 0; i--) {
          value = saturate(value - multiply(reflection[i]!, lattice[i]!));
          lattice[i + 1] = saturate(lattice[i]! + multiply(reflection[i]!, value));
        }
        lattice[0] = value;
        out[k] = value;
      }
    }
  }
}

function toReflection(ratio: number): number {
  const size = Math.min(32767, Math.abs(ratio));
  const value = size < 11059 ? size << 1 : size < 20070 ? size + 11059 : saturate((size >> 2) + 26112);
  return ratio < 0 ? -value : value;
}
