import { choice } from '../base/fields/choice.ts';
import { groups } from '../base/fields/groups.ts';
import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import { noInputTimeout, rowKey } from './common-fields.ts';
import { menuStep } from './menu.step.ts';
import { noInput, undefinedError, unmatched } from './outcomes.ts';
import {
  describePrompts,
  interruptible,
  promptFields,
  promptProblems,
  promptSection,
  samplePrompts,
} from './prompt-fields.ts';

const digits = Object.fromEntries([...'0123456789'].map(digit => [digit, digit]));

export const menu = defineActivity({
  id: 'menu',
  title: 'Menu',
  role: 'gateway',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Plays a prompt and waits for one digit. Each digit, 0 to 9, has its own way out.',
  notes: [
    'There is no setting for retries: link No-Input Timeout and Unmatched Entry back to the menu, and count with Set Variable and Condition if the tries should end.',
  ],
  fields: {
    ...promptFields,
    interruptible: interruptible(),
    links: groups({
      label: 'Custom links',
      help: 'One to ten branches, each digit once.',
      one: 'link',
      required: true,
      max: 10,
      key: 'digit',
      initial: [{ key: 'r1', digit: '1', description: '' }],
      item: {
        key: rowKey(),
        digit: choice({ label: 'Digit', help: 'What the caller presses.', choices: digits, initial: '1' }),
        description: text({ label: 'Link description', help: 'What the digit is for.', max: 100 }),
      },
    }),
    timeout: noInputTimeout(3, 'How long the caller may take to press a digit after the prompt.'),
  },
  sections: [
    { ...promptSection, fields: [...promptSection.fields, 'interruptible'] },
    { title: 'Custom links', fields: ['links'] },
    { title: 'Advanced settings', fields: ['timeout'] },
  ],
  outcomes: ({ links }) => [
    ...links.map(({ key, digit, description }) => ({
      id: key,
      label: description === '' ? digit : `${digit} ${description}`,
      kind: 'branch' as const,
      condition: digit,
    })),
    noInput,
    unmatched,
    undefinedError,
  ],
  outputs: [{ name: 'OptionEntered', type: 'STRING', help: 'The digit the caller pressed.' }],
  mostVisits: 100,
  step: menuStep,
  describe: ({ prompts, links }, names) =>
    [
      describePrompts(prompts, names),
      links.map(({ digit, description }) => `${digit} ${description}`.trim()).join(', '),
    ]
      .filter(said => said !== '')
      .join(' · '),
  validate: promptProblems,
  wxcc: { activityName: 'ivr-menu', group: 'enum-gateway' },
  sample: {
    ...samplePrompts('audio-menu'),
    interruptible: true,
    links: [
      { key: 'a', digit: '1', description: 'Agent' },
      { key: 'b', digit: '2', description: 'Goodbye' },
    ],
    timeout: 3,
  },
  source: 'Course, Menu; reference, section 1.3',
});
