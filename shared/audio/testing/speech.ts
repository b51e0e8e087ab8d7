/** Sound with the ups and downs of speech: a voice of pulses through three moving resonances, syllables and pauses. */

/** Centres of the first three resonances of five vowels in Hz (Peterson and Barney 1952, men). */
const vowels = [
  [730, 1090, 2440],
  [270, 2290, 3010],
  [300, 870, 2240],
  [530, 1840, 2480],
  [570, 840, 2410],
] as const;
const widths = [80, 110, 160] as const;
const syllableSeconds = 0.25;

/** Peak -3 dBFS; every fifth syllable is a pause. */
export function speechLike(rate: number, seconds: number): Float64Array {
  const out = new Float64Array(Math.round(rate * seconds));
  const states = widths.map(() => [0, 0] as [number, number]);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const time = i / rate;
    const syllable = Math.floor(time / syllableSeconds);
    const within = (time / syllableSeconds) % 1;
    const loudness =
      syllable % 5 === 4 ? 0 : Math.sin(Math.PI * within) ** 2 * (0.4 + (0.6 * ((syllable * 7) % 4)) / 3);
    const before = phase;
    phase = (phase + (115 + 20 * Math.sin(2 * Math.PI * 0.7 * time)) / rate) % 1;
    let value = phase < before ? loudness : 0;
    states.forEach((state, index) => {
      const hertz = vowels[syllable % vowels.length]![index]!;
      const radius = Math.exp((-Math.PI * widths[index]!) / rate);
      const next =
        value * (1 - radius) + 2 * radius * Math.cos((2 * Math.PI * hertz) / rate) * state[0] - radius ** 2 * state[1];
      state[1] = state[0];
      state[0] = next;
      value = next;
    });
    out[i] = value;
  }
  const peak = out.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return out.map(value => (value / peak) * 10 ** (-3 / 20));
}

/** Level of `wanted` against what differs from it in `got`, in dB. */
export function snr(wanted: ArrayLike<number>, got: ArrayLike<number>): number {
  let [signal, noise] = [0, 0];
  for (let i = 0; i < wanted.length; i++) {
    signal += wanted[i]! ** 2;
    noise += (got[i]! - wanted[i]!) ** 2;
  }
  return 10 * Math.log10(signal / noise);
}
