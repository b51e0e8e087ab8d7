/** Every finding about one audio file, in one list. Codes are shown to people, sent as JSON and linked from the guides. */

/** How far a finding stops the file: it is only worth knowing, a conversion settles it, the header must be rebuilt first, or nothing helps. */
export type Grade = 'advice' | 'convertible' | 'repairable' | 'refused';

export interface AudioProblem {
  readonly code: AudioProblemCode;
  /** What is the case. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}
interface ProblemText {
  readonly grade: Grade;
  readonly message: string;
  readonly fix: string;
  /** Said instead when the same finding leaves nothing to convert. */
  readonly refused?: { readonly message: string; readonly fix: string };
}

/** `{word}` is filled in from the finding. The wording of the course's rules: unit "Audio files", repeated where it is needed to understand. */
export const audioProblems = {
  'audio/name-invalid': {
    grade: 'convertible',
    message: 'The name holds a space or special character. The course allows letters, digits, “-” and “_” only.',
    fix: 'Rename it, for example to {suggestion}.',
  },
  'audio/name-too-long': {
    grade: 'convertible',
    message: 'The name has {length} characters before “.wav”; the most is 76.',
    fix: 'Rename it, for example to {suggestion}.',
  },
  'audio/name-taken': {
    grade: 'convertible',
    message: 'There is already a prompt of this name. Capital and small letters count as the same.',
    fix: 'Rename it, for example to {suggestion}.',
  },
  'audio/wrong-extension': {
    grade: 'convertible',
    message: 'The name does not end in “.wav”. All audio the caller hears must be a .wav file.',
    fix: 'Rename it, for example to {suggestion}.',
  },
  'audio/too-large': {
    grade: 'refused',
    message: 'The file has {size} bytes; the most is 100 MB, which are 104,857,600 bytes. It was not read.',
    fix: 'Cut it into shorter parts, or export it again as mono with a lower sample rate.',
  },
  'audio/portal-size': {
    grade: 'advice',
    message: 'The file has {size}. The course allows 100 MB, but today’s portal takes 5 MB.',
    fix: 'Cut it into parts of less than about 10 minutes if it is for a real tenant.',
  },
  'audio/empty': {
    grade: 'refused',
    message: 'The file is empty: it has 0 bytes.',
    fix: 'Export it again from the program it was made with.',
  },
  'audio/not-wav': {
    grade: 'refused',
    message: 'This is {found}, not a WAV file.',
    fix: 'Open it in an audio editor and export it as WAV. A new name alone does not change what is in it.',
  },
  'audio/bad-header': {
    grade: 'repairable',
    message: 'The header has a mistake: {what}.',
    fix: 'Convert it: a new header is written, the sound stays as it is.',
    refused: {
      message: 'The header cannot be understood: {what}.',
      fix: 'Export it again from the program it was made with.',
    },
  },
  'audio/truncated': {
    grade: 'repairable',
    message: 'The file is cut off: {claimed} of sound were announced, {there} are there.',
    fix: 'Convert it to keep what is there, or copy the whole file again.',
  },
  'audio/no-data': {
    grade: 'refused',
    message: 'There is no sound in the file: {what}.',
    fix: 'Export it again from the program it was made with.',
  },
  'audio/unsupported-codec': {
    grade: 'refused',
    message: 'The sound is coded as {codec}, which cannot be read here.',
    fix: 'Open it in an audio editor and export it as WAV with 16-bit PCM.',
  },
  'audio/wrong-codec': {
    grade: 'convertible',
    message: 'The sound is {codec}; prompts are u-law or a-law with 8 bits a sample (8,000 × 8 = 64 kbps).{note}',
    fix: 'Convert it to u-law or a-law.',
  },
  'audio/wrong-container': {
    grade: 'convertible',
    message: 'The file is of the kind {container}; prompts are plain RIFF WAV files.',
    fix: 'Convert it: it is written anew as a plain WAV file.',
  },
  'audio/wrong-rate': {
    grade: 'convertible',
    message: 'The sample rate is {rate} Hz; prompts have 8,000 Hz.',
    fix: 'Convert it to 8,000 Hz.',
    refused: {
      message: 'The header names a sample rate of {rate} Hz; 1,000 to 768,000 Hz can be converted.',
      fix: 'Export it again from the program it was made with.',
    },
  },
  'audio/wrong-channels': {
    grade: 'convertible',
    message: 'The file has {channels} channels; prompts are mono.',
    fix: 'Convert it: the channels are mixed, or choose the left or right one.',
    refused: {
      message: 'The header names {channels} channels; 1 to 64 can be converted.',
      fix: 'Export it again from the program it was made with, as mono.',
    },
  },
  'audio/not-finite': {
    grade: 'advice',
    message: '{count} samples were not numbers and were made silent.',
    fix: 'Listen to the result; export the original again if something is missing.',
  },
  'audio/output-too-large': {
    grade: 'refused',
    message: 'The result would have {size}; the most is 100 MB, which is {most} of sound.',
    fix: 'Cut the original into shorter parts.',
  },
  'audio/not-a-file': {
    grade: 'refused',
    message: 'This is {found}, not a file.',
    fix: 'Choose the sound file itself.',
  },
  'audio/not-found': {
    grade: 'refused',
    message: 'The file is not there, or no longer there.',
    fix: 'Look where it was moved and choose it again.',
  },
  'audio/unreadable': {
    grade: 'refused',
    message: 'The file cannot be read: {reason}.',
    fix: 'Check the permissions of the file, or copy it to another place.',
  },
  'audio/out-exists': {
    grade: 'refused',
    message: 'There is already a file {name} in the target folder; it was left as it is.',
    fix: 'Choose another folder, or allow that results are replaced (an option here, --overwrite on the command line).',
  },
  'audio/out-is-source': {
    grade: 'refused',
    message: 'The result would replace the original.',
    fix: 'Choose another target folder. Originals are never touched.',
  },
  'audio/out-folder': {
    grade: 'refused',
    message: 'The target folder cannot be used: {reason}.',
    fix: 'Create the folder or choose another one.',
  },
  'audio/disk-full': {
    grade: 'refused',
    message: 'There is no space left where the result should go. Nothing was left behind.',
    fix: 'Free some space or choose another folder.',
  },
  'audio/write-failed': {
    grade: 'refused',
    message: 'The result could not be written: {reason}. Nothing was left behind.',
    fix: 'Choose another folder and try again.',
  },
  'audio/too-silent': {
    grade: 'advice',
    message: 'The level was left as it is: {what}.',
    fix: 'Listen to the original; it may hold no speech.',
  },
  'audio/stopped': {
    grade: 'refused',
    message: 'Stopped, as you asked. Nothing was left behind.',
    fix: 'Convert it again when you like.',
  },
  'audio/internal': {
    grade: 'refused',
    message: 'Something went wrong that should not have ({reason}). Nothing was left behind.',
    fix: 'Convert the file alone. If it stays, report it together with the file.',
  },
} as const satisfies Record<string, ProblemText>;

export type AudioProblemCode = keyof typeof audioProblems;

const grades = new WeakMap<AudioProblem, Grade>();

/** Some findings weigh differently where they stand: 70 channels are no case for mixing. */
export function problem(
  code: AudioProblemCode,
  data: Readonly<Record<string, string | number>> = {},
  grade: Grade = audioProblems[code].grade,
): AudioProblem {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => String(data[key] ?? ''));
  const entry: ProblemText = audioProblems[code];
  const { message, fix } = grade === 'refused' && entry.refused ? entry.refused : entry;
  const made = { code, message: fill(message), fix: fill(fix) };
  grades.set(made, grade);
  return made;
}
export const gradeOf = (found: AudioProblem): Grade => grades.get(found) ?? audioProblems[found.code].grade;

/** `12,345`; not by the engine's own formatter, whose tables take longer to load than a file takes to check. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `12,345 bytes`, `1.2 MB`. 1 MB is 1,048,576 bytes, as in the limit of 100 MB. */
export function bytesText(bytes: number): string {
  if (bytes < 10_000) return `${grouped(bytes)} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
