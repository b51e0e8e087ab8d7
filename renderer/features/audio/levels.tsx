import type { DeskFile, Listening, Wave } from '../../../shared/audio/desk.ts';
import type { Side } from '../../../shared/audio/desk-requests.ts';
import { formatBytes, formatNumber } from '../../kit/format.ts';
import { lengthWords } from './words.tsx';

interface LevelsProps {
  file: DeskFile;
  wave: Wave;
  sounds: Readonly<Record<Side, Listening>>;
}

/** What was measured, before and after. */
export const Levels = ({ file, wave, sounds: { original, caller } }: LevelsProps) => {
  const { result } = file;
  const rows: readonly (readonly [name: string, before: string, after: string])[] = [
    ['Length', lengthWords(wave.seconds), lengthWords(secondsOf(caller))],
    [
      'Size',
      formatBytes(file.report.sizeBytes),
      result?.state === 'done' ? formatBytes(result.bytesOut) : 'not written yet',
    ],
    ['Peak', levelWords(original.peakDbfs, 'dBFS'), levelWords(caller.peakDbfs, 'dBFS')],
    ['Loudness', levelWords(original.loudnessLufs, 'LUFS'), levelWords(caller.loudnessLufs, 'LUFS')],
    ['Clipped samples', formatNumber(original.clippedSamples), formatNumber(caller.clippedSamples)],
  ];
  return (
    <table className="levels">
      <thead>
        <tr>
          <td />
          <th scope="col">A: original</th>
          <th scope="col">B: caller</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, before, after]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const secondsOf = ({ samples, rate }: Listening) => samples.length / rate;
/** None is measured where there is silence, and no loudness of less than 0.4 s. */
const levelWords = (value: number | null, unit: string): string =>
  value === null ? '–' : `${value.toFixed(1)} ${unit}`;
