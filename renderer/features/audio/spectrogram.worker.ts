import { spectrogram } from '../../../shared/audio/spectrogram.ts';

export interface SpectrogramAsked {
  readonly samples: Float32Array;
  readonly rate: number;
  readonly columns: number;
  readonly rows: number;
  readonly top: number;
}

/** Thousands of transforms: not in the window's own thread. */
addEventListener('message', ({ data }: MessageEvent<SpectrogramAsked>) => {
  const drawn = spectrogram(data.samples, data.rate, data.columns, data.rows, data.top);
  postMessage(drawn, { transfer: [drawn.levels.buffer] });
});
