import { defineActivity } from './activity.ts';
import { next, undefinedError } from './outcomes.ts';
import { playPrompts } from './prompt.step.ts';
import { describePrompts, promptFields, promptProblems, promptSection, samplePrompts } from './prompt-fields.ts';
import { goOn, pause } from './step.ts';

export const playMessage = defineActivity({
  id: 'play-message',
  title: 'Play Message',
  role: 'action',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Plays one to five prompts to the caller. The caller cannot interrupt them.',
  notes: [
    'After Queue Contact, do not loop Play Message alone: the caller would never hear music. Mix it with Play Music.',
    'Text-to-Speech needs a connector.',
  ],
  fields: promptFields,
  sections: [promptSection],
  outcomes: () => [next, undefinedError],
  outputs: [],
  step: (settings, context) => (context.turn.why === 'enter' ? pause(playPrompts(settings, context)) : goOn()),
  describe: ({ prompts }, names) => describePrompts(prompts, names),
  validate: promptProblems,
  wxcc: { activityName: 'play-message', group: 'action' },
  sample: samplePrompts('audio-welcome'),
  source: 'Course, Call handling activities; reference, section 1.3',
});
