/** What a caller hears: files, files named by variables, and texts that are spoken. */
import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { groups } from '../base/fields/groups.ts';
import type { FieldProblem } from '../base/fields/record.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { speakingRate, volumeGain } from './common-fields.ts';

const promptKinds = {
  'audio-file': 'Audio file',
  variable: 'Audio prompt variable',
  speech: 'Text-to-Speech message',
} as const;

const prompts = groups({
  label: 'Prompt',
  help: 'One to five, played one after the other.',
  one: 'prompt',
  required: true,
  max: 5,
  source: 'Reference, section 1.3',
  initial: [{ kind: 'audio-file', audioFileId: null, text: '' }],
  item: {
    kind: choice({
      label: 'Kind',
      help: 'An audio file of the tenant, a file named by a variable, or a text that is spoken.',
      choices: promptKinds,
      initial: 'audio-file',
    }),
    audioFileId: reference({
      label: 'Audio file',
      help: 'One of the resources of the tenant.',
      to: 'audio-file',
      visibleWhen: { field: 'kind', is: ['audio-file'] },
    }),
    text: expression({
      label: 'Text',
      help: 'What is spoken, plain or SSML; for a variable, what comes to the name of an audio file.',
      control: 'lines',
      visibleWhen: { field: 'kind', is: ['variable', 'speech'] },
    }),
  },
});
type Prompts = typeof prompts.initial;

const spoken = { field: 'speech', is: [true] } as const;

/** The prompts of an activity with the settings of Text-to-Speech; spread into its fields. */
export const promptFields = {
  speech: boolean({
    label: 'Enable Text-to-Speech',
    help: 'Prompts may also be texts that a voice speaks. Needs a connector.',
    initial: false,
  }),
  connectorId: reference({
    label: 'Connector',
    help: 'The Google connector whose voice speaks the texts.',
    to: 'google-connector',
    required: true,
    visibleWhen: spoken,
  }),
  overrideVoice: boolean({
    label: 'Override default language and voice settings',
    help: 'On, the voice below speaks; off, the one named by Global_VoiceName and Global_Language.',
    initial: true,
    visibleWhen: spoken,
  }),
  voice: text({
    label: 'Output voice',
    help: 'Name of a voice, such as en-US-Standard-D; empty leaves the choice to the service.',
    max: 100,
    visibleWhen: spoken,
  }),
  speakingRate: speakingRate(spoken),
  volumeGain: volumeGain(spoken),
  prompts,
} as const;

export const promptSection = {
  title: 'Prompt',
  fields: ['speech', 'connectorId', 'overrideVoice', 'voice', 'speakingRate', 'volumeGain', 'prompts'],
} as const;

export const interruptible = () =>
  boolean({
    label: 'Make prompt interruptible',
    help: 'Callers who know what to enter need not wait until the prompt has ended.',
    initial: false,
  });

/** Each prompt says what to play. */
export function promptProblems({ speech, prompts }: { speech: boolean; prompts: Prompts }): FieldProblem[] {
  return prompts.flatMap(({ kind, audioFileId, text }, index) => {
    const at = (name: string, text: string) => [{ field: `prompts.${index}.${name}`, text }];
    if (kind === 'audio-file') return audioFileId === null ? at('audioFileId', 'Choose an audio file.') : [];
    if (kind === 'speech' && !speech) return at('kind', 'Enable Text-to-Speech to have a text spoken.');
    if (text.trim() !== '') return [];
    return at('text', `Enter ${kind === 'speech' ? 'the text to speak' : 'a variable that names an audio file'}.`);
  });
}

/** The prompts on one line of a card. */
export function describePrompts(prompts: Prompts, names: { of: (entity: string, id: string) => string }): string {
  return prompts
    .map(({ kind, audioFileId, text }) =>
      kind === 'audio-file' ? (audioFileId === null ? '' : names.of('audio-file', audioFileId)) : text,
    )
    .filter(said => said !== '')
    .join(', ');
}

/** Prompts without a problem, for samples. */
export const samplePrompts = (audioFileId: string) => ({
  speech: false,
  connectorId: null,
  overrideVoice: true,
  voice: '',
  speakingRate: 1,
  volumeGain: 0,
  prompts: [{ kind: 'audio-file' as const, audioFileId, text: '' }],
});
