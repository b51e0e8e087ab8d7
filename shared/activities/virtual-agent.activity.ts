import { boolean } from '../base/fields/boolean.ts';
import { integer } from '../base/fields/integer.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import {
  interDigitTimeout,
  noInputTimeout,
  pairs,
  speakingRate,
  terminator,
  transcript,
  volumeGain,
} from './common-fields.ts';
import { errored, escalated, handled } from './outcomes.ts';
import { virtualAgentStep } from './virtual-agent.step.ts';

const overridden = { field: 'overrideLanguage', is: [true] } as const;

export const virtualAgent = defineActivity({
  id: 'virtual-agent',
  title: 'Virtual Agent',
  role: 'gateway',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Lets a Dialogflow agent talk with the caller: it either helps, or asks for a person.',
  notes: [
    'Handled: the virtual agent has done what the caller wanted. Escalated: the caller should be queued for a person.',
  ],
  fields: {
    agentId: reference({
      label: 'Virtual agent',
      help: 'The Google connector of the virtual agent.',
      to: 'google-connector',
      required: true,
    }),
    interruptible: boolean({
      label: 'Make prompts interruptible',
      help: 'The caller can speak or enter digits while the virtual agent still speaks.',
      initial: false,
    }),
    overrideLanguage: boolean({
      label: 'Override default language and voice settings',
      help: 'Off, the variables Global_Language and Global_VoiceName decide.',
      initial: true,
    }),
    inputLanguage: text({
      label: 'Input language',
      help: 'The language the caller speaks, such as en-US.',
      max: 35,
      initial: 'en-US',
      visibleWhen: overridden,
    }),
    outputVoice: text({
      label: 'Output voice',
      help: 'Name of a voice; Automatic leaves the choice to the service.',
      max: 100,
      initial: 'Automatic',
      visibleWhen: overridden,
    }),
    parameters: pairs({ label: 'Variable passing', help: 'What the virtual agent is told.', one: 'parameter' }),
    noInputTimeout: noInputTimeout(5, 'How long the virtual agent waits for the caller to speak or enter a digit.'),
    maxNoInput: integer({
      label: 'Max no-input attempts',
      help: 'How often the virtual agent waits again before it gives up.',
      min: 0,
      max: 9,
      initial: 3,
      required: true,
      source: 'Reference, section 1.3',
    }),
    interDigitTimeout: interDigitTimeout(),
    terminator: terminator(),
    terminationDelay: integer({
      label: 'Termination delay',
      help: 'How long the last words may take before the virtual agent is ended.',
      unit: 's',
      min: 1,
      max: 30,
      initial: 3,
      required: true,
      source: 'Reference, section 1.3',
    }),
    speakingRate: speakingRate(),
    volumeGain: volumeGain(),
    transcript: transcript(),
  },
  sections: [
    {
      title: 'Conversational experience',
      fields: ['agentId', 'interruptible', 'overrideLanguage', 'inputLanguage', 'outputVoice'],
    },
    { title: 'Variable passing', fields: ['parameters'] },
    {
      title: 'Advanced settings',
      fields: [
        'noInputTimeout',
        'maxNoInput',
        'interDigitTimeout',
        'terminator',
        'terminationDelay',
        'speakingRate',
        'volumeGain',
        'transcript',
      ],
    },
  ],
  outcomes: () => [handled, escalated, errored],
  outputs: [
    { name: 'LastIntent', type: 'STRING', help: 'What the caller wanted last.' },
    { name: 'TranscriptURL', type: 'STRING', help: 'Where the transcript is kept.' },
    {
      name: 'ErrorCode',
      type: 'STRING',
      help: 'no_error, max_no_input, term_char_without_input or system_error.',
    },
  ],
  mostVisits: 20,
  step: virtualAgentStep,
  describe: ({ agentId }, names) => (agentId ? names.of('google-connector', agentId) : ''),
  wxcc: { activityName: 'ivr-virtualassistant', group: 'enum-gateway' },
  sample: {
    agentId: 'google-bot',
    interruptible: true,
    overrideLanguage: true,
    inputLanguage: 'en-US',
    outputVoice: 'Automatic',
    parameters: [{ name: 'caller', value: '{{NewPhoneContact.ANI}}' }],
    noInputTimeout: 5,
    maxNoInput: 3,
    interDigitTimeout: 3,
    terminator: '#',
    terminationDelay: 3,
    speakingRate: 1,
    volumeGain: 0,
    transcript: true,
  },
  source: 'Course, Virtual Agent; reference, section 1.3',
});
