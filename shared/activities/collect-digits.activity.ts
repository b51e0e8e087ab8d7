import { integer } from '../base/fields/integer.ts';
import { defineActivity } from './activity.ts';
import { collectDigitsStep } from './collect-digits.step.ts';
import { interDigitTimeout, noInputTimeout, terminator } from './common-fields.ts';
import { failureOutputs, next, noInput, undefinedError, unmatched } from './outcomes.ts';
import {
  describePrompts,
  interruptible,
  promptFields,
  promptProblems,
  promptSection,
  samplePrompts,
} from './prompt-fields.ts';

const digits = (label: string, help: string, initial: number) =>
  integer({ label, help, min: 1, max: 20, initial, required: true, source: 'Reference, section 1.3' });

export const collectDigits = defineActivity({
  id: 'collect-digits',
  title: 'Collect Digits',
  role: 'action',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Plays a prompt and takes the digits the caller enters, such as an account number.',
  notes: ['Digits are 0 to 9 and A to D. The terminator ends the entry and is not part of it.'],
  fields: {
    ...promptFields,
    interruptible: interruptible(),
    timeout: noInputTimeout(3, 'How long the caller may take to enter the first digit after the prompt.'),
    interDigitTimeout: interDigitTimeout(),
    minDigits: digits('Minimum digits', 'Fewer leave by Unmatched Entry.', 1),
    maxDigits: digits('Maximum digits', 'With so many the entry is complete.', 10),
    terminator: terminator(),
  },
  sections: [
    { ...promptSection, fields: [...promptSection.fields, 'interruptible'] },
    {
      title: 'Advanced settings',
      fields: ['timeout', 'interDigitTimeout', 'minDigits', 'maxDigits', 'terminator'],
    },
  ],
  outcomes: () => [next, noInput, unmatched, undefinedError],
  outputs: [{ name: 'DigitsEntered', type: 'STRING', help: 'The digits without the terminator.' }, ...failureOutputs],
  mostVisits: 100,
  step: collectDigitsStep,
  describe: ({ prompts, minDigits, maxDigits }, names) =>
    [describePrompts(prompts, names), `${minDigits} to ${maxDigits} digits`].filter(said => said !== '').join(' · '),
  validate: settings => [
    ...promptProblems(settings),
    ...(settings.minDigits > settings.maxDigits
      ? [{ field: 'minDigits', text: 'The minimum is above the maximum, so no entry is ever complete.' }]
      : []),
  ],
  wxcc: { activityName: 'ivr-collectdigits', group: 'action' },
  sample: {
    ...samplePrompts('audio-account'),
    interruptible: true,
    timeout: 5,
    interDigitTimeout: 3,
    minDigits: 4,
    maxDigits: 8,
    terminator: '#',
  },
  source: 'Course, Collect Digits; reference, section 1.3',
});
