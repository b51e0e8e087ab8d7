/** Fields that several activities share. */
import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { decimal } from '../base/fields/decimal.ts';
import { expression } from '../base/fields/expression.ts';
import type { Condition } from '../base/fields/field.ts';
import { groups } from '../base/fields/groups.ts';
import { integer } from '../base/fields/integer.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { variable } from '../base/fields/variable.ts';

/** Key of a row that makes an outcome: given by the editor, unique in its list, never shown. */
export const rowKey = () =>
  text({
    label: 'Key',
    help: 'Names the row while its values change.',
    max: 40,
    managed: true,
    characters: { set: 'a-z0-9-', words: 'small letters, digits and -' },
  });

/** One queue of the tenant, or one named by a variable when the call runs. */
export const queueChoice = {
  queueSource: choice({
    label: 'Queue selection',
    help: 'Every contact goes to the same queue, or the value of a variable decides.',
    choices: { static: 'Static queue', variable: 'Variable queue' },
    initial: 'static',
  }),
  queueId: reference({
    label: 'Queue',
    help: 'One of the telephony queues of the tenant.',
    to: 'queue',
    required: true,
    where: { channelType: 'TELEPHONY' },
    visibleWhen: { field: 'queueSource', is: ['static'] },
  }),
  queueVariable: expression({
    label: 'Queue variable',
    help: 'What comes to the id of a queue, such as {{QueueId}}.',
    required: true,
    max: 1_000,
    visibleWhen: { field: 'queueSource', is: ['variable'] },
  }),
} as const;

export const describeQueue = (
  { queueSource, queueId, queueVariable }: { queueSource: string; queueId: string | null; queueVariable: string },
  names: { of: (entity: string, id: string) => string },
): string => (queueSource === 'variable' ? queueVariable : queueId ? names.of('queue', queueId) : '');

/** P1 is served first; the product reads any number outside 1 to 9 as the lowest. */
const priorities = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map(level => [`${level}`, `P${level}`]));

export const priorityFields = (visibleWhen?: Condition) =>
  ({
    prioritySource: choice({
      label: 'Contact priority',
      help: 'The same for every contact, or the value of a variable.',
      choices: { static: 'Static priority', variable: 'Variable priority' },
      initial: 'static',
      ...(visibleWhen && { visibleWhen }),
    }),
    priority: choice({
      label: 'Priority',
      help: 'P1 is the highest and P9 the lowest; contacts without a priority come after P9.',
      choices: priorities,
      initial: '1',
      visibleWhen: { field: 'prioritySource', is: ['static'] },
    }),
    priorityVariable: expression({
      label: 'Priority variable',
      help: 'What comes to a whole number from 1 to 9; every other value counts as the lowest priority.',
      result: 'whole number',
      required: true,
      max: 1_000,
      visibleWhen: { field: 'prioritySource', is: ['variable'] },
    }),
  }) as const;

/** Names with values, such as headers. */
export const pairs = (words: {
  readonly label: string;
  readonly help: string;
  readonly one: string;
  readonly max?: number;
}) =>
  groups({
    ...words,
    max: words.max ?? 50,
    item: {
      name: text({ label: 'Key', help: 'The name it is sent by.', max: 200, required: true }),
      value: expression({ label: 'Value', help: 'Plain text, or an expression in {{ }}.' }),
    },
  });

export const bodyTypes = { JSON: 'JSON', TOML: 'TOML', XML: 'XML', YAML: 'YAML' } as const;

/** The type of a text that is taken apart: whatever it is, it is made JSON first. */
export const bodyType = () =>
  choice({
    label: 'Content type',
    help: 'The form of the text. TOML, XML and YAML are turned into JSON before the path expressions look at it.',
    choices: bodyTypes,
    initial: 'JSON',
  });

/** Which part of an answer goes into which variable. */
export const results = (required: boolean) =>
  groups({
    label: 'Result parameters',
    help: 'For each variable, the path expression that finds its value. A path that finds nothing leaves the variable empty.',
    one: 'result',
    required,
    max: 50,
    item: {
      variable: variable({
        label: 'Output variable',
        help: 'A variable of this flow that takes the value.',
        required: true,
        sets: true,
      }),
      path: expression({
        label: 'Path expression',
        help: 'JSONPath, such as $.customer.name. It may hold {{ }}.',
        required: true,
        max: 1_000,
      }),
    },
  });

/** Milliseconds a service may take; the range is ours, the product names none. */
export const responseTimeout = () =>
  integer({
    label: 'Response timeout',
    help: 'How long the flow waits for the answer.',
    unit: 'ms',
    min: 1,
    max: 60_000,
    initial: 2_000,
    required: true,
    source: 'Reference, section 1.3: 2000 at first',
  });

/** The range is ours, the product names none. */
export const retries = () =>
  integer({
    label: 'Number of retries',
    help: 'How often the request is sent again when the service answers with a status of 500 or above.',
    min: 0,
    max: 10,
    initial: 1,
    required: true,
    source: 'Reference, section 1.3: 1 at first',
  });

export const noInputTimeout = (initial: number, help: string) =>
  integer({
    label: 'No-input timeout',
    help,
    unit: 's',
    min: 1,
    max: 30,
    initial,
    required: true,
    source: 'Reference, section 1.3',
  });

export const interDigitTimeout = () =>
  integer({
    label: 'Inter-digit timeout',
    help: 'How long the caller may take between two digits.',
    unit: 's',
    min: 0,
    max: 30,
    initial: 3,
    required: true,
    source: 'Reference, section 1.3',
  });

export const terminator = () =>
  choice({
    label: 'Terminator symbol',
    help: 'The key with which callers say that they have entered everything.',
    choices: { '#': '#', '*': '*' },
    initial: '#',
  });

export const speakingRate = (visibleWhen?: Condition) =>
  decimal({
    label: 'Speaking rate',
    help: 'How fast the voice speaks; 1 is normal, 2 twice as fast.',
    min: 0.25,
    max: 4,
    initial: 1,
    required: true,
    ...(visibleWhen && { visibleWhen }),
    source: 'Reference, section 1.3',
  });

export const volumeGain = (visibleWhen?: Condition) =>
  decimal({
    label: 'Volume gain',
    help: 'Makes the voice louder or softer.',
    unit: 'dB',
    min: -96,
    max: 16,
    initial: 0,
    required: true,
    ...(visibleWhen && { visibleWhen }),
    source: 'Reference, section 1.3',
  });

export const transcript = () =>
  boolean({
    label: 'Enable conversation transcript',
    help: 'The agent who takes over sees what was said.',
    initial: false,
  });
