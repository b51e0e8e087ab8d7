/** Short-time spectra for looking at: 1,024 samples under a Hann window, half overlapping at most, in dB of full scale. */
import { transform } from './resample/fft.ts';

const size = 1024;

export interface Spectrogram {
  readonly columns: number;
  readonly rows: number;
  /** Column after column, lowest frequency first; dB of full scale, -120 at the least. */
  readonly levels: Float32Array;
}

/** `rows` bands of equal width from 0 Hz to `top` Hz, loudest bin of each; bands above half the sample rate stay at the floor. */
export function spectrogram(
  samples: Float32Array,
  rate: number,
  columns: number,
  rows: number,
  top: number,
): Spectrogram {
  const levels = new Float32Array(columns * rows).fill(-120);
  const window = Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
  // A full-scale sine reads 0 dB: half its energy is at the negative frequency, and the window lets half through.
  const scale = 4 / size;
  const [re, im] = [new Float64Array(size), new Float64Array(size)];
  const binWidth = rate / size;
  for (let column = 0; column < columns; column++) {
    const middle = Math.floor(((column + 0.5) * samples.length) / columns);
    for (let i = 0; i < size; i++) re[i] = (samples[middle - size / 2 + i] ?? 0) * window[i]!;
    im.fill(0);
    transform(re, im, 1);
    for (let bin = 1; bin < size / 2; bin++) {
      const row = Math.floor((bin * binWidth * rows) / top);
      if (row >= rows) break;
      const level = 20 * Math.log10(Math.max(1e-6, Math.hypot(re[bin]!, im[bin]!) * scale));
      const at = column * rows + row;
      levels[at] = Math.max(levels[at]!, level);
    }
  }
  // Where bands are narrower than bins, an empty band shows its lower neighbour.
  if (binWidth > top / rows) fillGaps(levels, columns, rows, Math.min(rows, Math.floor((rate / 2 / top) * rows)));
  return { columns, rows, levels };
}

function fillGaps(levels: Float32Array, columns: number, rows: number, used: number): void {
  for (let column = 0; column < columns; column++) {
    for (let row = 1; row < used; row++) {
      const at = column * rows + row;
      if (levels[at] === -120) levels[at] = levels[at - 1]!;
    }
  }
}
