import { useEffect, useRef } from 'react';
import type { Listening } from '../../../shared/audio/desk.ts';
import type { Spectrogram as Drawn } from '../../../shared/audio/spectrogram.ts';
import type { SpectrogramAsked } from './spectrogram.worker.ts';

const columns = 480;
const rows = 128;
/** Both pictures go up to here, so that what a telephone takes away is seen to be missing. */
const top = 8000;

/** Time from left to right, 0 to 8 kHz from below, darker where there is more. */
export const Spectrogram = ({ sound, label }: { sound: Listening; label: string }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./spectrogram.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Drawn>) => {
      if (canvas.current) paint(canvas.current, data);
      worker.terminate();
    };
    const asked: SpectrogramAsked = { samples: sound.samples, rate: sound.rate, columns, rows, top };
    worker.postMessage(asked);
    return () => worker.terminate();
  }, [sound]);
  return (
    <figure className="spectrogram">
      <figcaption>{label}</figcaption>
      <div className="spectrogram-plot">
        <canvas ref={canvas} width={columns} height={rows} role="img" aria-label={`${label}, 0 to 8 kHz`} />
        <ol className="spectrogram-scale" aria-hidden>
          <li>8 kHz</li>
          <li>4 kHz</li>
          <li>0</li>
        </ol>
      </div>
    </figure>
  );
};

/** The accent colour, more of it where it is louder; -90 dB and less is nothing. */
const paint = (canvas: HTMLCanvasElement, { levels }: Drawn) => {
  const context = canvas.getContext('2d');
  if (!context) return;
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(canvas).color.match(/[\d.]+/g) ?? []).map(Number);
  const image = context.createImageData(columns, rows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const strength = Math.min(1, Math.max(0, (levels[column * rows + row]! + 90) / 80));
      image.data.set([red, green, blue, 255 * strength ** 1.4], ((rows - 1 - row) * columns + column) * 4);
    }
  }
  context.putImageData(image, 0, 0);
};
