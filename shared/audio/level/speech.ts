/**
 * Active speech level by ITU-T P.56, method B: the mean power of the time in which somebody speaks. An envelope (two
 * averages of 30 ms in a row) is held against thresholds 6 dB apart, each with a hangover of 200 ms; the level sought is
 * the one that lies 15.9 dB above its own threshold. In dB to the overload point: a full-scale square wave is 0 dBov.
 */
const thresholds = 15;
const margin = 15.9;

export class SpeechMeter {
  readonly #smooth: number;
  readonly #hangover: number;
  readonly #active = new Float64Array(thresholds);
  readonly #quietFor: Int32Array;
  #p = 0;
  #q = 0;
  #power = 0;
  #count = 0;

  constructor(rate: number) {
    this.#smooth = Math.exp(-1 / (rate * 0.03));
    this.#hangover = Math.ceil(rate * 0.2);
    this.#quietFor = new Int32Array(thresholds).fill(this.#hangover);
  }

  add(samples: Float32Array): void {
    const g = this.#smooth;
    for (let i = 0; i < samples.length; i++) {
      const x = samples[i]!;
      this.#power += x * x;
      this.#p = g * this.#p + (1 - g) * Math.abs(x);
      this.#q = g * this.#q + (1 - g) * this.#p;
      for (let j = 0; j < thresholds; j++) {
        if (this.#q * 32768 >= 2 ** j) this.#quietFor[j] = 0;
        else if (this.#quietFor[j]! < this.#hangover) this.#quietFor[j]!++;
        else break;
        this.#active[j]!++;
      }
    }
    this.#count += samples.length;
  }

  /** dBov and the share of time with speech; -Infinity and 0 for silence. */
  level(): { dbov: number; activity: number } {
    const none = { dbov: Number.NEGATIVE_INFINITY, activity: 0 };
    if (this.#power <= 0) return none;
    const total = 10 * Math.log10(this.#power / this.#count);
    const at = (dbov: number) => ({ dbov, activity: Math.min(1, 10 ** ((total - dbov) / 10)) });
    let before: { level: number; over: number } | null = null;
    for (let j = 0; j < thresholds && this.#active[j]! > 0; j++) {
      const level = 10 * Math.log10(this.#power / this.#active[j]!);
      const over = level - 20 * Math.log10(2 ** j / 32768);
      if (over <= margin) {
        if (before === null) return at(level);
        return at(before.level + ((level - before.level) * (before.over - margin)) / (before.over - over));
      }
      before = { level, over };
    }
    return none;
  }
}
