/** The sound files of a learner, and the prompts made of them. */
import { checkAudio } from '../../../shared/audio/check.ts';
import { convertAudio } from '../../../shared/audio/convert.ts';
import { bytesSource } from '../../../shared/audio/source.ts';
import type { LabSound } from '../../../shared/labs/lab-sound.ts';
import { makeSound } from '../../../shared/labs/make-sound.ts';
import { audioEngine } from '../audio/kernels.ts';

/** A sound as a caller can hear it: converted where it has to be. */
export function promptOf(
  sound: LabSound,
  seed: number,
  as?: string,
): { readonly name: string; readonly bytes: Uint8Array } {
  const name = as ?? sound.name;
  const bytes = makeSound(sound, seed);
  if (sound.format === 'ulaw' || sound.format === 'alaw') return { name, bytes };
  const source = bytesSource(bytes);
  const parts: Uint8Array[] = [];
  convertAudio(source, checkAudio(name, source), { law: 'ulaw' }, audioEngine(), {
    write: part => void parts.push(part.slice()),
  });
  return { name, bytes: Buffer.concat(parts) };
}
