import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { groups } from '../base/fields/groups.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { variable } from '../base/fields/variable.ts';
import { defineActivity } from './activity.ts';
import { undefinedError } from './outcomes.ts';

const toFlow = { field: 'destination', is: ['flow'] } as const;

export const goTo = defineActivity({
  id: 'go-to',
  title: 'GoTo',
  role: 'terminating',
  library: 'flow-control',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow'],
  summary: 'Leaves this flow and goes on in another flow, or at another entry point.',
  notes: [
    'Variables are handed over only to a flow that is named here, by the mapping below.',
    'The other flow must be published. Flows that go to each other in a circle never end.',
  ],
  fields: {
    destination: choice({
      label: 'Go to',
      help: 'A flow, an entry point, or one named by an expression.',
      choices: { flow: 'Flow', 'entry-point': 'Entry point', dynamic: 'Named by an expression' },
      initial: 'flow',
    }),
    flowId: reference({
      label: 'Flow',
      help: 'A published flow.',
      to: 'flow',
      required: true,
      visibleWhen: toFlow,
    }),
    entryPointId: reference({
      label: 'Entry point',
      help: 'The contact goes on as if it had just arrived there.',
      to: 'entry-point',
      required: true,
      visibleWhen: { field: 'destination', is: ['entry-point'] },
    }),
    dynamic: expression({
      label: 'Destination',
      help: 'What comes to the id of a flow or an entry point.',
      required: true,
      max: 1_000,
      visibleWhen: { field: 'destination', is: ['dynamic'] },
    }),
    versionLabel: choice({
      label: 'Version label',
      help: 'Which version of the other flow runs. In newer versions of the product; else the latest.',
      choices: { Latest: 'Latest', Live: 'Live', Test: 'Test', Dev: 'Dev' },
      initial: 'Latest',
      visibleWhen: toFlow,
    }),
    mapping: groups({
      label: 'Variable mapping',
      help: 'Which variable of the other flow takes the value of which variable of this one.',
      one: 'pair',
      max: 50,
      visibleWhen: toFlow,
      item: {
        from: variable({ label: 'Map current variable', help: 'A variable of this flow.', required: true }),
        to: text({
          label: 'To destination variable',
          help: 'A variable of the other flow.',
          max: 80,
          required: true,
          characters: { set: 'A-Za-z0-9_', words: 'letters, digits and _' },
        }),
      },
    }),
  },
  sections: [
    {
      title: 'Flow destination settings',
      fields: ['destination', 'flowId', 'entryPointId', 'dynamic', 'versionLabel'],
    },
    { title: 'Variable mapping', fields: ['mapping'] },
  ],
  outcomes: () => [undefinedError],
  outputs: [],
  step: ({ destination, flowId, entryPointId, dynamic, versionLabel, mapping }, context) => {
    const variables = Object.fromEntries(mapping.map(({ from, to }) => [to, context.value(from)]));
    if (destination === 'dynamic') return { kind: 'go', to: { either: context.text(dynamic).trim(), variables: {} } };
    if (destination === 'entry-point') return { kind: 'go', to: { entryPoint: entryPointId ?? '', variables: {} } };
    return { kind: 'go', to: { flow: flowId ?? '', label: versionLabel, variables } };
  },
  describe: ({ destination, flowId, entryPointId, dynamic }, names) => {
    if (destination === 'dynamic') return dynamic;
    const id = destination === 'flow' ? flowId : entryPointId;
    return id ? names.of(destination, id) : '';
  },
  wxcc: { activityName: 'hand-off', group: 'end' },
  sample: {
    destination: 'flow',
    flowId: 'flow-evening',
    entryPointId: null,
    dynamic: '',
    versionLabel: 'Latest',
    mapping: [{ from: 'CustomerName', to: 'CustomerName' }],
  },
  source: 'Course, GoTo (shown there among the actions); reference, section 1.3',
});
