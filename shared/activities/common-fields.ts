/** Fields that several activities share. */
import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { groups } from '../base/fields/groups.ts';
import type { FieldProblem } from '../base/fields/record.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';

/** Key of a row that makes an outcome: given by the editor, unique in its list, never shown. */
export const rowKey = () =>
  text({
    label: 'Key',
    help: 'Names the row while its values change.',
    max: 40,
    managed: true,
    characters: { set: 'a-z0-9-', words: 'small letters, digits and -' },
  });

export const promptKinds = {
  'audio-file': 'Audio file',
  variable: 'Audio prompt variable',
  speech: 'Text-to-Speech message',
} as const;

/** What the caller hears, in order; the product takes one to five. */
export const prompts = () =>
  groups({
    label: 'Prompt',
    help: 'Played one after the other.',
    one: 'prompt',
    required: true,
    max: 5,
    source: 'Reference, section 1.3',
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
type Prompts = ReturnType<typeof prompts>['initial'];

export const connector = () =>
  reference({
    label: 'Text-to-Speech connector',
    help: 'The Google connector that speaks the messages.',
    to: 'google-connector',
  });

export const interruptible = () =>
  boolean({
    label: 'Make prompt interruptible',
    help: 'Callers who know the menu can enter a digit before the prompt has ended.',
    initial: false,
  });

/** Each prompt says what to play. */
export function promptProblems(prompts: Prompts): FieldProblem[] {
  return prompts.flatMap(({ kind, audioFileId, text }, index) => {
    if (kind === 'audio-file')
      return audioFileId === null ? [{ field: `prompts.${index}.audioFileId`, text: 'Choose an audio file.' }] : [];
    if (text.trim() !== '') return [];
    const what = kind === 'speech' ? 'the text to speak' : 'a variable that names an audio file';
    return [{ field: `prompts.${index}.text`, text: `Enter ${what}.` }];
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
