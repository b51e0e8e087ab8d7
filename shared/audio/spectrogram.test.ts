import { expect, it } from 'vitest';
import { spectrogram } from './spectrogram.ts';

const sine = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));

it('a full-scale sine shows at 0 dB in the band that holds it, and nowhere far from it', () => {
  const { levels, rows } = spectrogram(sine(1000, 16_000, 1), 16_000, 10, 64, 8000);
  const column = [...levels.subarray(5 * rows, 6 * rows)];
  expect(column.indexOf(Math.max(...column))).toBe(8);
  expect(Math.max(...column)).toBeCloseTo(0, 0);
  expect(Math.max(...column.slice(20))).toBeLessThan(-80);
});
it('nothing is drawn above half the sample rate', () => {
  const { levels, rows } = spectrogram(sine(3000, 8000, 1), 8000, 4, 256, 8000);
  expect(Math.max(...levels.subarray(rows + 130, 2 * rows))).toBe(-120);
});
it('a sound shorter than a window is drawn all the same', () => {
  expect(Math.max(...spectrogram(sine(440, 8000, 0.01), 8000, 3, 32, 4000).levels)).toBeGreaterThan(-40);
});
