import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { integer } from '../base/fields/integer.ts';
import { reference } from '../base/fields/reference.ts';
import { defineActivity } from './activity.ts';
import { failureOutputs, next, undefinedError } from './outcomes.ts';
import { playMusicStep } from './play-music.step.ts';

export const playMusic = defineActivity({
  id: 'play-music',
  title: 'Play Music',
  role: 'action',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Plays music to a caller who has just arrived or who waits in a queue.',
  notes: [
    'After Queue Contact, link its way out back to itself: the music then goes on until an agent answers.',
    'A file that is shorter than the duration starts over, up to five times.',
  ],
  fields: {
    source: choice({
      label: 'Music source',
      help: 'One file for every caller, or a file named by a variable.',
      choices: { static: 'Static audio file', dynamic: 'Dynamic audio file' },
      initial: 'static',
    }),
    audioFileId: reference({
      label: 'Music file',
      help: 'One of the resources of the tenant.',
      to: 'audio-file',
      required: true,
      visibleWhen: { field: 'source', is: ['static'] },
    }),
    fileVariable: expression({
      label: 'Music file variable',
      help: 'What comes to the name of an audio file, such as {{MusicFile}}.',
      required: true,
      max: 1_000,
      visibleWhen: { field: 'source', is: ['dynamic'] },
    }),
    startOffset: integer({
      label: 'Start offset',
      help: 'How far into the file the music starts.',
      unit: 's',
      min: 0,
      max: 86_400,
      initial: 0,
      required: true,
    }),
    duration: expression({
      label: 'Music duration',
      help: 'How many seconds the music plays before the flow goes on; a number, or an expression that comes to one.',
      unit: 's',
      required: true,
      result: 'number',
      max: 1_000,
    }),
  },
  sections: [
    { title: 'Music', fields: ['source', 'audioFileId', 'fileVariable'] },
    { title: 'Advanced settings', fields: ['startOffset', 'duration'] },
  ],
  outcomes: () => [next, undefinedError],
  outputs: failureOutputs,
  step: playMusicStep,
  describe: ({ source, audioFileId, fileVariable, duration }, names) => {
    const file = source === 'dynamic' ? fileVariable : audioFileId ? names.of('audio-file', audioFileId) : '';
    return [file, duration === '' ? '' : `${duration} s`].filter(said => said !== '').join(', ');
  },
  validate: ({ duration }) => {
    const seconds = Number(duration);
    if (duration.trim() === '' || duration.includes('{{') || (Number.isFinite(seconds) && seconds > 0)) return [];
    return [{ field: 'duration', text: 'Music duration must be a number of seconds above 0, or an expression.' }];
  },
  wxcc: { activityName: 'play-music', group: 'action' },
  sample: { source: 'static', audioFileId: 'audio-hold', fileVariable: '', startOffset: 0, duration: '30' },
  source: 'Course, Play Music; reference, section 1.3',
});
