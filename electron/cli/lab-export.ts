/** `lab export`: a learner's work as one file to hand in. */
import { resolve } from 'node:path';
import { writeChosen } from '../services/chosen-file.ts';
import { choice, command, flag, requiredText, text } from './kit.ts';
import { id, ports, withLab, workspace } from './lab-kit.ts';

export const exportCommand = command({
  name: 'export',
  triedAs: ['hand-in', 'save'],
  summary: 'Write the work of a lab to one file to hand in',
  args: { id },
  options: {
    workspace,
    out: requiredText('FILE', 'Where the lab file goes, such as ada.flowlab'),
    as: choice(['name', 'alias', 'none'], 'How the learner is called in it; by name when left out'),
    alias: text('NAME', 'The alias; the attendee number when left out'),
    'no-text': flag('Leave out what was written freely: descriptions, comments, notes, spoken texts'),
    audio: flag('Put the audio files in; else only what they are'),
  },
  examples: [
    'lab export lab-6 --out ada.flowlab --workspace ada',
    'lab export lab-6 --out work.flowlab --as alias --no-text --workspace ada',
  ],
  run: ({ args, options }, { version }) =>
    withLab(options.workspace, args.id, ({ labs, id: lab }) => {
      const choices = {
        as: options.as ?? (options.alias === undefined ? 'name' : 'alias'),
        alias: options.alias ?? '',
        withoutText: options['no-text'],
        withAudio: options.audio,
      } as const;
      const prepared = labs.handIn(lab, choices, { version, salt: ports.salt });
      const bytes = prepared.bytes();
      prepared.store();
      const file = resolve(options.out);
      writeChosen(file, bytes);
      const entries = prepared.entries();
      return {
        ok: true,
        json: { ok: true, lab, file, learner: prepared.learner, bytes: bytes.length, entries },
        text: [
          `${file}  ${bytes.length} bytes, handed in ${prepared.learner === '' ? 'without a name' : `as ${prepared.learner}`}`,
          ...entries.map(({ path, bytes: size }) => `  ${path.padEnd(20)} ${size} bytes`),
        ].join('\n'),
      };
    }),
});
