/** The audio tool as the window sees it: a list of files held in main, each under an id, and what can be done with them. */
import type { AudioReport, Verdict } from './check.ts';
import type { ShapeRequest } from './desk-requests.ts';
import type { AudioProblem } from './problems.ts';

/** One file on the list. Its path stays in main; the folder is only for reading. */
export interface DeskFile {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly report: AudioReport;
  /** Under which name the result is written: the person's wish, else the suggestion, else its own name. */
  readonly outName: string;
  readonly result: DeskResult | null;
}
export interface DeskResult {
  readonly state: 'done' | 'failed';
  /** For reading: where the result lies. */
  readonly out: string | null;
  readonly way: 'copied' | 'recoded' | 'encoded' | null;
  readonly peakDbfs: number | null;
  readonly clippedSamples: number;
  readonly loudnessLufs: number | null;
  readonly secondsOut: number;
  readonly bytesOut: number;
  readonly problems: readonly AudioProblem[];
}
export interface AddSummary {
  readonly added: number;
  /** Already on the list. */
  readonly known: number;
}

export const plainShape: ShapeRequest = {
  channel: 'mix',
  trim: false,
  fade: null,
  level: null,
  limit: null,
  highpass: false,
  dc: false,
};

/** One piece of news while converting: a file's share, or its end. */
export type ConvertNews =
  | { readonly type: 'share'; readonly id: string; readonly share: number }
  | { readonly type: 'file'; readonly file: DeskFile };
export interface ConvertSummary {
  readonly done: number;
  readonly failed: number;
}

/** Where results go: a folder the person chose, or one called `converted` beside each file. */
export interface OutputPlace {
  readonly folder: string | null;
}

/** What the waveform is drawn from: highest and lowest sample in each of equally long stretches, -1 … 1. */
export interface Wave {
  readonly seconds: number;
  readonly low: Float32Array;
  readonly high: Float32Array;
}
/** A file's sound for listening: mono samples at their own rate. `caller` is decoded from exactly the bytes a caller would hear. */
export interface Listening {
  readonly rate: number;
  readonly samples: Float32Array;
  readonly loudnessLufs: number | null;
  readonly peakDbfs: number | null;
  readonly clippedSamples: number;
}
/** What came of giving prompts to a tenant: one that it does not take stops none of the others. */
export interface StoreSummary {
  readonly stored: readonly StoredPrompt[];
  readonly refused: readonly { readonly name: string; readonly message: string; readonly fix: string }[];
}
/** A prompt in the workspace's audio store: content-addressed, so the same bytes are kept once. */
export interface StoredPrompt {
  readonly name: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
  readonly sizeBytes: number;
  readonly seconds: number;
  readonly law: 'ulaw' | 'alaw';
  /** What in the tenant uses it, for reading. */
  readonly usedBy: readonly string[];
}

/** What can be done with a file, as the table groups them: a wrong name alone is a problem of its own, not a broken file. */
export type Standing = Verdict | 'rename';
export const standings: readonly Standing[] = ['fits', 'convertible', 'rename', 'repairable', 'refused'];
export const standingOf = ({ verdict, name, problems, format }: AudioReport): Standing =>
  verdict === 'convertible' && !name.valid && format !== null && problems.every(({ code }) => nameCodes.has(code))
    ? 'rename'
    : verdict;
const nameCodes: ReadonlySet<string> = new Set([
  'audio/name-invalid',
  'audio/name-taken',
  'audio/name-too-long',
  'audio/wrong-extension',
]);
