/**
 * What can be noticed of a lab file, in words. "Evident" and not "proven": the chain has no key, so whoever recomputes all
 * of it leaves no trace; see docs/lab-file.md.
 */

/** `changed`: the file contradicts itself; `look`: worth a look by a person; `note`: nothing is wrong, but less can be said. */
type FindingWeight = 'changed' | 'look' | 'note';

const words = {
  'contents-changed': {
    weight: 'changed',
    means: 'A file inside is not the one the manifest lists. Something was altered after the export.',
  },
  'contents-unlisted': {
    weight: 'changed',
    means: 'A file inside is not listed in the manifest. It was put in after the export.',
  },
  'manifest-differs': {
    weight: 'changed',
    means: 'The manifest says something else than the work it belongs to. One of them was altered after the export.',
  },
  'chain-broken': {
    weight: 'changed',
    means: 'The history was altered: an event is not what it was when it was written.',
  },
  'chain-missing': { weight: 'changed', means: 'The history has a gap: events were taken out or added.' },
  'hand-in-missing': {
    weight: 'changed',
    means: 'The history does not end with the event of handing in, so nothing ties the work to it.',
  },
  'hand-in-differs': {
    weight: 'changed',
    means: 'What lies in the file is not what was handed in. It was altered after the export.',
  },
  'result-differs': {
    weight: 'changed',
    means:
      'The result stored in the file is not the one its state has. The score shown here was computed from the state.',
  },
  'run-differs': {
    weight: 'changed',
    means: 'Hints, skips, answers or the time are not those of the history. The score shown here goes by the history.',
  },
  'other-lab-version': {
    weight: 'look',
    means:
      'The learner worked with another version of the lab. The score shown here is that of the version known here.',
  },
  'other-goals': {
    weight: 'look',
    means:
      'The lab has the same version there and here, and other goals, points or values: its version should have been raised. The score shown here is that of the lab known here.',
  },
  'solved-by-tool': {
    weight: 'look',
    means: 'The history tells that the command for authors solved the lab, which scores full marks.',
  },
  'other-number': {
    weight: 'look',
    means: 'Objects end in the number of another learner. They may come from the work of someone else.',
  },
  'time-backwards': {
    weight: 'look',
    means: 'The clock of the computer was set back while the learner worked. Times and their sum may be wrong.',
  },
  'run-unseen': {
    weight: 'note',
    means: 'The events that tell of hints and skips were left out, so what the file says of them was believed.',
  },
  'text-left-out': { weight: 'note', means: 'The learner left out descriptions, comments and notes.' },
} as const satisfies Readonly<Record<string, { readonly weight: FindingWeight; readonly means: string }>>;

export type FindingCode = keyof typeof words;
export interface Finding {
  readonly code: FindingCode;
  readonly weight: FindingWeight;
  /** What was found, in this file. */
  readonly text: string;
  /** What it means. */
  readonly means: string;
}

export const finding = (code: FindingCode, text: string): Finding => ({ code, ...words[code], text });
