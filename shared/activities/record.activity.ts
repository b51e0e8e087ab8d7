import { boolean } from '../base/fields/boolean.ts';
import { integer } from '../base/fields/integer.ts';
import { defineActivity } from './activity.ts';
import { terminator } from './common-fields.ts';
import { next } from './outcomes.ts';
import { recordStep } from './record.step.ts';

const seconds = (label: string, help: string, initial: number) =>
  integer({ label, help, unit: 's', min: 1, max: 120, initial, required: true, source: 'Reference, section 1.3' });

export const record = defineActivity({
  id: 'record',
  title: 'Record',
  role: 'action',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Records what the caller says, such as a message.',
  fields: {
    beep: boolean({ label: 'Play a beep', help: 'Tells the caller when to begin.', initial: true }),
    silence: seconds('Silence timeout', 'After so much silence the recording ends.', 4),
    longest: seconds('Maximum duration', 'How long the recording may be.', 30),
    terminator: terminator(),
  },
  outcomes: () => [
    next,
    { id: 'noInputTimeout', label: 'No Input Timeout', kind: 'branch', condition: 'noInputTimeout' },
    { id: 'undefinedErrors', label: 'Undefined Error', kind: 'error', condition: 'undefinedErrors' },
  ],
  outputs: [{ name: 'audioFileData', type: 'JSON', help: 'The recording; its member name is the name of the file.' }],
  mostVisits: 10,
  step: recordStep,
  describe: ({ longest }) => `${longest} s at most`,
  validate: ({ silence, longest }) =>
    silence > longest ? [{ field: 'silence', text: 'The silence cannot be longer than the recording.' }] : [],
  wxcc: { activityName: 'record', group: 'action' },
  sample: { beep: true, silence: 4, longest: 60, terminator: '#' },
  source: 'Reference, sections 1.1, 1.3 and 1.4',
});
