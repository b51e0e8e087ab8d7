import { choice } from '../base/fields/choice.ts';
import { decimal } from '../base/fields/decimal.ts';
import { expression } from '../base/fields/expression.ts';
import { integer } from '../base/fields/integer.ts';
import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import { speakingRate, transcript, volumeGain } from './common-fields.ts';
import { errored, escalated, handled } from './outcomes.ts';
import { virtualAgentV2Step } from './virtual-agent.step.ts';

export const virtualAgentV2 = defineActivity({
  id: 'virtual-agent-v2',
  title: 'Virtual Agent V2',
  role: 'gateway',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['main'],
  flows: ['flow', 'subflow'],
  summary: 'Lets a virtual agent of the newer kind talk with the caller: it either helps, or asks for a person.',
  notes: ['It cannot stand after Queue Contact or in the event flows.'],
  fields: {
    configSource: choice({
      label: 'Contact center AI config',
      help: 'The same for every contact, or named by a variable.',
      choices: { static: 'Static', variable: 'Variable' },
      initial: 'static',
    }),
    config: text({
      label: 'Virtual agent',
      help: 'Name of the virtual agent as it was set up in Control Hub.',
      max: 200,
      required: true,
      visibleWhen: { field: 'configSource', is: ['static'] },
    }),
    configVariable: expression({
      label: 'Virtual agent variable',
      help: 'What comes to the id of a virtual agent.',
      required: true,
      max: 1_000,
      visibleWhen: { field: 'configSource', is: ['variable'] },
    }),
    eventName: expression({
      label: 'State event name',
      help: 'With which the virtual agent begins or goes on; empty for its usual beginning.',
      max: 1_000,
    }),
    eventData: expression({
      label: 'State event data',
      help: 'JSON that goes with the event.',
      control: 'lines',
    }),
    speakingRate: speakingRate(),
    volumeGain: volumeGain(),
    pitch: decimal({
      label: 'Pitch',
      help: 'Makes the voice higher or lower, in semitones.',
      min: -20,
      max: 20,
      initial: 0,
      required: true,
      source: 'Reference, section 1.3',
    }),
    terminationDelay: integer({
      label: 'Termination delay',
      help: 'How long the last words may take before the virtual agent is ended.',
      unit: 's',
      min: 0,
      max: 30,
      initial: 30,
      required: true,
      source: 'Reference, section 1.3',
    }),
    transcript: transcript(),
  },
  sections: [
    { title: 'Conversational experience', fields: ['configSource', 'config', 'configVariable'] },
    { title: 'State event', fields: ['eventName', 'eventData'] },
    {
      title: 'Advanced settings',
      fields: ['speakingRate', 'volumeGain', 'pitch', 'terminationDelay', 'transcript'],
    },
  ],
  outcomes: () => [handled, escalated, errored],
  outputs: [
    { name: 'TranscriptURL', type: 'STRING', help: 'Where the transcript is kept.' },
    { name: 'MetaData', type: 'JSON', help: 'What the virtual agent hands over.' },
    { name: 'StateEventName', type: 'STRING', help: 'The event with which it handed over.' },
  ],
  mostVisits: 20,
  step: virtualAgentV2Step,
  describe: ({ configSource, config, configVariable }) => (configSource === 'static' ? config : configVariable),
  wxcc: { activityName: 'ivr-virtualassistantvoice', group: 'enum-gateway' },
  sample: {
    configSource: 'static',
    config: 'Booking assistant',
    configVariable: '',
    eventName: 'Welcome',
    eventData: '{"caller": "{{NewPhoneContact.ANI}}"}',
    speakingRate: 1,
    volumeGain: 0,
    pitch: 0,
    terminationDelay: 15,
    transcript: true,
  },
  source: 'Reference, sections 1.1 and 1.3',
});
