/** What the table says about a file. */
import { CircleAlert, CircleArrowRight, CircleCheck, type LucideIcon, TextCursorInput, Wrench } from 'lucide-react';
import type { DeskFile, Standing } from '../../../shared/audio/desk.ts';

export const standingWords: Readonly<
  Record<Standing, { label: string; icon: LucideIcon; tone: string; filter: string }>
> = {
  fits: { label: 'fits', icon: CircleCheck, tone: 'tone-ok', filter: 'Fit' },
  convertible: { label: 'can convert', icon: CircleArrowRight, tone: 'tone-info', filter: 'Can convert' },
  rename: { label: 'rename', icon: TextCursorInput, tone: 'tone-warn', filter: 'Rename' },
  repairable: { label: 'can repair', icon: Wrench, tone: 'tone-warn', filter: 'Can repair' },
  refused: { label: 'refused', icon: CircleAlert, tone: 'tone-error', filter: 'Refused' },
};

export const StandingBadge = ({ standing }: { standing: Standing }) => {
  const { label, icon: Icon, tone } = standingWords[standing];
  return (
    <span className={`standing ${tone}`}>
      <Icon size={14} aria-hidden />
      {label}
    </span>
  );
};

const codecs: Readonly<Record<string, string>> = {
  ulaw: 'u-law',
  alaw: 'a-law',
  pcm: 'PCM',
  float: 'float',
  'ms-adpcm': 'MS ADPCM',
  'ima-adpcm': 'IMA ADPCM',
  gsm610: 'GSM 6.10',
};
const channelWords = (channels: number) =>
  channels === 1 ? 'mono' : channels === 2 ? 'stereo' : `${channels} channels`;

/** “PCM 16, 44.1 kHz, stereo”. */
export const formatWords = ({ report: { format } }: DeskFile): string => {
  if (!format) return '–';
  const codec = codecs[format.codec] ?? format.codec;
  const wide = format.codec === 'pcm' || format.codec === 'float' ? ` ${format.bitsPerSample}` : '';
  return `${codec}${wide}, ${format.sampleRate / 1000} kHz, ${channelWords(format.channels)}`;
};

/** “4.2 s”, “3:05”, “1:02:09”. */
export const lengthWords = (seconds: number): string => {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [h = 0, m = 0, s = 0] = parts;
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

/** False for folders, pipes and devices, whose size says nothing. */
export const isFile = ({ report: { problems } }: DeskFile): boolean =>
  problems.every(({ code }) => code !== 'audio/not-a-file' && code !== 'audio/not-found');

/** What the result is really called: a second “menu.wav” in one folder became “menu-2.wav”. */
export const madeName = ({ result }: DeskFile): string | null => result?.out?.split(/[\\/]/).pop() ?? null;

/** The deepest folder that all of these lie in or below. */
export const folderOfAll = (folders: Iterable<string>): string => {
  let common: string[] | null = null;
  for (const folder of folders) {
    const parts = folder.split(/[\\/]/);
    if (common === null) common = parts;
    const until = common.findIndex((part, index) => part !== parts[index]);
    if (until >= 0) common = common.slice(0, until);
  }
  return common?.join('/') ?? '';
};
/** Where a file lies below a folder; nothing for one in the folder itself. */
export const placeOf = ({ folder }: DeskFile, common: string): string =>
  folder.split(/[\\/]/).join('/').slice(common.length).replace(/^\//, '');

export const canConvert = ({ report }: DeskFile): boolean => report.verdict !== 'refused';
