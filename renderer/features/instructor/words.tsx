/** A handed-in lab in words. */
import type { InstructorFile } from '../../../shared/labs/lab-file/instructor.ts';
import { plural } from '../../kit/format.ts';
import type { Tone } from '../../ui/badge.tsx';

export const learnerOf = ({ graded, file }: InstructorFile): string =>
  graded ? graded.learner || `Attendee ${graded.attendee}` : (file.split('/').at(-1) ?? file);

export const minutesOf = ({ seconds }: { readonly seconds: number }): number => Math.floor(seconds / 60);

/** `rank` sorts what needs a look to one end. */
export function findingWords({ findings, refused }: InstructorFile): {
  readonly tone: Tone | null;
  readonly text: string;
  readonly rank: number;
} {
  if (refused) return { tone: 'error', text: `Not opened: ${refused.reason}`, rank: 3 };
  const changed = findings.filter(({ weight }) => weight === 'changed').length;
  const look = findings.filter(({ weight }) => weight === 'look').length;
  if (changed > 0) return { tone: 'error', text: `Altered: ${plural(changed + look, 'finding')}`, rank: 2 };
  if (look > 0) return { tone: 'warn', text: `${plural(look, 'finding')}`, rank: 1 };
  return { tone: null, text: findings.length > 0 ? plural(findings.length, 'note') : 'None', rank: 0 };
}
