/** The table of the audio tool as a file: one row a file, the same facts as the command line gives. */
import type { DeskFile } from '../../../shared/audio/desk.ts';

const columns: readonly (readonly [title: string, of: (file: DeskFile) => string | number])[] = [
  ['file', file => file.name],
  ['folder', file => file.folder],
  ['verdict', file => file.report.verdict],
  ['codec', file => file.report.format?.codec ?? ''],
  ['sample rate (Hz)', file => file.report.format?.sampleRate ?? ''],
  ['channels', file => file.report.format?.channels ?? ''],
  ['bits a sample', file => file.report.format?.bitsPerSample ?? ''],
  ['length (s)', file => file.report.format?.durationSeconds ?? ''],
  ['size (bytes)', file => file.report.sizeBytes],
  ['findings', file => file.report.problems.map(({ code }) => code).join(' ')],
  ['what to do', file => file.report.problems.map(({ fix }) => fix).join(' ')],
  ['result', file => file.result?.out ?? ''],
  ['peak (dBFS)', file => file.result?.peakDbfs ?? ''],
  ['clipped samples', file => (file.result?.state === 'done' ? file.result.clippedSamples : '')],
  ['loudness (LUFS)', file => file.result?.loudnessLufs ?? ''],
  ['length of the result (s)', file => (file.result?.state === 'done' ? file.result.secondsOut : '')],
  ['size of the result (bytes)', file => (file.result?.state === 'done' ? file.result.bytesOut : '')],
  [
    'why not converted',
    file => (file.result?.state === 'failed' ? file.result.problems.map(p => p.message).join(' ') : ''),
  ],
];

/** A cell that a spreadsheet would take for a formula is written as text. */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180, with a byte order mark so that spreadsheets read names in any language. */
export const csvOf = (files: readonly DeskFile[]): string =>
  `\ufeff${[columns.map(([title]) => title), ...files.map(file => columns.map(([, of]) => cell(of(file))))]
    .map(row => row.join(','))
    .join('\r\n')}\r\n`;

export const jsonOf = (files: readonly DeskFile[]): string =>
  `${JSON.stringify(
    files.map(({ name, folder, report, result }) => ({ file: name, folder, ...report, result })),
    null,
    2,
  )}\n`;
